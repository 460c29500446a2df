import * as amplify from 'aws-cdk-lib/aws-amplify';
import * as entityresolution from 'aws-cdk-lib/aws-entityresolution';
import * as gamelift from 'aws-cdk-lib/aws-gamelift';
import * as ses from 'aws-cdk-lib/aws-ses';
import { type Makers, ROLE } from './make';

const TABLE = 'arn:aws:glue:us-east-1:111122223333:table/example/example';
const SCHEMA = 'arn:aws:entityresolution:us-east-1:111122223333:schemamapping/example';

/** Applications, records, games and mail. */
export const DATA: Makers = {
  Amplify: (scope, id) => new amplify.CfnApp(scope, id, { name: id }),
  EntityResolutionIdMapping: (scope, id) => new entityresolution.CfnIdMappingWorkflow(scope, id, {
    workflowName: id,
    roleArn: ROLE,
    inputSourceConfig: [{ inputSourceArn: TABLE, schemaArn: SCHEMA, type: 'SOURCE' }],
    outputSourceConfig: [{ outputS3Path: 's3://example-results/mapping' }],
    idMappingTechniques: {
      idMappingType: 'PROVIDER',
      providerProperties: { providerServiceArn: 'arn:aws:entityresolution:us-east-1::providerservice/example/example' },
    },
  }),
  EntityResolutionMatching: (scope, id) => new entityresolution.CfnMatchingWorkflow(scope, id, {
    workflowName: id,
    roleArn: ROLE,
    inputSourceConfig: [{ inputSourceArn: TABLE, schemaArn: SCHEMA }],
    outputSourceConfig: [{ outputS3Path: 's3://example-results/matching', output: [{ name: 'email' }] }],
    resolutionTechniques: { resolutionType: 'ML_MATCHING' },
  }),
  GameLiftQueue: (scope, id) => new gamelift.CfnGameSessionQueue(scope, id, { name: id }),
  MailManagerIngressPoint: (scope, id) => new ses.CfnMailManagerIngressPoint(scope, id, {
    ruleSetId: 'rs-0123456789', trafficPolicyId: 'tp-0123456789', type: 'OPEN',
  }),
  MailManagerRuleSet: (scope, id) => new ses.CfnMailManagerRuleSet(scope, id, { rules: [{ name: 'drop', actions: [{ drop: {} }] }] }),
};

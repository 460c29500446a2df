import { CfnAccount, CfnDeployment, CfnMethod, CfnRestApi, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib/core';
import { attempt, prepare, type Experiment } from '../experiment';
import { newBus, newSource, PREFIX } from '../l1s';

const CHEAP = { minutes: 5, dollars: 0.01 };

/** Facts about delivery sources. */
export const SOURCES: readonly Experiment[] = [
  {
    name: 'second-source',
    question: 'Does AWS refuse a second delivery source of a resource and log type, under another name?',
    rows: ['The resource is given by a literal `resourceArn`', 'The names of another version of this library'],
    ...CHEAP,
    outcomes: {
      refused: 'the rows become observed',
      accepted: 'names and the register of sources (src/private/identity) lose their purpose, and checkUnused() of the simulator goes',
    },
    run: lab => attempt(lab, {
      stack: 'SecondSource',
      define: stack => {
        const { attrArn } = newBus(stack);
        const first = newSource(stack, 'First', attrArn);
        newSource(stack, 'Second', attrArn).node.addDependency(first);
      },
    }),
  },
  {
    name: 'log-type-change',
    question: 'Does AWS refuse another log type for an existing delivery source?',
    rows: ['Another log type under the same generated name'],
    ...CHEAP,
    outcomes: {
      refused: 'the row becomes observed, and the simulator gets the words of AWS in checkUnchanged()',
      accepted: 'the log type need not be in names and logical IDs',
    },
    run: async lab => {
      const deployment = (logType: string) => ({
        stack: 'LogTypeChange', define: (stack: Parameters<typeof newBus>[0]) => { newSource(stack, 'Source', newBus(stack).attrArn, logType); },
      });
      await prepare(lab, deployment('INFO_LOGS'));

      return attempt(lab, deployment('ERROR_LOGS'));
    },
  },
  {
    name: 'source-name-twice',
    question: 'Does CloudFormation refuse a delivery source whose name exists, with another log type?',
    rows: ['Another log type under the same `deliverySourceName`'],
    ...CHEAP,
    outcomes: {
      refused: 'the row becomes observed',
      accepted: 'CloudFormation overwrites the first source: an explicit name that is used twice must be refused also across apps',
    },
    run: async lab => {
      await prepare(lab, {
        stack: 'SourceNameOne', define: stack => { newSource(stack, 'Source', newBus(stack).attrArn, 'INFO_LOGS', `${PREFIX}-twice`); },
      });

      return attempt(lab, {
        stack: 'SourceNameTwo',
        define: stack => {
          const arn = Fn.sub(`arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/${PREFIX}-Bus`);
          newSource(stack, 'Source', arn, 'ERROR_LOGS', `${PREFIX}-twice`);
        },
      });
    },
  },
  {
    name: 'foreign-log-type',
    question: 'Does AWS refuse a log type that the resource does not have, and with which words?',
    rows: ['A log type that the resource does not have', 'The same where `resourceArn` is a reference', 'A log type by `LogType.of()` that the resource does not have'],
    ...CHEAP,
    outcomes: {
      refused: 'the rows become observed, with the words of AWS',
      accepted: 'src/private/rules/kind-mismatch.ts becomes a warning',
    },
    run: lab => attempt(lab, {
      stack: 'ForeignLogType', define: stack => { newSource(stack, 'Source', newBus(stack).attrArn, 'ALB_ACCESS_LOGS'); },
    }),
  },
  {
    name: 'wildcard-arn',
    question: 'Does AWS accept the ARN of all event buses as the resource of a delivery source?',
    rows: ['A wildcard in the place of a name'],
    ...CHEAP,
    outcomes: {
      refused: 'the warning resourceArnWildcard becomes an error',
      accepted: 'the warning says that one source can log all resources of a kind',
    },
    run: lab => attempt(lab, {
      stack: 'Wildcard',
      define: stack => { newSource(stack, 'Source', Fn.sub('arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/*')); },
    }),
  },
  {
    name: 'stage-method-level',
    question: 'Is a logging level for a single method enough for a delivery source of a stage?',
    rows: ['The same where single methods only have a level'],
    minutes: 8,
    dollars: 0.01,
    outcomes: {
      accepted: 'the warning stageLoggingLevel goes',
      refused: 'the warning stageLoggingLevel becomes an error',
    },
    run: lab => attempt(lab, {
      stack: 'StageLevel',
      define: stack => {
        const role = new CfnRole(stack, 'Role', {
          assumeRolePolicyDocument: {
            Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' }],
          },
          managedPolicyArns: [`arn:${Aws.PARTITION}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`],
        });
        const account = new CfnAccount(stack, 'Account', { cloudWatchRoleArn: role.attrArn });
        const api = new CfnRestApi(stack, 'Api', { name: PREFIX });
        const method = new CfnMethod(stack, 'Method', {
          restApiId: api.ref, resourceId: api.attrRootResourceId, httpMethod: 'GET', authorizationType: 'NONE', integration: { type: 'MOCK' },
        });
        const deployment = new CfnDeployment(stack, 'Deployment', { restApiId: api.ref });
        deployment.node.addDependency(method);
        const stage = new CfnStage(stack, 'Stage', {
          restApiId: api.ref,
          deploymentId: deployment.ref,
          stageName: 'facts',
          methodSettings: [{ httpMethod: 'GET', resourcePath: '/', loggingLevel: 'INFO' }],
        });
        stage.node.addDependency(account);
        const arn = Fn.sub('arn:${AWS::Partition}:apigateway:${AWS::Region}:${AWS::AccountId}:/restapis/${api}/stages/${stage}', { api: api.ref, stage: stage.ref });
        newSource(stack, 'Source', arn, 'EXECUTION_LOGS');
      },
    }),
  },
  {
    name: 'object-lock-update',
    question: 'Does a bucket keep its identity when ObjectLockEnabled is set later, as CloudFormation’s registry says?',
    rows: ['A property that is updated in place'],
    ...CHEAP,
    outcomes: {
      updated: 'the row becomes observed for buckets',
      replaced: 'projenrc/catalog takes the create-only properties of buckets from the resource specification, not from the registry',
      refused: 'the row says that the update needs more than this property',
    },
    run: async lab => {
      const deployment = (objectLockEnabled?: boolean) => ({
        stack: 'ObjectLock',
        define: (stack: Parameters<typeof newBus>[0]) => {
          new CfnBucket(stack, 'Bucket', { objectLockEnabled, versioningConfiguration: { status: 'Enabled' } }).applyRemovalPolicy(RemovalPolicy.DESTROY);
        },
      });
      await prepare(lab, deployment());
      const before = await lab.physicalId('ObjectLock', 'Bucket');
      const { outcome, message } = await attempt(lab, deployment(true));
      if (outcome === 'refused') return { outcome, message };

      return { outcome: await lab.physicalId('ObjectLock', 'Bucket') === before ? 'updated' : 'replaced' };
    },
  },
  {
    name: 'configuration-templates',
    question: 'Which services, log types and destinations does AWS list, and does the catalogue miss one of the doubtful ones?',
    rows: [
      'AgentCore payments: the source is the payment manager', 'Network Firewall: the source is the proxy', 'Amplify: AWS publishes neither ARN',
      'An ARN of the right service and another form',
    ],
    minutes: 1,
    dollars: 0,
    outcomes: {
      listed: 'the resource types in the message replace the inferred ones in projenrc/catalog/corrections.ts; the rows become observed',
      unlisted: 'AWS does not list these services: the rows stay as they are',
    },
    run: async lab => {
      const doubtful = (await lab.configurationTemplates()).filter(({ service }) => ['amplify', 'bedrock-agentcore', 'network-firewall'].includes(service));
      const lines = doubtful.map(({ service, logType, resourceType, destination }) => `${service} ${logType} of ${resourceType} to ${destination}`);

      return { outcome: doubtful.length === 0 ? 'unlisted' : 'listed', message: [...new Set(lines)].sort().join('; ') };
    },
  },
];

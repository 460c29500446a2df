import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnResourcePolicy as CfnXRayPolicy } from 'aws-cdk-lib/aws-xray';
import { Aws, Fn, type Stack } from 'aws-cdk-lib/core';
import { attempt, Inconclusive, prepare, type Experiment, type Finding } from '../experiment';
import { newBucket, newBus, newDelivery, newDestination, newLogGroup, newSource, PREFIX, type LogGroupOptions } from '../l1s';
import type { Lab } from '../lab';

const CHEAP = { minutes: 5, dollars: 0.01 };

/** The name of the statement that AWS adds to policies. */
const STATEMENT_OF_AWS = /AWSLogDeliveryWrite/;

function busToLogGroup(options: LogGroupOptions): (stack: Stack) => void {
  return stack => {
    const { attrArn } = newLogGroup(stack, 'Group', options);
    newDelivery(stack, 'Delivery', newSource(stack, 'Source', newBus(stack).attrArn), newDestination(stack, 'Destination', 'CWL', attrArn));
  };
}

/**
 * Deploys a delivery to a log group. A deploying role that may change policies hides a missing permission: AWS then adds its own
 * statement, which is visible in the policies.
 */
async function permissionOf(lab: Lab, stack: string, options: LogGroupOptions): Promise<Finding> {
  const message = await lab.deploy({ stack, define: busToLogGroup(options) });
  if (message !== undefined) return { outcome: 'denied', message };
  const policies = await lab.logGroupPolicies(await lab.physicalId(stack, 'Group'));

  return policies.some(policy => STATEMENT_OF_AWS.test(policy)) ? { outcome: 'denied', message: 'AWS has added its own statement' } : { outcome: 'allowed' };
}

/** Facts about permissions. */
export const PERMISSIONS: readonly Experiment[] = [
  {
    name: 'own-policy-by-pattern',
    question: 'Can the own policy of a log group name it by a pattern?',
    rows: ['The name of a log group changes after the delivery is defined'],
    ...CHEAP,
    worlds: [{ ownPolicyPatterns: true }, { ownPolicyPatterns: false }],
    outcomes: {
      allowed: 'ownPolicyPatterns is true; the row becomes observed',
      denied: 'ownPolicyPatterns is false: log groups with generated names always need a policy of the account, and LogGroupPolicyScope.LOG_GROUP a literal name',
    },
    run: lab => permissionOf(lab, 'Pattern', { nameInPolicy: `${Aws.STACK_NAME}-Group-*` }),
  },
  {
    name: 'vended-logs-name',
    question: 'Does a log group below /aws/vendedlogs/ need a policy?',
    rows: ['The log group does not allow the delivery service to write'],
    ...CHEAP,
    worlds: [{ vendedLogsGranted: false }, { vendedLogsGranted: true }],
    outcomes: {
      denied: 'vendedLogsGranted is false; nothing changes',
      allowed: 'vendedLogsGranted is true: the library writes no policy for such names',
    },
    run: lab => permissionOf(lab, 'Vended', { logGroupName: `/aws/vendedlogs/${PREFIX}` }),
  },
  {
    name: 'log-stream-arn',
    question: 'Does a policy for <ARN of the log group>:*:log-stream:* let the delivery service write?',
    rows: ['The ARN of a log group ends in `:*`'],
    ...CHEAP,
    outcomes: {
      denied: 'the row becomes observed',
      allowed: 'AWS reads such ARNs as the log group means them: the row is no problem any more',
    },
    run: lab => permissionOf(lab, 'StreamArn', { logGroupName: `${PREFIX}-stream`, nameInPolicy: `${PREFIX}-stream:*` }),
  },
  {
    name: 'policy-of-aws',
    question: 'Does the policy of a template replace the policy that AWS has written for a log group?',
    rows: ['The policy of a log group is set after a delivery to it is defined'],
    ...CHEAP,
    worlds: [{ policiesWritten: false }, { policiesWritten: true }],
    outcomes: {
      denied: 'policiesWritten is false: AWS writes no policy, or the deploying role may not',
      replaced: 'policiesWritten is true; CloudFormation replaces the policy of AWS: the warning logGroupPolicyReplaced stays',
      kept: 'policiesWritten is true; AWS keeps or renews its statement: the warning logGroupPolicyReplaced goes',
      refused: 'policiesWritten is true; CloudFormation refuses its policy beside the policy of AWS: docs/migrating.md says how to delete it first',
    },
    run: async lab => {
      const logGroupName = `${PREFIX}-aws`;
      const first = await lab.deploy({ stack: 'PolicyOfAws', define: busToLogGroup({ logGroupName }) });
      if (first !== undefined) return { outcome: 'denied', message: first };
      const { outcome, message } = await attempt(lab, { stack: 'PolicyOfAws', define: busToLogGroup({ logGroupName, nameInPolicy: logGroupName }) });
      if (outcome === 'refused') return { outcome, message };
      const policies = await lab.logGroupPolicies(logGroupName);

      return { outcome: policies.some(policy => STATEMENT_OF_AWS.test(policy)) ? 'kept' : 'replaced', message: policies.join(' ') };
    },
  },
  {
    name: 'policy-name-twice',
    question: 'Does CloudFormation refuse a log resource policy whose name exists?',
    rows: ['Resource policies of two stacks with one name'],
    ...CHEAP,
    outcomes: {
      refused: 'the row becomes observed',
      accepted: 'the second overwrites the first: the hash in the names stays necessary',
    },
    run: async lab => {
      const define = (stack: Stack): void => {
        new CfnResourcePolicy(stack, 'Policy', {
          policyName: PREFIX,
          policyDocument: stack.toJsonString({
            Version: '2012-10-17',
            Statement: [{
              Effect: 'Allow',
              Principal: { Service: 'delivery.logs.amazonaws.com' },
              Action: 'logs:PutLogEvents',
              Resource: Fn.sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${PREFIX}:log-stream:*`),
            }],
          }),
        });
      };
      await prepare(lab, { stack: 'PolicyNameOne', define });

      return attempt(lab, { stack: 'PolicyNameTwo', define });
    },
  },
  {
    name: 'x-ray-policy-quota',
    question: 'Can an account and Region have 5 X-Ray resource policies, or 10?',
    rows: ['An account has 5 X-Ray resource policies', 'The stacks of an app have more than five of them together'],
    ...CHEAP,
    worlds: [{ maxXRayPolicies: 5 }, { maxXRayPolicies: 10 }],
    outcomes: {
      five: 'maxXRayPolicies is 5; the rows become observed',
      ten: 'maxXRayPolicies is 10, and so is the limit of the warning xRayPolicyQuota (src/private/permissions/policy-quotas.ts)',
      more: 'the warning xRayPolicyQuota goes, or counts from the number that a longer experiment finds',
    },
    run: async lab => {
      const existing = await lab.xRayPolicyCount();
      if (existing > 0) throw new Inconclusive(`the account has ${existing} X-Ray resource policies: use an account and Region without any`);
      const deployment = (count: number) => ({
        stack: 'XRayQuota',
        define: (stack: Stack) => {
          for (const id of Array.from({ length: count }, (_, index) => `Policy${index}`)) {
            new CfnXRayPolicy(stack, id, {
              policyName: `${PREFIX}-${id}`,
              policyDocument: stack.toJsonString({
                Version: '2012-10-17',
                Statement: [{
                  Effect: 'Allow',
                  Principal: { Service: 'delivery.logs.amazonaws.com' },
                  Action: 'xray:PutTraceSegments',
                  Resource: '*',
                  Condition: { StringEquals: { 'aws:SourceAccount': stack.account } },
                }],
              }),
            });
          }
        },
      });
      await prepare(lab, deployment(5));
      const sixth = await lab.deploy(deployment(6));
      if (sixth !== undefined) return { outcome: 'five', message: sixth };
      await prepare(lab, deployment(10));
      const eleventh = await lab.deploy(deployment(11));

      return eleventh === undefined ? { outcome: 'more' } : { outcome: 'ten', message: eleventh };
    },
  },
  {
    name: 'stream-in-another-region',
    question: 'Can a delivery stream be in another Region than the delivery?',
    rows: ['A Firehose stream in another Region than the delivery, for other services'],
    minutes: 10,
    dollars: 0.02,
    outcomes: {
      accepted: 'the warning streamRegion goes',
      refused: 'the warning streamRegion becomes an error',
    },
    run: async lab => {
      await prepare(lab, {
        stack: 'Stream',
        region: 'us-west-2',
        define: stack => {
          const { bucket } = newBucket(stack);
          const role = new CfnRole(stack, 'Role', {
            assumeRolePolicyDocument: {
              Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'firehose.amazonaws.com' }, Action: 'sts:AssumeRole' }],
            },
          });
          new CfnDeliveryStream(stack, 'Stream', {
            deliveryStreamName: PREFIX,
            deliveryStreamType: 'DirectPut',
            extendedS3DestinationConfiguration: { bucketArn: bucket.attrArn, roleArn: role.attrArn },
            tags: [{ key: 'LogDeliveryEnabled', value: 'true' }],
          });
        },
      });

      return attempt(lab, {
        stack: 'DeliveryToStream',
        region: 'us-east-1',
        define: stack => {
          const arn = Fn.sub(`arn:\${AWS::Partition}:firehose:us-west-2:\${AWS::AccountId}:deliverystream/${PREFIX}`);
          newDelivery(stack, 'Delivery', newSource(stack, 'Source', newBus(stack).attrArn), newDestination(stack, 'Destination', 'FH', arn));
        },
      });
    },
  },
];

import * as logs from 'aws-cdk-lib/aws-logs';
import { Aspects, Aws, CfnCondition, Fn, Lazy, Stack } from 'aws-cdk-lib/core';
import { newLogGroup } from '../support/destinations';
import { busLogs } from '../support/sources';
import { newStackHere } from '../support/stacks';
import { warningsWithPaths } from '../support/warnings';

let stack: Stack;
let resource: logs.CfnLogGroup;

beforeEach(() => {
  stack = newStackHere();
  const logGroup = newLogGroup(stack);
  resource = logGroup.node.defaultChild as logs.CfnLogGroup;
  busLogs(stack).toLogGroup(logGroup);
});

const OURS = '{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":["logs:CreateLogStream","logs:PutLogEvents"],'
  + '"Resource":"arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/orders:log-stream:*",'
  + '"Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:logs:us-east-1:111122223333:*"}}}';

const WARNING = {
  path: '/Stack/LogGroup/Resource',
  message: 'resourcePolicyDocument was set after the delivery and does not allow log delivery: set it before the delivery, or acknowledge this warning if '
    + `another policy allows log delivery, or add this statement: ${OURS} [ack: cdk-log-delivery:logGroupPolicyReplaced]`,
};

function statement(service: string, Effect = 'Allow'): object {
  return { Effect, Principal: { Service: service }, Action: 'logs:PutLogEvents', Resource: '*' };
}

function policy(...statements: object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

/** Returns a value that depends on a condition. */
function unknown(value: object): object {
  new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });

  return { 'Fn::If': ['IsProduction', value, value] };
}

/** Returns the warnings without a template: validators report a policy that is a text. */
function warningsOfValidation(): unknown[] {
  const constructs = stack.node.findAll();
  constructs.forEach(construct => construct.node.validate());

  return constructs.flatMap(({ node }) => node.metadata).filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => data)
    .filter(data => String(data).includes('logGroupPolicyReplaced'));
}

describe('a policy that is text', () => {
  test.each([['route53.amazonaws.com', [WARNING.message]], ['delivery.logs.amazonaws.com', []]])('is read: one for %s', (service, expected) => {
    resource.addPropertyOverride('ResourcePolicyDocument', JSON.stringify(policy(statement(service))));

    expect(warningsOfValidation()).toEqual(expected);
  });
});

describe('the policy of a log group has a warning, with the statement to add,', () => {
  test.each<[string, () => void]>([
    ['where it is set later', () => { resource.resourcePolicyDocument = policy(); }],
    ['where it is set later for another service', () => { resource.resourcePolicyDocument = policy(statement('route53.amazonaws.com')); }],
    ['where it is set later to keep log delivery out', () => { resource.resourcePolicyDocument = policy(statement('delivery.logs.amazonaws.com', 'Deny')); }],
    ['where it is set later by a token', () => { resource.resourcePolicyDocument = Lazy.any({ produce: () => policy() }); }],
    ['where an override takes its place', () => resource.addPropertyOverride('ResourcePolicyDocument', policy())],
    ['where an override removes it', () => resource.addPropertyDeletionOverride('ResourcePolicyDocument')],
    ['where an aspect sets it', () => Aspects.of(stack).add({ visit: node => { if (node === resource) resource.resourcePolicyDocument = policy(); } })],
  ])('%s', (_, change) => {
    change();

    expect(warningsWithPaths(stack)).toEqual([WARNING]);
  });
});

describe('the policy of a log group has no warning', () => {
  test.each<[string, () => void]>([
    ['where nothing is set later', () => {}],
    ['where another property is overridden later', () => resource.addPropertyOverride('RetentionInDays', 7)],
    ['where an override leaves the statements', () => resource.addPropertyOverride('ResourcePolicyDocument.Id', 'Mine')],
    ['where the user has written a statement', () => { resource.resourcePolicyDocument = policy(statement('delivery.logs.amazonaws.com')); }],
    ['where the user has written it as one statement', () => {
      resource.resourcePolicyDocument = { Version: '2012-10-17', Statement: statement('delivery.logs.amazonaws.com') };
    }],
    ['where anybody of AWS is let in', () => { resource.resourcePolicyDocument = policy({ Effect: 'Allow', Principal: { AWS: ['*'] }, Action: '*', Resource: '*' }); }],
    ['where anybody is let in', () => { resource.resourcePolicyDocument = policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }); }],
    ['where only the deployment knows it', () => resource.addPropertyOverride('ResourcePolicyDocument', unknown(policy()))],
    ['where only the deployment knows a statement', () => { resource.resourcePolicyDocument = policy(unknown(statement('route53.amazonaws.com'))); }],
    ['where only the deployment knows a principal', () => { resource.resourcePolicyDocument = policy({ Effect: 'Allow', Principal: unknown({ Service: 'route53.amazonaws.com' }), Action: '*', Resource: '*' }); }],
  ])('%s', (_, change) => {
    change();

    expect(warningsWithPaths(stack)).toEqual([]);
  });
});

import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { App, Aspects, CfnCondition, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import { bucketOf } from '../support/deployable';
import { deployed } from '../support/deployed';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from '../support/environments';
import { newEventBus } from '../support/logging';
import { refTo } from '../support/references';
import { newStackHere } from '../support/stacks';

const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;

function sourceIn(scope: Construct, logType = INFO_LOGS): delivery.DeliverySource {
  const resource = scope.node.tryFindChild('Bus') ?? newEventBus(scope);

  return new delivery.DeliverySource(scope, logType.value, { resource, logType });
}

/** A construct with an event bus and its own log group, whose name CloudFormation generates. */
class Service extends Construct {
  public readonly logGroup = new logs.LogGroup(this, 'LogGroup');

  constructor(scope: Construct, id: string) {
    super(scope, id);
    sourceIn(this).toLogGroup(this.logGroup);
  }
}

/** The log groups in the account-level policies of a stack. */
function logGroupsInPolicies(stack: Stack): unknown {
  const policies = Object.values(Template.fromStack(stack).findResources('AWS::Logs::ResourcePolicy'));
  const parts = policies.flatMap(({ Properties }) => Properties.PolicyDocument['Fn::Join'][1]);

  return parts.flatMap(part => (typeof part === 'object' && !String(part.Ref).startsWith('AWS::') ? [part] : String(part).match(/-\w+-\*/) ?? []));
}

describe('two constructs that each log to a log group of their own', () => {
  test.each([['forth', 0, 1], ['back', 1, 0]])('can depend on one another, %s', (_, first, second) => {
    expect(deployed([stack => {
      const made = ['A', 'B'].map(id => new Service(stack, id));
      made[first].node.addDependency(made[second]);
    }])).toEqual([]);
  });

  test('have the name of the one that waits as a pattern in the policy, and a reference to the other', () => {
    const stack = newStackHere();
    const [a, b] = ['A', 'B'].map(id => new Service(stack, id));
    a.node.addDependency(b);

    expect(logGroupsInPolicies(stack)).toEqual(['-ALogGroupD066D939-*', refTo(b.logGroup)]);
  });

  test('have references where neither waits', () => {
    const stack = newStackHere();
    const [a, b] = ['A', 'B'].map(id => new Service(stack, id));

    expect(logGroupsInPolicies(stack)).toEqual([refTo(a.logGroup), refTo(b.logGroup)]);
  });

  test('can be three, in any order, and with a dependency of resources', () => {
    expect(deployed([stack => {
      const [a, b, c] = ['A', 'B', 'C'].map(id => new Service(stack, id));
      a.node.addDependency(c);
      (c.logGroup.node.defaultChild as logs.CfnLogGroup).addDependency(b.logGroup.node.defaultChild as logs.CfnLogGroup);
    }])).toEqual([]);
  });
});

describe('a log group can wait for a delivery that comes after those to log groups', () => {
  function made(stack: Stack) {
    const bucket = new s3.Bucket(stack, 'Bucket');
    const source = sourceIn(new Construct(stack, 'A'));
    source.toLogGroup(new logs.LogGroup(stack, 'Earlier'));
    const toBucket = source.toS3(bucket);
    const logGroup = new logs.LogGroup(stack, 'Later');
    sourceIn(new Construct(stack, 'B')).toLogGroup(logGroup);

    return { toBucket, logGroup };
  }

  test.each<[string, (stack: Stack) => void]>([
    ['by a dependency of constructs', stack => {
      const { toBucket, logGroup } = made(stack);
      logGroup.node.addDependency(toBucket);
    }],
    ['by a dependency of resources', stack => {
      const { toBucket, logGroup } = made(stack);
      (logGroup.node.defaultChild as logs.CfnLogGroup).addDependency(toBucket.node.defaultChild as logs.CfnDelivery);
    }],
    ['by a reference', stack => {
      const { toBucket, logGroup } = made(stack);
      (logGroup.node.defaultChild as logs.CfnLogGroup).tags.setTag('delivery', toBucket.deliveryId);
    }],
    ['by something that refers to the delivery', stack => {
      const { toBucket, logGroup } = made(stack);
      logGroup.node.addDependency(new ssm.StringParameter(stack, 'Between', { stringValue: toBucket.deliveryId }));
    }],
  ])('%s', (_, define) => {
    expect(deployed([define])).toEqual([]);
  });
});

describe('the policy of a log group', () => {
  function nameIn(policy: unknown): unknown {
    return JSON.stringify(policy).match(/log-group:([^"]*):log-stream|log-group:","([^"]*)/)?.slice(1).find(part => part !== undefined);
  }

  function policyOf(stack: Stack): unknown {
    return Object.values(Template.fromStack(stack).findResources('AWS::Logs::LogGroup'))[0].Properties.ResourcePolicyDocument;
  }

  const LATE: readonly [string, (stack: Stack, resource: logs.CfnLogGroup) => void][] = [
    ['an override', (_, resource) => { resource.addPropertyOverride('LogGroupName', '/late/orders'); }],
    ['an Aspect', (stack, resource) => {
      Aspects.of(stack).add({ visit: construct => { if (construct === resource) resource.logGroupName = '/late/orders'; } });
    }],
  ];

  describe.each(LATE)('has the name that %s gives', (_, change) => {
    test.each(['after', 'before'])('%s the delivery is defined', when => {
      const stack = newStackHere();
      const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/orders' });
      const resource = logGroup.node.defaultChild as logs.CfnLogGroup;
      if (when === 'before') change(stack, resource);
      sourceIn(stack).toLogGroup(logGroup);
      if (when === 'after') change(stack, resource);

      expect(nameIn(policyOf(stack))).toBe('/late/orders');
    });
  });

  test('has the pattern of generated names where an override removes the name', () => {
    expect(deployed([stack => {
      const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/orders' });
      sourceIn(stack).toLogGroup(logGroup);
      (logGroup.node.defaultChild as logs.CfnLogGroup).addPropertyDeletionOverride('LogGroupName');
    }])).toEqual([]);
  });

  test('has a late name where its scope is LOG_GROUP', () => {
    const stack = newStackHere();
    const logGroup = new logs.LogGroup(stack, 'LogGroup');
    sourceIn(stack).toLogGroup(logGroup, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP });
    (logGroup.node.defaultChild as logs.CfnLogGroup).addPropertyOverride('LogGroupName', '/late/orders');

    expect(nameIn(policyOf(stack))).toBe('/late/orders');
  });

  test('has a name that only the deployment knows', () => {
    const stack = newStackHere();
    const name = new CfnParameter(stack, 'Name');
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/orders' });
    sourceIn(stack).toLogGroup(logGroup);
    (logGroup.node.defaultChild as logs.CfnLogGroup).logGroupName = name.valueAsString;

    expect(JSON.stringify(policyOf(stack))).toContain('log-group:",{"Ref":"Name"},":log-stream:*"');
  });
});

describe('a policy that has been read', () => {
  test.each([true, false])('takes another prefix, where policies are minimised: %s', isMinimised => {
    const app = new App({ context: { '@aws-cdk/aws-iam:minimizePolicies': isMinimised } });
    const stack = new Stack(app, 'Stack', { env: HERE });
    const bucket = bucketOf(stack);
    sourceIn(stack).toS3(bucket, { prefix: 'one' });
    expect(stack.resolve(bucket.policy?.document)).toBeDefined();
    sourceIn(stack, ERROR_LOGS).toS3(bucket, { prefix: 'two' });
    const simulator = new Simulator();

    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('takes sources of another account', () => {
    const stack = newStackHere();
    const bucket = new s3.Bucket(stack, 'Bucket');
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, allowedSources: [IN_OTHER_ACCOUNT] });
    const { deliveryDestinationPolicy } = destination.node.defaultChild as logs.CfnDeliveryDestination;
    expect([bucket.policy?.document, deliveryDestinationPolicy].map(each => stack.resolve(each))).toHaveLength(2);
    const other = { account: '777788889999', region: IN_OTHER_REGION.region };
    destination.allowDeliveriesFrom(other);

    const template = Template.fromStack(stack);
    const [{ Properties }] = Object.values(template.findResources('AWS::Logs::DeliveryDestination'));
    const [{ Statement }] = [Properties.DeliveryDestinationPolicy.DeliveryDestinationPolicy];
    expect(Statement[0].Principal).toEqual({ AWS: [IN_OTHER_ACCOUNT.account, other.account] });
    expect(JSON.stringify(template.findResources('AWS::S3::BucketPolicy'))).toContain(other.account);
  });

  test('of X-Ray takes traces that are added after the text has been read', () => {
    const stack = newStackHere();
    new delivery.DeliverySource(stack, 'Memory', {
      logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/orders-0123456789',
    }).toXRay();
    const [policy] = stack.node.findAll().filter(construct => Reflect.get(construct, 'cfnResourceType') === 'AWS::XRay::ResourcePolicy');
    const text = () => JSON.stringify(stack.resolve(Reflect.get(policy, 'policyDocument')));
    expect(text()).not.toContain(':gateway/*');
    new delivery.DeliverySource(stack, 'Gateway', {
      logType: delivery.AgentCoreGatewayLogType.TRACES, resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:gateway/orders-0123456789',
    }).toXRay();

    expect(text()).toContain(':gateway/*');
  });
});

describe('a condition', () => {
  function conditional(stack: Stack): CfnCondition {
    const parameter = new CfnParameter(stack, 'Production', { default: 'false' });

    return new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(parameter.valueAsString, 'true') });
  }

  test('of a bucket is the one of its policy, whenever it is set', () => {
    const stack = newStackHere();
    const bucket = new s3.Bucket(stack, 'Bucket');
    sourceIn(stack).toS3(bucket);
    (bucket.node.defaultChild as s3.CfnBucket).cfnOptions.condition = conditional(stack);

    Template.fromStack(stack).hasResource('AWS::S3::BucketPolicy', { Condition: 'IsProduction' });
  });

  test('of a policy that the user has set stays', () => {
    const stack = newStackHere();
    const bucket = new s3.Bucket(stack, 'Bucket');
    bucket.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.AccountPrincipal('111122223333')], actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')],
    }));
    sourceIn(stack).toS3(bucket);
    (bucket.policy?.node.defaultChild as s3.CfnBucketPolicy).cfnOptions.condition = conditional(stack);

    Template.fromStack(stack).hasResource('AWS::S3::BucketPolicy', { Condition: 'IsProduction' });
  });

  test('of a log group leaves no reference to it in the shared policy, which has none', () => {
    const stack = newStackHere();
    const [a, b] = ['A', 'B'].map(id => new Service(stack, id));
    (a.logGroup.node.defaultChild as logs.CfnLogGroup).cfnOptions.condition = conditional(stack);

    expect(logGroupsInPolicies(stack)).toEqual(['-ALogGroupD066D939-*', refTo(b.logGroup)]);
    expect(Object.values(Template.fromStack(stack).findResources('AWS::Logs::ResourcePolicy')).map(({ Condition }) => Condition)).toEqual([undefined]);
  });
});

import { Fn, Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { arnFor, BUS_ARN } from '../../support/arns';
import { constants } from '../../support/log-type-classes';
import { newDefaultStack } from '../../support/stacks';
import { parameter } from '../../support/values';
import { warnings } from '../../support/warnings';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

function define(logType: delivery.LogType, resourceArn: string): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Source', { logType, resourceArn });
}

const { INFO_LOGS } = delivery.EventBusLogType;

/** Returns the message about an ARN for logs of an event bus. */
function busMessage(arn: string, hint: string): string {
  return `Default/Source: resourceArn '${arn}' has no INFO_LOGS of Amazon EventBridge: use the form `
    + `'arn:\${partition}:events:\${region}:\${account}:event-bus/\${EventBusName}', ${hint} [cdk-log-delivery:resourceArnKind]`;
}

const OR_BUS = 'or pass the AWS::Events::EventBus as resource';

const WITH_ARN = constants().filter(({ logType }) => !logType._kind?.accountLevel);

test.each(WITH_ARN)('takes an ARN of the form for $className.$name', ({ logType }) => {
  // Logs of CloudFront and Shield are delivered in us-east-1 only, which is the Region of the stack.
  expect(define(logType, arnFor(logType)).resourceArn).toBe(arnFor(logType));
  expect(warnings(stack)).toEqual([]);
});

describe('an ARN of another kind of resource', () => {
  test.each([
    ['of another service without log types', 'arn:aws:sqs:us-east-1:111122223333:orders', OR_BUS],
    ['of another service with log types', 'arn:aws:ecs:us-east-1:111122223333:cluster/orders', 'or use a log type of EcsLogType'],
    ['of another resource of the service', 'arn:aws:events:us-east-1:111122223333:rule/orders', OR_BUS],
    ['with a part missing', 'arn:aws:events:us-east-1:111122223333:event-bus', OR_BUS],
    ['with nothing in the place of the name', 'arn:aws:events:us-east-1:111122223333:event-bus/', OR_BUS],
    ['without a Region', 'arn:aws:events::111122223333:event-bus/orders', OR_BUS],
    ['without an account', 'arn:aws:events:us-east-1::event-bus/orders', OR_BUS],
  ])('is refused: %s', (_, arn, hint) => {
    expect(() => define(INFO_LOGS, arn)).toThrow(new Error(busMessage(arn, hint)));
  });

  test('is refused with a Region for a global resource', () => {
    expect(() => define(delivery.CloudFrontLogType.ACCESS_LOGS, 'arn:aws:cloudfront:us-east-1:111122223333:distribution/E1EXAMPLE1')).toThrow(new Error(
      "Default/Source: resourceArn 'arn:aws:cloudfront:us-east-1:111122223333:distribution/E1EXAMPLE1' has no "
        + 'ACCESS_LOGS of Amazon CloudFront: use the form '
        + "'arn:${partition}:cloudfront::${account}:distribution/${DistributionId}', or pass the "
        + 'AWS::CloudFront::Distribution as resource [cdk-log-delivery:resourceArnKind]'));
  });

  test('is refused for a classic load balancer', () => {
    expect(() => define(delivery.LoadBalancerLogType.ALB_ACCESS_LOGS, 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/orders'))
      .toThrow(new Error('Default/Source: resourceArn '
        + "'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/orders' has no ALB_ACCESS_LOGS of "
        + 'Elastic Load Balancing: use the form '
        + "'arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${LoadBalancerType}/${LoadBalancerName}/${LoadBalancerId}', "
        + 'or pass the AWS::ElasticLoadBalancingV2::LoadBalancer as resource [cdk-log-delivery:resourceArnKind]'));
  });

  test('is refused for a single log group, which is part of the whole account', () => {
    expect(() => define(delivery.EcsLogType.ACTION_LOGS, 'arn:aws:logs:us-east-1:111122223333:log-group:orders')).toThrow(new Error(
      "Default/Source: resourceArn 'arn:aws:logs:us-east-1:111122223333:log-group:orders' has no ACTION_LOGS of "
        + "Amazon ECS: use the form 'arn:${partition}:ecs:${region}:${account}:cluster/${ClusterName}', or use "
        + 'a log type of LogsInsightsLogType [cdk-log-delivery:resourceArnKind]'));
  });

  test('is refused for a directory bucket', () => {
    const arn = 'arn:aws:s3express:us-east-1:111122223333:bucket/logs--use1-az1--x-s3';

    expect(() => define(delivery.S3LogType.S3_SERVER_ACCESS_LOGS, arn)).toThrow(new Error(
      `Default/Source: resourceArn '${arn}' has no S3_SERVER_ACCESS_LOGS of Amazon S3: use the form `
        + "'arn:${partition}:s3:::${BucketName}', or pass the AWS::S3::Bucket as resource "
        + '[cdk-log-delivery:resourceArnKind]'));
  });

  test('is refused for an instance of Identity Center', () => {
    const arn = 'arn:aws:sso:::instance/ssoins-0123456789abcdef';

    expect(() => define(delivery.IdentityCenterLogType.ERROR_LOGS, arn)).toThrow(new Error(
      `Default/Source: resourceArn '${arn}' has no ERROR_LOGS of AWS IAM Identity Center: use the form `
        + "'arn:${partition}:identity-sync:${region}:${account}:profile/${SyncProfileName}' "
        + '[cdk-log-delivery:resourceArnKind]'));
  });

  test('is refused where only its service is known', () => {
    expect(() => define(INFO_LOGS, `arn:aws:sqs:${parameter(stack, 'Home')}:111122223333:orders`)).toThrow(new Error(
      busMessage('arn:aws:sqs:${Home}:111122223333:orders', OR_BUS)));
  });

  test('is not refused for a log type that is not known yet', () => {
    expect(define(delivery.LogType.of('NEW_LOGS'), 'arn:aws:sqs:us-east-1:111122223333:orders').resourceArn)
      .toBe('arn:aws:sqs:us-east-1:111122223333:orders');
  });
});

describe('an ARN that is not known in full', () => {
  test.each([
    ['at all', () => parameter(stack)],
    ['but for its service', () => `arn:aws:events:us-east-1:${parameter(stack)}:event-bus/orders`],
    ['for the name', () => `arn:aws:events:us-east-1:111122223333:event-bus/${parameter(stack)}`],
    ['for the resource', () => `arn:aws:events:us-east-1:111122223333:${parameter(stack)}`],
    ['from the service on', () => `arn:aws:${parameter(stack)}`],
    ['as the result of a function', () => Fn.join(':', ['arn', 'aws', 'sqs', 'us-east-1', parameter(stack), 'orders'])],
    ['at its beginning', () => `${Fn.sub('arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}')}:event-bus/orders`],
    ['for Region and account', () => `arn:aws:events:${parameter(stack)}:event-bus/orders`],
    ['up to the service', () => `${parameter(stack)}:events:us-east-1:111122223333:event-bus/orders`],
    ['before the template is made', () => Lazy.string({ produce: () => BUS_ARN })],
  ])('is taken: %s', (_, makeArn) => {
    expect(() => define(INFO_LOGS, makeArn())).not.toThrow();
  });

  test('is taken where one token is several parts of the resource', () => {
    const arn = `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${parameter(stack)}`;

    expect(define(delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, arn).resourceArn).toBe(arn);
  });
});

describe('the ARN of an EventBridge webhook event source', () => {
  const arn = 'arn:aws:events:us-east-1:111122223333:event-sourcev2/webhook/orders/abcdefghijklmnopqrstuvwxy';

  test('is a warning for a subscriber, because AWS does not publish its log types', () => {
    expect(define(delivery.EventSubscriberLogType.ERROR_LOGS, arn).resourceArn).toBe(arn);
    expect(warnings(stack)).toEqual([
      `AWS does not publish the log types of resourceArn '${arn}': use an AWS::EventsV2::Subscriber, or `
        + 'acknowledge this warning if the logs arrive [ack: cdk-log-delivery:resourceArnForm]',
    ]);
  });

  test.each([
    ['an event bus', INFO_LOGS, arn, 'event-bus/${EventBusName}', OR_BUS],
    [
      'a subscriber, of another kind of event source', delivery.EventSubscriberLogType.INFO_LOGS, arn.replace('webhook', 'partner'),
      'subscriber/${SubscriberName}/${Id}', 'or pass the AWS::EventsV2::Subscriber as resource',
    ],
  ])('is refused for %s', (_, logType, given, form, remedy) => {
    expect(() => define(logType, given)).toThrow(new Error(
      `Default/Source: resourceArn '${given}' has no INFO_LOGS of Amazon EventBridge: use the form `
      + `'arn:\${partition}:events:\${region}:\${account}:${form}', ${remedy} [cdk-log-delivery:resourceArnKind]`));
  });
});

test('a name can have slashes in it', () => {
  const arn = 'arn:aws:events:us-east-1:111122223333:event-bus/aws.partner/example.com/orders';

  expect(define(INFO_LOGS, arn).resourceArn).toBe(arn);
});

describe('where AWS documents no form for sure', () => {
  test('another resource of the service is a warning', () => {
    define(delivery.AgentCoreBrowserLogType.USAGE_LOGS, 'arn:aws:bedrock-agentcore:us-east-1:111122223333:browser/example');

    expect(warnings(stack)).toEqual([
      "resourceArn 'arn:aws:bedrock-agentcore:us-east-1:111122223333:browser/example' has a form that AWS does "
        + 'not document: use '
        + "'arn:${partition}:bedrock-agentcore:${region}:${account}:browser-custom/${BrowserId}', or "
        + 'acknowledge this warning if the logs arrive [ack: cdk-log-delivery:resourceArnForm]',
    ]);
  });

  test('another service is refused', () => {
    expect(() => define(delivery.AmplifyLogType.ACCESS_LOGS, BUS_ARN)).toThrow(new Error(
      `Default/Source: resourceArn '${BUS_ARN}' has no ACCESS_LOGS of AWS Amplify Hosting: use the form `
        + "'arn:${partition}:amplify:${region}:${account}:apps/${AppId}', or use a log type of EventBusLogType "
        + '[cdk-log-delivery:resourceArnKind]'));
  });
});

describe('an ARN of all resources of a kind', () => {
  test('is a warning', () => {
    define(INFO_LOGS, 'arn:aws:events:us-east-1:111122223333:event-bus/*');

    expect(warnings(stack)).toEqual([
      "resourceArn 'arn:aws:events:us-east-1:111122223333:event-bus/*' has a wildcard, and AWS documents none "
        + 'for INFO_LOGS of Amazon EventBridge: use the ARN of one resource '
        + '[ack: cdk-log-delivery:resourceArnWildcard]',
    ]);
  });
});

describe('the partition', () => {
  const inRegion = (region: string) => new Stack(undefined, 'Stack', { env: { region } });

  test('is that of the stack', () => {
    stack = inRegion('cn-north-1');

    expect(() => define(INFO_LOGS, 'arn:aws:events:cn-north-1:111122223333:event-bus/orders')).toThrow(new Error(
      'Stack/Source: resourceArn is in partition aws, and the stack in cn-north-1: create the delivery source in '
        + 'a stack of that partition, or build the ARN with Stack.formatArn() '
        + '[cdk-log-delivery:resourcePartition]'));
  });

  test.each(['arn:aws-cn:events:cn-north-1:111122223333:event-bus/orders', 'arn:${Token}:events:cn-north-1:111122223333:event-bus/orders'])(
    'passes where it is the same or not known: %s', given => {
      stack = inRegion('cn-north-1');

      expect(() => define(INFO_LOGS, given.replace('${Token}', parameter(stack)))).not.toThrow();
    });

  test('passes in a Region that aws-cdk-lib does not know', () => {
    stack = inRegion('xx-nowhere-1');

    expect(() => define(INFO_LOGS, 'arn:aws-xx:events:xx-nowhere-1:111122223333:event-bus/orders')).not.toThrow();
  });

  test('passes in a stack whose Region is not known', () => {
    stack = new Stack();

    expect(() => define(INFO_LOGS, 'arn:aws-cn:events:cn-north-1:111122223333:event-bus/orders')).not.toThrow();
  });
});

import { CfnDeliveryDestination, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../../src';
import { newDestination } from '../../support/destinations';
import { newSource } from '../../support/sources';
import { newDefaultStack } from '../../support/stacks';
import { warnings, warningsWithPaths } from '../../support/warnings';

const { S3 } = delivery.DeliveryDestinationType;
const ARN = 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central';

let stack: Stack;
let source: delivery.DeliverySource;

beforeEach(() => {
  stack = newDefaultStack();
  source = newSource(stack, delivery.LogType.of('NEW_LOGS'));
});

function deliver(id: string, destination: delivery.DeliveryProps['destination']): delivery.Delivery {
  return new delivery.Delivery(stack, id, { source, destination });
}

describe('a second delivery of a source to a destination', () => {
  const message = (other: string) => `Default/Two: '${other}' already delivers this source to this destination: put all options on `
    + 'that delivery [cdk-log-delivery:secondDelivery]';

  test('is refused', () => {
    const destination = newDestination(stack, S3);
    deliver('One', destination);

    expect(() => deliver('Two', destination)).toThrow(new Error(message('Default/One')));
  });

  test('is refused where a method has made the first', () => {
    const destination = newDestination(stack, S3);
    const { node: { path } } = source.deliverTo(destination);

    expect(() => deliver('Two', destination)).toThrow(new Error(message(path)));
  });

  test('is refused for two imports of the destination', () => {
    const imported = (id: string) => delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, id, ARN);
    deliver('One', imported('Central'));

    expect(() => deliver('Two', imported('Same'))).toThrow(new Error(message('Default/One')));
  });

  test('is refused for the L1 of the destination', () => {
    const destination = newDestination(stack, S3);
    deliver('One', destination);

    expect(() => deliver('Two', destination.node.defaultChild as CfnDeliveryDestination)).toThrow(new Error(message('Default/One')));
  });
});

test('what is imported into two stacks that can go anywhere is not the same', () => {
  const app = new App();
  const define = (scope: Construct) => {
    const own = new Stack(scope, 'Stack');
    const imported = delivery.DeliverySource.fromDeliverySourceName(own, 'Imported', 'shared');
    imported.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(own, 'Central', 'central'));
  };
  define(new Stage(app, 'Dev'));

  expect(() => { define(new Stage(app, 'Prod')); }).not.toThrow();
});

describe('two deliveries of a source to one type of destination', () => {
  test('are a warning', () => {
    const [first, second] = ['One', 'Two'].map(id => source.toLogGroup(new LogGroup(stack, id, { logGroupName: `/example/${id}` })));

    expect(second).toBeDefined();
    expect(warnings(stack)).toEqual([
      `'${first.node.path}' already delivers this source to CloudWatch Logs: if the deployment fails with "Delivery already exists", `
      + 'keep one of them, or use another type of destination [ack: cdk-log-delivery:destinationTypeTwice]',
    ]);
  });

  const message = (others: string) => `${others}: if the deployment fails with "Delivery already exists", keep one of them, or `
    + 'use another type of destination [ack: cdk-log-delivery:destinationTypeTwice]';
  const named = (id: string) => source.toLogGroup(new LogGroup(stack, id, { logGroupName: `/example/${id}` })).node.path;

  test('are one warning for three, on the second', () => {
    const [first, second, third] = ['One', 'Two', 'Three'].map(named);

    expect(warningsWithPaths(stack)).toEqual([{
      path: `/${second}`, message: message(`'${first}', '${third}' already deliver this source to CloudWatch Logs`),
    }]);
  });

  test('are one warning for several types', () => {
    const [first] = ['One', 'Two'].map(named);
    ['Three', 'Four'].forEach(id => source.toS3(new Bucket(stack, id)));

    expect(warnings(stack)).toEqual([message(`'${first}' already delivers this source to CloudWatch Logs (1 more such case in this app)`)]);
  });

  test('are one warning for several sources, and another one in another stage', () => {
    const app = new App();
    const define = (scope: Construct, count: number) => {
      const own = new Stack(scope, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
      for (let index = 0; index < count; index++) {
        const each = new delivery.DeliverySource(own, `Source${index}`, {
          logType: delivery.LogType.of('NEW_LOGS'), resourceArn: `arn:aws:new:us-east-1:111122223333:thing/${scope.node.id}${index}`,
        });
        ['One', 'Two'].forEach(id => each.toS3(new Bucket(own, `${id}${index}`)));
      }
    };
    define(new Stage(app, 'Dev'), 1);
    define(app, 3);
    app.synth();

    expect(app.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => [node.path.split('/S3-')[0], String(data).split(':')[0]]))
      .filter(([, data]) => data.includes(' already delivers ')).map(([path, data]) => [path, data.replace(/'.*'/, '…')])).toEqual([
      ['Dev/Stack/Source0', '… already delivers this source to Amazon S3'],
      ['Stack/Source0', '… already delivers this source to Amazon S3 (2 more such cases in this app)'],
    ]);
  });

  test('are a warning where the first of three has been removed', () => {
    const scopes = ['One', 'Two', 'Three'].map(id => new delivery.LogGroupDeliveryDestination(stack, id, { logGroup: new LogGroup(stack, `${id}LogGroup`) }));
    const [first, second, third] = scopes.map((destination, index) => deliver(`Delivery${index}`, destination));
    stack.node.tryRemoveChild(first.node.id);

    expect(warningsWithPaths(stack)).toEqual([{
      path: `/${third.node.path}`, message: message(`'${second.node.path}' already delivers this source to CloudWatch Logs`),
    }]);
  });

  test('are none where one of two has been removed', () => {
    const scopes = ['One', 'Two'].map(id => new delivery.LogGroupDeliveryDestination(stack, id, { logGroup: new LogGroup(stack, `${id}LogGroup`) }));
    const [first] = scopes.map((destination, index) => deliver(`Delivery${index}`, destination));
    stack.node.tryRemoveChild(first.node.id);

    expect(warnings(stack)).toEqual([]);
  });

  test('are none where the type of one is not known', () => {
    source.toS3(new Bucket(stack, 'Bucket'));
    source.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Central', ARN));

    expect(warnings(stack)).toEqual([]);
  });

  test('are none for two sources', () => {
    const destination = newDestination(stack, S3);
    const other = new delivery.DeliverySource(stack, 'Other', {
      logType: delivery.LogType.of('NEW_LOGS'), resourceArn: 'arn:aws:new:us-east-1:111122223333:thing/other',
    });
    [source, other].forEach(each => each.deliverTo(destination));

    expect(warnings(stack)).toEqual([]);
  });
});

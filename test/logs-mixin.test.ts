import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Mixins, Stage } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newCfnDistribution } from './support/switched-l1s';

test('try', () => {
  const make = (way: string) => {
    const app = new App();
    const stack = new Stack(app, 'S', { env: HERE });
    const bucket = new Bucket(stack, 'Central');
    const ds = [1, 2, 3].map(i => newCfnDistribution(stack, `D${i}`));
    if (way === 'mixin') Mixins.of(app).apply(delivery.LogsMixin.of(delivery.CloudFrontLogType.ACCESS_LOGS).toS3(bucket, { prefix: 'logs' }));
    else for (const d of ds) new delivery.DeliverySource(stack, `${d.node.id}Logs`, { resource: d, logType: delivery.CloudFrontLogType.ACCESS_LOGS }).toS3(bucket, { prefix: 'logs' });
    return Template.fromStack(stack).toJSON();
  };
  expect(make('mixin')).toEqual(make('loop'));
});

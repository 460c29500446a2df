import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Mixins, Stack } from 'aws-cdk-lib/core';
import { startClock } from './clock';
import type { WholeAppTiming } from '../results';

const LIBRARY = '../../src';
const PER_STACK = 100;
const ENV = { account: '111122223333', region: 'us-east-1' };

type Library = typeof import('../../src');

/** Adds the deliveries of the access logs of all distributions to a bucket. */
type Deliver = (library: Library, distributions: readonly CfnDistribution[], bucket: Bucket) => void;

const WAYS: { readonly [way: string]: Deliver } = {
  loop: ({ CloudFrontLogType, DeliverySource }, distributions, bucket) => {
    distributions.forEach(resource => {
      const source = new DeliverySource(resource.stack, `Logs${resource.node.id}`, { resource, logType: CloudFrontLogType.ACCESS_LOGS });
      source.toS3(bucket, { prefix: 'logs' });
    });
  },
  mixin: ({ CloudFrontLogType, LogsMixin }, [distribution], bucket) => {
    Mixins.of(distribution.node.root).apply(LogsMixin.of(CloudFrontLogType.ACCESS_LOGS).toS3(bucket, { prefix: 'logs' }));
  },
};

/**
 * Measures the time to deliver the logs of this number of distributions in one way, to synthesise the app, and then to
 * read its log coverage.
 *
 *     node whole-app.js mixin 1000
 */
function measure(way: string, size: number): WholeAppTiming {
  const library: Library = module.require(LIBRARY);
  const app = new App({ analyticsReporting: false, context: { 'aws:cdk:disable-stack-trace': true } });
  const stacks = Array.from({ length: Math.ceil(size / PER_STACK) }, (_, index) => new Stack(app, `Stack${index}`, { env: ENV }));
  const distributions = Array.from({ length: size }, (_, index) => new CfnDistribution(stacks[index % stacks.length], `Site${index}`, {
    distributionConfig: {
      enabled: true,
      defaultCacheBehavior: { targetOriginId: 'site', viewerProtocolPolicy: 'https-only' },
      origins: [{ id: 'site', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
    },
  }));
  const bucket = new Bucket(stacks[0], 'Bucket', { bucketName: 'logs' });

  const clock = startClock();
  WAYS[way](library, distributions, bucket);
  const building = clock();
  app.synth();
  const whole = clock();

  const coverageClock = startClock();
  const { delivered } = library.LogCoverage.of(app);
  const coverage = coverageClock();
  if (delivered.length !== size) throw new Error(`the logs of ${delivered.length} distributions are delivered`);

  return { building, whole, coverage };
}

process.stdout.write(JSON.stringify(measure(process.argv[2], Number(process.argv[3]))));

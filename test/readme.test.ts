import { readFileSync } from 'fs';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { engines, peerDependencies } from '../package.json';
import { run as runCommand } from './cli/support';
import { DELIVERY, DESTINATION, SOURCE } from './support/cfn-types';
import { HERE } from './support/environments';
import { centralLogsStack, exampleStack } from './support/example';
import { codeIn, README, run } from './support/readme';
import { synthesised } from './support/synthesised';
import { CATALOG } from '../src/generated/catalog';

/** The most words before the reference part, examples included. */
const MAX_WORDS = 1800;

const DATED_FOLDERS = '{distributionid}/{yyyy}/{MM}/{dd}';

test('is short before its reference part', () => {
  const [text, reference] = README.split('\n## Reference\n');

  expect(reference).toBeDefined();
  expect(text.split(/\s+/).filter(word => word !== '').length).toBeLessThanOrEqual(MAX_WORDS);
});

test('counts the log types and the kinds of resources', () => {
  const kinds = Object.values(CATALOG);
  const logTypes = kinds.flatMap(kind => Object.keys(kind.logTypes));

  expect(README).toContain(`knows ${logTypes.length} log types of ${kinds.length} kinds of\nresources`);
});

test('has the requirements of the package', () => {
  const [cdk, constructs, node] = [peerDependencies['aws-cdk-lib'], peerDependencies.constructs, engines.node]
    .map(range => range.replace(/^\D+/, ''));

  expect(README).toContain(`needs aws-cdk-lib ${cdk} or newer`);
  expect(README).toContain(`constructs ${constructs} or newer`);
  expect(README).toContain(`Node.js ${node.split('.')[0]} or newer`);
});

describe('before and after', () => {
  const [before, after] = codeIn('Before and after').map(templateOf);

  test.each([SOURCE, DESTINATION, DELIVERY])('have one %s', type => {
    before.resourceCountIs(type, 1);
    after.resourceCountIs(type, 1);
  });

  test('have equal statements for the delivery service', () => {
    expect(grantsIn(before)).toHaveLength(2);
    expect(grantsIn(after)).toEqual(grantsIn(before));
  });

  test.each([['before', before], ['after', after]])('write Parquet into dated folders, after the bucket policy: %s', (_, template) => {
    const [{ Properties, DependsOn }] = Object.values(template.findResources(DELIVERY));

    template.hasResourceProperties(DESTINATION, { OutputFormat: 'parquet' });
    expect(Properties.S3SuffixPath).toBe(DATED_FOLDERS);
    expect(Object.keys(template.findResources('AWS::S3::BucketPolicy')).filter(id => DependsOn.includes(id))).toHaveLength(1);
  });
});

function templateOf(example: string): Template {
  const stack = new Stack(new App(), 'Stack', { env: HERE });
  const key = new kms.Key(stack, 'Key');
  const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: key });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: { origin: new origins.HttpOrigin('www.example.com') },
  });
  run(example, stack, { bucket, distribution, key });

  return Template.fromStack(stack);
}

interface Statement {
  readonly Sid?: string;
  readonly Principal: unknown;
}

/** An ARN in whichever partition the stack is. */
const PARTITION = /\{"Fn::Join":\["",\["arn:",\{"Ref":"AWS::Partition"\},"([^"]*)"\]\]\}/g;

/** Returns the statements for the delivery service in policies of buckets and keys, without their ids, for the partition aws. */
function grantsIn(template: Template): unknown[] {
  const resources = [...Object.values(template.findResources('AWS::S3::BucketPolicy')), ...Object.values(template.findResources('AWS::KMS::Key'))];
  const statements: Statement[] = resources.flatMap(({ Properties }) => (Properties.PolicyDocument ?? Properties.KeyPolicy).Statement);

  return statements
    .filter(({ Principal }) => JSON.stringify(Principal).includes('delivery.logs.amazonaws.com'))
    .map(({ Sid, ...statement }) => JSON.parse(JSON.stringify(statement).replace(PARTITION, '"arn:aws$1"')));
}

describe('the quick start', () => {
  const [example] = codeIn('Quick start');
  const { app, stack } = run(`${example}\nexport { app, stack };`, undefined, {}) as { readonly app: App; readonly stack: Stack };

  test('has no errors and no warnings', () => {
    expect(synthesised(app)).toEqual([]);
  });

  test('delivers to dated folders of a bucket, and to the log group that its commands read', () => {
    const template = Template.fromStack(stack);
    const [logGroup] = Object.values(template.findResources('AWS::Logs::LogGroup'));

    template.hasResourceProperties(DELIVERY, { S3SuffixPath: DATED_FOLDERS });
    expect(codeIn('Quick start', 'sh').join()).toContain(`aws logs tail ${logGroup.Properties.LogGroupName} `);
  });

  test('has the outputs that its commands name', () => {
    const outputs = Object.keys(Template.fromStack(stack).findOutputs('*'));
    const named = [...codeIn('Quick start', 'sh').join().matchAll(/<(\w+)>/g)].map(([, name]) => name);

    expect(named.sort()).toEqual(outputs.sort());
  });
});

test('shows lines that npm run example prints', async () => {
  const app = new App();
  exampleStack(app);
  centralLogsStack(app);
  const { output } = await runCommand(['map', app.synth().directory]);
  const [shown] = codeIn('Try it', 'text');

  expect(output).toContain('\n12 deliveries ');
  expect(README).toContain('prints twelve deliveries');
  expect(output.split('\n')).toEqual(expect.arrayContaining(shown.trimEnd().split('\n')));
});

test('the example is in all languages, with dated folders', () => {
  const files = [
    'typescript/log-delivery-stack.ts', 'python/log_delivery_example/log_delivery_stack.py',
    'java/src/main/java/logdelivery/LogDeliveryStack.java', 'go/log_delivery_stack.go',
  ];

  files.forEach(file => expect(readFileSync(`examples/${file}`, 'utf8')).toContain(DATED_FOLDERS));
});

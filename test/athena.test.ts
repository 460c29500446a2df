import { readFileSync } from 'fs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { objectKey } from './simulator/cloud/delivery/object-key';
import { ACCOUNT } from './support/environments';
import { runGuide } from './support/guides';
import { newStackHere } from './support/stacks';

/** The columns of CloudFront's Parquet files, as the guide of Athena lists them. */
const PUBLISHED = [
  'date', 'time', 'x_edge_location', 'sc_bytes', 'c_ip', 'cs_method', 'cs_host', 'cs_uri_stem', 'sc_status', 'cs_referer', 'cs_user_agent',
  'cs_uri_query', 'cs_cookie', 'x_edge_result_type', 'x_edge_request_id', 'x_host_header', 'cs_protocol', 'cs_bytes', 'time_taken',
  'x_forwarded_for', 'ssl_protocol', 'ssl_cipher', 'x_edge_response_result_type', 'cs_protocol_version', 'fle_status',
  'fle_encrypted_fields', 'c_port', 'time_to_first_byte', 'x_edge_detailed_result_type', 'sc_content_type', 'sc_content_len',
  'sc_range_start', 'sc_range_end',
];

const HEADING = 'The delivery and the table';

/** A stack with the example of the page. */
function exampleStack(): Stack {
  const stack = newStackHere();
  const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: 'example-logs' });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', { defaultBehavior: { origin: new HttpOrigin('example.com') } });
  runGuide('athena', HEADING, stack, { bucket, distribution });

  return stack;
}

/** A delivery of CloudFront, as the simulator has it. */
function deliveryTo(prefix: string, hiveCompatiblePath: boolean): Parameters<typeof objectKey>[0] {
  const place = { name: 'cdn', account: ACCOUNT, region: 'us-east-1' };

  return {
    id: '1',
    arn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery:1`,
    source: {
      ...place,
      arn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:cdn`,
      resourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E2EXAMPLE`,
      logType: 'ACCESS_LOGS',
    },
    destination: {
      ...place,
      arn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:cdn`,
      type: 'S3',
      resourceArn: `arn:aws:s3:::example-logs${prefix && `/${prefix}`}`,
    },
    settings: { suffixPath: '{distributionid}/{yyyy}/{MM}/{dd}', hiveCompatiblePath },
    isMoved: false,
  };
}

/** The table that the page has for its columns: record fields and columns. */
function pageColumns(): readonly (readonly string[])[] {
  const [, rows] = readFileSync('docs/athena.md', 'utf-8').match(/<!-- BEGIN columns -->([^]*)<!-- END columns -->/) ?? [];

  return [...(rows ?? '').matchAll(/^\| `(.+?)` \| `(.+?)` \|$/gm)].map(([, field, column]) => [field, column]);
}

describe('the table for CloudFront logs in Athena', () => {
  test('is deployed, and its logs are delivered', () => {
    const simulator = new Simulator();

    expect(simulator.deploy((exampleStack().node.root as App).synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('has the folders of the delivery', () => {
    const template = Template.fromStack(exampleStack());
    template.hasResourceProperties('AWS::Logs::Delivery', {
      S3SuffixPath: '{distributionid}/{yyyy}/{MM}/{dd}/{HH}', S3EnableHiveCompatiblePath: true,
    });

    template.hasResourceProperties('AWS::Glue::Table', {
      TableInput: {
        Parameters: {
          'projection.distributionid.type': 'enum',
          'projection.distributionid.values': { Ref: Match.stringLikeRegexp('^Distribution') },
          'projection.month.digits': '2',
          'storage.location.template': {
            'Fn::Join': ['', [
              's3://', { Ref: Match.stringLikeRegexp('^Bucket') },
              '/cloudfront/distributionid=${distributionid}/year=${year}/month=${month}/day=${day}/hour=${hour}',
            ]],
          },
        },
        PartitionKeys: [
          { Name: 'distributionid', Type: 'string' }, { Name: 'year', Type: 'int' }, { Name: 'month', Type: 'int' },
          { Name: 'day', Type: 'int' }, { Name: 'hour', Type: 'int' },
        ],
      },
    });
  });

  test('is below the path that the delivery service may write', () => {
    Template.fromStack(exampleStack()).hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [Match.objectLike({
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Bucket'), 'Arn'] }, '/cloudfront/*']] },
        })],
      },
    });
  });

  test('has published columns only', () => {
    const [{ Properties }] = Object.values(Template.fromStack(exampleStack()).findResources('AWS::Glue::Table'));
    const columns: { Name: string; Type: string }[] = Properties.TableInput.StorageDescriptor.Columns;

    expect(columns).toHaveLength(9);
    expect(columns.filter(({ Name, Type }) => !PUBLISHED.includes(Name) || Type !== 'string')).toEqual([]);
  });
});

describe('the path on the page', () => {
  const rows = [...readFileSync('docs/athena.md', 'utf-8').matchAll(/^\| (none|`(.+)`) \| (true|false) \| `(.+)` \|$/gm)]
    .map(([, , prefix = '', hive, path]) => ({ prefix, hive: hive === 'true', path }));

  test.each(rows)('is that of the objects, with the prefix "$prefix" and hive-compatible paths: $hive', ({ prefix, hive, path }) => {
    const values: { readonly [name: string]: string } = { distributionid: 'E2EXAMPLE', year: '2026', month: '09', day: '10' };
    const folder = path.replace('<account>', ACCOUNT).replace(/\$\{(\w+)\}/g, (_, name: string) => values[name]);

    expect(folder).toBe(`s3://<bucket>/${objectKey(deliveryTo(prefix, hive)).replace(/\/logs\.gz$/, '')}`);
  });

  test('is there for each combination of the two settings', () => {
    expect(rows).toHaveLength(4);
  });
});

describe('the columns on the page', () => {
  test('are those that AWS publishes', () => {
    expect(pageColumns().map(([, column]) => column)).toEqual(PUBLISHED);
  });

  test('are of record fields that the library knows', () => {
    const known: readonly string[] = Object.values(delivery.fields.CloudFrontAccessLogs);

    expect(pageColumns().filter(([field]) => !known.includes(field))).toEqual([]);
  });
});

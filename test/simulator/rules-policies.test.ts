import { Simulator } from '.';
import { DENIED, refusals, SEEDS } from './support/outcomes';
import { testRules, type Rule } from './support/rules';
import {
  bucketStatement,
  change,
  logGroupStatement,
  policy,
  toBucket,
  toLogGroup,
  type Changes,
  type RawTemplate,
} from './support/templates';

/** Account-level policies, and nothing else. */
function policies(type: string, count: number, document = '{"Statement":[]}', name = 'policy'): RawTemplate {
  return {
    Resources: Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        return [
          `Policy${index}`,
          { Type: type, Properties: { PolicyName: `${name}${index}`, PolicyDocument: document } },
        ];
      }),
    ),
  };
}

function documentOf(length: number): string {
  return JSON.stringify({ Statement: [], Id: '' }).replace('""', `"${'x'.repeat(length - 24)}"`);
}

/** The quotas of an account for one type of policy. */
interface Quotas {
  readonly max: number;
  /** `max` in words. */
  readonly count: string;
  readonly tooMany: string;
  readonly tooLong: string;
}

function rulesOfAccount(type: string, { max, count, tooMany, tooLong }: Quotas): Rule[] {
  return [
    {
      rule: `are ${count} at most`,
      message: tooMany,
      fails: [policies(type, max + 1)],
      passes: [policies(type, max)],
    },
    {
      rule: 'have 5,120 characters at most',
      message: tooLong,
      fails: [policies(type, 1, documentOf(5121))],
      passes: [policies(type, 1, documentOf(5120))],
    },
    {
      rule: 'have names of their own',
      message: `Resource of type '${type}' with identifier 'policy0' already exists.`,
      before: simulator => simulator.deployTemplate('Another', policies(type, 1)),
      fails: [policies(type, 1)],
      passes: [policies(type, 1, undefined, 'other')],
    },
  ];
}

describe('log resource policies', () => {
  const TYPE = 'AWS::Logs::ResourcePolicy';
  const TOO_LONG = 'The CloudWatch Logs Resource Policy size was exceeded';
  const ofLogGroup = (length: number): RawTemplate =>
    toLogGroup({
      LogGroup: { Properties: { ResourcePolicyDocument: policy(logGroupStatement(), { Sid: 'x'.repeat(length) }) } },
    });

  testRules([
    ...rulesOfAccount(TYPE, { max: 10, count: 'ten', tooMany: 'Resource limit exceeded.', tooLong: TOO_LONG }),
    {
      rule: 'of a log group have 51,200 bytes at most',
      message: TOO_LONG,
      fails: [ofLogGroup(51_200)],
      passes: [ofLogGroup(50_000)],
    },
  ]);

  test('of a log group do not count', () => {
    const simulator = new Simulator();
    simulator.deployTemplate('Policies', policies(TYPE, 10));

    expect(simulator.deployTemplate('Stack', toLogGroup()).errors).toEqual([]);
  });
});

describe('X-Ray resource policies', () => {
  testRules(
    rulesOfAccount('AWS::XRay::ResourcePolicy', {
      max: 5,
      count: 'five',
      tooMany: 'Exceeded the maximum number of resource policies for the account.',
      tooLong: 'Exceeded the maximum size for a resource policy.',
    }),
  );
});

describe('bucket policies', () => {
  const withStatements = (...Sids: readonly string[]): RawTemplate =>
    toBucket({
      Policy: {
        Properties: { PolicyDocument: policy(bucketStatement(), ...Sids.map(Sid => bucketStatement({ Sid }))) },
      },
    });

  testRules([
    {
      rule: 'have 20 KB at most',
      message: 'Policy exceeds the maximum allowed document size of 20480 bytes.',
      fails: [withStatements('x'.repeat(20_480))],
      passes: [withStatements('x'.repeat(19_000))],
    },
    {
      rule: 'have Sids of their own',
      message: 'Statement IDs (SID) in a single policy must be unique.',
      fails: [withStatements('Logs', 'Logs')],
      passes: [withStatements('Logs', 'MoreLogs')],
    },
    {
      rule: 'are one for each bucket',
      message: 'The bucket policy already exists on bucket logs.',
      before: simulator => simulator.createOutside('AWS::S3::Bucket', { BucketName: 'logs' }),
      fails: [
        secondPolicy({
          Policy2: {
            Type: 'AWS::S3::BucketPolicy',
            Properties: { Bucket: 'logs', PolicyDocument: policy() },
            DependsOn: ['Policy'],
          },
        }),
      ],
      passes: [secondPolicy({})],
    },
  ]);

  function secondPolicy(changes: Changes): RawTemplate {
    return change(
      toBucket({
        Bucket: null,
        Policy: { Properties: { Bucket: 'logs' } },
        Destination: { Properties: { DestinationResourceArn: 'arn:aws:s3:::logs' } },
      }),
      changes,
    );
  }
});

describe('buckets', () => {
  const emptied = (dependsOn: readonly string[]): RawTemplate =>
    toBucket({
      Bucket: { Properties: { Tags: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }] } },
      Emptying: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'arn', BucketName: { Ref: 'Bucket' } },
        DependsOn: ['Policy'],
      },
      Delivery: { DependsOn: ['Policy', ...dependsOn] },
    });
  const refusalsOfDeletion = (template: RawTemplate, emptyingDeniesWrites = false) =>
    new Set(
      SEEDS.flatMap(seed => {
        const simulator = new Simulator({ seed, switches: { emptyingDeniesWrites } });
        expect(simulator.deployTemplate('Stack', template).errors).toEqual([]);
        return simulator.destroyStack('Stack').errors.map(({ message }) => message);
      }),
    );
  const NOT_EMPTY = 'The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Bucket: logs)';

  testRules([
    {
      rule: 'have names that no other has, of whichever account',
      message: 'logs already exists',
      before: simulator =>
        simulator.createOutside(
          'AWS::S3::Bucket',
          { BucketName: 'logs' },
          { account: '444455556666', region: 'eu-west-1' },
        ),
      fails: [toBucket()],
      passes: [{ Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'other' } } } }],
    },
  ]);

  test('are not deleted with objects in them', () => {
    expect(refusalsOfDeletion(toBucket())).toEqual(new Set([NOT_EMPTY]));
  });

  test('are emptied in vain while deliveries write to them', () => {
    expect(refusalsOfDeletion(emptied([]))).toEqual(new Set([NOT_EMPTY]));
    expect(refusalsOfDeletion(emptied(['Emptying']))).toEqual(new Set());
  });

  test('are emptied for good where emptyingDeniesWrites is on', () => {
    expect(refusalsOfDeletion(emptied([]), true)).toEqual(new Set());
  });

  test('are not emptied without the tag', () => {
    expect(refusalsOfDeletion(change(emptied(['Emptying']), { Bucket: { Properties: { Tags: null } } }))).toEqual(
      new Set([NOT_EMPTY]),
    );
  });

  test('lose their objects when they are replaced', () => {
    const replaced = change(emptied(['Emptying']), {
      Bucket: { Properties: { BucketName: 'logs2' } },
      Destination: { Properties: { Name: 'logs2' } },
    });
    const right = change(replaced, {
      Policy: { Properties: { PolicyDocument: policy(bucketStatement({ Resource: 'arn:aws:s3:::logs2/*' })) } },
    });
    const simulator = new Simulator();
    simulator.deployTemplate('Stack', emptied(['Emptying']));

    expect(simulator.deployTemplate('Stack', right).errors).toEqual([]);
    expect([...simulator.cloud.buckets.keys()]).toEqual(['logs2']);
  });
});

test('a policy that comes too late for the delivery', () => {
  expect(refusals(toBucket({ Delivery: { DependsOn: [] } }))).toEqual(new Set([DENIED]));
});

import * as fc from 'fast-check';
import { word, type Wanted } from '../arbitraries';
import { breakage, literal, mistake, quoted, unnameable, withDestination, type Breakage } from './breakage';
import * as delivery from '../../../src';
import { ACCOUNT } from '../../support/environments';
import { constantOf, formatsFor, isAccountLevel, onlyRegion, typesFor } from '../log-types';
import type { DestinationPlan } from '../plan';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;
const FORMATS = Object.values(delivery.OutputFormat).map(({ value }) => String(value));
const TITLES: { readonly [type in delivery.DeliveryDestinationType]: string } = { S3: 'Amazon S3', CWL: 'CloudWatch Logs', FH: 'Firehose', XRAY: 'X-Ray' };

/** Both ways to create a destination. */
const OWN: readonly Wanted[] = [{ how: 'helper', managePermissions: true }, { how: 'construct', managePermissions: true }];

/** A destination about which nothing is special. */
function plain(type: delivery.DeliveryDestinationType): DestinationPlan {
  return { type, how: 'helper', target: 'named', tags: {}, recordFields: 'none' };
}

const NAMES: readonly Breakage[] = [
  ...OWN.flatMap(wanted => [
    breakage({
      property: 'deliveryDestinationName',
      is: `of another length, by a ${wanted.how}`,
      ids: ['nameLength'],
      wanted,
      values: word(61, 120),
      change: (plan, name) => ({ plan: withDestination(plan, { name: literal(name) }), got: quoted(name) }),
    }),
    breakage({
      property: 'deliveryDestinationName',
      is: `of other characters, by a ${wanted.how}`,
      ids: ['nameCharacters'],
      wanted,
      values: unnameable('.', '/', ' ', ':', 'ä', '*'),
      change: (plan, name) => ({ plan: withDestination(plan, { name: literal(name) }), got: quoted(name) }),
    }),
  ]),
  breakage({
    property: 'deliveryDestinationName',
    is: 'of other characters, of one that exists',
    ids: ['nameCharacters'],
    wanted: { how: 'imported by name' },
    values: unnameable('.', '/', ' '),
    change: (plan, name) => ({ plan: withDestination(plan, { name: literal(name) }), got: quoted(name) }),
  }),
  breakage({
    property: 'deliveryDestinationArn',
    is: 'of something else',
    ids: ['notAnArn', 'importedArnKind'],
    wanted: { how: 'imported' },
    values: fc.constantFrom('example', 'arn:aws:s3:::example-logs', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:example`, `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:example`),
    change: (plan, importedArn) => ({ plan: withDestination(plan, { importedArn }), got: quoted(importedArn) }),
  }),
];

const FITS: readonly Breakage[] = [
  breakage({
    property: 'destination',
    is: 'of a type that the log type does not go to',
    ids: ['destinationType'],
    wanted: { imported: 'not', isConstant: true, logTypes: ({ logType }) => logType.destinationTypes !== undefined },
    values: fc.nat(10),
    change: (plan, at) => {
      const types = typesFor(constantOf(plan.sources[0].logType));
      const others = [S3, CWL, FH, XRAY].filter(type => !types.includes(type));
      const type = others[at % others.length];
      return { plan: { ...plan, destinations: [{ ...plain(type), fromAll: true }] }, got: `to ${TITLES[type]}` };
    },
  }),
  ...[S3, CWL, FH].flatMap(type => OWN.map(wanted => breakage({
    property: 'outputFormat',
    is: `not for the log type, by a ${wanted.how} of ${type}`,
    ids: ['outputFormat'],
    wanted: { ...wanted, type, imported: 'not', isConstant: true, target: 'named', logTypes: ({ logType }) => (logType.outputFormatsFor(type) ?? []).length > 0 },
    values: fc.nat(10),
    change: (plan, at) => {
      const formats = formatsFor(constantOf(plan.sources[0].logType), type);
      const others = FORMATS.filter(format => !formats.includes(format));
      const value = others[at % others.length];
      const changed = withDestination(plan, { format: { value, isConstant: true }, fieldDelimiter: undefined, fromAll: true });
      return { plan: { ...changed, sources: changed.sources.slice(0, 1), destinations: changed.destinations.slice(0, 1) }, got: quoted(value) };
    },
  }))),
  ...[S3, CWL, FH].map(type => breakage({
    property: 'outputFormat',
    is: `not spelt as formats are, to ${type}`,
    ids: ['outputFormatCharacters'],
    wanted: { ...OWN[0], type, target: 'named' },
    values: fc.constantFrom('', 'much-too-long', 'js on', 'json!', 'averyveryverylongformat'),
    change: (plan, value) => ({ plan: withDestination(plan, { format: { value, isConstant: false }, fromAll: true }), got: quoted(value) }),
  })),
];

const TARGETS: readonly Breakage[] = [
  ...OWN.map(wanted => breakage({
    property: 'prefix',
    is: `of other characters, by a ${wanted.how}`,
    ids: ['prefixCharacters'],
    wanted: { ...wanted, type: S3 },
    values: unnameable('*', ' ', '?', 'ä', '{', '$'),
    change: (plan, prefix) => ({ plan: withDestination(plan, { prefix: literal(prefix) }), got: quoted(prefix) }),
  })),
  breakage({
    property: 'prefix',
    is: 'too long',
    ids: ['prefixLength'],
    wanted: { ...OWN[0], type: S3 },
    values: fc.integer({ min: 2032, max: 2100 }),
    change: (plan, length) => ({ plan: withDestination(plan, { prefix: literal('x'.repeat(length)) }), got: `${length} characters` }),
  }),
  ...OWN.map(wanted => mistake({
    property: 'bucket',
    is: `encrypted with the AWS managed key, by a ${wanted.how}`,
    ids: ['bucketEncryption'],
    wanted: { ...wanted, type: S3, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'AWS managed key' }), got: "/Target0'" }),
  })),
  mistake({
    property: 'encryptionKey',
    is: 'the AWS managed key',
    ids: ['bucketEncryption'],
    wanted: { ...OWN[0], type: S3, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'imported with AWS managed key' }), got: "'Logs/Target0Key'" }),
  }),
  mistake({
    property: 'logGroup',
    is: 'of the class DELIVERY',
    ids: ['logGroupClass'],
    wanted: { ...OWN[0], type: CWL, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'class DELIVERY' }), got: "/Target0'" }),
  }),
  mistake({
    property: 'deliveryStream',
    is: 'with a Kinesis data stream as its source',
    ids: ['deliveryStreamSource'],
    wanted: { ...OWN[0], type: FH, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'Kinesis source' }), got: 'KinesisStreamAsSource' }),
  }),
  mistake({
    property: 'policyScope',
    is: 'LOG_GROUP for a log group of others',
    ids: ['policyScopeImported'],
    wanted: { ...OWN[0], type: CWL, target: 'imported' },
    change: plan => ({ plan: withDestination(plan, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP }), got: "'Logs/Target0'" }),
  }),
  mistake({
    property: 'policyScope',
    is: 'LOG_GROUP for a policy that is a token',
    ids: ['policyScopeToken'],
    wanted: { ...OWN[0], type: CWL, target: 'named' },
    change: plan => ({
      plan: withDestination(plan, { target: 'token policy', policyScope: delivery.LogGroupPolicyScope.LOG_GROUP }), got: 'LogGroupPolicyScope.LOG_GROUP',
    }),
  }),
];

const SHARED: readonly Breakage[] = [S3, FH].flatMap(type => [
  breakage({
    property: 'account of allowedSources',
    is: `no account, of ${type}`,
    ids: ['allowedSourceValue'],
    wanted: { ...OWN[1], type, target: 'named' },
    values: fc.constantFrom('', '123', 'my-account', '1111222233334'),
    change: (plan, account) => ({ plan: withDestination(plan, { allowedSources: [{ account: '444455556666' }, { account }] }), got: quoted(account) }),
  }),
  breakage({
    property: 'region of allowedSources',
    is: `no Region, of ${type}`,
    ids: ['allowedSourceValue'],
    wanted: { ...OWN[0], type, target: 'named' },
    values: fc.constantFrom('', 'Europe', 'eu-west', 'us-east-1a'),
    change: (plan, region) => ({ plan: withDestination(plan, { allowedSources: [{ account: '444455556666', region }] }), got: quoted(region) }),
  }),
  mistake({
    property: 'managePermissions',
    is: `false with allowedSources, of ${type}`,
    ids: ['allowedSourcesUnmanaged'],
    wanted: { ...OWN[1], type, target: 'imported' },
    change: plan => ({
      plan: withDestination(plan, { managePermissions: false, allowedSources: [{ account: '444455556666' }] }), got: 'allowedSources',
    }),
  }),
]);

/** As many accounts as there have to be. */
function accounts(count: number): delivery.DeliverySourceEnvironment[] {
  return Array.from({ length: count }, (_, index) => ({ account: String(100000000000 + index) }));
}

const POLICIES: readonly Breakage[] = [
  breakage({
    property: 'the policy of bucket',
    is: 'too long',
    ids: ['bucketPolicyLength'],
    wanted: { ...OWN[1], type: S3, target: 'named' },
    values: fc.integer({ min: 1500, max: 1600 }),
    change: (plan, count) => ({ plan: withDestination(plan, { allowedSources: accounts(count) }), got: ' characters, more than ' }),
  }),
  breakage({
    property: 'the policy of the delivery destination',
    is: 'too long',
    ids: ['destinationPolicyLength'],
    wanted: { ...OWN[1], type: FH, target: 'named' },
    values: fc.integer({ min: 3450, max: 3500 }),
    change: (plan, count) => ({ plan: withDestination(plan, { allowedSources: accounts(count) }), got: ' characters, more than ' }),
  }),
  mistake({
    property: 'enableTransactionSearch',
    is: 'true in two stacks of an environment',
    ids: ['transactionSearchTwice'],
    wanted: { ...OWN[1], type: XRAY, isTargetApart: true, region: 'us-east-1' },
    change: plan => ({
      plan: {
        ...plan,
        destinations: [{ ...plan.destinations[0], enableTransactionSearch: true }, { ...plain(XRAY), enableTransactionSearch: true }],
      },
      got: "'Targets'",
    }),
  }),
];

const KNOWN = { region: 'us-east-1', isTargetApart: false } as const;

const PLACES: readonly Breakage[] = [
  ...([[S3, 'bucket'], [CWL, 'logGroup'], [FH, 'deliveryStream']] as const).map(([type, property]) => mistake({
    property,
    is: 'of another account',
    ids: ['targetAccount'],
    wanted: { ...OWN[0], ...KNOWN, type, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'other account' }), got: 'is in account 444455556666' }),
  })),
  mistake({
    property: 'logGroup',
    is: 'of another Region',
    ids: ['targetRegion'],
    wanted: { ...OWN[1], ...KNOWN, type: CWL, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'other Region', policyScope: undefined }), got: "'Logs/Target0' is in eu-central-1" }),
  }),
  mistake({
    property: 'bucket',
    is: 'of another Region, without a name',
    ids: ['targetWithoutName'],
    wanted: { ...OWN[1], ...KNOWN, type: S3, target: 'named' },
    change: plan => ({ plan: withDestination(plan, { target: 'unnamed abroad' }), got: "'Abroad/Target0'" }),
  }),
  mistake({
    property: 'deliveryStream',
    is: 'of another Region than that of the log type',
    ids: ['streamNotInRegion'],
    wanted: { ...OWN[0], ...KNOWN, type: FH, target: 'imported', imported: 'not', isConstant: true, logTypes: constant => onlyRegion(constant) !== undefined && !isAccountLevel(constant) },
    change: plan => ({ plan: withDestination(plan, { target: 'other Region' }), got: "'Logs/Target0' is in eu-central-1" }),
  }),
];

export const DESTINATION_BREAKAGES: readonly Breakage[] = [...NAMES, ...FITS, ...TARGETS, ...SHARED, ...POLICIES, ...PLACES];

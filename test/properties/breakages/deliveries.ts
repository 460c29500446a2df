import * as fc from 'fast-check';
import { word } from '../arbitraries';
import { breakage, literal, mistake, quoted, withDestination, withSource, type Breakage } from './breakage';
import * as delivery from '../../../src';
import { ACCOUNT } from '../../support/environments';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;

const FIELDS: readonly Breakage[] = [
  breakage({
    property: 'recordFields',
    is: 'too many',
    ids: ['recordFieldCount'],
    wanted: {},
    values: fc.integer({ min: 129, max: 150 }),
    change: (plan, count) => ({
      plan: withDestination(plan, { recordFields: Array.from({ length: count }, (_, index) => `field-${index}`) }), got: 'has 1',
    }),
  }),
  breakage({
    property: 'recordFields',
    is: 'one of another length',
    ids: ['recordFieldLength'],
    wanted: {},
    values: fc.oneof(fc.constant(''), word(51, 80)),
    change: (plan, field) => ({ plan: withDestination(plan, { recordFields: ['example', field] }), got: quoted(field) }),
  }),
  breakage({
    property: 'recordFields',
    is: 'one twice',
    ids: ['recordFieldTwice'],
    wanted: {},
    values: word(1, 50),
    change: (plan, field) => ({ plan: withDestination(plan, { recordFields: [field, 'x.y', field] }), got: `'${field}' twice` }),
  }),
];

const DELIMITERS: readonly Breakage[] = [
  ...['json', 'parquet'].map(format => breakage({
    property: 'fieldDelimiter',
    is: `for ${format}`,
    ids: ['fieldDelimiterOfFormat'],
    wanted: { type: S3, format, how: 'construct' },
    values: fc.constantFrom(',', '\t', 'abcde'),
    change: (plan, delimiter) => ({
      plan: withDestination(plan, { format: { value: format, isConstant: true }, fieldDelimiter: literal(delimiter) }), got: quoted(delimiter),
    }),
  })),
  ...['plain', 'w3c'].map(format => breakage({
    property: 'fieldDelimiter',
    is: `of another length, for ${format}`,
    ids: ['fieldDelimiterLength'],
    wanted: { type: S3, format },
    values: fc.constantFrom('', '123456', ', , , '),
    change: (plan, delimiter) => ({ plan: withDestination(plan, { fieldDelimiter: literal(delimiter) }), got: quoted(delimiter) }),
  })),
  mistake({
    property: 'fieldDelimiter',
    is: 'for X-Ray',
    ids: ['fieldDelimiterOfXRay'],
    wanted: { type: XRAY, how: 'construct' },
    change: plan => ({ plan: withDestination(plan, { fieldDelimiter: literal(',') }), got: "','" }),
  }),
];

const PATHS: readonly Breakage[] = [
  ...[CWL, FH, XRAY].flatMap(type => [
    breakage({
      property: 'suffixPath',
      is: `for ${type}`,
      ids: ['s3OnlyOption'],
      wanted: { type, how: 'construct' },
      values: fc.constantFrom('{yyyy}', 'team', ''),
      change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: `'${suffixPath}'` }),
    }),
    breakage({
      property: 'hiveCompatiblePath',
      is: `for ${type}`,
      ids: ['s3OnlyOption'],
      wanted: { type, how: 'construct' },
      values: fc.boolean(),
      change: (plan, hive) => ({ plan: withDestination(plan, { hive }), got: `got ${hive}` }),
    }),
  ]),
  breakage({
    property: 'suffixPath',
    is: 'too long',
    ids: ['suffixPathLength'],
    wanted: { type: S3 },
    values: word(257, 300),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
];

const SUFFIXES: readonly Breakage[] = [
  breakage({
    property: 'suffixPath',
    is: 'with names of partitions',
    ids: ['suffixPathPartition'],
    wanted: { type: S3 },
    values: fc.constantFrom('year={yyyy}', 'team=a/{yyyy}', '='),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
  breakage({
    property: 'suffixPath',
    is: "with AWS's own variable",
    ids: ['suffixPathReserved'],
    wanted: { type: S3 },
    values: fc.constantFrom('{account-id}', '{account-id}/{yyyy}'),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
];

const TWICE: readonly Breakage[] = [
  mistake({
    property: 'source and destination',
    is: 'those of another delivery',
    ids: ['secondDelivery'],
    wanted: { how: 'construct' },
    change: plan => ({ plan: withDestination(plan, { again: true }), got: "'Logs/Source0/" }),
  }),
  ...(['helper', 'construct', 'imported'] as const).map(how => mistake({
    property: 'delivers to',
    is: `the same ${how} twice`,
    ids: ['secondDelivery'],
    wanted: { how },
    change: plan => ({ plan: withDestination(plan, { twice: true }), got: 'already' }),
  })),
  mistake({
    property: 'delivers to X-Ray',
    is: 'twice',
    ids: ['secondDelivery'],
    wanted: { how: 'helper', type: XRAY },
    change: plan => ({ plan: withDestination(plan, { twice: true }), got: 'already' }),
  }),
];

const PLACES: readonly Breakage[] = [
  breakage({
    property: 'source',
    is: 'of another account or Region',
    ids: ['deliveryEnvironment'],
    wanted: { imported: 'ARN', region: 'us-east-1' },
    values: fc.constantFrom('us-east-1:444455556666', `eu-central-1:${ACCOUNT}`),
    change: (plan, place) => ({
      plan: withSource(plan, { importedArn: `arn:aws:logs:${place}:delivery-source:example` }), got: place.split(':').reverse().join(', '),
    }),
  }),
  mistake({
    property: 'destination',
    is: 'of another Region',
    ids: ['destinationRegion'],
    wanted: { how: 'imported', region: 'us-east-1' },
    change: plan => ({
      plan: withDestination(plan, { importedArn: `arn:aws:logs:eu-central-1:${ACCOUNT}:delivery-destination:example` }), got: 'eu-central-1',
    }),
  }),
  ...[CWL, XRAY].map(type => mistake({
    property: 'destination',
    is: `of another account, for ${type}`,
    ids: ['destinationAccount'],
    wanted: { how: 'imported', type, region: 'us-east-1' },
    change: plan => ({
      plan: withDestination(plan, { importedArn: 'arn:aws:logs:us-east-1:444455556666:delivery-destination:example' }), got: '444455556666',
    }),
  })),
];

export const DELIVERY_BREAKAGES: readonly Breakage[] = [...FIELDS, ...DELIMITERS, ...PATHS, ...SUFFIXES, ...TWICE, ...PLACES];

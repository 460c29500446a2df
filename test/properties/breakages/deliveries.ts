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
    wanted: {},
    values: fc.integer({ min: 129, max: 150 }),
    change: (plan, count) => ({
      plan: withDestination(plan, { recordFields: Array.from({ length: count }, (_, index) => `field-${index}`) }), got: 'got 1',
    }),
  }),
  breakage({
    property: 'recordFields',
    is: 'one of another length',
    wanted: {},
    values: fc.oneof(fc.constant(''), word(51, 80)),
    change: (plan, field) => ({ plan: withDestination(plan, { recordFields: ['example', field] }), got: quoted(field) }),
  }),
  breakage({
    property: 'recordFields',
    is: 'one twice',
    wanted: {},
    values: word(1, 50),
    change: (plan, field) => ({ plan: withDestination(plan, { recordFields: [field, 'x.y', field] }), got: `'${field}' twice` }),
  }),
];

const DELIMITERS: readonly Breakage[] = [
  ...['json', 'parquet'].map(format => breakage({
    property: 'fieldDelimiter',
    is: `for ${format}`,
    wanted: { type: S3, format, how: 'construct' },
    values: fc.constantFrom(',', '\t', 'abcde'),
    change: (plan, delimiter) => ({
      plan: withDestination(plan, { format: { value: format, isConstant: true }, fieldDelimiter: literal(delimiter) }), got: quoted(delimiter),
    }),
  })),
  ...['plain', 'w3c'].map(format => breakage({
    property: 'fieldDelimiter',
    is: `of another length, for ${format}`,
    wanted: { type: S3, format },
    values: fc.constantFrom('', '123456', ', , , '),
    change: (plan, delimiter) => ({ plan: withDestination(plan, { fieldDelimiter: literal(delimiter) }), got: quoted(delimiter) }),
  })),
  mistake({
    property: 'fieldDelimiter',
    is: 'for X-Ray',
    wanted: { type: XRAY, how: 'construct' },
    change: plan => ({ plan: withDestination(plan, { fieldDelimiter: literal(',') }), got: "got ','" }),
  }),
];

const PATHS: readonly Breakage[] = [
  ...[CWL, FH, XRAY].flatMap(type => [
    breakage({
      property: 'suffixPath',
      is: `for ${type}`,
      wanted: { type, how: 'construct' },
      values: fc.constantFrom('{yyyy}', 'team', ''),
      change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: `got '${suffixPath}' for` }),
    }),
    breakage({
      property: 'hiveCompatiblePath',
      is: `for ${type}`,
      wanted: { type, how: 'construct' },
      values: fc.boolean(),
      change: (plan, hive) => ({ plan: withDestination(plan, { hive }), got: `got ${hive} for` }),
    }),
  ]),
  breakage({
    property: 'suffixPath',
    is: 'too long',
    wanted: { type: S3 },
    values: word(257, 300),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
];

const SUFFIXES: readonly Breakage[] = [
  breakage({
    property: 'suffixPath',
    is: 'with names of partitions',
    wanted: { type: S3 },
    values: fc.constantFrom('year={yyyy}', 'team=a/{yyyy}', '='),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
  breakage({
    property: 'suffixPath',
    is: "with AWS's own variable",
    wanted: { type: S3 },
    values: fc.constantFrom('{account-id}', '{account-id}/{yyyy}'),
    change: (plan, suffixPath) => ({ plan: withDestination(plan, { suffixPath: literal(suffixPath) }), got: quoted(suffixPath) }),
  }),
];

const TWICE: readonly Breakage[] = [
  mistake({
    property: 'source and destination',
    is: 'those of another delivery',
    wanted: { how: 'construct' },
    change: plan => ({ plan: withDestination(plan, { again: true }), got: "got those of 'Logs/Source0/" }),
  }),
  ...(['helper', 'construct', 'imported'] as const).map(how => mistake({
    property: 'delivers to',
    is: `the same ${how} twice`,
    wanted: { how },
    change: plan => ({ plan: withDestination(plan, { twice: true }), got: 'already' }),
  })),
  mistake({
    property: 'delivers to X-Ray',
    is: 'twice',
    wanted: { how: 'helper', type: XRAY },
    change: plan => ({ plan: withDestination(plan, { twice: true }), got: 'already' }),
  }),
];

const PLACES: readonly Breakage[] = [
  breakage({
    property: 'source',
    is: 'of another account or Region',
    wanted: { imported: 'ARN', region: 'us-east-1' },
    values: fc.constantFrom('us-east-1:444455556666', `eu-central-1:${ACCOUNT}`),
    change: (plan, place) => ({
      plan: withSource(plan, { importedArn: `arn:aws:logs:${place}:delivery-source:example` }), got: `got one in ${place.split(':').reverse().join(', ')}`,
    }),
  }),
  mistake({
    property: 'destination',
    is: 'of another Region',
    wanted: { how: 'imported', region: 'us-east-1' },
    change: plan => ({
      plan: withDestination(plan, { importedArn: `arn:aws:logs:eu-central-1:${ACCOUNT}:delivery-destination:example` }), got: 'got one in eu-central-1',
    }),
  }),
  ...[CWL, XRAY].map(type => mistake({
    property: 'destination',
    is: `of another account, for ${type}`,
    wanted: { how: 'imported', type, region: 'us-east-1' },
    change: plan => ({
      plan: withDestination(plan, { importedArn: 'arn:aws:logs:us-east-1:444455556666:delivery-destination:example' }), got: 'got one in 444455556666',
    }),
  })),
];

export const DELIVERY_BREAKAGES: readonly Breakage[] = [...FIELDS, ...DELIMITERS, ...PATHS, ...SUFFIXES, ...TWICE, ...PLACES];

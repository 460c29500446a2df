import * as fc from 'fast-check';
import { canDeliver, constantOf, CONSTANTS, formatsFor, isAccountLevel, onlyRegion, typesFor } from './log-types';
import type { DestinationPlan, FormatPlan, Given, How, Plan, SourcePlan, Tags, TargetKind, Text } from './plan';
import { IMPORTS } from './resources/imported';
import * as delivery from '../../src';
import type { Constant } from '../support/log-type-classes';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;

/** The requirements for plans, so that something certain can be broken: the first source and the first destination. */
export interface Wanted {
  readonly region?: Plan['region'] | 'none';
  readonly logTypes?: (constant: Constant) => boolean;
  readonly isConstant?: boolean;
  readonly given?: Given;
  readonly imported?: SourcePlan['imported'] | 'not';
  readonly type?: delivery.DeliveryDestinationType;
  readonly how?: How;
  readonly target?: TargetKind;
  readonly format?: string;
  readonly isTargetApart?: boolean;
  readonly managePermissions?: boolean;
}

/** A word of letters, digits, `_` and `-`. */
export function word(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'), minLength, maxLength });
}

/** One of these, so that shrinking ends at the first. */
function choice(): fc.Arbitrary<number> {
  return fc.nat({ max: 10_000 });
}

function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length];
}

function text(value: fc.Arbitrary<string>): fc.Arbitrary<Text | undefined> {
  return fc.option(fc.record({ text: value, isLate: fc.nat(4).map(at => at === 4) }), { freq: 2, nil: undefined });
}

const TAG_CHARACTERS = 'abcxyzABC019 _.:/=+-@äß';
const tags: fc.Arbitrary<Tags> = fc.nat(3).chain(at => (at < 3 ? fc.constant<Tags>({}) : fc.dictionary(
  // AWS keeps this prefix for itself.
  fc.string({ unit: fc.constantFrom(...TAG_CHARACTERS), minLength: 1, maxLength: 128 }).filter(key => key.trim() === key && !/^aws:/i.test(key)),
  fc.string({ unit: fc.constantFrom(...TAG_CHARACTERS), maxLength: 256 }), { maxKeys: 4 },
)));

const configuration = fc.option(fc.dictionary(word(1, 255), fc.constantFrom('50', 'true', 'x'.repeat(255)), { maxKeys: 3 }), { freq: 2, nil: undefined });

/** The parts of a source that do not depend on each other. */
function rawSource(wanted: Wanted = {}) {
  const names = [...CONSTANTS].filter(([, constant]) => wanted.logTypes?.(constant) !== false)
    .filter(([, constant]) => wanted.type === undefined || typesFor(constant).includes(wanted.type))
    .filter(([, constant]) => wanted.format === undefined || wanted.type === undefined || formatsFor(constant, wanted.type).includes(wanted.format))
    .filter(([, constant]) => wanted.region !== 'eu-west-1' || onlyRegion(constant) === undefined)
    .map(([name]) => name);

  return fc.record({
    logType: fc.constantFrom(...names),
    isConstant: fc.nat(7).map(at => at < 7),
    given: choice(),
    imported: choice(),
    name: text(word(1, 58)),
    configuration,
    tags,
    hasKey: fc.nat(9).map(at => at === 9),
  });
}

type RawSource = ReturnType<typeof rawSource> extends fc.Arbitrary<infer T> ? T : never;

function givenFor(constant: Constant, isConstant: boolean): readonly Given[] {
  if (isAccountLevel(constant)) return isConstant ? ['nothing'] : ['ARN'];
  if (constant.logType.resourceType === undefined) return ['ARN', 'parameter'];

  // The kind must be known for a resource that has no ARN when it is imported.
  const canBeImported = constant.className in IMPORTS && (isConstant || !/^(ApiGatewayStage|CloudFront)/.test(constant.className));

  return ['L1', 'L1', 'L1', 'ARN', 'parameter', ...canBeImported ? ['import'] as const : []];
}

const IMPORTED: readonly SourcePlan['imported'][] = [...Array<undefined>(9), 'attributes', 'ARN', 'name'];

function toSource(raw: RawSource, index: number, wanted: Wanted = {}): SourcePlan {
  const { logType, configuration: settings, tags: itsTags, hasKey } = raw;
  const isConstant = wanted.isConstant ?? raw.isConstant;
  const imported = wanted.imported === 'not' ? undefined : wanted.imported ?? pick(IMPORTED, raw.imported);
  const given = wanted.given ?? pick(givenFor(constantOf(logType), isConstant), raw.given);
  if (imported !== undefined) return { logType, isConstant: true, given: 'ARN', imported, tags: {} };
  const name = raw.name && { ...raw.name, text: `${raw.name.text}-${index}` };

  return { logType, isConstant, given, name, configuration: settings, tags: itsTags, hasKey };
}

const rawDestination = fc.record({
  source: choice(),
  type: choice(),
  how: choice(),
  target: choice(),
  format: choice(),
  isFormatConstant: fc.nat(5).map(at => at < 5),
  prefix: text(fc.constantFrom('logs', 'team-1/logs', '/logs/', 'a', 'b'.repeat(200))),
  name: text(word(1, 58)),
  tags,
  isManaged: fc.nat(9).map(at => at < 9),
  policyScope: choice(),
  allowsOthers: fc.nat(5).map(at => at === 5),
  enablesSearch: fc.boolean(),
  recordFields: choice(),
  fieldDelimiter: text(fc.constantFrom(',', '\t', '|', ' ', '12345')),
  suffixPath: text(fc.constantFrom('{yyyy}/{MM}/{dd}', '{yyyy}', 'team/{yyyy}/{MM}/{dd}/{HH}')),
  hive: fc.option(fc.boolean(), { freq: 2, nil: undefined }),
});

type RawDestination = typeof rawDestination extends fc.Arbitrary<infer T> ? T : never;

const HOW: readonly How[] = ['helper', 'helper', 'helper', 'construct', 'construct', 'imported', 'imported by name', 'L1'];
const DELIMITED = ['plain', 'w3c', 'raw'];

function targetsFor(type: delivery.DeliveryDestinationType, isRegionKnown: boolean): readonly TargetKind[] {
  const common: readonly TargetKind[] = ['named', 'generated', 'imported'];
  if (type !== S3) return common;

  return [...common, 'key', 'emptied', 'secure', ...isRegionKnown ? ['other Region'] as const : []];
}

function formatFor(constant: Constant, type: delivery.DeliveryDestinationType, raw: RawDestination, wanted: Wanted): FormatPlan | undefined {
  const formats = [undefined, ...formatsFor(constant, type)];
  const value = wanted.format ?? (type === XRAY ? undefined : pick(formats, raw.format));

  return value === undefined ? undefined : { value, isConstant: raw.isFormatConstant };
}

/** Removes the slashes at the ends of a known prefix. */
function withoutLateSlashes(prefix: Text | undefined): Text | undefined {
  return prefix && { ...prefix, isLate: prefix.isLate && !prefix.text.startsWith('/') };
}

/** A destination for the log type of one of the sources. */
function toDestination(raw: RawDestination, index: number, sources: readonly SourcePlan[], region: Plan['region'], wanted: Wanted = {}): DestinationPlan {
  const constant = constantOf((index < sources.length ? sources[index] : pick(sources, raw.source)).logType);
  const type = wanted.type ?? pick(typesFor(constant), raw.type);
  const how = wanted.how ?? pick(HOW, raw.how);
  const isOurs = how === 'helper' || how === 'construct';
  const managePermissions = isOurs && !(wanted.managePermissions ?? raw.isManaged) ? false : undefined;
  const target = !isOurs || managePermissions === false ? 'imported' : wanted.target ?? pick(targetsFor(type, region !== undefined), raw.target);
  const format = formatFor(constant, type, raw, wanted);

  return {
    type,
    how,
    target,
    format,
    managePermissions,
    name: isOurs && raw.name !== undefined ? { ...raw.name, text: `${raw.name.text}-${index}` } : undefined,
    tags: how === 'construct' || how === 'helper' ? raw.tags : {},
    prefix: type === S3 ? withoutLateSlashes(raw.prefix) : undefined,
    policyScope: type === CWL && isOurs && target !== 'imported' ? pick([undefined, ...Object.values(delivery.LogGroupPolicyScope)], raw.policyScope) : undefined,
    allowedSources: (type === S3 || type === FH) && isOurs && managePermissions !== false && raw.allowsOthers
      ? [{ account: '444455556666' }, { account: '777788889999', region: 'eu-central-1' }] : undefined,
    enableTransactionSearch: type === XRAY && isOurs && managePermissions !== false ? raw.enablesSearch : undefined,
    recordFields: pick(['none', 'none', 'some', 'all', 'late'] as const, raw.recordFields),
    fieldDelimiter: format !== undefined && DELIMITED.includes(format.value) ? raw.fieldDelimiter : undefined,
    suffixPath: type === S3 ? raw.suffixPath : undefined,
    hive: type === S3 ? raw.hive : undefined,
  };
}

/** Tests that two sources have one resource and log type, or one account-level log type. */
function isTwice(one: SourcePlan, other: SourcePlan): boolean {
  const isOfAccount = isAccountLevel(constantOf(one.logType)) || one.logType.startsWith('QuickLogType');

  return one.logType === other.logType && isOfAccount;
}

/** Tests that several sources would each create a destination with this name. */
function isNamedTwice(destination: DestinationPlan, sources: readonly SourcePlan[]): boolean {
  return destination.how === 'helper' && sources.filter(source => canDeliver(source, destination)).length > 1;
}

interface RawPlan {
  readonly region: number;
  readonly isTargetApart: boolean;
  readonly isShared: boolean;
  readonly first: RawSource;
  readonly others: readonly RawSource[];
  readonly destinations: readonly RawDestination[];
}

function toPlan({ isShared, first, others, destinations: rawDestinations, ...raw }: RawPlan, wanted: Wanted): Plan {
  const one = toSource(first, 0, wanted);
  const more = others.map((source, index) => toSource(source, index + 1));
  const sources = [one, ...more.filter(source => !isTwice(one, source))];
  const isBound = sources.some(({ logType }) => onlyRegion(constantOf(logType)) !== undefined);
  const region = wanted.region === 'none' ? undefined
    : wanted.region ?? pick(isBound ? ['us-east-1', undefined] as const : ['us-east-1', 'eu-west-1', undefined] as const, raw.region);
  const destinations = rawDestinations.map((destination, index) =>
    toDestination(destination, index, sources, region, index === 0 ? wanted : undefined))
    .map(destination => (isNamedTwice(destination, sources) ? { ...destination, name: undefined } : destination));
  const traces = destinations.findIndex(({ type }) => type === XRAY);
  // Without a Region, aws-cdk-lib adds a mapping for each delivery stream, which validators report as unused.
  const hasStream = destinations.some(({ type }) => type === FH);

  return {
    region: hasStream ? region ?? 'us-east-1' : region,
    isTargetApart: wanted.isTargetApart ?? raw.isTargetApart,
    sharesResource: isShared,
    sources,
    // A source has one delivery to X-Ray.
    destinations: destinations.filter(({ type }, index) => type !== XRAY || index === traces),
  };
}

/** Returns plans that AWS would accept, whose first source and destination meet the requirements. */
export function plans(wanted: Wanted = {}): fc.Arbitrary<Plan> {
  return fc.record({
    region: choice(),
    isTargetApart: fc.nat(4).map(at => at === 4),
    isShared: fc.boolean(),
    first: rawSource(wanted),
    others: fc.array(rawSource({ region: wanted.region }), { maxLength: 1 }),
    destinations: fc.array(rawDestination, { minLength: 1, maxLength: 3 }),
  }).map(raw => toPlan(raw, wanted));
}

import * as fc from 'fast-check';
import { word } from '../arbitraries';
import { breakage, literal, mistake, quoted, unnameable, withSource, type Breakage } from './breakage';
import { ACCOUNT } from '../../support/environments';
import type { Constant } from '../../support/log-type-classes';
import { constantOf, isAccountLevel, onlyRegion } from '../log-types';
import { exampleArn } from '../resources/example-arn';

const NEW = { imported: 'not' } as const;

function hasType({ logType }: Constant): boolean {
  return logType.resourceType !== undefined;
}

function isOfResource(constant: Constant): boolean {
  return !isAccountLevel(constant);
}

/** Texts that are no ARNs at all, but long enough. */
const NO_ARNS = fc.constantFrom('my-resource-which-is-not-an-arn', 'https://example.com/resource', 'arn:aws:only-three-parts');

const NAMES: readonly Breakage[] = [
  breakage({
    property: 'deliverySourceName',
    is: 'of another length',
    ids: ['nameLength'],
    wanted: NEW,
    values: fc.oneof(fc.constant(''), word(61, 120)),
    change: (plan, name) => ({ plan: withSource(plan, { name: literal(name) }), got: quoted(name) }),
  }),
  breakage({
    property: 'deliverySourceName',
    is: 'of other characters',
    ids: ['nameCharacters'],
    wanted: NEW,
    values: unnameable('.', '/', ' ', ':', 'ä', '*'),
    change: (plan, name) => ({ plan: withSource(plan, { name: literal(name) }), got: quoted(name) }),
  }),
  breakage({
    property: 'deliverySourceName',
    is: 'of another length, of a source that exists',
    ids: ['nameLength'],
    wanted: { imported: 'name' },
    values: word(61, 120),
    change: (plan, name) => ({ plan: withSource(plan, { name: literal(name) }), got: quoted(name) }),
  }),
  breakage({
    property: 'deliverySourceArn',
    is: 'of something else',
    ids: ['notAnArn', 'importedArnKind'],
    wanted: { imported: 'ARN' },
    values: fc.oneof(NO_ARNS, fc.constantFrom(
      'arn:aws:s3:::example-logs', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:example`, `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source/example`,
    )),
    change: (plan, importedArn) => ({ plan: withSource(plan, { importedArn }), got: quoted(importedArn) }),
  }),
  breakage({
    property: 'logType',
    is: 'of another length',
    ids: ['logTypeLength'],
    wanted: { ...NEW, given: 'ARN' },
    values: fc.oneof(fc.constant(''), word(256, 300)),
    change: (plan, value) => ({ plan: withSource(plan, { value }), got: quoted(value) }),
  }),
  breakage({
    property: 'logType',
    is: 'of other characters',
    ids: ['logTypeCharacters'],
    wanted: { ...NEW, given: 'ARN' },
    values: unnameable('.', '-', ' ', ':', 'ä'),
    change: (plan, value) => ({ plan: withSource(plan, { value }), got: quoted(value) }),
  }),
  breakage({
    property: 'deliverySourceConfiguration',
    is: 'a key of another length',
    ids: ['configurationLength'],
    wanted: NEW,
    values: fc.oneof(fc.constant(''), word(256, 300)),
    change: (plan, key) => ({ plan: withSource(plan, { configuration: { [key]: '50' } }), got: quoted(key) }),
  }),
  breakage({
    property: 'deliverySourceConfiguration',
    is: 'a value of another length',
    ids: ['configurationLength'],
    wanted: NEW,
    values: fc.oneof(fc.constant(''), word(256, 300)),
    change: (plan, value) => ({ plan: withSource(plan, { configuration: { samplingRate: value } }), got: quoted(value) }),
  }),
];

const RESOURCES: readonly Breakage[] = [
  mistake({
    property: 'resource and resourceArn',
    is: 'both given',
    ids: ['resourceAndArn'],
    wanted: { ...NEW, logTypes: constant => hasType(constant) && isOfResource(constant) },
    change: plan => ({ plan: withSource(plan, { given: 'both' }), got: "'Logs/Logged0'" }),
  }),
  mistake({
    property: 'resource or resourceArn',
    is: 'not given',
    ids: ['resourceMissing'],
    wanted: { ...NEW, logTypes: isOfResource },
    change: plan => ({ plan: withSource(plan, { given: 'neither' }), got: 'neither' }),
  }),
  mistake({
    property: 'resource',
    is: 'of another kind',
    ids: ['resourceKind', 'resourceArnRequired'],
    wanted: { ...NEW, isConstant: true, logTypes: isOfResource },
    change: plan => ({ plan: withSource(plan, { given: 'other kind' }), got: "AWS::SNS::Topic 'Logs/Logged0'" }),
  }),
  mistake({
    property: 'resource',
    is: 'imported, of another kind',
    ids: ['resourceKind', 'resourceArnRequired'],
    wanted: { ...NEW, isConstant: true, logTypes: constant => isOfResource(constant) && constant.className !== 'EcsLogType' },
    change: plan => ({ plan: withSource(plan, { given: 'other imported kind' }), got: "'" }),
  }),
  mistake({
    property: 'resource',
    is: 'a construct without an ARN',
    ids: ['resourceWithoutArn', 'resourceKind', 'resourceArnRequired'],
    wanted: { ...NEW, isConstant: true, logTypes: isOfResource },
    change: plan => ({ plan: withSource(plan, { given: 'construct without ARN' }), got: "'Logs/Logged0'" }),
  }),
  mistake({
    property: 'resource',
    is: 'a construct without an ARN, for a log type that is not known',
    ids: ['resourceWithoutArn'],
    wanted: { ...NEW, isConstant: false, logTypes: isOfResource },
    change: plan => ({ plan: withSource(plan, { given: 'construct without ARN' }), got: "'Logs/Logged0'" }),
  }),
  mistake({
    property: 'resource',
    is: 'given where CloudFormation has no type',
    ids: ['resourceArnRequired'],
    wanted: { ...NEW, isConstant: true, logTypes: constant => !hasType(constant) && isOfResource(constant) },
    change: plan => ({ plan: withSource(plan, { given: 'other kind' }), got: "AWS::SNS::Topic 'Logs/Logged0'" }),
  }),
  mistake({
    property: 'resource and resourceArn',
    is: 'given for logs of the whole account',
    ids: ['accountLevelResource'],
    wanted: { ...NEW, isConstant: true, logTypes: isAccountLevel },
    change: plan => ({ plan: withSource(plan, { given: 'other kind' }), got: "resource 'Logs/Logged0'" }),
  }),
  breakage({
    property: 'resource and resourceArn',
    is: 'an ARN, given for logs of the whole account',
    ids: ['accountLevelResource'],
    wanted: { ...NEW, isConstant: true, logTypes: isAccountLevel },
    values: fc.constantFrom(`arn:aws:securityhub:us-east-1:${ACCOUNT}:hub/default`, `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:example`),
    change: (plan, resourceArn) => ({ plan: withSource(plan, { given: 'ARN', resourceArn }), got: `resourceArn '${resourceArn}'` }),
  }),
  breakage({
    property: 'resourceArn',
    is: 'of another length',
    ids: ['arnLength', 'notAnArn'],
    wanted: { ...NEW, given: 'ARN', logTypes: isOfResource },
    values: fc.oneof(fc.constantFrom('', 'arn:aws:s3:::a'), fc.nat(100).map(more => `arn:aws:s3:::${'a'.repeat(2036 + more)}`)),
    change: (plan, resourceArn) => ({ plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) }),
  }),
  breakage({
    property: 'resourceArn',
    is: 'no ARN',
    ids: ['notAnArn'],
    wanted: { ...NEW, given: 'ARN', logTypes: isOfResource },
    values: NO_ARNS,
    change: (plan, resourceArn) => ({ plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) }),
  }),
  breakage({
    property: 'resourceArn',
    is: 'of other characters',
    ids: ['arnCharacters'],
    wanted: { ...NEW, given: 'ARN', logTypes: isOfResource },
    values: fc.constantFrom(' ', '*', 'ä', '?', '{', '"'),
    change: (plan, character) => {
      const arn = exampleArn(constantOf(plan.sources[0].logType), 'example', { account: ACCOUNT, region: plan.region ?? 'us-east-1' });
      const resourceArn = `${arn}${character}x`;
      return { plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) };
    },
  }),
  mistake({
    property: 'resource',
    is: 'with the log type, of another source',
    ids: ['secondSource'],
    wanted: { ...NEW, given: 'L1', logTypes: constant => hasType(constant) && isOfResource(constant) },
    change: plan => ({ plan: withSource(plan, { twice: true, name: undefined }), got: "'Logs/Source0'" }),
  }),
  mistake({
    property: 'logType',
    is: 'of the whole account, of another source',
    ids: ['accountLevelSourceTwice'],
    wanted: { ...NEW, isConstant: true, given: 'nothing', logTypes: isAccountLevel, region: 'eu-west-1' },
    change: plan => ({ plan: withSource(plan, { twice: true }), got: "'Logs/Source0'" }),
  }),
];

const REGIONAL = (constant: Constant): boolean => isOfResource(constant) && constant.className !== 'S3LogType'
  && onlyRegion(constant) === undefined && constant.className !== 'GlobalResolverLogType';

const PLACES: readonly Breakage[] = [
  mistake({
    property: 'resourceArn',
    is: 'of another partition',
    ids: ['resourcePartition'],
    wanted: { ...NEW, given: 'ARN', region: 'us-east-1', isConstant: true, logTypes: isOfResource },
    change: plan => {
      const arn = exampleArn(constantOf(plan.sources[0].logType), 'example', { account: ACCOUNT, region: 'us-east-1' });
      return { plan: withSource(plan, { resourceArn: arn.replace('arn:aws:', 'arn:aws-cn:') }), got: 'aws-cn' };
    },
  }),
  breakage({
    property: 'resourceArn',
    is: 'of another kind',
    ids: ['resourceArnKind'],
    wanted: { ...NEW, given: 'ARN', isConstant: true, logTypes: isOfResource },
    values: fc.constantFrom(`arn:aws:sns:us-east-1:${ACCOUNT}:example`, `arn:aws:sqs:us-east-1:${ACCOUNT}:example`),
    change: (plan, resourceArn) => ({ plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) }),
  }),
  mistake({
    property: 'the Region of the stack',
    is: 'another one than that of the log type',
    ids: ['sourceRegion'],
    wanted: { ...NEW, isConstant: true, region: 'us-east-1', logTypes: constant => onlyRegion(constant) !== undefined },
    change: plan => ({ plan: { ...plan, region: 'eu-west-1' }, got: 'eu-west-1' }),
  }),
  mistake({
    property: 'resourceArn',
    is: 'of another account',
    ids: ['resourceAccount'],
    wanted: { ...NEW, given: 'ARN', region: 'us-east-1', logTypes: constant => isOfResource(constant) && constant.className !== 'S3LogType' },
    change: plan => ({
      plan: withSource(plan, { resourceArn: exampleArn(constantOf(plan.sources[0].logType), 'example', { account: '444455556666', region: 'us-east-1' }) }),
      got: '444455556666',
    }),
  }),
  mistake({
    property: 'resourceArn',
    is: 'of another Region',
    ids: ['resourceRegion'],
    wanted: { ...NEW, given: 'ARN', region: 'us-east-1', logTypes: REGIONAL },
    change: plan => ({
      plan: withSource(plan, { resourceArn: exampleArn(constantOf(plan.sources[0].logType), 'example', { account: ACCOUNT, region: 'eu-central-1' }) }),
      got: 'eu-central-1',
    }),
  }),
  breakage({
    property: 'resource',
    is: 'imported, of another account or Region',
    ids: ['resourceAccount', 'resourceRegion'],
    wanted: { ...NEW, given: 'import', isConstant: true, region: 'us-east-1', logTypes: ({ className }) => /^(EventBus|Ecs|KnowledgeBase|LoadBalancer)LogType$/.test(className) },
    values: fc.constantFrom({ account: '444455556666', region: 'us-east-1' }, { account: ACCOUNT, region: 'eu-central-1' }),
    change: (plan, place) => ({
      plan: withSource(plan, { resourceArn: exampleArn(constantOf(plan.sources[0].logType), 'example', place) }),
      got: place.region === 'us-east-1' ? place.account : place.region,
    }),
  }),
];

export const SOURCE_BREAKAGES: readonly Breakage[] = [...NAMES, ...RESOURCES, ...PLACES];

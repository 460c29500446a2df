// Tested by test/private/rules/tags.test.ts, test/private/rules/stack-tags.test.ts.
import { Stack, type TagManager, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from '../cdk/memo';
import { quote, withId } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { ownStackTags, type TagValues } from '../cdk/stack-tags';
import { ValidatedTogether } from '../cdk/validated-together';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const MAX_TAGS = 50;
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;
const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html */
const RESERVED = /^aws:/i;

/** A construct, and the tags of its resource. */
interface Tagged {
  readonly scope: IConstruct;
  readonly tags: TagManager;
}

/**
 * The resources whose tags are checked, by outermost stack, because nested stacks get the tags of the stacks around
 * them. Each error starts with the path of the construct, unless that is the outermost stack: CDK reports the errors of
 * a validation with the path of that stack.
 */
const TAGGED = new ValidatedTogether<Tagged>(
  all => {
    const stacks = new StackTags();
    const ofResources = all.flatMap(tagged => findingsOfResource(tagged, stacks));
    return [...stacks.findings, ...ofResources];
  },
  () => {
    const stacks = new StackTags();
    return ({ scope, tags }) => tags.hasTags() || stacks.has(Stack.of(scope));
  },
);

/**
 * Checks the tags of a resource, together with the tags of its stack, when the app is synthesised. Until then, users
 * can add tags with `Tags.of()` to any construct around the resource.
 */
export function validateTags(scope: IConstruct, tags: TagManager): void {
  TAGGED.add(scope, { scope, tags }, rootStack(Stack.of(scope)));
}

/** The words of the findings about the tags of a resource or a stack. */
interface Words {
  readonly owner: string;
  readonly tag: string;
  readonly remedy: string;
}

const OF_RESOURCE: Words = {
  owner: 'this resource',
  tag: 'tag',
  // Most tags are set on a stack or an app.
  remedy: 'or exclude this resource with excludeResourceTypes of Tags.add()',
};

const OF_STACK: Words = {
  owner: 'the stack',
  tag: 'stack tag',
  remedy: "or exclude 'aws:cdk:stack' and the AWS::Logs::Delivery… types with excludeResourceTypes of Tags.add()",
};

/** The tags of a stack and of the stacks around it, and the findings about them, each for the stack with the tag. */
class StackTags {
  public readonly findings: string[] = [];
  private readonly known = new Map<Stack, TagValues>();

  /** Tests for a stack with tags. */
  public has(stack: Stack): boolean {
    return Object.keys(this.of(stack)).length > 0;
  }

  /** Returns the tags that the resources of a stack get from it. */
  public of(stack: Stack): TagValues {
    return getOrCreate(this.known, stack, () => {
      const parent = stack.nestedStackParent;
      const inherited = parent === undefined ? {} : this.of(parent);
      const own = ownStackTags(stack);
      const path = parent === undefined ? '' : `${stack.node.path}: `;
      this.findings.push(...findings(own, inherited, OF_STACK).map(finding => path + finding));
      return { ...inherited, ...own };
    });
  }
}

function findingsOfResource({ scope, tags }: Tagged, stacks: StackTags): string[] {
  return findings(tags.tagValues(), stacks.of(Stack.of(scope)), OF_RESOURCE)
    .map(finding => `${scope.node.path}: ${finding}`);
}

/** Returns the findings about tags. Tags that are inherited with the same value have already been checked. */
function findings(tags: TagValues, inherited: TagValues, words: Words): string[] {
  const entries = Object.entries(tags).filter(([key, value]) => inherited[key] !== value);

  return [
    ...countFindings(entries, inherited, words),
    ...entries.flatMap(([key, value]) => [...keyFindings(key, words), ...valueFindings(key, value, words)]),
  ];
}

function countFindings(entries: readonly [string, string][], inherited: TagValues, words: Words): string[] {
  const ofStack = Object.keys(inherited).length;
  const count = ofStack + entries.filter(([key]) => !Object.hasOwn(inherited, key)).length;
  if (count <= MAX_TAGS || ofStack > MAX_TAGS) return [];
  const included = ofStack === 0 ? '' : `, ${ofStack} of them from the stack`;

  return [withId('tagCount', `${words.owner} has ${count} tags${included}: use at most ${MAX_TAGS}, ${words.remedy}`)];
}

function keyFindings(key: string, { tag, remedy }: Words): string[] {
  if (Token.isUnresolved(key)) return [];

  if (key.length < 1 || key.length > MAX_KEY_LENGTH) {
    return [withId(
      'tagKey',
      `the key of ${tag} ${quote(key)} has ${key.length} characters: use 1 to ${MAX_KEY_LENGTH}, ${remedy}`,
    )];
  }
  if (RESERVED.test(key)) {
    return [withId(
      'tagKey',
      `the key of ${tag} ${quote(key)} begins with 'aws:', which AWS reserves in upper and lower case: use another `
      + `one, ${remedy}`,
    )];
  }
  return TAG_CHARACTERS.test(key) ? [] : [withId(
    'tagKey',
    `the key of ${tag} ${quote(key)} ${CHARACTER_RULE}, ${remedy}`,
  )];
}

function valueFindings(key: string, value: string, { tag, remedy }: Words): string[] {
  if (Token.isUnresolved(value)) return [];

  if (value.length > MAX_VALUE_LENGTH) {
    return [withId(
      'tagValue',
      `the value of ${tag} ${quote(key)} has ${value.length} characters: use at most ${MAX_VALUE_LENGTH}, ${remedy}`,
    )];
  }
  return TAG_CHARACTERS.test(value) ? [] : [withId(
    'tagValue',
    `the value ${quote(value)} of ${tag} ${quote(key)} ${CHARACTER_RULE}, ${remedy}`,
  )];
}

const CHARACTER_RULE = 'has invalid characters: use letters, digits, spaces and _.:/=+-@';

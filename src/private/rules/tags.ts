import { type TagManager, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { quote } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const MAX_TAGS = 50;
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;
const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** A construct, and the tags of its resource. */
interface Tagged {
  readonly scope: IConstruct;
  readonly tags: TagManager;
}

/**
 * The resources whose tags are checked. Each error starts with the path of the construct, because CDK reports the
 * errors of a validation with the path of the stack.
 */
const TAGGED = new ValidatedTogether<Tagged>(
  all => all.flatMap(({ scope, tags }) => findings(tags.tagValues()).map(finding => `${scope.node.path}: ${finding}`)),
  () => ({ tags }) => tags.hasTags(),
);

/**
 * Checks the tags of a resource when the app is synthesised. Until then, users can add tags with `Tags.of()` to any
 * construct around the resource.
 */
export function validateTags(scope: IConstruct, tags: TagManager): void {
  TAGGED.add(scope, { scope, tags });
}

function findings(tags: { readonly [key: string]: string }): string[] {
  const entries = Object.entries(tags);
  const count = entries.length > MAX_TAGS ? [`tags must be at most ${MAX_TAGS}, got ${entries.length}: ${REMEDY}`] : [];

  return [...count, ...entries.flatMap(([key, value]) => [...keyFindings(key), ...valueFindings(key, value)])];
}

function keyFindings(key: string): string[] {
  if (Token.isUnresolved(key)) return [];

  if (key.length < 1 || key.length > MAX_KEY_LENGTH) {
    return [`tag keys must be 1 to ${MAX_KEY_LENGTH} characters long, got ${key.length} (${quote(key)}): ${REMEDY}`];
  }
  return TAG_CHARACTERS.test(key) ? [] : [`tag keys ${CHARACTER_RULE}, got ${quote(key)}: ${REMEDY}`];
}

function valueFindings(key: string, value: string): string[] {
  if (Token.isUnresolved(value)) return [];

  if (value.length > MAX_VALUE_LENGTH) {
    return [`the value of tag '${key}' must be at most ${MAX_VALUE_LENGTH} characters long, got ${value.length} (${quote(value)}): ${REMEDY}`];
  }
  return TAG_CHARACTERS.test(value) ? [] : [`the value of tag '${key}' ${CHARACTER_RULE}, got ${quote(value)}: ${REMEDY}`];
}

/** The remedy for invalid tags. It names `excludeResourceTypes`, because most tags are set on a stack or an app. */
const REMEDY = 'change the tags, or leave this resource out of them by excludeResourceTypes of Tags.of().add()';
const CHARACTER_RULE = 'must contain only letters, digits, spaces and _.:/=+-@';

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

/** What has tags. Errors of a validation have the path of the stack, so that they say whose tags they mean. */
const TAGGED = new ValidatedTogether<Tagged>(all => all
  .filter(({ tags }) => tags.hasTags())
  .flatMap(({ scope, tags }) => findings(tags.tagValues()).map(finding => `${scope.node.path}: ${finding}`)));

/**
 * Checks the tags of a resource when the app is synthesised. Users add them with `Tags.of()`, on any construct around the
 * resource and at any time before.
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

/** Most tags are those of a stack or an app. */
const REMEDY = 'change the tags, or leave this resource out of them by excludeResourceTypes of Tags.of().add()';
const CHARACTER_RULE = 'must contain only letters, digits, spaces and _.:/=+-@';

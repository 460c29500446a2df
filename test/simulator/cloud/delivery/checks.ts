import { Refusal } from '../../engine/refusal';
import { listOf, textOf, valuesOf } from '../../engine/values';
import { MAX_DELIVERY_NAME_LENGTH, MAX_TAG_KEY_LENGTH, MAX_TAG_VALUE_LENGTH, MAX_TAGS } from '../limits';

/** Fails for a name that a delivery source or destination cannot have (facts 4.9). */
export function checkName(name: string): void {
  if (name.length < 1 || name.length > MAX_DELIVERY_NAME_LENGTH) {
    failForValue('name', name, `Member must have length less than or equal to ${MAX_DELIVERY_NAME_LENGTH}`);
  }
  if (!/^[\w-]*$/.test(name)) failForValue('name', name, 'Member must satisfy regular expression pattern: [\\w-]*');
}

/** Fails for tags that the API rejects (facts 3). */
export function checkTags(tags: unknown): void {
  const list = listOf(tags).map(valuesOf);
  if (list.length > MAX_TAGS) {
    failForValue('tags', String(list.length), `Member must have length less than or equal to ${MAX_TAGS}`);
  }
  for (const { Key, Value } of list) {
    checkTagPart('key', textOf(Key) ?? '', MAX_TAG_KEY_LENGTH);
    checkTagPart('value', textOf(Value) ?? '', MAX_TAG_VALUE_LENGTH);
  }
}

/** Fails as the API does if a value violates its model. */
export function failForValue(member: string, value: string, constraint: string): never {
  throw new Refusal(
    'ValidationException',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

function checkTagPart(part: string, text: string, maximum: number): void {
  // AWS's words are not known.
  if (part === 'key' && /^aws:/i.test(text)) failForValue('tags.key', text, 'Member must not begin with aws:');
  if (text.length > maximum) {
    failForValue(`tags.${part}`, text, `Member must have length less than or equal to ${maximum}`);
  }
  if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text)) {
    failForValue(
      `tags.${part}`,
      text,
      'Member must satisfy regular expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$',
    );
  }
}

import { Lazy, Stack, TagManager, TagType } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { validateTags } from '../../../src/private/rules/tags';
import { TAG_REMEDY } from '../../support/messages';
import { textOf } from '../../support/values';

/** Returns the findings at synthesis on a resource that gets `tags` after its first check. */
function findings(tags: { [key: string]: string }): string[] {
  const scope = new Construct(new Stack(), 'Source');
  const manager = new TagManager(TagType.STANDARD, 'AWS::Logs::DeliverySource');
  validateTags(scope, manager);
  Object.entries(tags).forEach(([key, value]) => manager.setTag(key, value));

  return Stack.of(scope).node.validate();
}

function tagsOf(count: number): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'true']));
}

describe('the number of tags', () => {
  test.each([0, 1, 50])('can be %d', count => {
    expect(findings(tagsOf(count))).toEqual([]);
  });

  test('cannot be 51', () => {
    expect(findings(tagsOf(51))).toEqual([`Default/Source: this resource has 51 tags: use at most 50, ${TAG_REMEDY} [cdk-log-delivery:tagCount]`]);
  });
});

describe('a tag key', () => {
  test.each([1, 128])('can have %d characters', length => {
    expect(findings({ [textOf(length)]: 'true' })).toEqual([]);
  });

  test('cannot be empty', () => {
    expect(findings({ '': 'true' })).toEqual([`Default/Source: the key of tag '' has 0 characters: use 1 to 128, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`]);
  });

  test('cannot have 129 characters', () => {
    expect(findings({ [textOf(129)]: 'true' })).toEqual([`Default/Source: the key of tag '${textOf(129)}' has 129 characters: use 1 to 128, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`]);
  });

  test.each(['Größe', '日本', 'Стоимость', 'cost center', 'cost\u00a0center', 'team_1.a:b/c=d+e-f@g', '٣'])("can be '%s'", key => {
    expect(findings({ [key]: 'true' })).toEqual([]);
  });

  test.each(['cost,center', 'why?', 'a*', '50%', 'a\tb', '💰', 'a"b', '(a)'])("cannot be '%s'", key => {
    expect(findings({ [key]: 'true' })).toEqual([`Default/Source: the key of tag '${key}' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`]);
  });

  test.each(['aws:team', 'AWS:team', 'Aws:'])("cannot begin with the prefix of AWS: '%s'", key => {
    expect(findings({ [key]: 'true' })).toEqual([
      `Default/Source: the key of tag '${key}' begins with 'aws:', which AWS reserves in upper and lower case: use another one, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`,
    ]);
  });

  test.each(['aws-cdk:team', 'aws', 'my-aws:team'])("can resemble the prefix of AWS: '%s'", key => {
    expect(findings({ [key]: 'true' })).toEqual([]);
  });

  test('is not checked while it is not known', () => {
    expect(findings({ [`aws:${Lazy.string({ produce: () => 'team' })}`]: 'true' })).toEqual([]);
    expect(findings({ [Lazy.string({ produce: () => textOf(129) })]: 'true' })).toEqual([]);
    expect(findings({ [`${Lazy.string({ produce: () => '?' })}${textOf(128)}?`]: 'true' })).toEqual([]);
  });
});

describe('the value of a tag', () => {
  test.each([0, 1, 256])('can have %d characters', length => {
    expect(findings({ team: textOf(length) })).toEqual([]);
  });

  test('cannot have 257 characters', () => {
    expect(findings({ team: textOf(257) })).toEqual([
      `Default/Source: the value of tag 'team' has 257 characters: use at most 256, ${TAG_REMEDY} [cdk-log-delivery:tagValue]`,
    ]);
  });

  test.each(['Größe', '日本', 'Стоимость', 'on call', 'team_1.a:b/c=d+e-f@g'])("can be '%s'", value => {
    expect(findings({ team: value })).toEqual([]);
  });

  test.each(['orders, payments', 'why?', 'a*', '50%', 'a\nb', '💰'])("cannot be '%s'", value => {
    expect(findings({ team: value })).toEqual([
      `Default/Source: the value '${value}' of tag 'team' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagValue]`,
    ]);
  });

  test('is not checked while it is not known', () => {
    expect(findings({ team: Lazy.string({ produce: () => textOf(257) }) })).toEqual([]);
    expect(findings({ team: `${Lazy.string({ produce: () => '?' })}${textOf(257)}?` })).toEqual([]);
  });
});

describe('several tags', () => {
  test('are found at fault all at once', () => {
    expect(findings({ ...tagsOf(49), 'team': '50%', 'why?': 'a*' })).toEqual([
      `Default/Source: this resource has 51 tags: use at most 50, ${TAG_REMEDY} [cdk-log-delivery:tagCount]`,
      `Default/Source: the value '50%' of tag 'team' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagValue]`,
      `Default/Source: the key of tag 'why?' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagKey]`,
      `Default/Source: the value 'a*' of tag 'why?' has invalid characters: use letters, digits, spaces and _.:/=+-@, ${TAG_REMEDY} [cdk-log-delivery:tagValue]`,
    ]);
  });
});

import { Refusal } from './refusal';
import { listOf, valuesOf, type Values } from './values';

/** Tags of a stack by key. */
export interface StackTags {
  readonly [key: string]: string;
}

/** As many tags a stack can have. */
const MAX_STACK_TAGS = 50;

/** The types that the simulator gives the tags of their stack. A nested stack gives them to its resources in turn. */
const TAGGED: ReadonlySet<string> = new Set([
  'AWS::CloudFormation::Stack',
  'AWS::Logs::Delivery',
  'AWS::Logs::DeliveryDestination',
  'AWS::Logs::DeliverySource',
]);

/**
 * Adds the tags of the stack to the properties of a resource, whose own tags win.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html
 */
export function withStackTags(type: string, properties: Values, tags: StackTags): Values {
  if (!TAGGED.has(type)) return properties;
  const own = listOf(properties.Tags);
  const keys = new Set(own.map(tag => valuesOf(tag).Key));
  const inherited = Object.entries(tags).filter(([key]) => !keys.has(key)).map(([Key, Value]) => ({ Key, Value }));

  return inherited.length === 0 ? properties : { ...properties, Tags: [...own, ...inherited] };
}

/** The tags of a nested stack, from the properties of its resource. */
export function stackTagsOf({ Tags }: Values): StackTags {
  return Object.fromEntries(listOf(Tags).map(valuesOf).map(({ Key, Value }) => [String(Key), String(Value)]));
}

/** Fails for tags that `CreateStack` rejects. The message of AWS is not known. */
export function checkStackTags(tags: StackTags): void {
  const keys = Object.keys(tags);
  if (keys.length > MAX_STACK_TAGS) {
    throw new Refusal('ValidationError', `Stack can have at most ${MAX_STACK_TAGS} tags, got ${keys.length}`);
  }
  if (keys.some(key => /^aws:/i.test(key))) {
    throw new Refusal('ValidationError', 'Stack tags must not have the prefix aws:, which is reserved');
  }
}

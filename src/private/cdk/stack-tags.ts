// Tested by test/private/rules/stack-tags.test.ts.
import { type Stack, TagManager, Token } from 'aws-cdk-lib/core';

/** Tags by key. */
export interface TagValues {
  readonly [key: string]: string;
}

/**
 * Returns the tags of a stack itself, as they are deployed. CloudFormation puts them on every resource of the stack
 * that can have tags, and on the stacks that are nested in it.
 *
 * A nested stack has the tags of its resource in the stack around it, to which CDK adds `stack.tags` before it
 * validates. CDK leaves out tags of other stacks that are unknown at synthesis.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html
 */
export function ownStackTags(stack: Stack): TagValues {
  const { nestedStackResource } = stack;
  if (nestedStackResource !== undefined) return TagManager.of(nestedStackResource)?.tagValues() ?? {};
  const tags = stack.tags.tagValues();

  return Object.values(tags).concat(Object.keys(tags)).some(text => Token.isUnresolved(text))
    ? Object.fromEntries(Object.entries(tags).filter(entry => !entry.some(text => Token.isUnresolved(text))))
    : tags;
}

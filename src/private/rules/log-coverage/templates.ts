// Tested by test/log-coverage-plugin.test.ts.
import { basename } from 'path';
import type { IPolicyValidationContext, Stack } from 'aws-cdk-lib/core';
import { rootStack } from '../../cdk/nested-stacks';

/**
 * Returns a test for the stacks that a plugin is asked about. aws-cdk-lib gives a plugin of a stage the whole app, and
 * the templates of the stage. The names of templates are unique in an app; names of nested templates are not listed.
 */
export function templatesOf({ templatePaths }: IPolicyValidationContext): (stack: Stack) => boolean {
  const names = new Set(templatePaths.map(path => basename(path)));

  return stack => names.has(rootStack(stack).templateFile);
}

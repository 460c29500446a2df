import { App, CfnWaitConditionHandle, Stack, Validations } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import type { Plan, SettingsPlan } from './plan';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

/** The app of a plan, without anything in it. */
export function newApp({ settings }: Plan): App {
  return new App({ analyticsReporting: false, treeMetadata: false, context: contextOf(settings) });
}

/** Returns the stacks of a plan. CloudFormation rejects stacks without resources. */
export function newStacks(app: App, { settings, stacks }: Plan): Stack[] {
  const env = settings.env ? { account: ACCOUNT, region: REGION } : undefined;

  return Array.from({ length: stacks }, (_, index) => {
    const stack = new Stack(app, `Stack${index}`, { env });
    new CfnWaitConditionHandle(stack, 'Resource');
    // The generated dependencies of users are on constructs with conditions, too, which the newest aws-cdk-lib refuses.
    Validations.of(stack).acknowledge({ id: 'CloudFormation-Validate::E3005', reason: 'dependencies on what a condition leaves out' });
    return stack;
  });
}

function contextOf({ partitionLiterals, recommendedFlags, weakReferences }: SettingsPlan): { [key: string]: unknown } {
  return {
    'aws:cdk:disable-stack-trace': true,
    'aws:cdk:enable-path-metadata': false,
    ...recommendedFlags ? CURRENTLY_RECOMMENDED_FLAGS : {},
    // It prints all warnings of the app.
    '@aws-cdk/core:annotationsInValidationReport': false,
    // The recommended flags have both of these.
    '@aws-cdk/core:enablePartitionLiterals': partitionLiterals,
    '@aws-cdk/core:defaultCrossStackReferences': weakReferences ? 'weak' : 'strong',
  };
}

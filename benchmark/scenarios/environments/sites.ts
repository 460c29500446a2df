import type { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Annotations, type App, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { addRuntime } from '../runtime';

/** The number of constructs that have nothing to do with logs, in every stack. */
const OTHER_CONSTRUCTS = 300;

const FIRST_ACCOUNT = 100_000_000_000;

/** The warning of the library about a source without a delivery, acknowledged. */
const IDLE_SOURCE = 'cdk-log-delivery:sourceWithoutDelivery';

/** A stack in a separate account, without its deliveries: the same code in all ways. */
export interface EnvironmentSite {
  readonly stack: Stack;
  readonly runtime: CfnRuntime;
  readonly logGroup: LogGroup;
}

/** Adds `count` stacks, each in a separate account. */
export function addEnvironmentSites(app: App, count: number): EnvironmentSite[] {
  return Array.from({ length: count }, (_, index) => {
    const env = { account: String(FIRST_ACCOUNT + index), region: 'us-east-1' };
    const stack = new Stack(app, `Stack${index}`, { env });
    Annotations.of(stack).acknowledgeWarning(IDLE_SOURCE, 'something outside of the app delivers from it');
    addOthers(stack);

    return { stack, runtime: addRuntime(stack, 0), logGroup: new LogGroup(stack, 'LogGroup') };
  });
}

/** Adds empty constructs: they take the least time to synthesise, and so they hide the least of the library's time. */
function addOthers(stack: Stack): void {
  for (let index = 0; index < OTHER_CONSTRUCTS; index++) new Construct(stack, `Other${index}`);
}

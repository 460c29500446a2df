import { App, CfnParameter, CfnWaitConditionHandle, Stack, Tags } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { deliver, makeDestination } from './build-destinations';
import { makeSource } from './build-sources';
import type { Plan, Tags as PlannedTags, Text } from './plan';
import { ACCOUNT } from '../support/environments';

/** The scopes of an app. */
export interface Site {
  readonly plan: Plan;
  readonly app: App;
  /** The stack of the sources and deliveries. */
  readonly stack: Stack;
  /** The stack of the targets. */
  readonly targetStack: Stack;
  /** The logged resources, by their properties. */
  readonly resources: Map<string, IConstruct>;
}

/** The Region in which a plan is deployed. */
export function regionOf({ region = 'us-east-1' }: Plan): string {
  return region;
}

/** Builds the app of a plan as a user would write it. Fails if the library or aws-cdk-lib rejects it. */
export function build(plan: Plan, app: App): void {
  const env = plan.region === undefined ? undefined : { account: ACCOUNT, region: plan.region };
  const stack = new Stack(app, 'Logs', { env });
  const targetStack = plan.isTargetApart ? new Stack(app, 'Targets', { env }) : stack;
  const site: Site = { plan, app, stack, targetStack, resources: new Map() };
  // CloudFormation rejects stacks without resources.
  new Set([stack, targetStack]).forEach(each => new CfnWaitConditionHandle(each, 'Resource'));

  const sources = plan.sources.map((source, index) => makeSource(site, source, index));
  plan.destinations.forEach((destination, index) => {
    const made = makeDestination(site, destination, index);
    sources.forEach((source, at) => deliver(site, { source, plan: plan.sources[at] }, { ...made, plan: destination, index }));
  });
}

/** Returns a new app without features that the tests do not check. */
export function newApp(outdir: string): App {
  return new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    context: { 'aws:cdk:disable-stack-trace': true, 'aws:cdk:enable-path-metadata': false, 'aws:cdk:enable-asset-metadata': false },
  });
}

/** A text, or a parameter of the stack that has it. */
export function textIn(stack: Stack, id: string, text: Text | undefined): string | undefined {
  if (text === undefined || !text.isLate) return text?.text;

  return new CfnParameter(stack, `${id}Parameter`, { default: text.text }).valueAsString;
}

export function addTags(construct: IConstruct, tags: PlannedTags): void {
  Object.entries(tags).forEach(([key, value]) => Tags.of(construct).add(key, value));
}

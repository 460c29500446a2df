import { App, BootstraplessSynthesizer, Stack } from 'aws-cdk-lib/core';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { Deployment } from './lab';
import type { Environment } from '../../simulator';

/** The beginning of the names of all stacks. */
const STACK_PREFIX = 'LogDeliveryFacts-';

/** Returns the name of a stack of an experiment in CloudFormation. */
export function stackNameOf(stack: string): string {
  return `${STACK_PREFIX}${stack}`;
}

/** A synthesised stack of an experiment. */
export interface SynthesisedStack {
  readonly app: App;
  readonly assembly: CloudAssembly;
  readonly template: object;
}

/** Synthesises the stack of a deployment. It has no assets, and needs no CDK bootstrap. */
export function stackOf({ stack: name, define, tags }: Deployment, env: Environment): SynthesisedStack {
  const app = new App();
  const stackName = stackNameOf(name);
  const stack = new Stack(app, name, { stackName, env, tags, synthesizer: new BootstraplessSynthesizer() });
  define(stack);
  // The stacks of experiments are L1s, which nothing validates but CloudFormation.
  const assembly = app.synth({ skipValidation: true });

  return { app, assembly, template: assembly.getStackByName(stackName).template };
}

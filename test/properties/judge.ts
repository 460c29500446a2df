import { type App, Stack, type Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { Broken } from './breakages/breakage';
import { build, newApp } from './build';
import { simulatorFor } from './outside';
import type { Plan } from './plan';
import type { ErrorId } from '../../src/private/cdk/message-ids';

type Assembly = ReturnType<Stage['synth']>;

/** The text of aws-cdk-lib before the messages of `node.addValidation`. */
const VALIDATION = /^Validation failed with the following errors:\n  \[([^\]]*)\] ([^]*)$/;

/** Returns the faults of the app of a plan that should be valid. There should be none. */
export function judgeValid(plan: Plan, outdir: string): readonly unknown[] {
  const app = newApp(outdir);
  build(plan, app);
  const assembly = app.synth();
  const errors = assembly.stacks.flatMap(({ messages }) => messages.filter(({ level }) => level === 'error').map(({ entry }) => entry.data));

  return [...errors, ...deploy(plan, assembly)];
}

/** Returns the refusals and undelivered logs of AWS, or of the model of it. */
function deploy(plan: Plan, assembly: Assembly): readonly unknown[] {
  const simulator = simulatorFor(plan);
  const { errors } = simulator.deploy(assembly);

  return errors.length > 0 ? errors : simulator.undelivered().map(({ reason }) => reason);
}

/** The message that a broken plan leads to. */
export function messageOfBroken({ plan }: Broken, outdir: string): { readonly app: App; readonly message?: string } {
  const app = newApp(outdir);
  const message = messageOf(() => {
    build(plan, app);
    app.synth();
  });

  return { app, message: message?.replace(VALIDATION, (_, path: string, text: string) => withPath(app, path, text)) };
}

/** Returns a text with the path of its construct. Messages about a whole stack already contain it. */
function withPath(app: App, path: string, text: string): string {
  return isPath(app, text.split(': ', 1)[0]) ? text : `${path}: ${text}`;
}

/** The judgement of that message: nothing is wrong. */
export function judgeBroken(broken: Broken, ids: readonly ErrorId[], outdir: string): readonly string[] {
  const { app, message } = messageOfBroken(broken, outdir);
  if (message === undefined) return ['it is not refused'];

  return verdicts(app, message, ids, broken.got).map(verdict => `${verdict}: ${message}`);
}

function verdicts(app: App, message: string, ids: readonly ErrorId[], got: string): string[] {
  const [path, ...problem] = message.split(': ');
  const id = / \[cdk-log-delivery:(\w+)\]$/.exec(message)?.[1];

  return [
    ...isPath(app, path) ? [] : ['it does not begin with the path of a construct'],
    ...problem.length > 1 ? [] : ['it does not say what to do'],
    ...ids.some(each => each === id) ? [] : [`its id is not ${ids.join(' or ')}`],
    ...message.includes(got) ? [] : [`it does not say that it got ${got}`],
  ];
}

/**
 * Tests for a path of a construct of a stack, existing or not: some are rejected before they are created. The path of a
 * stack alone does not identify the construct.
 */
function isPath(app: App, path: string): boolean {
  const ids = path.split('/');
  const parent = ids.slice(0, -1).reduce<IConstruct | undefined>((scope, id) => scope?.node.tryFindChild(id), app);
  const construct = parent?.node.tryFindChild(ids[ids.length - 1]);

  return ids.length > 1 && parent !== undefined && !Stack.isStack(construct);
}

function messageOf(work: () => void): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

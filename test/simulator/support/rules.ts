import { Simulator, type SimulatorProps } from '..';
import { refusal } from './outcomes';
import type { RawTemplate } from './templates';

/** A rule, with templates that break it and their corrected twins: each list is deployed to one stack in turn. */
export interface Rule {
  readonly rule: string;
  readonly message: string;
  readonly fails: readonly RawTemplate[];
  readonly passes: readonly RawTemplate[];
  readonly props?: SimulatorProps;
  /** Creates the resources that exist before the deployment. */
  readonly before?: (simulator: Simulator) => void;
}

/** Tests that each rule refuses, in AWS's words, and refuses nothing else. */
export function testRules(rules: readonly Rule[]): void {
  test.each(rules)('$rule', ({ message, fails, passes, props, before }) => {
    expect(outcome(fails, props, before)).toBe(message);
    expect(outcome(passes, props, before)).toBeUndefined();
  });
}

function outcome(
  templates: readonly RawTemplate[],
  props: SimulatorProps | undefined,
  before: Rule['before'],
): string | undefined {
  const simulator = new Simulator(props);
  before?.(simulator);

  return refusal(templates, simulator);
}

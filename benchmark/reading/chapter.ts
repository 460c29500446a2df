import type { Bench, Chapter } from '../chapter';
import type { Span } from '../results';
import { spread } from '../statistics';
import { printed } from '../tables';

const RESOURCES = 1000;

/** Measures the time to read all delivery sources of an app, with the resources that they refer to. */
export function measureReading({ workspace, plan, cdks }: Bench): Chapter {
  const timings = cdks.map(({ cdk }) => (
    Array.from({ length: plan.loads }, () => workspace.run<Span>(cdk, 'read', [String(RESOURCES)]))
  ));

  return {
    tables: [{
      title: `Reading an app: ${RESOURCES} resources and ${RESOURCES / 2} sources`,
      header: ['aws-cdk-lib', 'processor', 'the same by the clock'],
      rows: cdks.map(({ title }, index) => [title, ...(['cpu', 'wall'] as const).map(unit => `${printed(spread(timings[index].map(span => span[unit])))} ms`)]),
    }],
    gates: cdks.map(({ title }, index) => ({
      name: `reading ${RESOURCES} resources and ${RESOURCES / 2} sources, ${title}`,
      figure: spread(timings[index].map(({ cpu }) => cpu)),
      unit: ' ms',
      limit: 100,
    })),
    notes: [
      '- Reading is the time that a new process takes to find the delivery sources of an app that L1s make, and the resources',
      '  that they refer to, in several ways to write an ARN and across stacks.',
    ],
  };
}

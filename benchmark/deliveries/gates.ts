import type { DeliveryFigures } from './chapter';
import type { TitledCdk } from '../chapter';
import { BUILDING, DELIVERIES, growth, type Part, ratioTo, WHOLE } from '../figures';
import type { Gate } from '../gates';
import { roundsOf } from '../rounds';

export function gatesOf(figures: DeliveryFigures): Gate[] {
  return figures.bench.cdks.flatMap(titled => [...ratioGates(figures, titled), ...growthGates(figures, titled)]);
}

function ratioGates({ plan, rounds }: DeliveryFigures, { cdk, title }: TitledCdk): Gate[] {
  const size = plan.sizes[plan.sizes.length - 1];
  const measured = roundsOf(rounds, cdk, size);
  const ratio = (name: string, figure: Gate['figure'], bounds: { limit?: number; goal?: number }): Gate =>
    ({ name: `${name}, ${size} deliveries, ${title}`, figure, unit: '×', ...bounds });

  return [
    ratio('whole synthesis : by hand', ratioTo('handWritten', measured, WHOLE), { limit: 1.2, goal: 1.1 }),
    ratio('building : by hand', ratioTo('handWritten', measured, BUILDING), { limit: 2, goal: 1.5 }),
    ratio('building, the deliveries alone : by hand', ratioTo('handWritten', measured, DELIVERIES), {}),
    ratio('whole synthesis : wrapped', ratioTo('wrapped', measured, WHOLE), { goal: 1.05 }),
    ratio('whole synthesis : AgentCore', ratioTo('agentCore', measured, WHOLE), { goal: 1 }),
    ratio('building : AgentCore', ratioTo('agentCore', measured, BUILDING), { goal: 1 }),
    ...cdk === 'newest' ? [
      ratio('whole synthesis : mixins', ratioTo('mixins', measured, WHOLE), { limit: 0.8 }),
      ratio('building : mixins', ratioTo('mixins', measured, BUILDING), { limit: 0.5 }),
    ] : [],
  ];
}

function growthGates({ plan, rounds }: DeliveryFigures, { cdk, title }: TitledCdk): Gate[] {
  const [small, large] = plan.sizes.slice(-2);
  const exponent = (name: string, part: Part): Gate => ({
    name: `growth exponent of ${name}, ${small} to ${large} deliveries, ${title}`,
    figure: growth(roundsOf(rounds, cdk, small), roundsOf(rounds, cdk, large), part),
    unit: '',
    limit: 1.05,
  });

  return [exponent('whole synthesis', WHOLE), exponent('building', BUILDING)];
}

import { type Change, CHANGES } from './change-table';
import { Fixture, type Phase, PHASES } from './fixture';

/** Makes a change at a moment. Returns its effect: yes, no, or the message of its refusal. */
function outcome({ change, effect }: Change, phase: Phase): string {
  const fixture = new Fixture();
  let refusal: string | undefined;
  fixture.during(phase, () => {
    try {
      change(fixture);
    } catch (error) {
      refusal = (error as Error).message;
    }
  });
  const { shop, upstream } = fixture.synth(phase);

  return refusal ?? (effect(shop, upstream) ? 'yes' : 'no');
}

describe('the last moment at which a change has its effect', () => {
  test.each(Object.entries(CHANGES))('%s', (_, change) => {
    const last = PHASES.indexOf(change.last);
    const expected = PHASES.map((_phase, index) => (index <= last ? 'yes' : change.refusal ?? 'no'));

    expect(PHASES.map(phase => outcome(change, phase))).toEqual(expected);
  });
});

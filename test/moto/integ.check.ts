import { Moto } from './moto';
import { Replay } from './replay';
import { synthesise } from '../integ/runner/synthesis';
import { TESTS } from '../integ/runner/tests';

/** The tests at AWS, without the stacks of their assertions. */
test.each(TESTS)('moto takes the integration test $name', async item => {
  const replay = new Replay(await Moto.afresh());
  const { stacks } = synthesise(item);

  expect(await replay.deploy({ stacksRecursively: stacks })).toEqual([]);
  expect(replay.operations).toContain('CreateDelivery');
});

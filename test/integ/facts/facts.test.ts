import { existsSync, readdirSync, readFileSync } from 'fs';
import { planOf, stacksOf } from './dry-run';
import { conduct, type Experiment } from './experiment';
import { EXPERIMENTS } from './experiments';
import { CALLS, type Lab } from './lab';
import { ACTIONS, experimentPolicy, typesOf } from './permissions';
import { predict, readPredictions } from './predictions';
import { resultOf, rowsOf, tableRow } from './report';
import { readRows, rowsThatStartWith } from './rows';
import { SimulatedLab } from './simulated-lab';
import { UNSETTLED } from './unsettled';
import { remains } from '../support/remains';

const ROWS = readRows();
const DOUBTFUL = ROWS.filter(({ confidence }) => /^(weak|inferred|contradicted): /.test(confidence));
const EXPERIMENTAL = EXPERIMENTS.flatMap(({ rows }) => rows);
const UNSETTLED_ROWS = UNSETTLED.map(({ row }) => row);
const PREDICTIONS = readPredictions();
const README = readFileSync('test/integ/README.md', 'utf8');

describe('each doubtful row of docs/rules', () => {
  test('is found', () => {
    expect(DOUBTFUL.length).toBeGreaterThan(40);
    expect(new Set(DOUBTFUL.map(({ page }) => page)).size).toBe(10);
  });

  test('has an experiment, or a reason why an account cannot settle it, and not both', () => {
    const beginnings = [...EXPERIMENTAL, ...UNSETTLED_ROWS];
    const wrong = DOUBTFUL.map(({ problem }) => ({ problem, found: beginnings.filter(beginning => problem.startsWith(beginning)) }))
      .filter(({ found }) => found.length === 0 || (found.length > 1 && found.some(beginning => UNSETTLED_ROWS.includes(beginning))));

    expect(wrong).toEqual([]);
  });

  test.each([...EXPERIMENTAL, ...UNSETTLED_ROWS])('begins as an experiment or a reason has it: %s', beginning => {
    expect(rowsThatStartWith(beginning, ROWS)).toHaveLength(1);
  });

  test.each(UNSETTLED)('that no experiment settles is doubtful: $row', ({ row, reason }) => {
    expect(rowsThatStartWith(row, DOUBTFUL)).toHaveLength(1);
    expect(reason.length).toBeGreaterThan(20);
  });
});

test('names are those of the predictions, each once', () => {
  expect(EXPERIMENTS.map(({ name }) => name)).toEqual(Object.keys(PREDICTIONS));
});

// After an intended change: npm run integ:facts -- --update-predictions
describe.each(EXPERIMENTS)('the experiment $name', experiment => {
  test('has the outcomes that are predicted', async () => {
    expect(await predict(experiment)).toEqual(PREDICTIONS[experiment.name]);
  });

  test('has a meaning for each predicted outcome, and another outcome in the other world', () => {
    const outcomes = PREDICTIONS[experiment.name].map(({ outcome }) => outcome);

    expect(Object.keys(experiment.outcomes)).toEqual(expect.arrayContaining(outcomes));
    expect(new Set(outcomes).size).toBe(experiment.worlds?.length ?? 1);
    expect(Object.keys(experiment.outcomes).length).toBeGreaterThan(1);
  });

  test('leaves nothing behind, in any world', async () => {
    for (const world of experiment.worlds ?? [{}]) {
      const lab = new SimulatedLab(world);
      await conduct(experiment, lab);

      expect(remains(lab.simulator.cloud)).toEqual([]);
    }
  });

  test('leaves nothing behind after a failure at any step', async () => {
    for (let step = 0; ; step += 1) {
      const lab = new SimulatedLab(experiment.worlds?.[0]);
      const isBroken = await conduct(experiment, broken(lab, step)).then(() => false, error => error instanceof Broken);
      if (!isBroken) break;

      expect(remains(lab.simulator.cloud)).toEqual([]);
    }
  });

  test('is in the table of README.md', () => {
    expect(README).toContain(`${tableRow(experiment)}\n`);
  });

  test('prints its plan without credentials', async () => {
    const plan = await planOf(experiment);

    expect(plan[0]).toBe(`${experiment.name}: ${experiment.question} About ${experiment.minutes} minutes, at most $${experiment.dollars.toFixed(2)}`);
    expect(plan).toContain(`    ${CALLS.cleanUp[0]}`);
  });
});

class Broken extends Error {}

/** Returns a lab that fails at a step: after a deployment, or instead of another call. */
function broken(lab: SimulatedLab, failingStep: number): Lab {
  let step = 0;
  const next = (): void => {
    step += 1;
    if (step > failingStep) throw new Broken();
  };

  return new Proxy<Lab>(lab, {
    get: (target, name) => {
      if (name === 'environment' || name === 'cleanUp') return name === 'environment' ? target.environment : () => target.cleanUp();

      return async (...given: unknown[]) => {
        const answer: unknown = await Reflect.apply(Reflect.get(target, name), target, given);
        next();

        return answer;
      };
    },
  });
}

describe('the permissions for the experiments', () => {
  test('are those of README.md', async () => {
    const stacks = (await Promise.all(EXPERIMENTS.map(stacksOf))).flat();

    expect(README).toContain(`\`\`\`json\n${experimentPolicy(stacks)}\n\`\`\``);
  });

  test('have no actions for types of resource that no experiment has', async () => {
    const types = typesOf((await Promise.all(EXPERIMENTS.map(stacksOf))).flat());

    expect(Object.keys(ACTIONS).filter(type => !types.includes(type))).toEqual([]);
  });
});

describe('the report', () => {
  const experiment = EXPERIMENTS.find(({ name }) => name === 'one-delivery-per-type') as Experiment;
  const at = { date: '2027-01-31', region: 'us-east-1' };
  const result = resultOf(experiment, { outcome: 'refused', message: 'a | b' }, PREDICTIONS[experiment.name], at);

  test('names the world that has the outcome, and the consequence', () => {
    expect(result).toEqual({
      experiment: 'one-delivery-per-type',
      ...at,
      outcome: 'refused',
      message: 'a | b',
      meaning: 'the warning destinationTypeTwice becomes an error, and the switch oneDeliveryPerType is true',
      predictedBy: [expect.objectContaining({ world: { oneDeliveryPerType: true } })],
      hasPredictedWords: false,
    });
  });

  test('compares the words of AWS with those of the predictions', () => {
    const [{ message }] = PREDICTIONS['duplicate-delivery'];
    const inWords = (words?: string) => resultOf(experiment, { outcome: 'refused', message: words }, PREDICTIONS['duplicate-delivery'], at).hasPredictedWords;

    expect(inWords(`${message ?? ''} (Service: CloudWatchLogs, Status Code: 400)`)).toBe(true);
    expect([inWords('User is not authorized'), inWords()]).toEqual([false, false]);
  });

  test('has the row with the observation, and otherwise unchanged', () => {
    const [row] = rowsThatStartWith('One delivery for each type of destination and source');
    const [printed] = rowsOf(experiment, result);

    expect(printed).toBe(row.line.replace(row.confidence, 'observed: experiment one-delivery-per-type in us-east-1, 2027-01-31: refused: a \\| b'));
  });

  test('says of an outcome that nobody has thought of that it is none', () => {
    expect(resultOf(experiment, { outcome: 'other' }, PREDICTIONS[experiment.name], at)).toMatchObject({
      meaning: 'not an outcome of the experiment', predictedBy: [],
    });
  });
});

test('results of AWS are of experiments, with one of their outcomes', () => {
  const folder = 'test/integ/facts/results';
  const results: { experiment: string; outcome: string }[] = existsSync(folder)
    ? readdirSync(folder).map(name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
    : [];
  const wrong = results.filter(({ experiment, outcome }) => !EXPERIMENTS.some(({ name, outcomes }) => name === experiment && outcome in outcomes));

  expect(wrong).toEqual([]);
});

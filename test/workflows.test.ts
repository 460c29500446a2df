import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { workflowParser } from './support/workflow-parser';

const FOLDER = join(__dirname, '..', '.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER).map((name): [string, string] => [name, readFileSync(join(FOLDER, name), 'utf-8')]);

/** The token of the run, which expires with it. */
const TOKEN_OF_THE_RUN = 'GITHUB_TOKEN';

function secretsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\bsecrets\.(\w+)/g)].map(match => match[1]))].filter(name => name !== TOKEN_OF_THE_RUN);
}

/** The text of one job of the release workflow. */
function job(name: string): string {
  const release = WORKFLOWS.find(([file]) => file === 'release.yml')?.[1] ?? '';
  const found = release.split(/^(?= {2}\w+:$)/m).find(text => text.startsWith(`  ${name}:\n`));
  if (found === undefined) throw new Error(`the release workflow must have the job ${name}`);

  return found;
}

describe('GitHub takes', () => {
  const check = workflowParser();

  test.each(WORKFLOWS)('%s', async (name, text) => {
    expect(await check(name, text)).toEqual([]);
  });

  test('no workflow with a mistake', async () => {
    const steps = (step: string): string => `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;

    expect(await check('a.yml', steps('run: echo'))).toEqual([]);
    expect(await check('a.yml', steps('runs: echo'))).toEqual(expect.arrayContaining(["a.yml (Line: 6, Col: 9): Unexpected value 'runs'"]));
    expect(await check('a.yml', steps('run: echo ${{ secret.X }}')))
      .toEqual(["a.yml (Line: 6, Col: 14): Unrecognized named-value: 'secret'"]);
  });
});

describe('publishing', () => {
  test.each(['release_npm', 'release_pypi'])('%s has an identity, and no secret', name => {
    expect(secretsIn(job(name))).toEqual([]);
    expect(job(name)).toContain('id-token: write');
  });

  test.each([
    ['release_npm', 'NPM_TRUSTED_PUBLISHER: "true"'],
    ['release_pypi', 'PYPI_TRUSTED_PUBLISHER: "true"'],
  ])('%s uses it', (name, setting) => {
    expect(job(name)).toContain(setting);
  });

  test.each([
    ['release_maven', 'PUBLISH_TO_MAVEN'],
    ['release_golang', 'PUBLISH_TO_GO'],
  ])('%s waits for a variable of the repository', (name, variable) => {
    expect(job(name)).toContain(`vars.${variable} == 'true'`);
  });

  test('no secret is known anywhere but to the jobs that wait', () => {
    const waiting = ['release_maven', 'release_golang'].map(job);
    const others = WORKFLOWS.map(([, text]) => waiting.reduce((rest, part) => rest.replace(part, ''), text)).join('\n');

    expect(waiting.flatMap(secretsIn).length).toBeGreaterThan(0);
    expect(secretsIn(others)).toEqual([]);
  });
});

describe('the weekly refresh of the specification', () => {
  const [, refresh = ''] = WORKFLOWS.find(([name]) => name === 'upgrade-specification.yml') ?? [];
  const steps = (JSON.parse(readFileSync(join(FOLDER, '..', '..', '.projen', 'tasks.json'), 'utf-8')) as Tasks).tasks['upgrade:specification'].steps;

  interface Tasks {
    readonly tasks: { readonly [name: string]: { readonly steps: readonly { readonly spawn?: string; readonly exec?: string }[] } };
  }

  test('takes the specification, then the registry and the mixins, and then makes what depends on them', () => {
    expect(steps.map(({ spawn, exec }) => spawn ?? exec)).toEqual([
      'npm update --ignore-scripts @aws-cdk/aws-service-spec @aws-cdk/service-spec-types',
      'catalog:registry', 'catalog:mixins', 'pre-compile', 'compile', 'post-compile',
    ]);
  });

  test('reports where the specifications differ, and proposes a change if they differ in another way than before', () => {
    expect(refresh).toContain('git diff --quiet -- src/generated projenrc/catalog/data/differences.md && git checkout .');
    expect(refresh).toContain('cat projenrc/catalog/data/differences.md >> "$GITHUB_STEP_SUMMARY"');
  });
});

import type { javascript } from 'projen';

/** The folder that `stage` fills with the files of the npm package. */
const STAGED = 'dist/package';

const PACMAK = `jsii-pacmak ${STAGED} --outdir dist -v --rosetta-tablet=.jsii.tabl.json --rosetta-unknown-snippets=fail`;

/**
 * The languages of the packages, as jsii-pacmak calls them, and their requirements in the job that tests the packages.
 */
const TARGETS = ['js', 'python', 'java', 'go'];
const TOOLS = { java: { version: '17' }, python: { version: '3.x' }, go: { version: 'stable' } };

/** Adds translated examples to every package, and the test of all packages to one job of the build. */
export function translatePackages(project: javascript.NodeProject, translate: string): void {
  const stage = project.addTask('stage', {
    description: `Copy the files of the npm package into ${STAGED}, with links that readers of the package can follow`,
    exec: 'ts-node --project projenrc/tsconfig.json projenrc/stage.ts',
  });
  TARGETS.forEach(target => project.tasks.tryFind(`package:${target}`)?.reset());
  for (const [name, flags] of [...TARGETS.map(target => [`package:${target}`, ` --target ${target}`]), ['package-all', '']]) {
    const task = project.tasks.tryFind(name);
    task?.reset();
    task?.exec(translate);
    task?.spawn(stage);
    task?.exec(`${PACMAK}${flags}`);
  }
  project.buildWorkflow?.addPostBuildJobCommands('languages', ['npx projen test:workflows', 'npx projen test:languages'], {
    checkoutRepo: true, installDeps: true, tools: TOOLS,
  });
}

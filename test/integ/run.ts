import { CdkCli } from './runner/cdk-cli';
import { planOf } from './runner/dry-run';
import { executionPolicy } from './runner/permissions';
import { runTest } from './runner/run-test';
import { snapshotOf, writeSnapshot } from './runner/snapshots';
import { synthesise } from './runner/synthesis';
import { TESTS, type IntegrationTest } from './runner/tests';
import { forgetAccounts } from './support/app';

// npm run integ [-- NAME... --dry-run | --policy | --update-snapshots]: see README.md.

const ARGUMENTS = process.argv.slice(2);
const NAMES = ARGUMENTS.filter(argument => !argument.startsWith('--'));

function selected(): IntegrationTest[] {
  const unknown = NAMES.filter(name => !TESTS.some(test => test.name === name));
  if (unknown.length > 0) throw new Error(`no integration test is named ${unknown.join(', ')}: use ${TESTS.map(({ name }) => name).join(', ')}`);

  return TESTS.filter(({ name }) => NAMES.length === 0 || NAMES.includes(name));
}

function total(tests: readonly IntegrationTest[]): string {
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

  return `${tests.length} tests: about ${sum(tests.map(({ minutes }) => minutes))} minutes, `
    + `at most $${sum(tests.map(({ dollars }) => dollars)).toFixed(2)}`;
}

/** Runs the tests, one after another. Returns true if all have passed and nothing is left in the account. */
async function runAll(tests: readonly IntegrationTest[]): Promise<boolean> {
  let isOk = true;
  for (const test of tests) {
    if (test.needsOtherAccount === true && process.env.INTEG_OTHER_ACCOUNT === undefined) {
      console.log(`skipped ${test.name}: set INTEG_OTHER_ACCOUNT to a second account`);
      continue;
    }
    const { failures, leftBehind } = await runTest(test, new CdkCli());
    const problems = [...failures, ...leftBehind === undefined ? [] : [`left in the account: ${leftBehind}`]];
    console.log([problems.length === 0 ? `passed ${test.name}` : `failed ${test.name}`, ...problems].join('\n  '));
    isOk &&= problems.length === 0;
  }

  return isOk;
}

async function main(): Promise<void> {
  const tests = selected();
  if (ARGUMENTS.includes('--dry-run')) {
    console.log([...tests.flatMap(planOf), total(tests)].join('\n'));
    return;
  }
  if (ARGUMENTS.includes('--policy')) {
    console.log(executionPolicy(tests.map(test => synthesise(test).app)));
    return;
  }
  if (ARGUMENTS.includes('--update-snapshots')) {
    forgetAccounts();
    tests.forEach(test => { writeSnapshot(test, snapshotOf(synthesise(test))); });
    return;
  }
  if (!/^\d{12}$/.test(process.env.CDK_INTEG_ACCOUNT ?? '')) throw new Error('set CDK_INTEG_ACCOUNT to the account of the credentials');
  if (!await runAll(tests)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

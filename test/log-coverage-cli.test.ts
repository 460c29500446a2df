import { execFile } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Stage, Validations } from 'aws-cdk-lib/core';
import { FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT } from 'aws-cdk-lib/cx-api';
import * as delivery from '../src';
import { HERE } from './support/environments';

const folder = mkdtempSync(join(tmpdir(), 'log-coverage-'));
const CLI = require.resolve('aws-cdk/bin/cdk');

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Synthesises an app as the CDK CLI does, which prints the findings itself. */
function synthesise(name: string, isStaged: boolean, failSynthesis: boolean): string {
  const outdir = join(folder, name);
  const app = new App({ outdir, postCliContext: { [FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT]: false } });
  new CfnBucket(new Stack(isStaged ? new Stage(app, 'Beta') : app, 'Shop', { env: HERE }), 'Bucket');
  Validations.of(app).addPlugins(new delivery.LogCoverage({ failSynthesis }));
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.synth();
  printed.mockRestore();

  return outdir;
}

interface Result {
  readonly exitCode: number;
  readonly isReported: boolean;
}

function cdkSynth(outdir: string, ...stacks: string[]): Promise<Result> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [CLI, 'synth', '--quiet', '--no-notices', '--app', outdir, ...stacks], {
      cwd: folder, env: { ...process.env, CDK_HOME: folder, CI: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' },
    }, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, isReported: `${stdout}${stderr}`.includes('cdk-log-delivery::S3-S3_SERVER_ACCESS_LOGS') });
    });
  });
}

describe('cdk synth of an app with stacks', () => {
  test('succeeds with warnings', async () => {
    expect(await cdkSynth(synthesise('warned', false, false))).toEqual({ exitCode: 0, isReported: true });
  }, 60_000);

  test('fails with errors', async () => {
    expect(await cdkSynth(synthesise('failed', false, true))).toEqual({ exitCode: 1, isReported: true });
  }, 60_000);
});

describe('cdk synth of an app with stages only', () => {
  test('succeeds without a word', async () => {
    expect(await cdkSynth(synthesise('staged', true, true))).toEqual({ exitCode: 0, isReported: false });
  }, 60_000);

  test('fails where the stacks of stages are selected', async () => {
    expect(await cdkSynth(synthesise('selected', true, true), '**')).toEqual({ exitCode: 1, isReported: true });
  }, 60_000);
});

import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { App } from 'aws-cdk-lib/core';
import { bin, version } from '../../package.json';
import { readOnlyPolicy } from '../../src/cli/preflight/policy';

const FILE = join(__dirname, '..', '..', bin['cdk-log-delivery']);

function node(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf-8' });

  return { code: status, output: stdout, errors: stderr };
}

test('the compiled command prints the version of the package', () => {
  expect(node(FILE, '--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' });
});

test('the compiled command maps an app', () => {
  expect(node(FILE, 'map', new App().synth().directory)).toEqual({ code: 0, output: 'No log deliveries.\n', errors: '' });
});

test('the compiled command prints the permissions for preflight', () => {
  const { code, output } = node(FILE, 'preflight', '--policy');

  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual(readOnlyPolicy());
});

test('the compiled command ends with its exit code', () => {
  expect(node(FILE, 'mop')).toMatchObject({ code: 2, output: '' });
});

test('the compiled command has a line for the shell, and loads only modules of Node.js, the map and the catalogue', () => {
  const code = readFileSync(FILE, 'utf-8');
  const map = readFileSync(join(dirname(FILE), 'private', 'log-map', 'index.js'), 'utf-8');
  const modules = [...(code + map).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);

  expect(code).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(modules).toContain('util');
  expect(modules.filter(name => !/^(node:)?(child_process|crypto|fs|os|path|process|util|\.\/private\/log-map\/index|\.\/generated\/catalog\.js)$/.test(name))).toEqual([]);
});

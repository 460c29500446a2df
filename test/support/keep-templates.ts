import { join, relative } from 'path';
import { App, Stage } from 'aws-cdk-lib/core';
import { keepTemplates } from './templates';

const ROOT = join(__dirname, '..', '..');

/** Keeps every template that a test synthesises, in any way. The validator checks it afterwards (test/templates). */
const synth = Stage.prototype.synth;

/** Of thousands of generated apps that are alike, the first ones are enough. */
function isOneOfMany(testFile: string, test: string): boolean {
  const isGenerated = testFile.includes('generated-apps') || testFile.endsWith('preflight/agreement.test.ts');

  return testFile.endsWith('noise.test.ts') || (isGenerated && !/\bapp \d /.test(test));
}

Stage.prototype.synth = function (...args) {
  const assembly = synth.apply(this, args);
  const { testPath = '', currentTestName = 'outside of a test' } = expect.getState();
  const testFile = relative(ROOT, testPath);
  if (App.isApp(this) && !isOneOfMany(testFile, currentTestName)) keepTemplates(assembly.directory, testFile, currentTestName);

  return assembly;
};

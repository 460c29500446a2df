import { App, Stage } from 'aws-cdk-lib/core';
import { keepTemplates } from './templates';

/** Whatever a test synthesises, and by whatever means, is checked by the validator afterwards (test/templates). */
const synth = Stage.prototype.synth;

/** Of thousands of generated apps that are alike, the first ones are enough. */
function isOneOfMany(): boolean {
  const { currentTestName = '', testPath = '' } = expect.getState();

  return testPath.includes('generated-apps') && !/^app \d /.test(currentTestName);
}

Stage.prototype.synth = function (...args) {
  const assembly = synth.apply(this, args);
  if (App.isApp(this) && !isOneOfMany()) keepTemplates(assembly.directory, expect.getState().currentTestName ?? 'outside of a test');

  return assembly;
};

import { App, Stage } from 'aws-cdk-lib/core';
import { keepTemplates } from './templates';

/** Whatever a test synthesises, and by whatever means, is checked by the validator afterwards (test/templates). */
const synth = Stage.prototype.synth;

Stage.prototype.synth = function (...args) {
  const assembly = synth.apply(this, args);
  if (App.isApp(this)) keepTemplates(assembly.directory, expect.getState().currentTestName ?? 'outside of a test');

  return assembly;
};

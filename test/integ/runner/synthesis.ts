import { existsSync, readFileSync } from 'fs';
import { createRequire } from 'module';
import { join, resolve } from 'path';
import { App } from 'aws-cdk-lib/core';
import type { CloudAssembly, CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { fileOf, type IntegrationTest } from './tests';

/** A synthesised integration test. */
export interface Synthesised {
  readonly app: App;
  readonly assembly: CloudAssembly;
  /** The stacks of the test, without the stack of the assertions. */
  readonly stacks: readonly CloudFormationStackArtifact[];
  readonly assertions: CloudFormationStackArtifact;
  /** The commands to run before the deployment. */
  readonly preDeploy: readonly string[];
}

/** Synthesises the app of a test in this process. */
export function synthesise(test: Pick<IntegrationTest, 'name'>): Synthesised {
  const { app } = createRequire(__filename)(resolve(fileOf(test)));
  if (!App.isApp(app)) throw new Error(`${fileOf(test)} exports no app`);
  const assembly = app.synth();
  const path = join(assembly.directory, 'integ.json');
  if (!existsSync(path)) throw new Error(`${fileOf(test)} has no IntegTest`);

  const cases: readonly TestCase[] = Object.values(JSON.parse(readFileSync(path, 'utf8')).testCases);
  const [{ assertionStackName, hooks }] = cases;
  const isOfAssertions = ({ stackName }: CloudFormationStackArtifact): boolean => stackName === assertionStackName;
  const [assertions] = assembly.stacksRecursively.filter(isOfAssertions);

  return {
    app,
    assembly,
    assertions,
    stacks: assembly.stacksRecursively.filter(stack => !isOfAssertions(stack)),
    preDeploy: hooks?.preDeploy ?? [],
  };
}

interface TestCase {
  readonly assertionStackName: string;
  readonly hooks?: { readonly preDeploy?: readonly string[] };
}

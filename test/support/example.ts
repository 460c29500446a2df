import { readFileSync } from 'fs';
import { App, type Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as ts from 'typescript';
import * as delivery from '../../src';

const FOLDER = 'examples/typescript';

/**
 * Returns a module of the example, with the library from `src`.
 *
 * jest neither compiles nor resolves it. jest would use aws-cdk-lib and the package from the `node_modules` of the
 * example if they are installed.
 */
function load(name: string): { readonly [name: string]: unknown } {
  const source = readFileSync(`${FOLDER}/${name}.ts`, 'utf-8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const exported = {};
  new Function('require', 'exports', outputText)(requireFrom, exported);

  return exported;
}

function requireFrom(id: string): unknown {
  if (id === 'cdk-log-delivery') return delivery;

  return id.startsWith('./') ? load(id.slice('./'.length)) : jest.requireActual(id);
}

type StackClass = new (scope: Construct, id: string, props: object) => Stack;

/** Returns the stack of examples/typescript with a central bucket, in a separate app. */
export function centralLogsStack(app = new App()): Stack {
  const { CentralLogsStack } = load('central-logs-stack');

  return new (CentralLogsStack as StackClass)(app, 'CentralLogsExample', { env: { region: 'us-east-1' } });
}

/** Returns the stack of examples/typescript with single deliveries, in a separate app. */
export function exampleStack(app = new App()): Stack {
  const { LogDeliveryStack } = load('log-delivery-stack');

  return new (LogDeliveryStack as StackClass)(app, 'LogDeliveryExample', {
    env: { region: 'us-east-1' },
    workMailOrganizationArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
  });
}

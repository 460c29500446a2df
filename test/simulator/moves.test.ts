import * as logs from 'aws-cdk-lib/aws-logs';
import * as qbusiness from 'aws-cdk-lib/aws-qbusiness';
import { App, Stack } from 'aws-cdk-lib/core';
import type { AssemblyLike } from './assembly';
import { assemblyOf } from './support/assemblies';
import { summary } from './support/outcomes';
import { newSimulator, template, topic } from './support/resources';
import { BUS_ARN, type RawTemplate } from './support/templates';

describe('another logical id', () => {
  type Rename = (stack: Stack, application: qbusiness.CfnApplication) => void;
  const synth = (name: string, rename: Rename = () => undefined): AssemblyLike => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    const application = new qbusiness.CfnApplication(stack, 'Application', { displayName: 'orders' });
    const resourceArn = application.attrApplicationArn;
    new logs.CfnDeliverySource(stack, 'Source', { name, logType: 'EVENT_LOGS', resourceArn });
    rename(stack, application);
    return app.synth();
  };

  test.each<[string, Rename]>([
    ['overrideLogicalId', (_, application) => application.overrideLogicalId('Renamed')],
    ['renameLogicalId', stack => stack.renameLogicalId('Application', 'Renamed')],
  ])('by %s is another resource, which a source of the same name cannot log', (_, rename) => {
    const simulator = newSimulator();
    simulator.deploy(synth('one'));

    expect(simulator.deploy(synth('one', rename)).errors).toMatchObject([
      {
        message:
          'Update to existing Delivery Source with new ResourceId is not allowed. ' +
          'Please create a new Delivery Source instead.',
      },
    ]);
    expect(summary(simulator.deploy(synth('two', rename)))).toEqual([
      'create Renamed',
      'replace Source',
      'delete Source (clean-up)',
      'delete Application (clean-up)',
    ]);
  });
});

describe('a delivery source that moves to another stack', () => {
  const REST = { Rest: topic() };
  const source = (Name: string): RawTemplate['Resources'] => ({
    Source: { Type: 'AWS::Logs::DeliverySource', Properties: { Name, LogType: 'INFO_LOGS', ResourceArn: BUS_ARN } },
  });
  /** The messages of the deployment of both stacks, in this order. */
  const move = (order: readonly ('Old' | 'New')[], name: string): string[] => {
    const simulator = newSimulator();
    simulator.deploy(assemblyOf({ Old: template({ ...REST, ...source('one') }), New: template(REST) }));
    const after = { Old: template(REST), New: template({ ...REST, ...source(name) }) };
    const ordered = Object.fromEntries(order.map(stack => [stack, after[stack]]));

    return simulator.deploy(assemblyOf(ordered)).errors.map(({ message }) => message);
  };

  test('cannot be created before it is deleted', () => {
    expect(move(['New', 'Old'], 'one')).toEqual([
      "Resource of type 'AWS::Logs::DeliverySource' with identifier 'one' already exists.",
    ]);
    expect(move(['New', 'Old'], 'two')).toEqual([
      'This ResourceId has already been used in another Delivery Source in this account',
    ]);
  });

  test.each(['one', 'two'])('can be created afterwards: %s', name => {
    expect(move(['Old', 'New'], name)).toEqual([]);
  });
});

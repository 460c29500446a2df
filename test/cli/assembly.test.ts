import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { readAssembly } from '../../src/cli/assembly';
import { CommandError } from '../../src/cli/command';
import { readLogMap } from '../../src/private/log-map/read';

type Json = { [name: string]: Json };

const PARENT = mkdtempSync(join(tmpdir(), 'assembly-'));
afterAll(() => rmSync(PARENT, { recursive: true }));

/** Synthesises an app with a delivery in a nested stack of a stage, into a new folder. */
function synthesised(context = {}): string {
  const app = new App({ context });
  const stack = new Stack(new Stage(app, 'Prod'), 'Shop');
  const nested = new NestedStack(stack, 'Logs');
  const bus = new events.CfnEventBus(stack, 'Bus', { name: 'orders' });
  const source = new logs.CfnDeliverySource(nested, 'Source', { name: 'orders', logType: 'INFO_LOGS', resourceArn: bus.attrArn });
  new logs.CfnDelivery(nested, 'Delivery', { deliverySourceName: source.ref, deliveryDestinationArn: 'arn:aws:logs:::delivery-destination:x' });
  const folder = mkdtempSync(join(PARENT, 'cdk.out-'));
  cpSync(app.synth({ skipValidation: true }).directory, folder, { recursive: true });

  return folder;
}

/** Changes the manifest of the stage. */
function change(folder: string, edit: (stage: string, manifest: Json, stack: Json) => void): void {
  const stage = join(folder, 'assembly-Prod');
  const file = join(stage, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf-8'));
  edit(stage, manifest, manifest.artifacts[Object.keys(manifest.artifacts).find(id => /^ProdShop\w+$/.test(id)) ?? '']);
  writeFileSync(file, JSON.stringify(manifest));
}

const mapOf = (folder: string) => readLogMap(readAssembly(folder)).deliveries
  .map(({ path, stack, resource }) => ({ path, stack, resource: resource.path }));

const EXPECTED = [{ path: 'Prod/Shop/Logs/Delivery', stack: 'Prod/Shop/Logs', resource: 'Prod/Shop/Bus' }];

test('the stages and nested stacks of an assembly are read', () => {
  expect(mapOf(synthesised())).toEqual(EXPECTED);
});

test('the folder of a stage can be read alone', () => {
  expect(mapOf(join(synthesised(), 'assembly-Prod'))).toEqual(EXPECTED);
});

test('an assembly of a newer schema is read', () => {
  const folder = synthesised();
  change(folder, (_, manifest) => { Object.assign(manifest, { version: '999.0.0' }); });

  expect(mapOf(folder)).toEqual(EXPECTED);
});

test('an artifact without a display name and an environment has its ID as its path', () => {
  const folder = synthesised();
  change(folder, (_, __, stack) => {
    delete stack.displayName;
    delete stack.environment;
  });
  const [{ path, account, region }] = readAssembly(folder).stacks;

  expect({ path, account, region }).toEqual({ path: expect.stringMatching(/^ProdShop\w+$/), account: undefined, region: undefined });
});

test('paths can be in the manifest, as older versions of aws-cdk-lib write them', () => {
  const folder = synthesised();
  change(folder, (stage, _, stack) => {
    const file = join(stage, String(stack.additionalMetadataFile));
    if (!existsSync(file)) return;
    stack.metadata = JSON.parse(readFileSync(file, 'utf-8'));
    delete stack.additionalMetadataFile;
    unlinkSync(file);
  });

  expect(mapOf(folder)).toEqual(EXPECTED);
});

test('paths can be in the templates, as the CDK CLI asks for them', () => {
  const folder = synthesised({ 'aws:cdk:enable-path-metadata': true });
  change(folder, (_, __, stack) => { delete stack.additionalMetadataFile; });

  expect(mapOf(folder)).toEqual(EXPECTED);
});

test('without any paths, logical IDs stand for them', () => {
  const folder = synthesised();
  change(folder, (_, __, stack) => { delete stack.additionalMetadataFile; });

  expect(mapOf(folder)).toEqual([{
    path: expect.stringMatching(/^Prod\/Shop\/LogsNestedStack\w+\/Delivery$/),
    stack: expect.stringMatching(/^Prod\/Shop\/LogsNestedStack\w+$/),
    resource: 'Prod/Shop/Bus',
  }]);
});

test('a nested stack whose template is missing in the assets is left out', () => {
  const folder = synthesised();
  change(folder, (stage, manifest) => {
    const file = Object.keys(manifest.artifacts).find(id => id.endsWith('.assets')) ?? '';
    writeFileSync(join(stage, `${file}.json`), '{}');
  });

  expect(mapOf(folder)).toEqual([]);
});

test.each<[string, (folder: string) => void, string]>([
  ['no manifest', folder => unlinkSync(join(folder, 'manifest.json')), "the folder '<folder>' has no manifest.json: name the folder that 'cdk synth' writes"],
  ['a broken manifest', folder => writeFileSync(join(folder, 'manifest.json'), '{'), "the file '<folder>/manifest.json' is missing or is not JSON: run 'cdk synth' again"],
  ['no template', folder => change(folder, (stage, _, stack) => unlinkSync(join(stage, String(stack.properties.templateFile)))),
    "the file '<folder>/assembly-Prod/ProdShop<id>.template.json' is missing or is not JSON: run 'cdk synth' again"],
])('fails for a folder with %s', (_, damage, message) => {
  const folder = synthesised();
  damage(folder);
  const [template = ''] = /ProdShop\w+(?=\.template)/.exec(messageOf(folder)) ?? [];

  expect(() => readAssembly(folder)).toThrow(new CommandError(message.replace('<folder>', folder).replace('ProdShop<id>', template)));
});

function messageOf(folder: string): string {
  try {
    readAssembly(folder);
    return '';
  } catch (error) {
    return String(error);
  }
}

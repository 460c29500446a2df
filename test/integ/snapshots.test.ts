import { readdirSync, readFileSync } from 'fs';
import { version } from 'aws-cdk-lib/package.json';
import { devDependencies } from '../../package.json';
import { ACTIONS, executionPolicy, OF_DEPLOYER_POLICY } from './runner/permissions';
import { readSnapshot, snapshotOf } from './runner/snapshots';
import { synthesise, type Synthesised } from './runner/synthesis';
import { fileOf, TESTS } from './runner/tests';
import { forgetAccounts } from './support/app';
import { valuesOf } from '../simulator/engine/values';

// The account of a maintainer would be in the templates.
forgetAccounts();

/** The snapshots come from the oldest aws-cdk-lib: newer ones write other templates for L2s. */
const atFloor = version === devDependencies['aws-cdk-lib'] ? test : test.skip;

const SYNTHESISED = new Map<string, Synthesised>(TESTS.map(item => [item.name, synthesise(item)]));

const TYPES = [...new Set(TESTS.flatMap(item => Object.values(readSnapshot(item)))
  .flatMap(template => Object.values(valuesOf(valuesOf(template).Resources)))
  .map(resource => String(valuesOf(resource).Type)))].sort();

test('every app is listed', () => {
  const files = readdirSync('test/integ').filter(name => /^integ\..*\.ts$/.test(name)).map(name => `test/integ/${name}`);

  expect(TESTS.map(fileOf).sort()).toEqual(files.sort());
});

// After an intended change: npm run integ -- --update-snapshots
atFloor.each(TESTS)('the templates of $name are those of the snapshot', item => {
  const synthesised = SYNTHESISED.get(item.name);

  expect(synthesised && snapshotOf(synthesised)).toEqual(readSnapshot(item));
});

test('no snapshot has the path or the account of a machine, or the hash of an asset', () => {
  const texts = TESTS.map(item => JSON.stringify(readSnapshot(item)));

  expect(texts.flatMap(text => text.match(/[0-9a-f]{64}|\/(home|root|tmp|Users|work)\//g) ?? [])).toEqual([]);
  expect([...new Set(texts.flatMap(text => text.match(/\b\d{12}\b/g) ?? []))].sort()).toEqual(['111122223333', '444455556666']);
});

describe('the permissions for the deployment', () => {
  test('have actions for every type of resource in the snapshots, and for no other', () => {
    expect([...Object.keys(ACTIONS), ...OF_DEPLOYER_POLICY].sort()).toEqual(TYPES.filter(type => !type.startsWith('Custom::')));
  });

  test('are those of README.md', () => {
    const policy = executionPolicy([...SYNTHESISED.values()].map(({ app }) => app));

    expect(readFileSync('test/integ/README.md', 'utf8')).toContain(`\`\`\`json\n${policy}\n\`\`\``);
  });

  test.each([
    's3:PutBucketPolicy', 'logs:PutResourcePolicy', 'firehose:TagDeliveryStream', 'xray:PutResourcePolicy', 'cloudfront:AllowVendedLogDeliveryForResource',
    'events:AllowVendedLogDeliveryForResource', 'bedrock-agentcore:AllowVendedLogDeliveryForResource',
  ])('have %s', action => {
    expect(executionPolicy([...SYNTHESISED.values()].map(({ app }) => app))).toContain(`"${action}"`);
  });
});

import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { BREAKAGES } from './breakages';
import { messageOfBroken } from './judge';
import { messages } from './messages';

/** The messages that no breakage causes, because no plan has the mistake, and the tests that cause them. */
const ELSEWHERE: { readonly [words: string]: string } = {
  // Plans have only values of the types that TypeScript accepts.
  'the properties are not an object': 'test/given-values.test.ts',
  'value is not a string': 'test/given-values.test.ts',
  'destinationType is not a constant': 'test/given-values.test.ts',
  'scope is not a construct': 'test/given-values.test.ts',
  // Plans have no L1s of types with the interface of another type.
  "encryptionKey '[^]*' is of type": 'test/destinations/l1-keys.test.ts',
  'is of type [^]*, not ': 'test/destinations/l1-targets.test.ts',
  'of allowedSources is a token': 'test/destinations/allowed-sources.test.ts',
  // Plans have no mixins.
  'no log type is given': 'test/logs-mixin.test.ts',
  'is an account-level log type, which no resource has': 'test/logs-mixin.test.ts',
  'the CloudFormation type of resources with': 'test/logs-mixin.test.ts',
  // Plans adopt no deployed resources, and make no sources of L1s.
  'of an adopted resource is not a logical ID': 'test/adoption.test.ts',
  'is set twice, and the adopted resource has one': 'test/adoption.test.ts',
  'can only be adopted together': 'test/adoption.test.ts',
  'hasDeliveryDestinationType: false': 'test/adoption.test.ts',
  'hasLogGroupWildcard: false': 'test/adoption.test.ts',
  'has the adopted logical ID': 'test/adoption.test.ts',
  'but the L1 has': 'test/from-cfn.test.ts',
};

const outdir = mkdtempSync(join(tmpdir(), 'messages-'));
let said: string[];

beforeAll(() => {
  said = BREAKAGES.flatMap(({ broken }) => fc.sample(broken, { numRuns: 3, seed: 1 }).map(item => messageOfBroken(item, outdir).message ?? ''));
}, 120_000);

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test.each(messages().filter(({ pattern }) => !Object.keys(ELSEWHERE).some(words => pattern.source.includes(words))))('a breakage leads to the message of $file: $pattern', ({ pattern }) => {
  expect(said.filter(message => pattern.test(message))).not.toEqual([]);
});

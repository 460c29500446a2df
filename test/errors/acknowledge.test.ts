import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Annotations, App, Aspects, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { newAccessLogs, newBusLogs } from './support';
import { newLogGroup } from '../support/destinations';
import { HERE } from '../support/environments';

/** Defines something with a warning, and returns the construct of the warning. */
type Define = (stack: Stack) => IConstruct;

const AT_CONSTRUCTION: [string, Define] = [
  'unknownRecordField', stack => newAccessLogs(stack).toLogGroup(newLogGroup(stack), { recordFields: ['c_ip'] }),
];
const AT_SYNTHESIS: [string, Define][] = [
  ['sourceWithoutDelivery', stack => newBusLogs(stack)],
  ['bucketPolicyNotAdded', stack => newBusLogs(stack).toS3(Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'))],
];

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
});

function acknowledge(scope: IConstruct, id: string): void {
  Annotations.of(scope).acknowledgeWarning(`cdk-log-delivery:${id}`, 'known');
}

/** Returns the ids of the warnings of this library. */
function warnings(): string[] {
  return app.synth().stacks
    .flatMap(({ messages }) => messages)
    .flatMap(({ entry: { data } }) => /\[ack: cdk-log-delivery:(\w+)\]/.exec(String(data))?.[1] ?? []);
}

describe.each([AT_CONSTRUCTION, ...AT_SYNTHESIS])('the warning %s', (id, define) => {
  test('is shown unless it is acknowledged', () => {
    define(stack);

    expect(warnings()).toContain(id);
  });

  test('can be acknowledged on the stack before', () => {
    acknowledge(stack, id);
    define(stack);

    expect(warnings()).not.toContain(id);
  });

  test('can be acknowledged on the stack afterwards', () => {
    define(stack);
    acknowledge(stack, id);

    expect(warnings()).not.toContain(id);
  });

  test('cannot be acknowledged on the app before', () => {
    acknowledge(app, id);
    define(stack);

    expect(warnings()).toContain(id);
  });

  test('can be acknowledged by an Aspect on the stack', () => {
    define(stack);
    Aspects.of(stack).add({ visit: node => { acknowledge(node, id); } });

    expect(warnings()).not.toContain(id);
  });
});

test.each<[string, (construct: IConstruct) => IConstruct]>([
  ['its construct', construct => construct],
  ['the app', ({ node }) => node.root],
])('a warning at construction can be acknowledged on %s afterwards', (_, scopeOf) => {
  const [id, define] = AT_CONSTRUCTION;
  acknowledge(scopeOf(define(stack)), id);

  expect(warnings()).not.toContain(id);
});

test.each(AT_SYNTHESIS)('the warning %s, at synthesis, cannot be acknowledged on the app afterwards', (id, define) => {
  define(stack);
  acknowledge(app, id);

  expect(warnings()).toContain(id);
});

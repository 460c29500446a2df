import { kindName, labelOf, resourceName } from '../../../src/private/log-map/labels';
import type { LogMapData, MappedDelivery, MappedResource } from '../../../src/private/log-map/log-map';
import { toMermaid } from '../../../src/private/log-map/mermaid';
import { arnParts, segmentsOf } from '../../../src/private/log-map/value';

describe('the label, kind and name of', () => {
  test.each<[string, MappedResource, readonly [string, string, string]]>([
    [
      'a resource of the app',
      { path: 'Shop/Bus', type: 'AWS::Events::EventBus' },
      ['Shop/Bus', 'Events EventBus', 'Shop/Bus'],
    ],
    [
      'a resource with an ARN only',
      { arn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders' },
      ['arn:aws:events:us-east-1:111122223333:event-bus/orders', 'events', 'event-bus/orders'],
    ],
    ['a text that is no ARN', { arn: '${Bus}' }, ['${Bus}', '', '${Bus}']],
    ['an empty ARN', { arn: '' }, ['', '', '']],
    ['a name of another app', { name: 'orders' }, ['orders', 'delivery source of another app', 'orders']],
    ['a resource of which nothing is known', {}, ['', '', '']],
  ])('%s', (_, resource, expected) => {
    expect([labelOf(resource), kindName(resource), resourceName(resource)]).toEqual(expected);
  });
});

describe('an ARN', () => {
  test.each<[string, readonly string[]]>([
    ['', ['', '', '', '', '', '']],
    ['arn', ['arn', '', '', '', '', '']],
    ['arn:aws:s3:::logs', ['arn', 'aws', 's3', '', '', 'logs']],
    ['arn:aws:logs:x:1:log-group:orders:*', ['arn', 'aws', 'logs', 'x', '1', 'log-group:orders:*']],
    [
      'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Group}',
      ['arn', '${AWS::Partition}', 'logs', '${AWS::Region}', '${AWS::AccountId}', 'log-group:${Group}'],
    ],
    ['arn:aws:x:${y:1:z', ['arn', 'aws', 'x', '${y', '1', 'z']],
  ])('%j has six parts', (arn, expected) => {
    expect(arnParts(arn)).toEqual(expected);
  });
});

test.each<[string, readonly string[]]>([
  ['', []],
  ['event-bus/orders', ['event-bus', 'orders']],
  ['log-group:${AWS::StackName}/orders:*', ['log-group', '${AWS::StackName}', 'orders', '*']],
])('the segments of %j', (text, expected) => {
  expect(segmentsOf(text)).toEqual(expected);
});

test('deliveries of unknown log types have an edge in the Mermaid of many', () => {
  const delivery: MappedDelivery = {
    path: 'Shop/Delivery',
    stack: 'Shop',
    resource: { name: 'orders' },
    destination: { destinationType: 'CWL', path: 'Shop/Group' },
  };
  const map: LogMapData = { version: 1, deliveries: Array(401).fill(delivery) };

  expect(toMermaid(map)).toBe([
    'flowchart LR',
    '  r0["delivery source of another app"]',
    '  d0[("CloudWatch Logs")]:::cwl',
    '  r0 -->|" (401)"| d0',
    '  classDef cwl fill:#fbdfe9,stroke:#c2185b,color:#5a0b2a',
    '',
  ].join('\n'));
});

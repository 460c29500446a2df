import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { LogMap } from '../src';
import { build } from './generated-apps/build';
import { makePlan } from './generated-apps/make-plan';
import { appWith } from './map/apps';
import { errorsOfPage } from './map/html';
import { parseMermaid } from './map/mermaid';
import { Random } from './simulator/engine/random';
import { exampleStack } from './support/example';

/** Names that have a meaning in HTML or Mermaid, or in neither, and are hard to draw. */
const HOSTILE = [
  'end', '"quoted"', "it's", '<b>bold<b>', '&amp;', '#35;', '`code`', '[x](y)', '{x}', '-->', '%%', '日本語のイベントバス', '🚀', '\\', '|', ';',
  'a'.repeat(200),
];

function hostileApp(): App {
  const app = new App();
  const stack = new Stack(app, 'Shop');
  HOSTILE.forEach((id, index) => {
    const bus = new events.CfnEventBus(stack, id === 'end' ? id : `x${id}`, { name: `bus${index}` });
    const source = new logs.CfnDeliverySource(stack, `Source${index}`, { name: `source${index}`, logType: id, resourceArn: bus.attrArn });
    const destination = new logs.CfnDeliveryDestination(stack, `Destination${index}`, {
      name: `destination${index}`, destinationResourceArn: `arn:aws:s3:::bucket${index}/${id}\u0007`, deliveryDestinationType: index === 0 ? id : 'S3',
    });
    new logs.CfnDelivery(stack, `Delivery${index}`, { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
  });
  new logs.CfnDelivery(stack, 'Empty', { deliverySourceName: '', deliveryDestinationArn: '' });

  return app;
}

function example(): App {
  const app = new App();
  exampleStack(app);

  return app;
}

const APPS: readonly (readonly [string, () => App])[] = [
  ['the example', example],
  ['hostile names', hostileApp],
  ...[0, 1, 20, 21, 300, 401, 600].map(count => [`${count} deliveries`, () => appWith(count)] as const),
  ...Array.from({ length: 10 }, (_, seed) => [`generated app ${seed}`, () => build(makePlan(new Random(seed)))] as const),
];

const MAPS = APPS.map(([name, define]) => [name, LogMap.of(define())] as const);

describe('the Mermaid of', () => {
  const texts = MAPS.map(([, map]) => map.toMermaid());
  const messages = parseMermaid(texts);

  test.each(MAPS.map(([name], index) => [name, index] as const))('%s has no error of syntax', (_, index) => {
    expect(messages[index]).toBe('');
  });

  test.each(MAPS.map(([name], index) => [name, index] as const))('%s has at most 400 edges', (_, index) => {
    expect(texts[index].match(/ -->/g)?.length ?? 0).toBeLessThanOrEqual(400);
  });
});

describe('the page of', () => {
  test.each(MAPS)('%s is valid, and refers to nothing', async (_, map) => {
    expect(await errorsOfPage(map.toHtml())).toEqual([]);
  });
});

describe('Mermaid', () => {
  test('is checked: errors are found', () => {
    expect(parseMermaid(['flowchart LR\n  end["x"]'])).toEqual([expect.stringMatching(/^Parse error on line 2/)]);
  });

  test('has a node for each resource and destination, and an edge for each delivery', () => {
    expect(LogMap.of(appWith(3)).toMermaid()).toBe([
      'flowchart LR',
      '  r0["Orders/Website0<br>CloudFront Distribution"]',
      '  r1["Payments/Events0<br>Events EventBus"]',
      '  d0[("Firehose<br>LogArchive/SecurityAnalytics")]:::fh',
      '  d1[("S3<br>LogArchive/Bucket")]:::s3',
      '  d2[("CloudWatch Logs<br>LogArchive/ErrorsOfAllApplications")]:::cwl',
      '  r0 -->|"ACCESS_LOGS"| d0',
      '  r0 -->|"ACCESS_LOGS"| d1',
      '  r1 -->|"ERROR_LOGS"| d2',
      '  classDef s3 fill:#dff2d8,stroke:#3f8624,color:#1d3f10',
      '  classDef cwl fill:#fbdfe9,stroke:#c2185b,color:#5a0b2a',
      '  classDef fh fill:#e8e0fb,stroke:#6b3fd4,color:#2f1968',
      '',
    ].join('\n'));
  });

  test('has an edge for each kind, log type and type of destination above 400 deliveries', () => {
    expect(LogMap.of(appWith(600)).toMermaid().split('\n').filter(line => line.includes('-->'))).toEqual([
      '  r0 -->|"ERROR_LOGS (240)"| d0', '  r0 -->|"INFO_LOGS (120)"| d1',
      '  r1 -->|"ACCESS_LOGS (120)"| d2', '  r1 -->|"ACCESS_LOGS (120)"| d1',
    ]);
  });
});

describe('the page', () => {
  test('is checked: errors and references are found', async () => {
    const page = LogMap.of(appWith(1)).toHtml().replace('</main>', '<img src="https://example.com/x.png"></main></div>');

    expect(await errorsOfPage(page)).toEqual(expect.arrayContaining([
      expect.stringContaining('(close-order)'), 'the page refers to something else by https:',
    ]));
  });

  test('says that there are no deliveries', () => {
    expect(LogMap.of(new App()).toHtml()).toContain('<p>No log deliveries.</p>');
  });

  test('has a row and a line for each delivery, and each resource and destination once', () => {
    const page = LogMap.of(appWith(20)).toHtml();

    expect(page).toContain('<p>20 deliveries from 12 resources to 3 destinations, all in 111122223333 / us-east-1</p>');
    expect(page.match(/<tr class=/g)).toHaveLength(20);
    expect(page.match(/<path class="edge \w+"/g)).toHaveLength(20);
    expect(page.match(/<rect class="resource"/g)).toHaveLength(12);
    expect(page.match(/<rect class="destination"/g)).toHaveLength(3);
  });

  test('has a section for each destination if there are many deliveries', () => {
    const page = LogMap.of(appWith(30)).toHtml();

    expect(page.match(/<path class="edge \w+"/g)).toHaveLength(30);
    expect(page.match(/<rect class="resource"/g)).toHaveLength(30);
    expect(page.match(/<rect class="destination"/g)).toHaveLength(3);
    // No line crosses another one.
    expect([...page.matchAll(/class="edge \w+" d="M[\d.]+ ([\d.]+)C.* ([\d.]+)"/g)].filter(([, from, to]) => from !== to)).toEqual([]);
  });

  test('is the same every time', () => {
    expect(LogMap.of(appWith(30)).toHtml()).toBe(LogMap.of(appWith(30)).toHtml());
  });

  test('escapes names', () => {
    const page = LogMap.of(hostileApp()).toHtml();

    expect(page).toContain('Shop/x&lt;b&gt;bold&lt;b&gt;');
    expect(page).not.toContain('<b>bold');
    expect(page).toContain('end?');
    expect(page).not.toContain('\u0007');
  });
});

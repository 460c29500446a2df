import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { appWith } from './apps';
import { browse } from './browser';
import * as delivery from '../../src';

/** The folder of the pictures, to look at. */
const FOLDER = join(__dirname, '..', '..', 'test-reports', 'map');
mkdirSync(FOLDER, { recursive: true });

/** A script of the test, which the page does not have. It lists the texts that are not inside of their boxes. */
const MEASURE = `
const outside = [...document.querySelectorAll('svg g > text')].filter(text => {
  const box = text.parentElement.querySelector('rect');
  if (box === null) return false;
  const [inner, outer] = [text.getBBox(), box.getBBox()];
  return inner.x < outer.x || inner.y < outer.y
    || inner.x + inner.width > outer.x + outer.width || inner.y + inner.height > outer.y + outer.height;
}).map(text => text.textContent);
const style = getComputedStyle(document.body);
const overlaps = [...document.querySelectorAll('svg g')].filter(group => {
  const [name, kind] = [group.querySelector(':scope > .name'), group.querySelector(':scope > .end')];
  return kind !== null && name.getBBox().x + name.getBBox().width > kind.getBBox().x;
}).map(group => group.textContent);
document.body.innerHTML = '<pre>' + JSON.stringify({
  outside, overlaps, texts: document.querySelectorAll('svg text').length,
  ground: style.backgroundColor, scrolls: document.documentElement.scrollWidth > innerWidth,
}).replace(/</g, '&lt;') + '</pre>';
`;

interface Measures {
  readonly outside: string[];
  readonly overlaps: string[];
  readonly texts: number;
  readonly ground: string;
  readonly scrolls: boolean;
}

function longNames(): App {
  const app = new App();
  const stack = new Stack(app, 'PaymentsOfTheEuropeanUnionAndTheUnitedKingdom');
  const bucket = new s3.Bucket(stack, 'LongTermArchiveOfAllLogsOfAllApplicationsOfTheCompany');
  for (const id of ['Короткий', '日本語のとても長い名前のイベントバスです。日本語のとても長い名前のイベントバスです。', 'W'.repeat(120), 'i'.repeat(120)]) {
    const bus = new events.EventBus(stack, `Bus${id}`, { logConfig: { level: events.Level.TRACE } });
    new delivery.DeliverySource(stack, `Logs${id}`, { resource: bus, logType: delivery.EventBusLogType.TRACE_LOGS }).toS3(bucket, { prefix: id.slice(0, 20).replace(/[^\x20-\x7e]/g, 'x') });
  }

  return app;
}

const PAGES: readonly (readonly [string, () => App])[] = [
  ['3', () => appWith(3)], ['30', () => appWith(30)], ['300', () => appWith(300)], ['long names', longNames],
];

const LIGHT = '--blink-settings=preferredColorScheme=1';
const DARK = '--blink-settings=preferredColorScheme=0';

describe.each(PAGES)('the page of %s', (name, define) => {
  const page = delivery.LogMap.of(define()).toHtml();
  const file = join(FOLDER, `${name.replace(' ', '-')}.html`);
  writeFileSync(file, page);

  function measure(...options: readonly string[]): Measures {
    const measured = file.replace('.html', '.measured.html');
    writeFileSync(measured, page.replace('</body>', `<script>${MEASURE}</script></body>`));
    const [, json = ''] = /<pre>(.*)<\/pre>/.exec(browse(measured, '--window-size=1280,1000', '--dump-dom', ...options)) ?? [];

    return JSON.parse(json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  }

  test('has texts that fit into their boxes, and does not scroll sideways', () => {
    const { outside, overlaps, texts, scrolls } = measure(LIGHT);

    expect({ outside, overlaps, scrolls }).toEqual({ outside: [], overlaps: [], scrolls: false });
    expect(texts).toBeGreaterThan(6);
  });

  test('is dark where the user wants dark pages', () => {
    expect(measure(LIGHT).ground).toBe('rgb(255, 255, 255)');
    expect(measure(DARK).ground).toBe('rgb(18, 23, 30)');
  });

  test.each([['light', LIGHT], ['dark', DARK]])('has a %s picture', (scheme, option) => {
    const picture = file.replace('.html', `.${scheme}.png`);
    browse(file, option, '--window-size=1280,1000', `--screenshot=${picture}`);

    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  });

  test('can be printed', () => {
    const paper = file.replace('.html', '.pdf');
    browse(file, '--no-pdf-header-footer', `--print-to-pdf=${paper}`);
    const pages = readFileSync(paper, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(name === '300' ? 12 : 3);
  });
});

import { readdirSync } from 'fs';
import { join } from 'path';
import { compile } from './support/compiled';
import { asFile, examplesIn } from './support/documented-examples';
import { constants } from './support/log-type-classes';
import { readCatalog } from '../projenrc/catalog/catalog';
import { PROJECT_ROOT } from '../projenrc/catalog/files';
import { anchorsOf } from '../projenrc/services/anchors';
import { SERVICES, servicePages } from '../projenrc/services/pages';
import { servicesOf } from '../projenrc/services/services';
import { unusedSetup } from '../projenrc/services/setup';
import * as delivery from '../src';

const KINDS = readCatalog();
const FILES = servicePages(KINDS);
const INDEX = `${SERVICES}/README.md`;
const PAGES = Object.entries(FILES).filter(([path]) => path !== INDEX);

const page = (name: string): string => FILES[`${SERVICES}/${name}.md`];

/** The section of a log type in a page. */
function section(name: string, heading: string): string {
  return page(name).split(`### ${heading}\n`)[1].split(/^#{2,3} /m)[0];
}

describe('the pages of services', () => {
  test('are the only files in their folder', () => {
    expect(readdirSync(join(PROJECT_ROOT, SERVICES)).map(file => `${SERVICES}/${file}`).sort()).toEqual(Object.keys(FILES).sort());
  });

  test('are the same every time', () => {
    expect(servicePages(readCatalog())).toEqual(FILES);
  });

  test('are smaller than 60 kB', () => {
    expect(Object.entries(FILES).filter(([, text]) => Buffer.byteLength(text) > 60_000).map(([path]) => path)).toEqual([]);
  });

  test.each(constants().map(({ className, name }) => `${className}.${name}`))('describe %s once', constant => {
    expect(PAGES.filter(([, text]) => text.includes(`Constant: \`${constant}\`\n`))).toHaveLength(1);
  });

  test('list every record field with its constant', () => {
    const listed = PAGES.flatMap(([, text]) => [...text.matchAll(/constants of `fields\.(\w+)`:\n\n((?:\|.*\n)+)/g)])
      .map(([, name, table]) => [name, [...table.matchAll(/^\| `(.+)` \| `(\w+)` \|/gm)].map(([, field, constant]) => [constant, field])]);
    const exported = Object.entries(delivery.fields).map(([name, constantsOfClass]) => [name, Object.entries(constantsOfClass)]);

    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(exported));
  });

  test('have no link to a heading that is not there', () => {
    const anchors = new Map(Object.entries(FILES).map(([path, text]) => [path, anchorsOf([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading))]));
    const links = Object.entries(FILES).flatMap(([path, text]) => [...text.matchAll(/\]\(([\w-]*\.md)?#([^)]+)\)/g)]
      .map(([, file, anchor]) => ({ path: file === undefined ? path : `${SERVICES}/${file}`, anchor })));

    expect(links.length).toBeGreaterThan(constants().length);
    expect(links.filter(link => !anchors.get(link.path)?.includes(link.anchor))).toEqual([]);
  });

  test('have no heading twice', () => {
    const headings = PAGES.map(([, text]) => [...text.matchAll(/^#+ .*$/gm)].map(([heading]) => heading));

    expect(headings.filter(all => new Set(all).size < all.length)).toEqual([]);
    expect(section('cloudfront', 'ACCESS_LOGS')).toContain('Constant: `CloudFrontLogType.ACCESS_LOGS`');
  });

  test('have a table of the mandatory fields first', () => {
    expect(section('ecs', 'ACTION_LOGS').match(/\| (yes|no) \|/g)?.join('')).toMatch(/^(\| yes \|)+(\| no \|)+$/);
  });

  test('show the only format as the default, and no other', () => {
    expect(section('ecs', 'ACTION_LOGS')).toContain('| S3, `toS3()` | json | json |\n');
    expect(section('eventbridge', 'EventBusLogType.ERROR_LOGS')).toContain('| S3, `toS3()` | json, plain, w3c, parquet | not published by AWS |\n');
  });

  test('list the settings that a resource needs', () => {
    expect(section('eventbridge', 'EventBusLogType.INFO_LOGS')).toContain('**Before you deploy:** Set `logConfig: { level: events.Level.INFO }` (or `TRACE`) of the event bus.\n');
    expect(section('bedrock-agentcore', 'AgentCoreRuntimeLogType.TRACES')).toContain('**Before you deploy:** Turn on [CloudWatch Transaction Search]');
    expect(unusedSetup(KINDS)).toEqual([]);
  });

  test('list the Region, the variables of paths and the permission', () => {
    expect(page('cloudfront')).toContain('| Region of the delivery source | us-east-1 only. The stack with the delivery source must be in us-east-1 |\n');
    expect(page('cloudfront')).toContain('`{accountid}`, `{region}`, `{DistributionId}`, `{distributionid}`, `{yyyy}`, `{MM}`, `{dd}`, `{HH}` |\n');
    expect(page('cloudfront')).toContain('| `cloudfront:AllowVendedLogDeliveryForResource` on `arn:<partition>:cloudfront::<account>:distribution/*` (documented:');
    expect(page('security-hub')).not.toContain('suffixPath');
  });
});

describe('services', () => {
  test('with the same name of the page are refused', () => {
    const twins = [{ ...KINDS[0], serviceTitle: 'Amazon Thing' }, { ...KINDS[1], serviceTitle: 'AWS Thing' }];

    expect(() => servicesOf(twins)).toThrow(new Error('two services have the same page: thing.md'));
  });
});

describe('anchors', () => {
  test('are those of GitHub', () => {
    expect(anchorsOf(['ERROR_LOGS', 'Amazon Q Developer (CodeWhisperer)', 'ERROR_LOGS', 'ERROR_LOGS']))
      .toEqual(['error_logs', 'amazon-q-developer-codewhisperer', 'error_logs-1', 'error_logs-2']);
  });
});

describe('the examples', () => {
  const examples = PAGES.flatMap(([path, text]) => examplesIn(text).map((code, index) => [`${path.replace(/\W/g, '-')}-${index}`, asFile(code)]));

  test('are one for each log type, and compile', () => {
    const broken = asFile("import { EventBusLogType } from 'cdk-log-delivery';\n\nEventBusLogType.ERROR_LOG.toString();\n");

    expect(examples).toHaveLength(constants().length);
    // With one that does not compile, so that the test shows that it finds errors.
    expect(compile({ ...Object.fromEntries(examples), broken }))
      .toEqual(["broken: Property 'ERROR_LOG' does not exist on type 'typeof EventBusLogType'. Did you mean 'ERROR_LOGS'?"]);
  });
});

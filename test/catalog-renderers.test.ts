import { catalogFiles } from '../projenrc/catalog/files';
import type { Kind } from '../projenrc/catalog/model';
import { renderCatalog } from '../projenrc/catalog/render-catalog';
import { renderFields } from '../projenrc/catalog/render-fields';
import { renderLogTypes } from '../projenrc/catalog/render-log-types';
import { HEADER } from '../projenrc/catalog/text';

const PAGE = 'https://docs.aws.amazon.com/thing';

/** A kind with one log type of which everything is known, one of which the formats are not, and one without anything. */
const THING: Kind = {
  key: 'AWS::New::Thing',
  name: 'Thing',
  resourceType: 'AWS::New::Thing',
  serviceTitle: 'AWS New',
  arnPattern: 'arn:${partition}:new:${region}:${account}:thing/${ThingId}',
  region: 'us-east-1',
  accountLevel: false,
  title: 'AWS New thing',
  summary: 'Log types of an AWS New thing.',
  traps: ['A trap.'],
  page: PAGE,
  logTypes: [
    {
      logType: 'ACCESS_LOGS',
      destinations: { S3: ['parquet', 'json'], XRAY: [] },
      mandatoryFields: ['c-ip'],
      optionalFields: ['user\'s'],
      summary: 'One record for each request.',
      traps: ['Another trap.'],
      page: `${PAGE}/access`,
    },
    { logType: 'THING_LOGS', destinations: { CWL: 'unpublished' }, optionalFields: ['id'], summary: 'Things.', traps: [], page: PAGE },
    { logType: 'WAF_LOGS', summary: 'Firewall.', traps: [], page: PAGE },
  ],
};

const ACCOUNT_LEVEL: Kind = {
  ...THING, name: 'Account', arnPattern: 'arn:${partition}:new:${region}:${account}:thing/*', accountLevel: true, region: undefined, logTypes: [],
};

const UNTYPED: Kind = { ...THING, key: 'thing', name: 'Untyped', resourceType: undefined, region: undefined, logTypes: [] };

describe('the catalogue', () => {
  test('has what is known, and nothing of what is not', () => {
    expect(renderCatalog([THING])).toBe([
      ...HEADER,
      "import type { Catalog, Destinations } from '../private/model/catalog';",
      '',
      "const DESTINATIONS_1: Destinations = { S3: ['json', 'parquet'], XRAY: [] };",
      "const DESTINATIONS_2: Destinations = { CWL: 'unpublished' };",
      '',
      'export const CATALOG: Catalog = {',
      '  Thing: {',
      "    resourceType: 'AWS::New::Thing',",
      "    serviceTitle: 'AWS New',",
      "    title: 'AWS New thing',",
      "    arnPattern: 'arn:${partition}:new:${region}:${account}:thing/${ThingId}',",
      "    region: 'us-east-1',",
      '    logTypes: {',
      '      ACCESS_LOGS: {',
      '        destinations: DESTINATIONS_1,',
      "        mandatoryFields: ['c-ip'],",
      "        optionalFields: ['user\\'s'],",
      '      },',
      '      THING_LOGS: {',
      '        destinations: DESTINATIONS_2,',
      "        optionalFields: ['id'],",
      '      },',
      '      WAF_LOGS: {},',
      '    },',
      '  },',
      '};',
      '',
    ].join('\n'));
  });

  test('marks log types of the account', () => {
    expect(renderCatalog([ACCOUNT_LEVEL])).toContain("    arnPattern: 'arn:${partition}:new:${region}:${account}:thing/*',\n    accountLevel: true,\n");
  });

  test('names equal destinations once', () => {
    expect(renderCatalog([THING, { ...THING, name: 'Other' }]).match(/^const /gm)).toHaveLength(2);
  });
});

describe('the classes of log types', () => {
  test('have a constant for each, with its documentation', () => {
    expect(renderLogTypes([THING])).toBe([
      ...HEADER,
      "import { LogType } from '../log-type';",
      '',
      '/**',
      ' * Log types of an AWS New thing.',
      ' *',
      ' * The resource is an `AWS::New::Thing`: give the construct as `resource`, or its ARN as `resourceArn`, of the form',
      ' * `arn:${partition}:new:${region}:${account}:thing/${ThingId}`.',
      ' *',
      ' * - A trap.',
      ' *',
      ` * @see ${PAGE}`,
      ' */',
      'export class ThingLogType extends LogType {',
      '  /**',
      '   * One record for each request.',
      '   *',
      '   * Destinations: S3 (json, parquet), X-Ray.',
      '   *',
      '   * Record fields: `fields.ThingAccessLogs`, 1 mandatory and 1 optional.',
      '   *',
      '   * - Another trap.',
      '   *',
      `   * @see ${PAGE}/access`,
      '   */',
      "  public static readonly ACCESS_LOGS = new ThingLogType('ACCESS_LOGS');",
      '',
      '  /**',
      '   * Things.',
      '   *',
      '   * Destinations: CloudWatch Logs. AWS does not publish the output formats.',
      '   *',
      '   * Record fields: `fields.ThingLogs`, 1; AWS does not say which are mandatory.',
      '   */',
      "  public static readonly THING_LOGS = new ThingLogType('THING_LOGS');",
      '',
      '  /**',
      '   * Firewall.',
      '   *',
      '   * Destinations: not published by AWS.',
      '   *',
      '   * AWS does not publish the record fields.',
      '   */',
      "  public static readonly WAF_LOGS = new ThingLogType('WAF_LOGS');",
      '',
      '  /** @internal */',
      "  declare public readonly _kindName: 'Thing';",
      '',
      '  private constructor(value: string) {',
      "    super(value, 'Thing');",
      '  }',
      '}',
      '',
    ].join('\n'));
  });

  test.each([
    ['the account', ACCOUNT_LEVEL, 'give neither `resource` nor `resourceArn`, the library uses `arn:${partition}:new:${region}:${account}:thing/*`.'],
    ['a resource without CloudFormation type', UNTYPED, 'give its ARN as `resourceArn`, of the form `arn:${partition}:new:${region}:${account}:thing/${ThingId}`.'],
    ['a resource whose ARN has no known form', { ...THING, arnPattern: undefined }, 'give the construct as `resource`, or its ARN as `resourceArn`.'],
  ])('say how to name the source: %s', (_, kind, how) => {
    expect(renderLogTypes([kind]).replace(/\n \* /g, ' ')).toContain(how);
  });
});

describe('the classes of record fields', () => {
  test('have a constant for each, and are left out where there are none', () => {
    expect(renderFields([THING])).toBe([
      ...HEADER,
      '',
      '/**',
      ' * Record fields of ACCESS_LOGS of an AWS New thing.',
      ' *',
      ` * @see ${PAGE}/access`,
      ' */',
      'export class ThingAccessLogs {',
      '  /** `c-ip`, mandatory. */',
      "  public static readonly C_IP = 'c-ip';",
      '',
      '  /** `user\'s`, optional. */',
      "  public static readonly USER_S = 'user\\'s';",
      '',
      '  private constructor() {}',
      '}',
      '',
      '/**',
      ' * Record fields of THING_LOGS of an AWS New thing.',
      ' *',
      ` * @see ${PAGE}`,
      ' */',
      'export class ThingLogs {',
      '  /** `id`. */',
      "  public static readonly ID = 'id';",
      '',
      '  private constructor() {}',
      '}',
      '',
    ].join('\n'));
  });

  test('say "a" before a consonant', () => {
    expect(renderFields([{ ...THING, title: 'Shield protection' }])).toContain('Record fields of ACCESS_LOGS of a Shield protection.');
  });
});

describe('the generated files', () => {
  test('have no line of documentation that is too long, unless it cannot be broken', () => {
    const lines = Object.entries(catalogFiles()).filter(([path]) => path.endsWith('.ts')).flatMap(([, content]) => content.split('\n'));

    expect(lines.filter(line => line.length > 120 && /^\s*\*/.test(line) && line.trim().split(' ').length > 3)).toEqual([]);
  });

  test('are the same every time', () => {
    expect(catalogFiles()).toEqual(catalogFiles());
  });
});

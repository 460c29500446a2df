import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { KindFacts, LogTypeFacts } from '../projenrc/catalog/model';
import { differencesBetween } from '../projenrc/mixins/differences';
import { readMixins } from '../projenrc/mixins/read';

interface Fixture {
  readonly name: string;
  readonly type: string;
  readonly logType: string;
  readonly methods: readonly string[];
  readonly mandatory?: readonly string[];
  readonly formats?: { readonly [destination: string]: readonly string[] };
  readonly fields?: readonly string[];
}

/** Returns the text of a file of the mixins, without the parts that are not read. */
function file(...fixtures: readonly Fixture[]): string {
  return fixtures.map(({ name, type, logType, methods, mandatory, formats = {}, fields = [] }) => {
    const enumeration = (owner: string, values: readonly string[]) => values.map(value => `${owner}["${value.toUpperCase()}"] = "${value}";`).join('\n');

    return `/**
 * Builder
 *
 * @cloudformationResource ${type}
 * @logType ${logType}
 * @stability external
 */
class ${name} {
${methods.map(method => `    ${method}(target, props) {
        return make({${mandatory === undefined ? '' : ` mandatoryFields: ${JSON.stringify(mandatory)} `}});
    }`).join('\n')}
}
exports.${name} = ${name};
/**
 * @cloudformationResource ${type}
 */
class ${name}Mixin {
    toXRay() {}
}
exports.${name}OutputFormat = ${name}OutputFormat;
(function (${name}OutputFormat) {
${Object.entries(formats).map(([owner, values]) => enumeration(owner, values)).join('\n')}
})(${name}OutputFormat || (exports.${name}OutputFormat = ${name}OutputFormat = {}));
var ${name}RecordFields;
${enumeration(`${name}RecordFields`, fields)}
`;
  }).join('\n');
}

const QUEUE: Fixture = {
  name: 'CfnQueuePlacementLogs',
  type: 'AWS::GameLift::GameSessionQueue',
  logType: 'PLACEMENT_LOGS',
  methods: ['toS3', 'toLogGroup', 'toFirehose'],
  mandatory: ['resource_arn'],
  formats: { S3: ['plain', 'parquet'], LogGroup: ['json'], Firehose: ['raw'] },
  fields: ['placement_id', 'resource_arn'],
};
const TRACES: Fixture = { name: 'CfnMemoryTraces', type: 'AWS::Agents::Memory', logType: 'TRACES', methods: ['toXRay'] };
const LOGS: Fixture = { name: 'CfnMemoryLogs', type: 'AWS::Agents::Memory', logType: 'LOGS', methods: ['toLogGroup'], formats: { LogGroup: ['plain'] } };

describe('reading the mixins', () => {
  let services: string;

  beforeEach(() => {
    services = mkdtempSync(join(tmpdir(), 'services-'));
  });

  afterEach(() => {
    rmSync(services, { recursive: true });
  });

  function write(service: string, text: string, name = 'logs-delivery-mixins.generated.js'): void {
    mkdirSync(join(services, service), { recursive: true });
    writeFileSync(join(services, service, name), text);
  }

  test('finds the log types of all services, with destinations, formats and record fields', () => {
    write('aws-gamelift', file(QUEUE));
    write('aws-agents', file(TRACES, LOGS));
    write('aws-sqs', file(QUEUE), 'events.generated.js');

    expect(readMixins(services)).toEqual([
      {
        key: 'AWS::Agents::Memory',
        logTypes: [
          { logType: 'LOGS', destinations: { CWL: ['plain'] }, mandatoryFields: [], optionalFields: [] },
          { logType: 'TRACES', destinations: { XRAY: [] }, mandatoryFields: [], optionalFields: [] },
        ],
      },
      {
        key: 'AWS::GameLift::GameSessionQueue',
        logTypes: [{
          logType: 'PLACEMENT_LOGS',
          destinations: { S3: ['plain', 'parquet'], CWL: ['json'], FH: ['raw'] },
          mandatoryFields: ['resource_arn'],
          optionalFields: ['placement_id'],
        }],
      },
    ]);
  });

  test('fails where the mixins have no log types, because their form may be another now', () => {
    write('aws-sqs', 'class Queue {}');

    expect(() => readMixins(services)).toThrow(new Error(`the mixins have no log types in ${services}`));
  });
});

describe('the differences', () => {
  const facts = (changes: Partial<LogTypeFacts> = {}): LogTypeFacts => ({
    logType: 'ACCESS_LOGS', destinations: { S3: ['json', 'plain'], CWL: ['json'] }, mandatoryFields: ['id'], optionalFields: ['time'], ...changes,
  });
  const kind = (...logTypes: LogTypeFacts[]): KindFacts => ({ key: 'AWS::Example::Thing', logTypes });
  const listed = (npm: readonly KindFacts[], mixins: readonly KindFacts[]): string => differencesBetween(npm, mixins).split('\n').slice(6).join('\n');

  test('are none for the same facts in another order, and without ARNs', () => {
    const other = facts({ destinations: { CWL: ['json'], S3: ['plain', 'json'] } });

    expect(listed([{ ...kind(facts()), arnPattern: 'arn:${partition}:example' }], [kind(other)])).toBe('They have the same log types.\n');
  });

  test('are log types that only one of them has', () => {
    expect(listed([kind(facts(), facts({ logType: 'OLD_LOGS' }))], [kind(facts(), facts({ logType: 'NEW_LOGS' }))])).toBe([
      "### Only in aws-cdk's",
      '',
      '- **AWS::Example::Thing** (Example Thing): `NEW_LOGS`',
      '',
      "### Only in npm's",
      '',
      '- **AWS::Example::Thing** (Example Thing): `OLD_LOGS`',
      '',
    ].join('\n'));
  });

  test('are formats and record fields of log types that both have', () => {
    expect(listed([kind(facts())], [kind(facts({ destinations: { S3: ['json', 'plain', 'parquet'], CWL: ['json'] }, optionalFields: [] }))])).toBe([
      "### In both: aws-cdk's has",
      '',
      '- `ACCESS_LOGS` of AWS::Example::Thing:',
      '  - new format `parquet` of S3',
      '  - no longer record field `time`',
      '',
    ].join('\n'));
  });
});

import * as delivery from '../src';
import { constants, factsOf, type Constant } from './support/log-type-classes';
import { correct } from '../projenrc/catalog/corrections';
import { readSpecification } from '../projenrc/catalog/specification';

const { fields } = delivery;
const FACTS = correct(readSpecification());

/** Returns the kind and the log type, without repeating a word that both have where they meet. */
function className({ className: kindClass, name }: Constant): string {
  const kind = kindClass.replace(/LogType$/, '');
  const words = name.split('_').map(word => word.charAt(0) + word.slice(1).toLowerCase());
  const pascal = words.join('');

  const shared = [kind, kind.replace(/^.*(?=[A-Z])/, '')].find(end => pascal.toLowerCase().startsWith(end.toLowerCase())) ?? '';

  return kind + pascal.slice(shared.length);
}

function fieldsOf(constant: Constant): string[] {
  const { mandatoryFields = [], optionalFields = [] } = factsOf(constant, FACTS);

  return [...mandatoryFields, ...optionalFields];
}

const WITH_FIELDS = constants().filter(constant => fieldsOf(constant).length > 0);
const TITLED = WITH_FIELDS.map(constant => ({ name: className(constant), names: fieldsOf(constant) }));
const CLASSES = new Map(Object.entries(fields).map(([name, value]) => [name, new Map(Object.entries(value))]));

describe('the classes of record fields', () => {
  test('are one for each log type whose fields AWS publishes', () => {
    expect([...CLASSES.keys()].sort()).toEqual(TITLED.map(({ name }) => name).sort());
  });

  test.each(TITLED)('have every field: $name', ({ name, names }) => {
    expect([...CLASSES.get(name)?.values() ?? []]).toEqual(names);
  });

  test.each(TITLED)('have constants in upper case: $name', ({ name }) => {
    expect([...CLASSES.get(name)?.keys() ?? []].filter(constant => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(constant))).toEqual([]);
  });

  test.each(TITLED)('have constants that spell the field: $name', ({ name }) => {
    const bare = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

    expect([...CLASSES.get(name) ?? []].filter(([constant, field]) => bare(constant) !== bare(field))).toEqual([]);
  });

  test.each(TITLED)('have fields that CloudFormation takes: $name', ({ names }) => {
    expect(names.filter(field => field.length > 50)).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(128);
  });
});

describe('the constants of record fields', () => {
  test.each([
    ['C_IP', fields.CloudFrontAccessLogs.C_IP, 'c-ip'],
    ['CS_USER_AGENT', fields.CloudFrontAccessLogs.CS_USER_AGENT, 'cs(User-Agent)'],
    ['EVENT_TIMESTAMP', fields.CloudFrontConnectionLogs.EVENT_TIMESTAMP, 'eventTimestamp'],
    ['RESOURCE_ARN', fields.AgentCoreRuntimeTraces.RESOURCE_ARN, 'resourceArn'],
    ['RESOURCE_ARN', fields.EventBusInfoLogs.RESOURCE_ARN, 'resource_arn'],
  ])('are strings as AWS spells them: %s', (_, constant, field) => {
    expect(constant).toBe(field);
  });

  test.each([
    ['GlobalResolverLogs', delivery.GlobalResolverLogType.GLOBAL_RESOLVER_LOGS],
    ['S3ServerAccessLogs', delivery.S3LogType.S3_SERVER_ACCESS_LOGS],
    ['EksCapabilityAckLogs', delivery.EksCapabilityLogType.EKS_CAPABILITY_ACK_LOGS],
    ['GameLiftQueuePlacementLogs', delivery.GameLiftQueueLogType.QUEUE_PLACEMENT_LOGS],
    ['PcsSchedulerLogs', delivery.PcsLogType.PCS_SCHEDULER_LOGS],
    ['WorkMailAccessControlLogs', delivery.WorkMailLogType.ACCESS_CONTROL_LOGS],
    ['WorkMailMailboxAccessLogs', delivery.WorkMailLogType.WORKMAIL_MAILBOX_ACCESS_LOGS],
  ])('are in classes that name the kind once: %s', (name, logType) => {
    expect([...CLASSES.get(name)?.values() ?? []]).toEqual([...logType.mandatoryFields ?? [], ...logType.optionalFields ?? []]);
  });
});

describe('record fields that differ only in spelling', () => {
  /** Class, constant of the camel-cased field, that field, constant of the other, that field. */
  const twins: [string, string, string, string, string][] = WITH_FIELDS.flatMap(constant => {
    const name = className(constant);

    return fieldsOf(constant).flatMap(field => {
      const other = field.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
      if (other === field || !fieldsOf(constant).includes(other)) return [];
      const row: [string, string, string, string, string] = [
        name, other.replace(/_/g, '').toUpperCase(), field, other.toUpperCase(), other,
      ];
      return [row];
    });
  });

  test('are nine pairs', () => {
    expect(twins.map(([name, , field]) => `${name}.${field}`).sort()).toEqual([
      'AgentCoreCodeInterpreterApplicationLogs.spanId',
      'AgentCoreCodeInterpreterApplicationLogs.traceId',
      'AgentCoreGatewayApplicationLogs.spanId',
      'AgentCoreGatewayApplicationLogs.traceId',
      'AgentCoreRuntimeApplicationLogs.spanId',
      'AgentCoreRuntimeApplicationLogs.traceId',
      'AgentCoreWorkloadIdentityApplicationLogs.spanId',
      'AgentCoreWorkloadIdentityApplicationLogs.traceId',
      'BedrockAgentEventLogs.resourceId',
    ]);
  });

  test.each(twins)('%s: %s is %s, %s is %s', (name, camelConstant, camelField, constant, field) => {
    expect(CLASSES.get(name)?.get(camelConstant)).toBe(camelField);
    expect(CLASSES.get(name)?.get(constant)).toBe(field);
  });

  test('are spelt without underscore where they are camel-cased', () => {
    expect(fields.AgentCoreRuntimeApplicationLogs.TRACEID).toBe('traceId');
    expect(fields.AgentCoreRuntimeApplicationLogs.TRACE_ID).toBe('trace_id');
  });
});

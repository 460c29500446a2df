import * as delivery from '../src';

const { S3, CWL, FH, XRAY } = delivery.DeliveryDestinationType;
const { JSON: Json, PLAIN, W3C, RAW, PARQUET } = delivery.OutputFormat;

/** Every constant of every class of log types, by its name in TypeScript. */
const CONSTANTS: [string, delivery.LogType][] = Object.entries(delivery).flatMap(([className, exported]) => {
  const members: [string, unknown][] = typeof exported === 'function' ? Object.entries(exported) : [];

  return members.flatMap(([name, member]): [string, delivery.LogType][] =>
    member instanceof delivery.LogType ? [[`${className}.${name}`, member]] : []);
});

describe('a constant', () => {
  const logType = delivery.CloudFrontLogType.CONNECTION_LOGS;

  test('has the value as the API spells it', () => {
    expect(logType.value).toBe('CONNECTION_LOGS');
  });

  test('knows its kind of resource', () => {
    expect(logType.resourceType).toBe('AWS::CloudFront::Distribution');
    expect(logType.serviceTitle).toBe('Amazon CloudFront');
  });

  test('knows its destinations', () => {
    expect(logType.destinationTypes).toEqual([S3, CWL, FH]);
  });

  test('knows its mandatory record fields in the order of AWS', () => {
    expect(logType.mandatoryFields).toEqual(['eventTimestamp', 'distributionId', 'connectionId']);
  });

  test('knows its optional record fields', () => {
    expect(logType.optionalFields).toContain('tlsSni');
    expect(logType.optionalFields).not.toContain('connectionId');
  });

  test('keeps its record fields when somebody changes the lists that it returns', () => {
    logType.mandatoryFields?.pop();
    logType.optionalFields?.splice(0);

    expect(logType.mandatoryFields).toEqual(['eventTimestamp', 'distributionId', 'connectionId']);
    expect(logType.optionalFields).toContain('tlsSni');
  });

  test('knows no formats for a destination that it cannot be delivered to', () => {
    expect(logType.outputFormatsFor(XRAY)).toEqual([]);
  });
});

describe('the formats of a destination', () => {
  test.each([
    ['CloudFront to S3', delivery.CloudFrontLogType.ACCESS_LOGS, S3, [Json, PLAIN, W3C, PARQUET]],
    ['CloudFront to a log group', delivery.CloudFrontLogType.ACCESS_LOGS, CWL, [Json, PLAIN]],
    ['CloudFront to Firehose', delivery.CloudFrontLogType.ACCESS_LOGS, FH, [Json, PLAIN, RAW]],
    ['ECS to S3', delivery.EcsLogType.ACTION_LOGS, S3, [Json]],
    ['ECS to Firehose', delivery.EcsLogType.ACTION_LOGS, FH, [Json]],
    ['S3 access logs to S3', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, S3, [Json, PARQUET]],
    ['S3 access logs to a log group', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, CWL, [Json]],
    ['Security Hub findings to a log group', delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, CWL, [PLAIN]],
    ['Security Hub findings to S3', delivery.SecurityHubLogType.SECURITY_FINDING_LOGS, S3, []],
    ['knowledge bases to S3', delivery.KnowledgeBaseLogType.APPLICATION_LOGS, S3, [Json, PLAIN, W3C]],
    ['traces to X-Ray', delivery.AgentCoreRuntimeLogType.TRACES, XRAY, []],
  ])('are what AWS publishes for %s', (_, logType, destinationType, formats) => {
    expect(logType.outputFormatsFor(destinationType)).toEqual(formats);
  });

  test('are the constants of OutputFormat', () => {
    expect(delivery.CloudFrontLogType.ACCESS_LOGS.outputFormatsFor(FH)?.[2]).toBe(RAW);
  });

  test('are undefined where AWS publishes the destinations only', () => {
    const logType = delivery.WorkMailLogType.AUTHENTICATION_LOGS;

    expect(logType.destinationTypes).toEqual([S3, CWL, FH]);
    expect(logType.outputFormatsFor(S3)).toBeUndefined();
  });

  test('are undefined where AWS publishes no destinations', () => {
    const logType = delivery.AmplifyLogType.ACCESS_LOGS;

    expect(logType.destinationTypes).toBeUndefined();
    expect(logType.outputFormatsFor(S3)).toBeUndefined();
    expect(logType.mandatoryFields).toBeUndefined();
    expect(logType.optionalFields).toBeUndefined();
  });
});

describe('a kind of resource without a CloudFormation type', () => {
  test('has a service, but no resource type', () => {
    expect(delivery.WorkMailLogType.AUTHENTICATION_LOGS.serviceTitle).toBe('Amazon WorkMail');
    expect(delivery.WorkMailLogType.AUTHENTICATION_LOGS.resourceType).toBeUndefined();
  });
});

describe('a log type that is not known yet', () => {
  const logType = delivery.LogType.of('NEW_LOGS');

  test('has its value', () => {
    expect(logType.value).toBe('NEW_LOGS');
  });

  test('knows nothing', () => {
    expect(logType.resourceType).toBeUndefined();
    expect(logType.serviceTitle).toBeUndefined();
    expect(logType.destinationTypes).toBeUndefined();
    expect(logType.mandatoryFields).toBeUndefined();
    expect(logType.optionalFields).toBeUndefined();
    expect(logType.outputFormatsFor(S3)).toBeUndefined();
  });

  test('knows nothing even where a constant has the same value', () => {
    expect(delivery.LogType.of('TRACES').destinationTypes).toBeUndefined();
  });
});

describe('all constants', () => {
  test('are more than those of the resource specification', () => {
    expect(CONSTANTS.length).toBeGreaterThan(70);
  });

  test.each(CONSTANTS)('%s is named as the API spells it', (name, logType) => {
    expect(name.split('.')[1]).toBe(logType.value);
    expect(logType.value).toMatch(/^\w{1,255}$/);
  });

  test.each(CONSTANTS.filter(([, { value }]) => value === 'TRACES'))('%s goes to X-Ray only', (_, logType) => {
    expect(logType.destinationTypes).toEqual([XRAY]);
  });

  test.each(CONSTANTS.filter(([, { value }]) => value !== 'TRACES'))('%s does not go to X-Ray', (_, logType) => {
    expect(logType.destinationTypes ?? []).not.toContain(XRAY);
  });

  test.each(CONSTANTS)('%s has record fields that a delivery can have: 1 to 50 characters, none of them twice', (_, logType) => {
    const fields = [...logType.mandatoryFields ?? [], ...logType.optionalFields ?? []];

    expect(fields.filter(field => field.length < 1 || field.length > 50)).toEqual([]);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.length).toBeLessThanOrEqual(128);
  });
});

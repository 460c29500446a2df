import { fieldConstants, fieldsClassName, pascalCase } from '../projenrc/catalog/names';
import { comment, destinationsText, formatsUnpublished, inOrder, list, quote } from '../projenrc/catalog/text';

describe('names', () => {
  test.each([['ACCESS_LOGS', 'AccessLogs'], ['S3_SERVER_ACCESS_LOGS', 'S3ServerAccessLogs'], ['TRACES', 'Traces']])(
    'of classes are in Pascal case: %s', (logType, name) => {
      expect(pascalCase(logType)).toBe(name);
    });

  test.each([
    ['CloudFront', 'ACCESS_LOGS', 'CloudFrontAccessLogs'],
    ['S3', 'S3_SERVER_ACCESS_LOGS', 'S3ServerAccessLogs'],
    ['WorkMail', 'WORKMAIL_MAILBOX_ACCESS_LOGS', 'WorkMailMailboxAccessLogs'],
    ['GameLiftQueue', 'QUEUE_PLACEMENT_LOGS', 'GameLiftQueuePlacementLogs'],
  ])('of classes say the kind once: %s, %s', (kind, logType, name) => {
    expect(fieldsClassName(kind, logType)).toBe(name);
  });

  test.each([
    ['cs(User-Agent)', 'CS_USER_AGENT'],
    ['c-ip', 'C_IP'],
    ['eventTimestamp', 'EVENT_TIMESTAMP'],
    ['HTTPMethod', 'HTTP_METHOD'],
    ['x-edge-result-type', 'X_EDGE_RESULT_TYPE'],
  ])('of constants are in upper case: %s', (field, name) => {
    expect(fieldConstants([field]).get(field)).toBe(name);
  });

  test('of twins are told apart, in whatever order', () => {
    expect([...fieldConstants(['traceId', 'trace_id'])]).toEqual([['traceId', 'TRACEID'], ['trace_id', 'TRACE_ID']]);
    expect([...fieldConstants(['trace_id', 'traceId'])]).toEqual([['trace_id', 'TRACE_ID'], ['traceId', 'TRACEID']]);
  });

  test('of fields that cannot be told apart are refused', () => {
    expect(() => fieldConstants(['a-b', 'a_b'])).toThrow(new Error('two record fields have the same constant: [["a-b","A_B"],["a_b","A_B"]]'));
  });
});

describe('text', () => {
  test('of one line is a comment of one line', () => {
    expect(comment('  ', [['One.']])).toEqual(['  /** One. */']);
  });

  test('in blocks has empty lines between them, and none for an empty block', () => {
    expect(comment('', [['One.'], [], ['Two.', 'Three.']])).toEqual(['/**', ' * One.', ' *', ' * Two.', ' * Three.', ' */']);
  });

  test('is wrapped at 120 characters, and items hang', () => {
    const lines = comment('  ', [[`- ${'word '.repeat(40).trim()}`]]);

    expect(lines.map(line => line.length).filter(length => length > 120)).toEqual([]);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^ {3}\* - word/);
    expect(lines[2]).toMatch(/^ {3}\* {3}word/);
  });

  test('in quotes has its quotes escaped', () => {
    expect(quote("it's")).toBe("'it\\'s'");
  });

  test('of destinations has formats in their own order', () => {
    expect(destinationsText({ S3: ['parquet', 'w3c', 'plain', 'json'], FH: 'unpublished', XRAY: [] })).toBe('S3 (json, plain, w3c, parquet), Firehose, X-Ray');
    expect(inOrder(['raw', 'json', 'plain'])).toEqual(['json', 'plain', 'raw']);
    expect(destinationsText(undefined)).toBe('not published by AWS');
  });

  test('tells whether formats are published', () => {
    expect([{ S3: 'unpublished' as const }, { S3: ['json'] }, {}, undefined].map(formatsUnpublished)).toEqual([true, false, false, false]);
  });

  test('of a list is on one line where it fits', () => {
    expect(list('  ', 'a: ', ['b', 'c'], ',')).toEqual(["  a: ['b', 'c'],"]);
  });

  test('of a long list is filled into several', () => {
    const lines = list('  ', 'a: ', Array.from({ length: 30 }, (_, index) => `field-${index}`), ',');

    expect(lines[0]).toBe('  a: [');
    expect(lines[lines.length - 1]).toBe('  ],');
    expect(lines.slice(1, -1).every(line => line.startsWith("    'field-") && line.length <= 120)).toBe(true);
    expect(lines.join(' ').match(/field-\d+/g)).toHaveLength(30);
  });
});

import * as delivery from '../src';

describe('a constant', () => {
  test.each([
    [delivery.OutputFormat.JSON, 'json'],
    [delivery.OutputFormat.PLAIN, 'plain'],
    [delivery.OutputFormat.W3C, 'w3c'],
    [delivery.OutputFormat.RAW, 'raw'],
    [delivery.OutputFormat.PARQUET, 'parquet'],
  ])('has the value as the API spells it (%#: $value)', (format, value) => {
    expect(format.value).toBe(value);
  });
});

describe('a format that is not known yet', () => {
  test('has its value', () => {
    expect(delivery.OutputFormat.of('orc').value).toBe('orc');
  });

  test('is not the constant that has the same value', () => {
    expect(delivery.OutputFormat.of('json')).not.toBe(delivery.OutputFormat.JSON);
  });
});

import { correct, MISFILED, MISSING } from '../projenrc/catalog/corrections';
import { defaultName, KINDS } from '../projenrc/catalog/kinds';
import type { KindFacts } from '../projenrc/catalog/model';
import { byText } from '../projenrc/catalog/model';
import { readSpecification } from '../projenrc/catalog/specification';

const SPECIFICATION = readSpecification();

/** The specification, with one log type more. */
function withLogType(key: string, logType: string): KindFacts[] {
  const known = SPECIFICATION.find(kind => kind.key === key);
  const others = SPECIFICATION.filter(kind => kind !== known);

  return [...others, { key, logTypes: [...known?.logTypes ?? [], { logType }] }];
}

/** The specification, with one log type less. */
function withoutLogType(key: string, logType: string): KindFacts[] {
  return SPECIFICATION.map(kind => (kind.key === key
    ? { ...kind, logTypes: kind.logTypes.filter(facts => facts.logType !== logType) }
    : kind));
}

describe('a correction that the specification has caught up with', () => {
  const missing = MISSING.flatMap(({ kind, logTypes }) => logTypes.map(({ logType }) => [kind, logType]));

  test.each(missing)('must be removed, where it adds %s %s', (kind, logType) => {
    expect(() => correct(withLogType(kind, logType)))
      .toThrow(new Error(`the specification has ${logType} of ${kind} now: remove its correction`));
  });

  const misfiled = MISFILED.flatMap(({ from, to, logTypes }) => logTypes.map(logType => [logType, from, to]));

  test.each(misfiled)('must be removed, where it moves %s away from %s', (logType, from) => {
    expect(() => correct(withoutLogType(from, logType)))
      .toThrow(new Error(`the specification no longer has ${logType} of ${from}: remove its correction`));
  });

  test.each(misfiled)('must be removed, where it moves %s from %s to %s', (logType, _, to) => {
    expect(() => correct(withLogType(to, logType)))
      .toThrow(new Error(`the specification has ${logType} of ${to} now: remove its correction`));
  });

  test('must be removed, where the specification does not have the kind any more', () => {
    expect(() => correct(SPECIFICATION.filter(({ key }) => key !== 'AWS::NetworkFirewall::Firewall')))
      .toThrow(new Error('the specification no longer has ALERT_LOGS of AWS::NetworkFirewall::Firewall: remove its correction'));
  });
});

describe('the corrected specification', () => {
  const corrected = correct(SPECIFICATION);

  test.each(MISFILED)('has no kind without log types: $from', ({ from }) => {
    expect(corrected.map(({ key }) => key)).not.toContain(from);
  });

  test('keeps what the specification says of a log type that it files wrongly', () => {
    const proxy = corrected.find(({ key }) => key === 'network-firewall-proxy');
    const firewall = SPECIFICATION.find(({ key }) => key === 'AWS::NetworkFirewall::Firewall');

    const sorted = (kind: KindFacts | undefined) => [...kind?.logTypes ?? []].sort(byText(({ logType }) => logType));

    expect(sorted(proxy)).toEqual(sorted(firewall));
  });

  test('leaves the specification as it was', () => {
    expect(SPECIFICATION).toEqual(readSpecification());
  });

  test('has a row of names for every kind', () => {
    expect(corrected.map(({ key }) => key).sort()).toEqual(Object.keys(KINDS).sort());
  });
});

describe('the class name of a kind that nobody has described', () => {
  test('is the service, where it has one kind', () => {
    expect(defaultName('AWS::NewService::Thing', ['AWS::NewService::Thing', 'AWS::S3::Bucket'])).toBe('NewService');
  });

  test('is service and resource, where the service has several', () => {
    const all = ['AWS::NewService::Thing', 'AWS::NewService::Other'];

    expect(all.map(type => defaultName(type, all))).toEqual(['NewServiceThing', 'NewServiceOther']);
  });

  test('is service and resource, where the service has one kind already', () => {
    expect(defaultName('AWS::CloudFront::VpcOrigin', [...Object.keys(KINDS), 'AWS::CloudFront::VpcOrigin'])).toBe('CloudFrontVpcOrigin');
  });

  test.each([
    ['AWS::EKS::Nodegroup', 'EksNodegroup'],
    ['AWS::PCS::Queue', 'PcsQueue'],
  ])('has acronyms as words, as the other classes have: %s', (type, name) => {
    expect(defaultName(type, [...Object.keys(KINDS), type])).toBe(name);
  });

  test('is none that there is already', () => {
    const taken = Object.values(KINDS).map(({ name }) => name);
    const types = Object.keys(KINDS).filter(key => key.includes('::')).map(key => `${key}New`);

    expect(types.map(type => defaultName(type, [...Object.keys(KINDS), type])).filter(name => taken.includes(name))).toEqual([]);
  });
});

test('sorting by text does not depend on the machine', () => {
  expect(['b', 'a', 'B', 'ä', 'Z'].sort(byText(text => text))).toEqual(['B', 'Z', 'a', 'b', 'ä']);
});

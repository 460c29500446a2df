import { Pair } from './pairs';
import type { Finding, FindingId } from '../../../src/cli/preflight/findings';
import type { DeploymentError } from '../../simulator';

/** The number of pairs. It is small, unless `npm run test:preflight` requests all. */
const PAIRS = Number(process.env.PAIRS ?? 40);

/** The messages of AWS behind the findings. */
const MESSAGES: readonly (readonly [FindingId, RegExp])[] = [
  ['source-exists', /^This ResourceId has already been used in another Delivery Source/],
  ['log-policies', /^Resource limit exceeded\.$/],
  ['xray-policies', /^Exceeded the maximum number of resource policies/],
  [
    'transaction-search',
    /^X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination/,
  ],
];

const seen = new Set<FindingId>();

test.each(Array.from({ length: PAIRS }, (_, seed) => seed))(
  'the findings for account and app %i are the refusals of the simulator',
  async seed => {
    const pair = new Pair(seed);
    const report = await pair.report();
    const refusals: FindingId[] = [];
    const rest: DeploymentError[] = [];
    for (;;) {
      const error = pair.deploy();
      const id = error && MESSAGES.find(([, message]) => message.test(error.message))?.[0];
      if (id !== undefined) refusals.push(id);
      if (error !== undefined && (id === undefined || !remove(pair, id, error))) rest.push(error);
      if (error === undefined || rest.length > 0) break;
    }

    const found = report.findings.map(({ id }: Finding) => id);
    refusals.forEach(id => seen.add(id));
    expect(report.unchecked).toEqual([]);
    // After a refusal that nothing can remove, the simulator says no more.
    if (rest.length > 0) expect(found).toEqual(expect.arrayContaining(refusals));
    else expect([...found].sort()).toEqual([...refusals].sort());
    if (rest.length === 0) expect((await pair.report()).findings).toEqual([]);
  },
);

/** Removes the reason for a refusal. Returns false if the app itself is the reason. */
function remove({ simulator }: Pair, id: FindingId, { detail = '' }: DeploymentError): boolean {
  const { sources, logPolicies, xrayPolicies } = simulator.cloud.environment({
    account: '111122223333',
    region: 'us-east-1',
  });
  const outside = (names: Iterable<string>) => [...names].find(name => name.startsWith('outside-')) ?? '';
  switch (id) {
    case 'source-exists':
      return detail.includes(' by outside-') && sources.delete(detail.split(' by ')[1]);
    case 'log-policies':
      return logPolicies.delete(outside(logPolicies.keys()));
    case 'xray-policies':
      return xrayPolicies.delete(outside(xrayPolicies.keys()));
    default:
      simulator.enableTransactionSearch();
      return true;
  }
}

test('all kinds of refusals are among them', () => {
  expect([...seen].sort()).toEqual(MESSAGES.map(([id]) => id).sort());
});

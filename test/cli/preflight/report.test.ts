import type { Finding, Report } from '../../../src/cli/preflight/findings';
import { printReport } from '../../../src/cli/preflight/report';
import { styleOf } from '../../../src/cli/terminal';

const STYLE = styleOf({}, {});

const REPORT: Report = {
  account: '111122223333', stacks: ['Shop', 'Orders'], otherAccounts: {}, findings: [], unchecked: [], notes: [],
};

const FINDING: Finding = {
  id: 'log-type',
  region: 'us-east-1',
  stack: 'Shop',
  logicalId: 'Delivery',
  found: 'aWS has no such log type',
  reason: 'Not supported',
  remedies: [{ text: 'Deliver another one' }],
};

test('a finding without the path of its construct has the logical ID', () => {
  expect(printReport({ ...REPORT, findings: [FINDING] }, STYLE)).toBe([
    'Shop Delivery (us-east-1)',
    '  AWS has no such log type.',
    '  AWS will refuse the deployment: Not supported',
    '  1. Deliver another one',
    '',
    '1 finding: 2 stacks compared with account 111122223333.',
    '',
  ].join('\n'));
});

test('findings, checks without a result and notes are counted and printed in this order', () => {
  const unchecked = [{ region: 'us-east-1', subject: 'delivery sources', reason: 'Rate exceeded', remedy: 'run the command again' }];
  const findings = [{ ...FINDING, constructPath: 'Shop/Delivery' }, FINDING];

  expect(printReport({ ...REPORT, findings, unchecked, notes: ['AWS has more log types'] }, STYLE)).toBe([
    'Shop/Delivery (us-east-1)',
    '  AWS has no such log type.',
    '  AWS will refuse the deployment: Not supported',
    '  1. Deliver another one',
    '',
    'Shop Delivery (us-east-1)',
    '  AWS has no such log type.',
    '  AWS will refuse the deployment: Not supported',
    '  1. Deliver another one',
    '',
    'Not checked: delivery sources (us-east-1)',
    '  Rate exceeded',
    '  To check it, run the command again',
    '',
    'Note: AWS has more log types',
    '',
    '2 findings, 1 check without a result: 2 stacks compared with account 111122223333.',
    '',
  ].join('\n'));
});

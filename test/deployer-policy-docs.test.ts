import { readFileSync } from 'fs';
import { readCatalog } from '../projenrc/catalog/catalog';
import { renderDeployerPolicy } from '../projenrc/catalog/render-deployer-policy';
import { actionSourceOf } from '../projenrc/catalog/source-actions';
import * as actions from '../src/private/deployer/actions';

const PAGE = readFileSync('docs/deployer-policy.md', 'utf-8');

/** The lists of actions in the table of the parts of the policy. */
const DOCUMENTED = PAGE.slice(PAGE.indexOf('## Permissions by resource'), PAGE.indexOf('## Permissions on logged resources'))
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| For'))
  .map(line => [...line.split('|')[2].matchAll(/`([^`]+)`/g)].map(([, action]) => action));

/** The lists of actions in the code. */
const LISTS = Object.entries(actions)
  .filter((entry): entry is [string, string[]] => entry[0].endsWith('_ACTIONS') && Array.isArray(entry[1]))
  .map(([name, list]) => ({ name, list: [...list].sort() }));

test.each(LISTS)('$name is documented', ({ list }) => {
  expect(DOCUMENTED).toContainEqual(list);
});

test('nothing else is documented', () => {
  const inCode = [...LISTS.map(({ list }) => list), ['logs:CreateDelivery']];

  expect(DOCUMENTED.filter(list => !inCode.some(other => other.join() === list.join()))).toEqual([]);
});

test('every kind of resource has its action in the table', () => {
  const rows = PAGE.slice(PAGE.indexOf('BEGIN source actions')).split('\n').filter(line => line.includes(':AllowVendedLogDeliveryForResource`'));

  expect(rows.map(row => row.split('|')[1].trim())).toEqual(readCatalog().map(({ title }) => title));
});

describe('the row of a kind of resource', () => {
  const [kind] = readCatalog().filter(({ key }) => key === 'AWS::CloudFront::Distribution');
  const rowOf = (changes: object) => renderDeployerPolicy(
    '<!-- BEGIN source actions (generated) --><!-- END source actions -->', [{ ...kind, ...changes }],
  ).split('\n')[4];

  test('has the service of its ARN', () => {
    expect(rowOf({})).toBe('| Amazon CloudFront distribution | `cloudfront:AllowVendedLogDeliveryForResource` '
      + "| `arn:<partition>:cloudfront::<account>:distribution/*` | doc: IAM's service authorization reference |");
  });

  test('says that the action is inferred where no source has it', () => {
    expect(rowOf({ key: 'AWS::New::Thing' })).toContain('| inferred: service of the ARN; IAM does not list the action |');
    expect(actionSourceOf('AWS::EKS::Cluster').confidence).toBe('inferred');
  });

  test('says that nothing is known without an ARN', () => {
    expect(rowOf({ arnPattern: undefined })).toBe('| Amazon CloudFront distribution | not known | not known | inferred: AWS has published no ARN |');
  });
});

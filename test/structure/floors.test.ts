import { layoutViolations } from '../../projenrc/structure/floors';
import { parseSources } from '../../projenrc/structure/sources';

function violationsOf(texts: { readonly [path: string]: string }): string[] {
  return layoutViolations(parseSources(texts));
}

describe('files on no floor', () => {
  test('are loose files of src/private, and those in unknown folders', () => {
    const texts = { 'src/private/loose.ts': '', 'src/private/attic/old.ts': '', 'src/attic/old.ts': '' };
    expect(violationsOf(texts)).toEqual([
      'src/attic/old.ts: not on a floor',
      'src/private/attic/old.ts: not on a floor',
      'src/private/loose.ts: not on a floor',
    ]);
  });

  test('are not those of the API, nor those in folders below a floor', () => {
    const texts = { 'src/delivery.ts': '', 'src/destinations/s3.ts': '', 'src/private/rules/prerequisites/eks.ts': '' };
    expect(violationsOf(texts)).toEqual([]);
  });
});

describe('imports', () => {
  const upper = 'src/private/targets/upper.ts';
  const lower = 'src/private/cdk/lower.ts';

  test('go down', () => {
    expect(violationsOf({ [upper]: "import { a } from '../cdk/lower';", [lower]: '' })).toEqual([]);
  });

  test.each([
    ['of values', "import { a } from '../targets/upper';"],
    ['of types', "import type { A } from '../targets/upper';"],
    ['for effect', "import '../targets/upper';"],
    ['that export again', "export { a } from '../targets/upper';"],
    ['at run time', "const a = require('../targets/upper');"],
    ['within a type', "let a: import('../targets/upper').A;"],
  ])('%s do not go up', (_, text) => {
    expect(violationsOf({ [upper]: '', [lower]: text })).toEqual([`${lower} -> ${upper}`]);
  });

  test('do not go to another room of the floor', () => {
    expect(violationsOf({
      'src/private/rules/a.ts': "import { b } from '../permissions/b';",
      'src/private/permissions/b.ts': '',
    })).toEqual(['src/private/rules/a.ts -> src/private/permissions/b.ts']);
  });

  test('go both ways within a room', () => {
    expect(violationsOf({
      'src/delivery.ts': "import { Base } from './private/constructs/base';",
      'src/private/constructs/base.ts': "import { Delivery } from '../../delivery';",
      'src/log-type.ts': "import { find } from './private/model/find';",
      'src/private/model/find.ts':
        "import { LogType } from '../../log-type'; import { CATALOG } from '../../generated/catalog';",
      'src/generated/catalog.ts': '',
    })).toEqual([]);
  });

  test('of a folder name its index file', () => {
    expect(violationsOf({ 'src/private/cdk/a.ts': "import { b } from '../rules';", 'src/private/rules/index.ts': '' }))
      .toEqual(['src/private/cdk/a.ts -> src/private/rules/index.ts']);
  });
});

describe('imports of the API from below', () => {
  const violationsWith = (text: string) => violationsOf({
    'src/delivery.ts': '', 'src/index.ts': '', 'src/private/cdk/a.ts': text,
  });

  test.each([
    ["import type { DeliveryProps } from '../../delivery';"],
    ["import { type Delivery, type DeliveryProps } from '../../delivery';"],
  ])('are allowed for types: %s', text => {
    expect(violationsWith(text)).toEqual([]);
  });

  test.each([
    ["import { Delivery, type DeliveryProps } from '../../delivery';"],
    ["import { Delivery } from '../../delivery';"],
  ])('are not allowed for values: %s', text => {
    expect(violationsWith(text)).toEqual(['src/private/cdk/a.ts -> src/delivery.ts']);
  });

  test('are not allowed by way of the entry', () => {
    expect(violationsWith("import type { DeliveryProps } from '../..';"))
      .toEqual(['src/private/cdk/a.ts -> src/index.ts']);
  });
});

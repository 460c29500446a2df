import { APP, CONTROL } from './apps';
import { BUNDLERS } from './bundlers';
import { run, Workspace } from './workspace';

const APPS = [
  { title: 'an app with this library', file: 'app.mjs', code: APP },
  { title: 'an app without it', file: 'control.mjs', code: CONTROL },
];

describe.each(['aws-cdk-lib', 'aws-cdk-lib-newest'])('with %s', cdk => {
  const workspace = new Workspace(cdk);

  afterAll(() => workspace.remove());

  test('an ES module of Node.js can import every name', () => {
    const print = 'console.log(JSON.stringify(Object.keys(library).sort()));';
    const required: string[] = JSON.parse(run(workspace.write(
      'names.cjs', `const library = require('cdk-log-delivery'); ${print}`,
    )));
    const imported: string[] = JSON.parse(run(workspace.write(
      'names.mjs', `import * as library from 'cdk-log-delivery'; ${print}`,
    )));

    expect(required).toContain('DeliverySource');
    expect(imported.filter(name => !['default', 'module.exports', '__esModule'].includes(name))).toEqual(required);
  });

  test('a bundle finds no installed packages', () => {
    const script = `try { require.resolve('aws-cdk-lib', { paths: ['${workspace.newFolder()}'] }); }`
      + ' catch (error) { console.log(error.code); }';

    expect(run(workspace.write('resolve.cjs', script))).toBe('MODULE_NOT_FOUND\n');
  });

  describe.each(APPS)('$title', ({ file: name, code }) => {
    const app = workspace.write(name, code);
    let expected: unknown;

    beforeAll(() => {
      expected = workspace.synthesise(app);
    });

    test.each(Object.entries(BUNDLERS))('makes the same template in a bundle of %s', async (_, bundle) => {
      const file = await bundle(app, workspace.newFolder());

      expect(workspace.synthesise(file)).toEqual(expected);
    });
  });
});

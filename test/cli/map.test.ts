import { run } from './support';

test('explains its formats', async () => {
  expect((await run(['map', '--help'])).output).toContain('(table, mermaid, html, json; default: table)');
});

import { readFileSync, writeFileSync } from 'fs';
import { App } from 'aws-cdk-lib/core';
import { LogMap } from '../src';
import { run } from './cli/support';
import { centralLogsStack, exampleStack } from './support/example';

const PAGE = 'docs/map.md';
const PICTURE = 'docs/images/map.svg';

/** Set it to write the table and the picture: `UPDATE=1 npx jest --coverage=false test/log-map-docs.test.ts`. */
const UPDATE = process.env.UPDATE !== undefined;

const APP = new App();
exampleStack(APP);
centralLogsStack(APP);

/** Returns the diagram of a page as a file, in the light colours: readers of dark pages see it on white ground. */
function pictureOf(page: string): string {
  const [, css = ''] = /<style>\n(.*)\n<\/style>/s.exec(page) ?? [];
  const [, attributes = '', content = ''] = /<svg([^>]*)>(.*)<\/svg>/s.exec(page) ?? [];
  const rules = css.split('\n').filter(rule => /^(:root|\.|text)/.test(rule)).map(rule => rule.replace('color-scheme:light dark;', ''));

  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n<style>\n${rules.join('\n')}\n</style>\n`
    + `<rect width="100%" height="100%" fill="#fff"/>${content}</svg>\n`;
}

test('the page has the table that the command prints for the example', async () => {
  const { output } = await run(['map', APP.synth({ skipValidation: true }).directory]);
  const page = readFileSync(PAGE, 'utf-8');
  if (UPDATE) writeFileSync(PAGE, page.replace(/^```text\nResource\b[^]*?^```$/m, () => `\`\`\`text\n${output}\`\`\``));

  expect(readFileSync(PAGE, 'utf-8')).toContain(`\`\`\`text\n${output}\`\`\`\n`);
});

test('the picture is the diagram of the example', () => {
  const picture = pictureOf(LogMap.of(APP).toHtml());
  if (UPDATE) writeFileSync(PICTURE, picture);

  expect(readFileSync(PICTURE, 'utf-8')).toBe(picture);
});

// Parses the flowcharts of a JSON list on standard input by Mermaid's own parser, which needs a document. Prints a list of
// the messages, which are empty for flowcharts without errors.
import { JSDOM } from 'jsdom';
import { readFileSync } from 'fs';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

const messages = [];
for (const text of JSON.parse(readFileSync(0, 'utf-8'))) {
  messages.push(await mermaid.parse(text).then(() => '', error => String(error.message ?? error)));
}
console.log(JSON.stringify(messages));
process.exit(0);

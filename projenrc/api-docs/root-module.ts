/** A generated class of log types. `LogType` itself stays. */
const LOG_TYPE_CLASS = /^### \w+LogType </;

const INTRODUCTION = [
  '# API reference <a name="API Reference" id="api-reference"></a>',
  '',
  'The constructs and types of the library. The log types of all services, with their record fields, are in',
  '[log types by service](docs/services/README.md). The names in Python, Java and Go are in [other languages](docs/languages.md).',
  '',
  '',
].join('\n');

/** Returns the document of the root module without the classes of log types, which have their own pages. */
export function withoutLogTypes(document: string): string {
  const sections = document.split(/^(?=#{2,3} )/m).filter(section => !LOG_TYPE_CLASS.test(section));

  return sections.join('').replace(/^# API Reference.*\n\n/, INTRODUCTION);
}

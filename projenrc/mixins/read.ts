import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { byText, type Destinations, type DestinationType, type KindFacts, type LogTypeFacts } from '../catalog/model';

/** The file with the log types of a service. */
const FILE = 'logs-delivery-mixins.generated.js';

/** The documentation of a log type, with the name of its class. */
const LOG_TYPE = /@cloudformationResource (\S+)\n \* @logType (\w+)\n[^/]*\*\/\nclass (\w+) \{/g;

/** The methods of such a class, and the names of its output formats. */
const DESTINATIONS: readonly (readonly [type: DestinationType, method: string, formats: string])[] = [
  ['S3', 'toS3', 'S3'], ['CWL', 'toLogGroup', 'LogGroup'], ['FH', 'toFirehose', 'Firehose'], ['XRAY', 'toXRay', 'XRay'],
];

interface FoundKind {
  readonly key: string;
  readonly logType: LogTypeFacts;
}

/**
 * Reads the log types of aws-cdk's log delivery mixins, which aws-cdk generates from AWS's resource specification. Reads
 * them as text, so that none of their code runs. Fails if there are none: their form may have changed then.
 *
 * @param services the folder `lib/services` of the npm package
 */
export function readMixins(services: string): KindFacts[] {
  const found = readdirSync(services)
    .map(service => join(services, service, FILE))
    .filter(path => existsSync(path))
    .flatMap(path => logTypesIn(readFileSync(path, 'utf-8')));
  if (found.length === 0) throw new Error(`the mixins have no log types in ${services}`);
  const keys = [...new Set(found.map(({ key }) => key))].sort();

  return keys.map(key => ({
    key,
    logTypes: found.filter(other => other.key === key).map(({ logType }) => logType).sort(byText(({ logType }) => logType)),
  }));
}

function logTypesIn(text: string): FoundKind[] {
  return [...text.matchAll(LOG_TYPE)].map(([, key, logType, className]) => {
    const body = between(text, `class ${className} {`, `exports.${className} = ${className};`);
    const [, list = '[]'] = /mandatoryFields: (\[[^\]]*\])/.exec(body) ?? [];
    const mandatoryFields: readonly string[] = JSON.parse(list);
    const fields = valuesOf(text, `${className}RecordFields`);

    return {
      key,
      logType: {
        logType,
        destinations: destinationsOf(text, className, body),
        mandatoryFields,
        optionalFields: fields.filter(field => !mandatoryFields.includes(field)),
      },
    };
  });
}

function destinationsOf(text: string, className: string, body: string): Destinations {
  const name = `${className}OutputFormat`;
  const formats = between(text, `(function (${name}) {`, `})(${name} ||`);

  return Object.fromEntries(DESTINATIONS
    .filter(([, method]) => body.includes(` ${method}(`))
    .map(([type, , enumeration]) => [type, valuesOf(formats, enumeration)]));
}

/** Returns the values of an enumeration: `plain` for `S3["PLAIN"] = "plain"`. */
function valuesOf(text: string, enumeration: string): string[] {
  return [...text.matchAll(new RegExp(`\\b${enumeration}\\["[^"]+"\\] = "([^"]+)"`, 'g'))].map(([, value]) => value);
}

/** Returns the text between two others; nothing if there is no first one. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  if (from < 0) return '';
  const to = text.indexOf(end, from);

  return text.slice(from, to < 0 ? undefined : to);
}

// Tested by test/cli/preflight/preflight.test.ts.
import type { Deployment, Resource } from '../deployment';
import type { Finding } from '../findings';
import { isKnown } from '../known-text';
import type { Unit } from '../unit';
import { listOf, type Values, valuesOf } from '../values';
import { newDeliveries } from './transaction-search';
import { CATALOG } from '../../../generated/catalog';
import type { CatalogEntry, Formats } from '../../../private/model/catalog';

/** A log type of a service, and the type of destination to which the app delivers it. */
interface Use {
  readonly service: string;
  readonly logType: string;
  readonly destinationType: string;
  readonly format?: string;
  readonly fields: readonly string[];
}

/** Compares new deliveries with the log types, formats and fields that AWS has in the Region. */
export async function checkCatalog(deployment: Deployment, unit: Unit): Promise<void> {
  const deliveries = newDeliveries(deployment, unit);
  if (deliveries.length === 0) return;
  const templates = await deployment.account.configurationTemplates(unit.environment.region);
  if (templates === undefined) return;
  for (const { delivery, source, destination } of deliveries) {
    const use = source && destination && useOf(deployment, delivery, source, destination);
    if (use !== undefined) compare(deployment, delivery, use, templates);
  }
}

function compare(deployment: Deployment, delivery: Resource, use: Use, templates: readonly Values[]): void {
  const { service, logType, destinationType } = use;
  const ofService = templates.filter(template => template.service === service);
  const ofLogType = ofService.filter(template => template.logType === logType);
  const matching = ofLogType.filter(template => template.deliveryDestinationType === destinationType);
  if (matching.length > 0) {
    checkFormat(deployment, delivery, use, matching);
    checkFields(deployment, delivery, use, matching);
    deployment.notes.push(...notesOf(use, ofService, matching));
    return;
  }
  const { region } = delivery.unit.environment;
  if (ofService.length === 0) {
    deployment.notes.push(
      `AWS lists no log types of ${service} in ${region}: its log types, formats and fields have not been compared`,
    );
    return;
  }
  deployment.report(delivery, {
    id: 'log-type',
    found:
      ofLogType.length === 0
        ? `AWS has no log type ${logType} of ${service} in ${region}, but ${unique(ofService, 'logType')}`
        : `AWS delivers ${logType} of ${service} in ${region} to ${unique(ofLogType, 'deliveryDestinationType')}, ` +
          `and not to ${destinationType}`,
    reason:
      ofLogType.length === 0
        ? `PutDeliverySource action is not supported for this LogType in region ${region}`
        : 'Invalid destination type provided for this resource and log type',
    remedies: [{ text: 'Deliver one of the others' }, seeTemplates(use, region)],
  });
}

function checkFormat(deployment: Deployment, delivery: Resource, use: Use, matching: readonly Values[]): void {
  const allowed = valuesIn(matching, 'allowedOutputFormats');
  if (use.format === undefined || allowed.length === 0 || allowed.includes(use.format)) return;
  deployment.report(delivery, {
    id: 'output-format',
    found:
      `AWS delivers ${use.logType} of ${use.service} to ${use.destinationType} as ${allowed.join(', ')}, ` +
      `and not as ${use.format}`,
    reason: REFUSED,
    remedies: [
      { text: `Set outputFormat to one of ${allowed.join(', ')}` },
      seeTemplates(use, delivery.unit.environment.region),
    ],
  });
}

function checkFields(deployment: Deployment, delivery: Resource, use: Use, matching: readonly Values[]): void {
  const fields = matching.map(({ allowedFields }) => listOf(allowedFields).map(valuesOf));
  const allowed = new Set(fields.flat().map(({ name }) => name));
  if (use.fields.length === 0 || allowed.size === 0) return;
  const unknown = use.fields.filter(field => !allowed.has(field));
  const missing = fields.map(each =>
    each.filter(({ name, mandatory }) => mandatory === true && !use.fields.includes(String(name))),
  );
  const [least] = missing.sort((one, other) => one.length - other.length);
  const problems = [
    ...(unknown.length === 0 ? [] : [`AWS has no fields ${unknown.join(', ')}`]),
    ...(least.length === 0 ? [] : [`AWS requires the fields ${least.map(({ name }) => name).join(', ')}`]),
  ];
  if (problems.length === 0) return;
  deployment.report(delivery, {
    id: 'record-fields',
    found: `${problems.join(', and ')} in ${use.logType} of ${use.service}`,
    reason: REFUSED,
    remedies: [
      { text: 'Change recordFields' },
      { text: 'Remove recordFields: AWS then delivers its default fields' },
      seeTemplates(use, delivery.unit.environment.region),
    ],
  });
}

const REFUSED = 'AWS refuses the delivery (its message is not published)';

function seeTemplates({ service, logType }: Use, region: string): Finding['remedies'][number] {
  return {
    text: 'See the values that AWS accepts',
    commands: [
      `aws logs describe-configuration-templates --region ${region} --service ${service} --log-types ${logType}`,
    ],
  };
}

/** Returns the log types, formats and fields of AWS that this version of the library does not know. */
function notesOf(
  { service, logType, destinationType }: Use,
  ofService: readonly Values[],
  matching: readonly Values[],
): string[] {
  const entries = Object.values(CATALOG)
    .filter(({ arnPattern }) => arnPattern?.split(':')[2] === service)
    .flatMap(({ logTypes }) => Object.entries(logTypes));
  const known = entries.filter(([name]) => name === logType).map(([, entry]) => entry);
  const news = [
    [
      'log types',
      beyond(
        valuesIn(ofService, 'logType'),
        entries.map(([name]) => name),
      ),
    ],
    [
      `formats of ${logType} for ${destinationType}`,
      beyond(valuesIn(matching, 'allowedOutputFormats'), formatsOf(known, destinationType)),
    ],
    [`fields of ${logType}`, beyond(fieldNames(matching), known.flatMap(fieldsOf))],
  ] as const;

  return news
    .filter(([, names]) => names.length > 0)
    .map(
      ([subject, names]) =>
        `AWS has ${subject} of ${service} that this version of cdk-log-delivery does not know: ${names.join(', ')}`,
    );
}

/** Returns the formats that the library knows. An empty list stands for any: AWS does not publish them. */
function formatsOf(entries: readonly CatalogEntry[], destinationType: string): readonly string[] {
  const formats = entries
    .map(({ destinations = {} }) => Object.entries(destinations).find(([type]) => type === destinationType)?.[1])
    .filter((each): each is Formats => each !== undefined);

  return formats.includes('unpublished') ? [] : formats.flat();
}

function fieldsOf({ mandatoryFields = [], optionalFields = [] }: CatalogEntry): string[] {
  return [...mandatoryFields, ...optionalFields];
}

function fieldNames(templates: readonly Values[]): string[] {
  return templates.flatMap(({ allowedFields }) => listOf(allowedFields).map(field => String(valuesOf(field).name)));
}

/** Returns the values that are not known, or none if nothing is known. */
function beyond(values: readonly string[], known: readonly string[]): string[] {
  return known.length === 0 ? [] : [...new Set(values)].filter(value => !known.includes(value)).sort();
}

function valuesIn(templates: readonly Values[], name: string): string[] {
  return [
    ...new Set(
      templates
        .flatMap(template => template[name])
        .filter(value => value !== undefined)
        .map(String),
    ),
  ].sort();
}

function unique(templates: readonly Values[], name: string): string {
  return valuesIn(templates, name).join(', ');
}

/** Returns the log type that a delivery is for. Undefined if it is known only when the stack is deployed. */
function useOf(deployment: Deployment, delivery: Resource, source: Resource, destination: Resource): Use | undefined {
  const [logType, destinationType, format] = [
    deployment.text(source, 'LogType'),
    deployment.text(destination, 'DeliveryDestinationType'),
    deployment.text(destination, 'OutputFormat'),
  ];
  const service = serviceOf(deployment, source);
  if (service === undefined || !isKnown(logType) || !isKnown(destinationType)) return undefined;

  return {
    service,
    logType,
    destinationType,
    format: isKnown(format) ? format : undefined,
    fields: listOf(delivery.properties.RecordFields)
      .map(field => deployment.resolver.text(field, delivery.unit))
      .filter(isKnown),
  };
}

/** Returns the service of the logged resource, as its ARN has it. */
function serviceOf(deployment: Deployment, source: Resource): string | undefined {
  const [, , service = '', , account] = deployment.text(source, 'ResourceArn').split(':');
  if (account !== undefined && isKnown(service)) return service;
  const type = deployment.referenced(source, 'ResourceArn')?.type;
  const kind = Object.values(CATALOG).find(({ resourceType }) => resourceType !== undefined && resourceType === type);

  return kind?.arnPattern?.split(':')[2];
}

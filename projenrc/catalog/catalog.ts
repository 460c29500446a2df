import { correct } from './corrections';
import descriptions from './data/descriptions.json';
import type { KindRow } from './kinds';
import { KINDS, defaultName } from './kinds';
import type { Kind, KindFacts, LogTypeEntry } from './model';
import { byText } from './model';
import { readSpecification } from './specification';

interface DescribedLogType {
  readonly summary: string;
  readonly traps?: readonly string[];
  readonly page?: string;
}

interface DescribedKind {
  readonly title: string;
  readonly summary: string;
  readonly page: string;
  readonly traps: readonly string[];
  readonly logTypes: { readonly [logType: string]: DescribedLogType };
}

const DESCRIPTIONS: { readonly [key: string]: DescribedKind } = descriptions;

const API_REFERENCE = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html';

/**
 * Returns every kind of logged resource with its log types: the specification with its corrections and descriptions.
 */
export function readCatalog(): Kind[] {
  const facts = correct(readSpecification());
  const keys = facts.map(kind => kind.key);

  return facts.map(kind => describe(kind, keys)).sort(byText(kind => kind.name));
}

function describe(facts: KindFacts, allKeys: readonly string[]): Kind {
  const row = KINDS[facts.key] ?? newRow(facts.key, allKeys);
  const text = DESCRIPTIONS[facts.key] ?? newText(facts.key);

  return {
    key: facts.key,
    name: row.name,
    resourceType: facts.key.includes('::') ? facts.key : undefined,
    serviceTitle: row.serviceTitle,
    arnPattern: row.arnPattern ?? facts.arnPattern,
    arnPatternInferred: row.arnPatternInferred,
    possibleArnPattern: row.possibleArnPattern,
    suffixVariables: row.suffixVariables,
    region: row.region,
    accountLevel: row.accountLevel ?? false,
    generatedId: row.generatedId,
    oneSourceAtATime: row.oneSourceAtATime,
    updateDropsPrefix: row.updateDropsPrefix,
    title: text.title,
    summary: text.summary,
    traps: text.traps,
    page: text.page,
    logTypes: facts.logTypes
      .map((logType): LogTypeEntry => {
        const { summary, traps = [], page = text.page } = text.logTypes[logType.logType] ?? newLogTypeText(text.title);

        return { ...logType, summary, traps, page };
      })
      .sort(byText(logType => logType.logType)),
  };
}

/** Returns the row of a kind that AWS has added and nobody has described yet. */
function newRow(key: string, allKeys: readonly string[]): KindRow {
  return { name: defaultName(key, allKeys), serviceTitle: key.split('::').slice(0, 2).join(' ') };
}

function newText(key: string): DescribedKind {
  const title = `\`${key}\` resource`;

  return { title, summary: `Log types of a ${title}.`, page: API_REFERENCE, traps: [], logTypes: {} };
}

function newLogTypeText(title: string): DescribedLogType {
  return { summary: `Logs of one ${title}.` };
}

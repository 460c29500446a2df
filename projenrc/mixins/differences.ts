import type { Catalog } from '../../src/private/model/catalog';
import { byText, type KindFacts } from '../catalog/model';
import { changesBetween } from '../catalog-changes/changes';
import { summaryOf, type Titles } from '../catalog-changes/summary';

const TITLES: Titles = {
  added: "Only in aws-cdk's",
  removed: "Only in npm's",
  changed: "In both: aws-cdk's has",
  kinds: 'Resources',
  nothing: 'They have the same log types.',
};

const INTRODUCTION = `# Two specifications

npm's package of AWS's resource specification, and the log delivery mixins of aws-cdk, which are generated from a
specification of their own. Add what only aws-cdk's has to \`projenrc/catalog/corrections.ts\`. The task
\`catalog:mixins\` writes this file.

`;

/** Returns, as Markdown for people, the differences between two readings of AWS's resource specification. */
export function differencesBetween(npm: readonly KindFacts[], mixins: readonly KindFacts[]): string {
  return INTRODUCTION + summaryOf(changesBetween(catalogOf(npm), catalogOf(mixins)), TITLES);
}

/** Leaves out ARNs, which the mixins do not have. Sorts the kinds, so that the same facts give the same text. */
function catalogOf(kinds: readonly KindFacts[]): Catalog {
  return Object.fromEntries([...kinds].sort(byText(({ key }) => key)).map(({ key, logTypes }) => [key, {
    serviceTitle: key,
    title: key.split('::').slice(1).join(' '),
    logTypes: Object.fromEntries(logTypes.map(({ logType, ...facts }) => [logType, facts])),
  }]));
}

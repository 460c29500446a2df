import type { Kind } from './model';
import { logTypeConstant } from './names';

/** The page with the id of the rule of `LogCoverage` for each log type of a resource that CloudFormation knows. */
export function renderCoverageRules(kinds: readonly Kind[]): string {
  return [
    '# Rules of LogCoverage',
    '',
    '<!-- Generated from the resource specification of AWS by projenrc/catalog. Do not edit: run "npx projen catalog". -->',
    '',
    '[`LogCoverage`](coverage.md) reports a log type that a resource can emit and that nothing delivers, by these ids. A log type that the',
    'service writes without a delivery has the same id with `-legacy` at the end.',
    '',
    '| Resource | Log type | Id of the rule |',
    '|---|---|---|',
    ...kinds.filter(({ resourceType }) => resourceType !== undefined).flatMap(rowsOf),
    '',
  ].join('\n');
}

function rowsOf(kind: Kind): string[] {
  const { name, resourceType, accountLevel, logTypes } = kind;
  const resource = accountLevel ? `\`${resourceType}\`, once for each account and Region` : `\`${resourceType}\``;

  return logTypes.map(entry => `| ${resource} | \`${logTypeConstant(kind, entry)}\` | \`cdk-log-delivery::${name}-${entry.logType}\` |`);
}

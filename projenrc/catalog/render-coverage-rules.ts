import type { Kind } from './model';

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

function rowsOf({ name, resourceType, accountLevel, logTypes }: Kind): string[] {
  const resource = accountLevel ? `\`${resourceType}\`, once for each account and Region` : `\`${resourceType}\``;

  return logTypes.map(({ logType }) => `| ${resource} | \`${name}LogType.${logType}\` | \`cdk-log-delivery::${name}-${logType}\` |`);
}

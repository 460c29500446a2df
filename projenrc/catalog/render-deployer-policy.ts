import { renderBetween } from './marked';
import type { Kind } from './model';
import { actionSourceOf } from './source-actions';

const MARKERS: [string, string] = ['<!-- BEGIN source actions (generated) -->', '<!-- END source actions -->'];

/** Returns docs/deployer-policy.md with a new table of the permissions for each kind of resource. */
export function renderDeployerPolicy(document: string, kinds: readonly Kind[]): string {
  return renderBetween('docs/deployer-policy.md', document, MARKERS, [
    '| Resource that logs | Action | On | Confidence, source |',
    '|---|---|---|---|',
    ...kinds.map(renderKind),
  ]);
}

function renderKind({ key, title, arnPattern }: Kind): string {
  // A kind that AWS has added and nobody has described yet.
  if (arnPattern === undefined) return `| ${title} | not known | not known | inferred: AWS has published no ARN |`;
  const { confidence, source } = actionSourceOf(key);
  const action = `${arnPattern.split(':')[2]}:AllowVendedLogDeliveryForResource`;

  return `| ${title} | \`${action}\` | \`${withoutNames(arnPattern)}\` | ${confidence}: ${source} |`;
}

/** Returns the pattern with the environment as its only variables. */
function withoutNames(arnPattern: string): string {
  return arnPattern.replace(/\$\{[A-Z]\w*\}/g, '*').replace(/\$\{(\w+)\}/g, '<$1>');
}

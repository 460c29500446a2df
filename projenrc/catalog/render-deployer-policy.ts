import { renderBetween } from './marked';
import type { Kind } from './model';
import { actionSourceOf } from './source-actions';

const MARKERS: [string, string] = ['<!-- BEGIN source actions (generated) -->', '<!-- END source actions -->'];

/** docs/deployer-policy.md with the table of what each kind of resource needs made anew. */
export function renderDeployerPolicy(document: string, kinds: readonly Kind[]): string {
  return renderBetween('docs/deployer-policy.md', document, MARKERS, [
    '| Resource that logs | Action | On | Confidence, source |',
    '|---|---|---|---|',
    ...kinds.map(renderKind),
  ]);
}

function renderKind({ key, title, arnPattern }: Kind): string {
  // Of a kind that AWS has added and nobody has described yet.
  if (arnPattern === undefined) return `| ${title} | not known | not known | inferred: AWS has published no ARN |`;
  const { confidence, source } = actionSourceOf(key);
  const action = `${arnPattern.split(':')[2]}:AllowVendedLogDeliveryForResource`;

  return `| ${title} | \`${action}\` | \`${withoutNames(arnPattern)}\` | ${confidence}: ${source} |`;
}

/** The pattern with the environment alone. */
function withoutNames(arnPattern: string): string {
  return arnPattern.replace(/\$\{[A-Z]\w*\}/g, '*').replace(/\$\{(\w+)\}/g, '<$1>');
}

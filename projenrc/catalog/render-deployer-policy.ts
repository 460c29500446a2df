import { renderBetween } from './marked';
import type { Kind } from './model';
import { actionSourceOf, actionTarget, sourceAction } from './source-actions';

const MARKERS: [string, string] = ['<!-- BEGIN source actions (generated) -->', '<!-- END source actions -->'];

/** Returns docs/deployer-policy.md with a new table of the permissions for each kind of resource. */
export function renderDeployerPolicy(document: string, kinds: readonly Kind[]): string {
  return renderBetween('docs/deployer-policy.md', document, MARKERS, [
    '| Logged resource | Action | On | Confidence, source |',
    '|---|---|---|---|',
    ...kinds.map(renderKind),
  ]);
}

function renderKind({ key, title, arnPattern }: Kind): string {
  // A kind that AWS has added and nobody has described yet.
  if (arnPattern === undefined) return `| ${title} | not known | not known | inferred: AWS has published no ARN |`;
  const { confidence, source } = actionSourceOf(key);

  return `| ${title} | \`${sourceAction(arnPattern)}\` | \`${actionTarget(arnPattern)}\` | ${confidence}: ${source} |`;
}

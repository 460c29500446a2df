import type { Figure } from './figures';

/** Renders figures as a Markdown table, and below it what has been counted. */
export function renderFigures(figures: readonly Figure[]): string {
  return [
    '| | |',
    '|---|---|',
    ...figures.map(({ title, value }) => `| ${title} | ${value} |`),
    ...figures.flatMap(renderList),
  ].join('\n');
}

function renderList({ title, list = [] }: Figure): string[] {
  return list.length === 0 ? [] : ['', `${title}:`, '', ...list.map(item => `- ${item}`)];
}

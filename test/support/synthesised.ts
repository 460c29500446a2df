import type { App } from 'aws-cdk-lib/core';
import { isOfIdleSource } from './warnings';

/** Returns the errors of a synthesis, and the warnings of this library, without warnings of idle delivery sources. */
export function synthesised(app: App): string[] {
  const error = refusal(() => app.synth());
  const warnings = app.node.findAll().flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }) => String(data));

  return [...error, ...warnings.filter(warning => warning.includes('ack: cdk-log-delivery:') && !isOfIdleSource(warning))];
}

/** Returns the lines of the error of a definition that is refused at once. */
export function refusal(define: () => unknown): string[] {
  try {
    define();
    return [];
  } catch (error) {
    return linesOf(error);
  }
}

function linesOf(error: unknown): string[] {
  const [head, ...lines] = (error instanceof Error ? error.message : String(error)).split('\n');

  return lines.length === 0 ? [head] : lines.map(line => line.trim());
}

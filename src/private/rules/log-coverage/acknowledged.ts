// Tested by test/log-coverage-acknowledged.test.ts.
import { Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from '../../cdk/memo';

/** The namespace of the rules. Users acknowledge a rule by its id with the namespace. */
const NAMESPACE = 'cdk-log-delivery';

/** Returns the id of a rule as users acknowledge it. */
export function qualified(rule: string): string {
  return `${NAMESPACE}::${rule}`;
}

/**
 * The rules that are acknowledged at constructs and around them.
 *
 * aws-cdk-lib keeps acknowledgements in the metadata of constructs. Its older versions apply one of a construct to the
 * whole app. So this reads the metadata itself, and no acknowledged finding reaches aws-cdk-lib.
 */
export class Acknowledgements {
  private readonly known = new Map<IConstruct, ReadonlySet<string>>();

  /** Tests that an id is acknowledged at a construct or around it. */
  public has(construct: IConstruct, id: string): boolean {
    const { scope } = construct.node;

    return this.at(construct).has(id) || (scope !== undefined && this.has(scope, id));
  }

  private at(construct: IConstruct): ReadonlySet<string> {
    return getOrCreate(this.known, construct, () => new Set(construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      // Ids without a namespace get one, which versions of aws-cdk-lib spell in two ways.
      .flatMap(({ data }) => Object.keys(Object(data)).map(id => id.replace(/^annotation::/i, '')))));
  }
}

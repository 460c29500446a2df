// Tested by test/permissions/imported-once.test.ts.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type ImportedResource, importedName, importedResource } from './imported-resource';
import { printStatements } from './printed-statements';
import { getOrCreate } from '../cdk/memo';
import { WarnedTogether } from '../cdk/warned-together';

/** Statements that the policy of an imported resource needs. */
interface Missing {
  readonly resource: ImportedResource;
  readonly statements: readonly PolicyStatement[];
}

/**
 * The statements that the policies of imported resources need, and that this app cannot add. There is one warning for
 * each resource in a stage, with all its statements.
 */
export class MissingStatements {
  private readonly known = new WeakMap<IConstruct, Map<string, Missing>>();
  private readonly warnings: WarnedTogether<Missing>;

  /** @param warnOf adds the warning to `first`, with the name of the resource and the end of the message */
  constructor(warnOf: (first: IConstruct, name: string, remedy: string) => void) {
    this.warnings = new WarnedTogether(
      ({ resource }) => importedResource(resource),
      (first, all) => { warnOf(first, importedName(all[0].resource), remedyOf(all)); },
    );
  }

  /**
   * Adds the statements that a delivery or destination needs. There can be thousands of deliveries, so `make` is called
   * once for the deliveries of a stack with the same `imported` and `key`.
   */
  public add(
    scope: IConstruct,
    imported: IConstruct,
    key: string,
    make: () => Pick<ImportedResource, 'arn' | 'name'> & Pick<Missing, 'statements'>,
  ): void {
    const stack = Stack.of(scope);
    const ofResource = getOrCreate(this.known, imported, () => new Map<string, Missing>());
    this.warnings.add(scope, getOrCreate(ofResource, `${stack.node.addr} ${key}`, () => {
      const { arn, name, statements } = make();
      return { resource: { stack, arn, name }, statements };
    }));
  }
}

function remedyOf(all: readonly Missing[]): string {
  const { text, count, replacements } = printStatements(all.flatMap(({ resource: { stack }, statements }) =>
    statements.map(statement => ({ stack, statement: statement.toStatementJson() }))));

  return `add ${count === 1 ? 'this statement' : 'these statements'}${replacements}, or nothing is delivered: ${text}`;
}

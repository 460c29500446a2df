import { type IPropertyInjector, PropertyInjectors } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';

/** The scope and the id of a new construct. */
export interface Place {
  readonly scope: Construct;
  readonly id: string;
}

/**
 * Returns `props` as the closest property injector of the class `uniqueId` changes them.
 *
 * The classes of aws-cdk-lib have a decorator for this. A decorator would load aws-cdk-lib when the library is imported.
 */
export function injectProps<T extends object>(uniqueId: string, props: T, place: Place): T {
  return findInjector(uniqueId, place.scope)?.inject(props, place) ?? props;
}

/** Returns the property injector of the class `uniqueId` that is closest to `scope`. */
export function findInjector(uniqueId: string, scope: IConstruct): IPropertyInjector | undefined {
  for (let around: IConstruct | undefined = scope; around !== undefined; around = around.node.scope) {
    const injector = PropertyInjectors.hasPropertyInjectors(around)
      ? PropertyInjectors.of(around).for(uniqueId)
      : undefined;
    if (injector !== undefined) return injector;
  }

  return undefined;
}

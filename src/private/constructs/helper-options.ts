// Tested by test/property-injection.test.ts.
import type { DeliveryOptions } from '../../delivery';
import { findInjector, type Place } from '../cdk/property-injection';

/** The options of a helper that belong to its delivery. The others belong to its destination. */
const OF_DELIVERY: { readonly [name in keyof Required<DeliveryOptions>]: true } = {
  adoptedDelivery: true,
  recordFields: true,
  fieldDelimiter: true,
  suffixPath: true,
  hiveCompatiblePath: true,
  condition: true,
};

/**
 * Returns the options of a helper such as `toS3()` after the property injector of its destination's class has changed
 * them. The injector gets the same properties as if the destination were an L2. The options of the delivery have their
 * own injector.
 */
export function injectHelperOptions<T extends DeliveryOptions>(uniqueId: string, options: T, place: Place): T {
  const injector = findInjector(uniqueId, place.scope);
  if (injector === undefined) return options;

  return {
    ...select(options, name => name in OF_DELIVERY),
    ...injector.inject(select(options, name => !(name in OF_DELIVERY)), place),
  };
}

function select<T extends object>(options: T, isSelected: (name: string) => boolean): Partial<T> {
  const selected: Partial<T> = { ...options };
  for (const name of Object.keys(options)) if (!isSelected(name)) Reflect.deleteProperty(selected, name);

  return selected;
}

// Tested by test/log-map.test.ts.
import { type Evaluator, nearest } from './evaluate';
import type { ResourceReading, StackReading } from './reading';
import { arnParts, textOf } from './value';

/**
 * The resources of an app by their physical names. Stacks of different environments know each other's resources by
 * name, and templates of other tools name resources everywhere.
 */
export class Names {
  private byName?: ReadonlyMap<string, readonly ResourceReading[]>;

  constructor(private readonly resources: readonly ResourceReading[], private readonly evaluator: Evaluator) {}

  /** Returns the resource that has the name in an ARN without references. */
  public find(stack: StackReading, arn: string): ResourceReading | undefined {
    this.byName ??= this.read();
    const [, , service, region, account, rest] = arnParts(arn);
    const { kind, name } = service === 's3' ? { kind: 'bucket', name: rest.split('/')[0] } : kindAndName(rest);
    const found = (this.byName.get(name) ?? []).filter(({ type }) => isOfType(type, service, kind));

    return nearest(stack, found, { account: partOf(account, stack.account), region: partOf(region, stack.region) });
  }

  private read(): ReadonlyMap<string, readonly ResourceReading[]> {
    const byName = new Map<string, ResourceReading[]>();
    for (const resource of this.resources) {
      const kind = resource.type.replace(/^.*::/, '');
      const name = [`${kind}Name`, 'Name'].map(property => textOf(this.evaluator.property(resource, property))).find(text => text !== undefined);
      if (name !== undefined) byName.set(name, [...byName.get(name) ?? [], resource]);
    }

    return byName;
  }
}

/** Returns an account or Region of an ARN. Undefined if the ARN has none, as the ARN of a bucket. */
function partOf(part: string, ofStack: string | undefined): string | undefined {
  if (part === '') return undefined;

  return part.includes('${') ? ofStack : part;
}

/** Splits `event-bus/orders` or `log-group:orders:*` into the kind and the name. Names can contain slashes. */
function kindAndName(rest: string): { readonly kind: string; readonly name: string } {
  const [, kind = '', name = ''] = /^([\w-]+)[:/](.+?)(?::\*)?$/.exec(rest) ?? [];

  return { kind, name };
}

/**
 * Tests for the type of an ARN: `events` and `event-bus` are `AWS::Events::EventBus`, `firehose` and `deliverystream` are
 * `AWS::KinesisFirehose::DeliveryStream`.
 */
function isOfType(type: string, service: string, kind: string): boolean {
  const [, ofService, ofKind] = type.toLowerCase().split('::');

  return ofKind === kind.replaceAll('-', '') && ofService.includes(service.replaceAll('-', ''));
}

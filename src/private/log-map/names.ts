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
    const [, , service = '', region, account, rest = ''] = arnParts(arn);
    const environment = { ...stack, account: account || undefined, region: region || undefined };
    for (const name of namesIn(service, rest)) {
      const ofService = (this.byName.get(name) ?? []).filter(({ type }) => isOfService(type, service));
      const found = nearest(isKnown(account) ? environment : stack, ofService);
      if (found !== undefined) return found;
    }

    return undefined;
  }

  private read(): ReadonlyMap<string, readonly ResourceReading[]> {
    const byName = new Map<string, ResourceReading[]>();
    for (const resource of this.resources) {
      const kind = resource.type.split('::').pop() ?? '';
      const name = [`${kind}Name`, 'Name'].map(property => textOf(this.evaluator.property(resource, property))).find(text => text !== undefined);
      if (name !== undefined) byName.set(name, [...byName.get(name) ?? [], resource]);
    }

    return byName;
  }
}

function isKnown(part: string | undefined): boolean {
  return part !== undefined && part !== '' && !part.includes('${');
}

/** Lists the names that a resource with this ARN can have, from the longest to the shortest: names can contain slashes. */
function namesIn(service: string, rest: string): string[] {
  const resource = rest.replace(/:\*$/, '');
  if (service === 's3') return [resource.split('/')[0]];
  const starts = [...resource.matchAll(/[:/]/g)].map(({ index }) => index + 1);

  return [0, ...starts].map(start => resource.slice(start));
}

/** Tests for a type of the service: `events` and `AWS::Events::EventBus`, `firehose` and `AWS::KinesisFirehose::…`. */
function isOfService(type: string, service: string): boolean {
  const [, ofType = ''] = type.toLowerCase().split('::');

  return service !== '' && ofType.includes(service.replaceAll('-', ''));
}

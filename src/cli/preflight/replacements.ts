// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/replacements.test.ts.
import type { Account } from './account';
import { nameProperties } from './arns';
import { isKnown, UNKNOWN } from './known-text';
import type { Resolver } from './resolver';
import { type Declaration, type DeployedResource, keyOf, type Place, type Unit } from './unit';
import { type Values, valuesOf } from './values';
import { CREATE_ONLY } from '../../generated/create-only';

/** The answer to a question that the account may not answer. */
export type Answer = boolean | 'unknown';

/** Finds the resources that the deployment replaces, by the deployed templates. */
export class Replacements {
  private readonly known = new Map<string, Promise<Answer>>();

  constructor(
    private readonly account: Account,
    private readonly resolver: Resolver,
  ) {}

  /** Returns a test for the resources that a value refers to. */
  public async amongThoseIn(value: unknown, unit: Unit): Promise<(place: Place) => Answer> {
    const answers = new Map<string, Answer>();
    for (const place of this.resolver.places(value, unit)) answers.set(keyOf(place), await this.isReplaced(place));

    return place => answers.get(keyOf(place)) ?? false;
  }

  private isReplaced(place: Place): Promise<Answer> {
    const known = this.known.get(keyOf(place)) ?? this.compare(place);
    this.known.set(keyOf(place), known);

    return known;
  }

  private async compare({ unit, logicalId }: Place): Promise<Answer> {
    const now = unit.resources.get(logicalId);
    const deployed = unit.deployed.get(logicalId);
    if (now === undefined || deployed === undefined || unit.stackName === undefined) return false;
    const template = await this.account.template(unit.stackName, unit.environment.region);
    if (template === undefined) return 'unknown';
    const before = valuesOf(valuesOf(template.Resources)[logicalId]);
    if (before.Type !== now.type) return true;
    const paths = Object.hasOwn(CREATE_ONLY, now.type) ? CREATE_ONLY[now.type] : undefined;
    const differences = await Promise.all(
      (paths ?? ['']).map(path => this.differ(valueAt(before.Properties, path), valueAt(now.properties, path), unit)),
    );
    if (differences.includes(true)) {
      return paths !== undefined || hasOtherName(now, before.Properties, deployed);
    }

    return differences.includes('unknown') ? 'unknown' : false;
  }

  /** Compares the values of a property before and after the deployment. */
  private async differ(before: unknown, now: unknown, unit: Unit): Promise<Answer> {
    const isReplaced = await this.amongThoseIn(now, unit);
    const answers = this.resolver.places(now, unit).map(isReplaced);
    if (answers.includes(true)) return true;
    if (JSON.stringify(before) === JSON.stringify(now)) return answers.includes('unknown') ? 'unknown' : false;
    const [left, right] = [before, now].map(value => this.flat(value, unit));
    if (left === right && isKnown(left)) return false;

    return left.includes(UNKNOWN) || right.includes(UNKNOWN) ? 'unknown' : true;
  }

  /** Returns a value as one text, with the results of its functions. */
  private flat(value: unknown, unit: Unit): string {
    if (Array.isArray(value)) return `[${value.map(item => this.flat(item, unit)).join()}]`;
    if (value === undefined || value === null) return String(value);
    if (typeof value !== 'object') return this.resolver.text(value, unit);
    const names = Object.keys(value);
    if (names.length === 1 && /^(Ref$|Fn::)/.test(names[0])) return this.resolver.text(value, unit);

    return `{${names
      .sort()
      .map(name => `${name}:${this.flat(valuesOf(value)[name], unit)}`)
      .join()}}`;
  }
}

/** Tests that a resource gets another name, and that its name is in its physical id, which no update changes. */
function hasOtherName({ type, properties: now }: Declaration, before: unknown, deployed: DeployedResource): Answer {
  const parts = deployed.physicalId.split(/[/:|]/);
  const isOther = nameProperties(type).some(property => {
    const name = valuesOf(before)[property];
    return (
      typeof name === 'string' && parts.includes(name) && typeof now[property] === 'string' && now[property] !== name
    );
  });

  return isOther ? true : 'unknown';
}

/** Returns the value at a path such as `AccessConfig.AuthenticationMode`. No path leads through a list. */
function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  const [name, ...rest] = path.split('.');
  const next: Values = valuesOf(value);

  return valueAt(next[name], rest.join('.'));
}

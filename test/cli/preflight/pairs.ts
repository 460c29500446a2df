import { SimulatedAws } from './simulated-aws';
import { stacksOf } from './synthesised';
import type { Report } from '../../../src/cli/preflight/findings';
import { preflight } from '../../../src/cli/preflight/preflight';
import { CHANGES } from '../../generated-apps/changes';
import { newSimulator, synth, type Assembly } from '../../generated-apps/deployments';
import { makePlan } from '../../generated-apps/make-plan';
import type { Plan } from '../../generated-apps/plan';
import { oneIn, pick } from '../../generated-apps/random-choice';
import { ACCOUNT, REGION } from '../../generated-apps/settings';
import type { DeploymentError, Simulator } from '../../simulator';
import { Random } from '../../simulator/engine/random';
import { type Values, valuesOf } from '../../simulator/engine/values';

const SOURCE = 'AWS::Logs::DeliverySource';
const HERE = { account: ACCOUNT, region: REGION };

/** The number of changes of an app that was deployed before. */
const CHANGES_AT_ONCE = 3;

/** The simulator makes their ARNs from names, and AWS from generated ids. */
const NOT_AS_AT_AWS = 'mediatailor';

/** The state of an account before an app is deployed. */
interface Obstacles {
  /** The number of policies that somebody else has. */
  readonly logPolicies: number;
  readonly xrayPolicies: number;
  readonly isSearchOff: boolean;
  /** Delivery sources of somebody else: the ARNs of resources, and log types. */
  readonly sources: readonly (readonly [resourceArn: string, logType: string])[];
}

/** An app, and an account to deploy it to. */
export class Pair {
  public readonly simulator: Simulator;
  public readonly aws: SimulatedAws;

  private readonly templates = new Map<string, unknown>();
  private readonly before: Assembly | undefined;
  private readonly app: Assembly;

  constructor(private readonly seed: number) {
    const random = new Random(seed);
    const plan = makePlan(random);
    // Deployed never, deployed before, deployed as it is.
    const history = random.below(3);
    this.before = history === 0 ? undefined : synth(plan);
    this.app = history === 1 ? synth(changed(plan, random)) : synth(plan);
    if (history === 2 && oneIn(random, 3)) renameSource(this.app, random);
    this.simulator = this.account(plan, 0);
    const obstacles = this.obstacles(plan, random);
    addObstacles(this.simulator, obstacles);
    this.before?.stacks.forEach(({ stackName, template }) => this.templates.set(stackName, template));
    this.aws = new SimulatedAws(this.simulator, this.templates);
  }

  /** Returns the report of `preflight`. */
  public report(): Promise<Report> {
    return preflight(stacksOf(this.app), this.aws.call, { region: REGION });
  }

  /** Deploys the app, and returns the first refusal. */
  public deploy(): DeploymentError | undefined {
    const { errors } = this.simulator.deploy(this.app);
    for (const { stackName, template } of this.app.stacks) {
      const isDeployed = this.simulator.stack(stackName) !== undefined && errors.every(({ stack }) => stack !== stackName);
      if (isDeployed) this.templates.set(stackName, template);
    }

    return errors.find(({ phase }) => phase === undefined || phase === 'deploy');
  }

  /** Returns an account with the app as it was before. Another shift has other generated ids from then on. */
  private account(plan: Plan, shift: number): Simulator {
    const simulator = newSimulator(this.seed, plan);
    if (this.before !== undefined) expect(simulator.deploy(this.before).errors).toEqual([]);
    simulator.cloud.uniqueText(shift);

    return simulator;
  }

  private obstacles(plan: Plan, random: Random): Obstacles {
    const { logPolicies, xrayPolicies } = this.simulator.cloud.environment(HERE);
    const leftOver = oneIn(random, 2) ? this.predictable(plan) : [];

    return {
      logPolicies: Math.max(0, 10 - logPolicies.size - random.below(5)),
      xrayPolicies: Math.max(0, 5 - xrayPolicies.size - random.below(4)),
      isSearchOff: oneIn(random, 2),
      sources: leftOver.length === 0 ? [] : [pick(random, leftOver)],
    };
  }

  /** Returns the new sources of the app whose resources have the same ARNs in each deployment. */
  private predictable(plan: Plan): (readonly [string, string])[] {
    const [one, other] = [1, 2].map(shift => {
      const simulator = this.account(plan, shift);
      const { sources } = simulator.cloud.environment(HERE);
      const known = new Set(sources.keys());
      simulator.deploy(this.app);
      return [...sources.values()]
        .filter(({ name }) => !known.has(name))
        .map(({ resourceArn, logType }) => `${resourceArn} ${logType}`);
    });

    return one
      .filter(each => other.includes(each) && !each.includes(NOT_AS_AT_AWS))
      .map(each => {
        const [resourceArn, logType] = each.split(' ');
        return [resourceArn, logType];
      });
  }
}

function changed(plan: Plan, random: Random): Plan {
  return Array.from({ length: CHANGES_AT_ONCE }, () => pick(random, CHANGES)).reduce(
    (current, { apply }) => apply(current, random) ?? current,
    plan,
  );
}

/** Gives a delivery source of an app another name: CloudFormation creates the new one before it deletes the old one. */
function renameSource({ stacks }: Assembly, random: Random): void {
  const sources = stacks
    .flatMap(({ template }) => Object.values(valuesOf(valuesOf(template).Resources)))
    .map(valuesOf)
    .filter(
      ({ Type, Properties }) => Type === SOURCE && !JSON.stringify(Properties).includes('PlaybackConfigurationArn'),
    );
  if (sources.length === 0) return;
  const properties: { Name?: unknown } & Values = valuesOf(pick(random, sources).Properties);
  Reflect.set(properties, 'Name', 'renamed');
}

function addObstacles(simulator: Simulator, { logPolicies, xrayPolicies, isSearchOff, sources }: Obstacles): void {
  const environment = simulator.cloud.environment(HERE);
  for (let index = 0; index < logPolicies; index++) environment.logPolicies.set(`outside-${index}`, { Statement: [] });
  for (let index = 0; index < xrayPolicies; index++) {environment.xrayPolicies.set(`outside-${index}`, { Statement: [] });}
  if (isSearchOff) environment.traceSegmentDestination = 'XRay';
  sources.forEach(([resourceArn, logType], index) => {
    const name = `outside-${index}`;
    environment.sources.set(name, {
      name,
      arn: environment.arn('logs', `delivery-source:${name}`),
      ...HERE,
      resourceArn,
      logType,
    });
  });
}

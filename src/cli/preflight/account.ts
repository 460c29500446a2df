// Tested by test/cli/preflight/account.test.ts.
import { type Aws, AwsError, type Call } from './aws';
import type { Unchecked } from './findings';
import { ACTIONS } from './policy';
import { type DeployedResource, deployedResources } from './unit';
import { listOf, textOf, type Values, valuesOf } from './values';

/** A delivery source in the account. */
export interface ExistingSource {
  readonly name: string;
  readonly resourceArns: readonly string[];
  readonly logType: string;
  readonly tags: { readonly [key: string]: unknown };
}

/** A policy of an account and Region: its name and its text. */
export type Policies = ReadonlyMap<string, string>;

/** The state of Transaction Search. */
export type SearchState = 'on' | 'off' | 'pending';

/** A call in a Region. */
type RegionalCall = Call & { readonly region: string };

/** Reads the account. A call that fails is `unchecked`, and its result is undefined. */
export class Account {
  /** The calls that have failed. */
  public readonly unchecked: Unchecked[] = [];

  private readonly answers = new Map<string, Promise<Values | undefined>>();

  /** @param onCall called before each call */
  constructor(
    private readonly aws: Aws,
    private readonly onCall: (call: Call) => void = () => undefined,
  ) {}

  /** Returns the resources of a stack: none if the stack does not exist. */
  public async deployed(stackName: string, region: string): Promise<ReadonlyMap<string, DeployedResource> | undefined> {
    const answer = await this.read(
      {
        service: 'cloudformation',
        operation: 'list-stack-resources',
        args: ['--stack-name', stackName],
        region,
      },
      `the resources of stack ${stackName}`,
    );

    return answer && deployedResources(answer);
  }

  /** Returns the template of a stack as it is deployed. */
  public async template(stackName: string, region: string): Promise<Values | undefined> {
    const subject = `the deployed template of stack ${stackName}`;
    const call = { service: 'cloudformation', operation: 'get-template', args: ['--stack-name', stackName], region };
    const answer = await this.read(call, subject);
    const body = answer?.TemplateBody;
    if (typeof body !== 'string') return answer && valuesOf(body);

    return this.parsed(body, { region, subject });
  }

  public async sources(region: string): Promise<ExistingSource[] | undefined> {
    const answer = await this.read(
      { service: 'logs', operation: 'describe-delivery-sources', region },
      'delivery sources',
    );

    return (
      answer &&
      listOf(answer.deliverySources)
        .map(valuesOf)
        .map(({ name, resourceArns, logType, tags }) => ({
          name: String(name),
          resourceArns: listOf(resourceArns).map(String),
          logType: String(logType),
          tags: valuesOf(tags),
        }))
    );
  }

  public async logPolicies(region: string): Promise<Policies | undefined> {
    const answer = await this.read(
      { service: 'logs', operation: 'describe-resource-policies', region },
      'log resource policies',
    );

    return answer && policies(listOf(answer.resourcePolicies), 'policyName', 'policyDocument');
  }

  public async xrayPolicies(region: string): Promise<Policies | undefined> {
    const answer = await this.read(
      { service: 'xray', operation: 'list-resource-policies', region },
      'X-Ray resource policies',
    );

    return answer && policies(listOf(answer.ResourcePolicies), 'PolicyName', 'PolicyDocument');
  }

  public async search(region: string): Promise<SearchState | undefined> {
    const answer = await this.read(
      { service: 'xray', operation: 'get-trace-segment-destination', region },
      'Transaction Search',
    );
    if (answer === undefined) return undefined;
    if (answer.Destination !== 'CloudWatchLogs') return 'off';

    return answer.Status === 'PENDING' ? 'pending' : 'on';
  }

  public async configurationTemplates(region: string): Promise<Values[] | undefined> {
    const answer = await this.read(
      {
        service: 'logs',
        operation: 'describe-configuration-templates',
        region,
      },
      'log types, formats and fields',
    );

    return answer && listOf(answer.configurationTemplates).map(valuesOf);
  }

  /** Returns a template that is given as text. The `aws` command gives YAML as text: people and old CDK CLIs write it. */
  private parsed(text: string, { region, subject }: Pick<Unchecked, 'region' | 'subject'>): Values | undefined {
    try {
      return valuesOf(JSON.parse(text));
    } catch {
      const [reason, remedy] = ['it is YAML, which this command cannot read', 'compare it with the app: npx cdk diff'];
      if (!this.unchecked.some(each => each.region === region && each.subject === subject)) {
        this.unchecked.push({ region, subject, reason, remedy });
      }
      return undefined;
    }
  }

  /** Performs a call once. */
  private read(call: RegionalCall, subject: string): Promise<Values | undefined> {
    const key = JSON.stringify(call);
    const known = this.answers.get(key) ?? this.perform(call, subject);
    this.answers.set(key, known);

    return known;
  }

  private async perform(call: RegionalCall, subject: string): Promise<Values | undefined> {
    this.onCall(call);
    try {
      return valuesOf(await this.aws(call));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      if (error.code === 'ValidationError' && /does not exist/.test(error.message)) return {};
      this.unchecked.push({
        region: call.region,
        subject,
        reason: error.message,
        remedy: remedyFor(call, error),
      });
      return undefined;
    }
  }
}

function policies(list: readonly unknown[], name: string, document: string): Policies {
  return new Map(list.map(valuesOf).map(policy => [String(policy[name]), textOf(policy[document]) ?? '']));
}

function remedyFor({ service, operation }: Call, { code }: AwsError): string {
  if (code === undefined) return "make the 'aws' command work, and run the command again";
  if (!/Denied|Unauthorized|NotAuthorized/i.test(code)) return 'run the command again';
  const name = operation.replaceAll('-', '');
  const action = ACTIONS.find(each => each.toLowerCase() === `${service}:${name}`);

  return `allow ${action} (cdk-log-delivery preflight --policy prints all permissions)`;
}

import type { Aws, Call } from '../../../src/cli/preflight/aws';
import { AwsError } from '../../../src/cli/preflight/aws';
import { CATALOG } from '../../../src/generated/catalog';
import type { Environment, Simulator } from '../../simulator';
import type { CloudEnvironment } from '../../simulator/cloud/environment';

/** Answers the calls of `preflight` from the account of a simulator. */
export class SimulatedAws {
  /** The operations that have been called. */
  public readonly operations: string[] = [];

  /**
   * @param templates the templates of deployed stacks, by their names
   * @param denied operations without permission
   */
  constructor(
    private readonly simulator: Simulator,
    private readonly templates: ReadonlyMap<string, unknown>,
    private readonly account = '111122223333',
    private readonly denied: readonly string[] = [],
  ) {}

  public readonly call: Aws = async call => {
    this.operations.push(call.operation);
    if (this.denied.includes(call.operation)) throw new AwsError('AccessDeniedException', 'User is not authorized');

    return this.answer(call);
  };

  private answer({ operation, args = [], region = '' }: Call): unknown {
    const environment = { account: this.account, region };
    const here = this.simulator.cloud.environment(environment);
    switch (operation) {
      case 'get-caller-identity':
        return { Account: this.account, Arn: `arn:aws:sts::${this.account}:assumed-role/Reader/session` };
      case 'list-stack-resources':
        return { StackResourceSummaries: this.resourcesOf(args[1], environment) };
      case 'get-template':
        return { TemplateBody: this.templates.get(args[1]) };
      case 'describe-configuration-templates':
        return { configurationTemplates: CONFIGURATION_TEMPLATES };
      default:
        return answerOf(here, operation);
    }
  }

  private resourcesOf(stackName: string, environment: Environment): object[] {
    const stack = this.simulator.stack(stackName, environment);
    if (stack === undefined) throw new AwsError('ValidationError', `Stack with id ${stackName} does not exist`);

    return [...stack.resources.values()].map(({ logicalId, type, physical: { ref, physicalId } }) => ({
      LogicalResourceId: logicalId,
      ResourceType: type,
      PhysicalResourceId: ref ?? physicalId,
      ResourceStatus: 'CREATE_COMPLETE',
    }));
  }
}

function answerOf(
  { sources, logPolicies, xrayPolicies, traceSegmentDestination }: CloudEnvironment,
  operation: string,
): unknown {
  switch (operation) {
    case 'describe-delivery-sources':
      return {
        deliverySources: [...sources.values()].map(({ name, arn, resourceArn, logType }) => ({
          name,
          arn,
          resourceArns: [resourceArn],
          service: resourceArn.split(':')[2],
          logType,
        })),
      };
    case 'describe-resource-policies':
      return {
        resourcePolicies: entries(logPolicies).map(([policyName, policyDocument]) => ({ policyName, policyDocument })),
      };
    case 'list-resource-policies':
      return {
        ResourcePolicies: entries(xrayPolicies).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
      };
    case 'get-trace-segment-destination':
      return { Destination: traceSegmentDestination, Status: 'ACTIVE' };
    default:
      throw new Error(`preflight must not call ${operation}`);
  }
}

function entries(policies: ReadonlyMap<string, unknown>): [string, string][] {
  return [...policies].map(([name, document]) => [
    name,
    typeof document === 'string' ? document : JSON.stringify(document),
  ]);
}

/** The log types, formats and fields of the catalogue, in the form of the API. */
export const CONFIGURATION_TEMPLATES = Object.values(CATALOG).flatMap(({ arnPattern = '', resourceType, logTypes }) =>
  Object.entries(logTypes).flatMap(([logType, { destinations = {}, mandatoryFields = [], optionalFields = [] }]) =>
    Object.entries(destinations).map(([deliveryDestinationType, formats]) => ({
      service: arnPattern.split(':')[2],
      logType,
      resourceType,
      deliveryDestinationType,
      ...(formats === 'unpublished' ? {} : { allowedOutputFormats: formats }),
      allowedFields: [
        ...mandatoryFields.map(name => ({ name, mandatory: true })),
        ...optionalFields.map(name => ({ name, mandatory: false })),
      ],
    })),
  ),
);

import type { DestinationType, Kind, LogTypeEntry } from '../catalog/model';
import { DESTINATION_TYPES } from '../catalog/model';
import { logTypeConstant, pascalCase } from '../catalog/names';
import { inOrder } from '../catalog/text';

/** The construct that an example passes as `resource`. */
interface ExampleResource {
  readonly module: string;
  readonly alias: string;
  readonly type: string;
  readonly variable: string;
}

const construct = (module: string, alias: string, type: string, variable: string): ExampleResource => ({ module, alias, type, variable });

/** The resources with an L2, or without an L1 in the oldest aws-cdk-lib; by kind, or by kind and log type. */
const RESOURCES: { readonly [name: string]: ExampleResource | undefined } = {
  'ApiGatewayStage': construct('aws-apigateway', 'apigateway', 'Stage', 'stage'),
  'CloudFront': construct('aws-cloudfront', 'cloudfront', 'IDistribution', 'distribution'),
  'Ecs': construct('aws-ecs', 'ecs', 'ICluster', 'cluster'),
  'EksCluster': construct('aws-eks-v2', 'eks', 'ICluster', 'cluster'),
  'EventBus': construct('aws-events', 'events', 'EventBus', 'bus'),
  'EventSubscriber': construct('core', 'cdk', 'CfnResource', 'subscriber'),
  'LoadBalancer': construct('aws-elasticloadbalancingv2', 'elbv2', 'ApplicationLoadBalancer', 'loadBalancer'),
  'LoadBalancer.NLB_ACCESS_LOGS': construct('aws-elasticloadbalancingv2', 'elbv2', 'NetworkLoadBalancer', 'loadBalancer'),
  'S3': construct('aws-s3', 's3', 'IBucket', 'bucket'),
};

/** The target of an example, by the type of the destination. */
const TARGETS: { readonly [type in DestinationType]: ExampleResource & { readonly helper: string } } = {
  S3: { ...construct('aws-s3', 's3', 'IBucket', 'logBucket'), helper: 'toS3' },
  CWL: { ...construct('aws-logs', 'logs', 'ILogGroup', 'logGroup'), helper: 'toLogGroup' },
  FH: { ...construct('aws-kinesisfirehose', 'firehose', 'IDeliveryStream', 'deliveryStream'), helper: 'toFirehose' },
  XRAY: { ...construct('', '', '', ''), helper: 'toXRay' },
};

/** Returns an example that delivers a log type to the first of its destinations. */
export function exampleOf(kind: Kind, entry: LogTypeEntry): string[] {
  const resource = resourceOf(kind, entry.logType);
  const type = DESTINATION_TYPES.find(other => entry.destinations?.[other] !== undefined) ?? 'S3';
  const target = type === 'XRAY' ? undefined : TARGETS[type];
  const used = [resource, target].flatMap(found => found ?? []);
  const format = formatOf(entry, type);
  const imported = ['DeliverySource', ...(format.length > 0 ? ['OutputFormat'] : []), `${kind.name}LogType`].sort();

  return [
    ...[...new Set(used.map(({ module, alias }) => `import * as ${alias} from 'aws-cdk-lib/${module}';`))].sort(),
    `import { ${imported.join(', ')} } from 'cdk-log-delivery';`,
    '',
    ...used.map(({ alias, type: name, variable }) => `declare const ${variable}: ${alias}.${name};`),
    ...(used.length > 0 ? [''] : []),
    `new DeliverySource(this, '${pascalCase(entry.logType)}', {`,
    `  logType: ${logTypeConstant(kind, entry)},`,
    ...(resource ? [`  resource: ${resource.variable},`] : arnOf(kind)),
    `}).${TARGETS[type].helper}(${[...(target ? [target.variable] : []), ...format].join(', ')});`,
  ];
}

function resourceOf({ name, accountLevel, resourceType }: Kind, logType: string): ExampleResource | undefined {
  if (accountLevel || resourceType === undefined) return undefined;
  const [, service, type] = resourceType.split('::');
  const alias = service.toLowerCase();

  return RESOURCES[`${name}.${logType}`] ?? RESOURCES[name]
    ?? construct(`aws-${alias}`, alias, `Cfn${type}`, type.charAt(0).toLowerCase() + type.slice(1));
}

/** The ARN of a resource without CloudFormation type. */
function arnOf({ accountLevel, arnPattern }: Kind): string[] {
  if (accountLevel || arnPattern === undefined) return [];
  const arn = arnPattern.replace('${partition}', 'aws').replace('${region}', 'us-east-1').replace(/\$\{account\}/g, '111122223333')
    .replace(/\$\{\w+\}/g, 'example');

  return [`  resourceArn: '${arn}',`];
}

/** The options with the first format, because AWS does not publish which one is the default. */
function formatOf({ destinations }: LogTypeEntry, type: DestinationType): string[] {
  const formats = destinations?.[type];
  if (formats === undefined || formats === 'unpublished' || formats.length === 0) return [];

  return [`{ outputFormat: OutputFormat.${inOrder(formats)[0].toUpperCase()} }`];
}

import type { Resource, Template } from './template';

/** The construct paths in a stack of the library, by the ids that hand-written L1s have. */
export interface Layout {
  readonly [id: string]: string;
}

const POLICIES: { readonly [type: string]: string } = {
  'AWS::S3::BucketPolicy': 'BucketPolicy',
  'AWS::XRay::ResourcePolicy': 'XRayPolicy',
};

/** Reads the paths of the L1s of the library in a stack, to put other L1s there. */
export function layoutOf({ Resources }: Template): Layout {
  const layout: { [id: string]: string } = {};
  const resources = Object.values(Resources);
  const policies = resources.filter(({ Type }) => Type in POLICIES);
  policies.forEach(policy => { layout[POLICIES[policy.Type]] = pathOf(policy); });

  for (const delivery of resources.filter(({ Type }) => Type === 'AWS::Logs::Delivery')) {
    const source = Resources[referenced(delivery, 'DeliverySourceName')];
    const destination = Resources[referenced(delivery, 'DeliveryDestinationArn')];
    const [, index] = /Agent(\d+)$/.exec(pathOf(Resources[referenced(source, 'ResourceArn')])) ?? [];
    layout[`Source${index}`] = pathOf(source);
    layout[`Destination${index}`] = pathOf(destination);
    layout[`Delivery${index}`] = pathOf(delivery);
  }

  return layout;
}

/** Returns the path of the L1 of a resource, from its stack. */
function pathOf({ Metadata = {} }: Resource): string {
  return String(Metadata['aws:cdk:path']).split('/').slice(1).join('/');
}

/** Returns the logical id in a property that is a reference. */
function referenced({ Type, Properties = {} }: Resource, name: string): string {
  const value = Properties[name];
  const [, logicalId] = /^\{"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(value)) ?? [];
  if (logicalId === undefined) throw new Error(`${name} of ${Type} is no reference, got ${JSON.stringify(value)}`);

  return logicalId;
}

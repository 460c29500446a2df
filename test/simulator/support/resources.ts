import { Simulator } from '..';
import type { RawResource, RawTemplate } from './templates';

/** A topic, whose name is generated, and which is replaced when it becomes a FIFO topic. */
export function topic(
  properties: { readonly [name: string]: unknown } = {},
  attributes: Partial<RawResource> = {},
): RawResource {
  return { Type: 'AWS::SNS::Topic', Properties: properties, ...attributes };
}

/** A parameter whose value is another resource's name. */
export function user(of: string, attributes: Partial<RawResource> = {}): RawResource {
  return { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: of } }, ...attributes };
}

export function template(
  resources: { readonly [logicalId: string]: RawResource },
  sections: { readonly [name: string]: unknown } = {},
): RawTemplate {
  return { Resources: resources, ...sections };
}

/** Cannot be created: the name is taken. */
export const IMPOSSIBLE: RawResource = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'taken' } };

export function newSimulator(seed = 1): Simulator {
  const simulator = new Simulator({ seed });
  simulator.createOutside('AWS::S3::Bucket', { BucketName: 'taken' });

  return simulator;
}

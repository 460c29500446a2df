// Tested by test/logs-mixin-folders.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import { logicalIdOf } from '../cdk/cfn-resource';
import { namedKindOfType } from '../model/catalog';
import { stackKey } from '../model/identity';
import { trimSlashes } from '../model/s3-paths';

/** A prefix of a bucket for one resource, and the beginning of it that the bucket policy names. */
export interface ResourceFolder {
  readonly prefix: string;
  readonly grantedPrefix: string;
}

/**
 * Returns the folder of a resource below a prefix: its kind, its stack and its logical id. Everything in it is known at
 * synthesis, because the bucket can be in another stack.
 */
export function resourceFolder(resource: CfnResource, prefix: string | undefined): ResourceFolder {
  const kind = namedKindOfType(resource.cfnResourceType)?.name ?? '';
  const name = [...stackKey(resource.stack), logicalIdOf(resource)].join('-').replace(/[^\w-]/g, '');
  const around = trimSlashes(prefix);

  return around === undefined
    ? { prefix: `${kind}/${name}`, grantedPrefix: kind }
    : { prefix: `${around}/${kind}/${name}`, grantedPrefix: around };
}

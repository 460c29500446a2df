// Tested by test/adoption.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { currentLogicalId } from '../cdk/cfn-resource';
import { withId } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';

/** A resource that has the logical ID of a deployed resource. */
interface AdoptedResource {
  readonly scope: IConstruct;
  readonly resource: CfnResource;
  readonly logicalId: string;
}

const ADOPTED = new ValidatedTogether<AdoptedResource>(adopted => adopted.flatMap(errorsOf));

/**
 * Gives a resource the logical ID of a deployed one, which it takes over. Fails, when the app is synthesised, if another
 * resource of the same type has this logical ID: the L1 is usually still in the app.
 */
export function adopt(
  scope: IConstruct, resource: CfnResource, adopted: { readonly logicalId: string } | undefined,
): void {
  if (adopted === undefined) return;
  const { logicalId } = adopted;
  // The app is read when it is synthesised.
  AppResources.of(scope);
  resource.overrideLogicalId(logicalId);
  ADOPTED.add(scope, { scope, resource, logicalId });
}

function errorsOf({ scope, resource, logicalId }: AdoptedResource): string[] {
  const { stack, cfnResourceType } = resource;

  return AppResources.of(stack).inStack(stack, cfnResourceType)
    .filter(other => other !== resource && currentLogicalId(other) === logicalId)
    .map(other => `${scope.node.path}: ${withId('adoptedTwice', messageFor(other, logicalId))}`);
}

function messageFor({ node }: CfnResource, logicalId: string): string {
  return `'${node.path}' has the adopted logical ID '${logicalId}', too: remove one of the two (see docs/migrating.md)`;
}

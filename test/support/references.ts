import { Template } from 'aws-cdk-lib/assertions';
import { Stack, type CfnElement } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** Returns the logical id of a construct, or of its CloudFormation resource. */
export function logicalId(construct: IConstruct): string {
  return Stack.of(construct).resolve(((construct.node.defaultChild ?? construct) as CfnElement).logicalId);
}

/** Returns the `Ref` in a template to a construct, or to its CloudFormation resource. */
export function refTo(construct: IConstruct): { Ref: string } {
  return { Ref: logicalId(construct) };
}

/** Returns the `Fn::GetAtt` in a template of an attribute of a construct, or of its CloudFormation resource. */
export function attributeOf(construct: IConstruct, attribute: string): { 'Fn::GetAtt': string[] } {
  return { 'Fn::GetAtt': [logicalId(construct), attribute] };
}

/** Returns the logical ids that a resource depends on explicitly in its template. */
export function dependencies(construct: IConstruct): string[] {
  const { Resources } = Template.fromStack(Stack.of(construct)).toJSON();

  return [Resources[logicalId(construct)].DependsOn ?? []].flat();
}

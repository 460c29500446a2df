import { Refusal } from './refusal';
import { isValues, listOf, textOf, valuesOf, type Values } from './values';

/** A resource as a template declares it. */
export interface Declaration {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Values;
  readonly condition?: string;
  readonly dependsOn: readonly string[];
  readonly deletionPolicy?: string;
  readonly updateReplacePolicy?: string;
}

/** The parts of a template that are executed. For example, metadata is not. */
export interface Template {
  readonly resources: readonly Declaration[];
  readonly parameters: Values;
  readonly conditions: Values;
  readonly mappings: Values;
  readonly outputs: Values;
}

/** Reads a template as AWS reads it. */
export function readTemplate(source: unknown): Template {
  const { Resources, Parameters, Conditions, Mappings, Outputs } = valuesOf(source);
  if (!isValues(Resources)) {
    throw new Refusal('ValidationError', 'Template format error: At least one Resources member must be defined.');
  }

  return {
    resources: Object.entries(Resources).map(([logicalId, declaration]) =>
      readDeclaration(logicalId, valuesOf(declaration)),
    ),
    parameters: valuesOf(Parameters),
    conditions: valuesOf(Conditions),
    mappings: valuesOf(Mappings),
    outputs: valuesOf(Outputs),
  };
}

function readDeclaration(logicalId: string, source: Values): Declaration {
  return {
    logicalId,
    type: textOf(source.Type) ?? '',
    properties: valuesOf(source.Properties),
    condition: textOf(source.Condition),
    dependsOn: listOf(source.DependsOn).map(String),
    deletionPolicy: textOf(source.DeletionPolicy),
    updateReplacePolicy: textOf(source.UpdateReplacePolicy),
  };
}

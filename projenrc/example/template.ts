import { readFileSync } from 'fs';

/** A string of a template, or a function of CloudFormation that returns one. */
export type Value = string | Intrinsic;

interface Intrinsic {
  readonly 'Ref'?: string;
  readonly 'Fn::GetAtt'?: readonly [logicalId: string, attribute: string];
  readonly 'Fn::Join'?: readonly [separator: string, parts: readonly Value[]];
}

/** The properties that the example script reads, for all types of resources. */
export interface Properties {
  readonly LogType?: string;
  readonly ResourceArn?: Value;
  readonly DeliveryDestinationType?: string;
  readonly DestinationResourceArn?: Value;
  readonly OutputFormat?: string;
  readonly DeliverySourceName?: Value;
  readonly DeliveryDestinationArn?: Value;
  readonly S3SuffixPath?: string;
  readonly S3EnableHiveCompatiblePath?: boolean;
  readonly LogGroupName?: Value;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Properties;
}

/** A synthesised template. */
export class Template {
  public static read(path: string): Template {
    return new Template(JSON.parse(readFileSync(path, 'utf-8')).Resources);
  }

  private constructor(private readonly resources: { readonly [logicalId: string]: TemplateResource }) {}

  /** Returns the properties of all resources of a type. */
  public ofType(type: string): Properties[] {
    return Object.values(this.resources).filter(({ Type }) => Type === type).map(({ Properties = {} }) => Properties);
  }

  /** Returns the resource that a value, or a part of it, refers to. */
  public referredTo(value: Value | undefined): TemplateResource | undefined {
    return referencesIn(value).map(logicalId => this.resources[logicalId]).find(resource => resource !== undefined);
  }
}

/** Returns a value with logical IDs for parts that are unknown before deployment, and `<AccountId>` for the account. */
export function print(value: Value | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (value['Fn::Join'] !== undefined) return value['Fn::Join'][1].map(print).join(value['Fn::Join'][0]);

  const [reference = JSON.stringify(value)] = referencesIn(value);
  return reference.replace(/^AWS::(\w+)$/, '<$1>');
}

function referencesIn(value: Value | undefined): string[] {
  if (value === undefined || typeof value === 'string') return [];

  return [
    ...value.Ref === undefined ? [] : [value.Ref],
    ...value['Fn::GetAtt']?.slice(0, 1) ?? [],
    ...value['Fn::Join']?.[1].flatMap(referencesIn) ?? [],
  ];
}

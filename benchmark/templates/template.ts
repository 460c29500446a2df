export interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly [name: string]: unknown };
  readonly DependsOn?: string | readonly string[];
  readonly Metadata?: { readonly [key: string]: unknown };
}

export interface Template {
  readonly Resources: { readonly [logicalId: string]: Resource };
}

import { posix } from 'path';
import * as ts from 'typescript';
import { nodesBelow } from './sources';

/** An import of one source file by another. Also a re-export, `import()` and `require()`. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** True for `import type`, for `import { type X }` of types only, and for `import('…').X` as a type. */
  readonly isTypesOnly: boolean;
  /** The imported names, as the imported file exports them. */
  readonly names: readonly string[];
}

/** The name that stands for all names of a file. */
export const ALL = '*';

/** An import as it is written: the path is relative, or names a package. */
type Written = Pick<Import, 'isTypesOnly' | 'names'> & { readonly specifier?: ts.Node };

/** Lists the imports between source files. Two import declarations of one file are two imports. */
export function importsOf(sources: readonly ts.SourceFile[]): Import[] {
  const paths = new Set(sources.map(({ fileName }) => fileName));

  return sources.flatMap(source => nodesBelow(source).flatMap(node => writtenImport(node) ?? [])
    .flatMap(({ specifier, ...rest }) => {
      const to = specifier && ts.isStringLiteral(specifier) ? resolve(source.fileName, specifier.text, paths) : undefined;

      return to === undefined ? [] : [{ from: source.fileName, to, ...rest }];
    }));
}

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);

  return [`${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')].find(candidate => paths.has(candidate));
}

function writtenImport(node: ts.Node): Written | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, ...clauseOf(node.importClause) };
  if (ts.isExportDeclaration(node)) return { specifier: node.moduleSpecifier, ...reExportOf(node) };
  if (ts.isImportTypeNode(node)) {
    return { specifier: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, isTypesOnly: true, names: qualifierOf(node) };
  }
  if (ts.isExternalModuleReference(node)) return { specifier: node.expression, isTypesOnly: false, names: [ALL] };
  if (ts.isCallExpression(node) && isImportCall(node)) return { specifier: node.arguments[0], isTypesOnly: false, names: [ALL] };

  return undefined;
}

function clauseOf(clause: ts.ImportClause | undefined): Pick<Import, 'isTypesOnly' | 'names'> {
  const bindings = clause?.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const isAll = bindings !== undefined && ts.isNamespaceImport(bindings);

  return {
    isTypesOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      || (elements.length > 0 && clause?.name === undefined && elements.every(({ isTypeOnly }) => isTypeOnly)),
    names: [...(clause?.name ? ['default'] : []), ...(isAll ? [ALL] : []), ...elements.map(nameOf)],
  };
}

function reExportOf({ isTypeOnly, exportClause }: ts.ExportDeclaration): Pick<Import, 'isTypesOnly' | 'names'> {
  if (exportClause === undefined || ts.isNamespaceExport(exportClause)) return { isTypesOnly: isTypeOnly, names: [ALL] };
  const { elements } = exportClause;

  return {
    isTypesOnly: isTypeOnly || (elements.length > 0 && elements.every(element => element.isTypeOnly)),
    names: elements.map(nameOf),
  };
}

function nameOf({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}

function qualifierOf({ qualifier }: ts.ImportTypeNode): string[] {
  return [qualifier === undefined ? ALL : qualifier.getText().split('.')[0]];
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
}

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

/** The name that represents all names of a file. */
export const ALL = '*';

type Clause = Pick<Import, 'isTypesOnly' | 'names'>;

/** An import as it is written: the specifier is a relative path, or names a package. */
type Written = Clause & { readonly specifier?: ts.Node };

/** Lists the imports between source files. Two import declarations of one file are two imports. */
export function importsOf(sources: readonly ts.SourceFile[]): Import[] {
  const paths = new Set(sources.map(({ fileName }) => fileName));

  return sources.flatMap(source => nodesBelow(source).flatMap(node => writtenImport(node) ?? [])
    .flatMap(({ specifier, ...clause }) => {
      const from = source.fileName;
      const to = resolve(from, specifier, paths);

      return to === undefined ? [] : [{ from, to, ...clause }];
    }));
}

function resolve(from: string, specifier: ts.Node | undefined, paths: ReadonlySet<string>): string | undefined {
  if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier.text);

  return [`${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')].find(candidate => paths.has(candidate));
}

function writtenImport(node: ts.Node): Written | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, ...clauseOf(node.importClause) };
  if (ts.isExportDeclaration(node)) return { specifier: node.moduleSpecifier, ...reExportOf(node) };
  if (ts.isImportTypeNode(node)) return { specifier: literalOf(node), isTypesOnly: true, names: qualifierOf(node) };
  const isOfAll = { isTypesOnly: false, names: [ALL] };
  if (ts.isExternalModuleReference(node)) return { specifier: node.expression, ...isOfAll };
  if (ts.isCallExpression(node) && isImportCall(node)) return { specifier: node.arguments[0], ...isOfAll };

  return undefined;
}

function clauseOf(clause: ts.ImportClause | undefined): Clause {
  const bindings = clause?.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const ofNamespace = bindings !== undefined && ts.isNamespaceImport(bindings) ? membersUsed(bindings.name) : [];

  return {
    isTypesOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      || (elements.length > 0 && clause?.name === undefined && elements.every(({ isTypeOnly }) => isTypeOnly)),
    names: [...(clause?.name ? ['default'] : []), ...ofNamespace, ...elements.map(nameOf)],
  };
}

/** Lists the names that a file uses of a namespace: `X` of `namespace.X`. */
function membersUsed(namespace: ts.Identifier): string[] {
  const { text } = namespace;

  return [...new Set(nodesBelow(namespace.getSourceFile()).flatMap(node => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === text) return [node.name.text];

    return ts.isQualifiedName(node) && node.left.getText() === text ? [node.right.text] : [];
  }))];
}

function reExportOf({ isTypeOnly, exportClause }: ts.ExportDeclaration): Clause {
  const isOfAll = exportClause === undefined || ts.isNamespaceExport(exportClause);
  if (isOfAll) return { isTypesOnly: isTypeOnly, names: [ALL] };
  const { elements } = exportClause;

  return {
    isTypesOnly: isTypeOnly || (elements.length > 0 && elements.every(element => element.isTypeOnly)),
    names: elements.map(nameOf),
  };
}

function nameOf({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}

function literalOf({ argument }: ts.ImportTypeNode): ts.Node | undefined {
  return ts.isLiteralTypeNode(argument) ? argument.literal : undefined;
}

function qualifierOf({ qualifier }: ts.ImportTypeNode): string[] {
  return [qualifier === undefined ? ALL : qualifier.getText().split('.')[0]];
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;

  return ts.isIdentifier(expression) && expression.text === 'require';
}

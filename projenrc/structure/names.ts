import * as ts from 'typescript';
import { ALL, type Import } from './imports';

/** A name that a file exports, and the files of the source that import it. */
export interface ExportedName {
  readonly file: string;
  readonly name: string;
  readonly users: readonly string[];
}

/** Lists the names that files export. An import of all names of a file uses each. */
export function exportedNames(files: readonly ts.SourceFile[], imports: readonly Import[]): ExportedName[] {
  return files.flatMap(file => {
    const importsOfFile = imports.filter(({ to }) => to === file.fileName);
    const usersOf = (name: string) => importsOfFile.filter(({ names }) => names.includes(name) || names.includes(ALL));

    return namesOf(file).map(name => ({
      file: file.fileName,
      name,
      users: [...new Set(usersOf(name).map(({ from }) => from))],
    }));
  });
}

function namesOf(file: ts.SourceFile): string[] {
  return [...new Set(file.statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement)) return listed(statement);
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) return variablesOf(statement);
    if (ts.isExportAssignment(statement)) return ['default'];

    return isNamed(statement) && statement.name !== undefined ? [statement.name.getText()] : [];
  }))];
}

function variablesOf({ declarationList }: ts.VariableStatement): string[] {
  return declarationList.declarations.flatMap(({ name }) => boundNames(name));
}

function listed({ exportClause }: ts.ExportDeclaration): string[] {
  if (exportClause === undefined) return [];
  if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text];

  return exportClause.elements.map(({ name }) => name.text);
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) ?? [] : [];

  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];

  return name.elements.flatMap(element => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function isNamed(node: ts.Statement): node is ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration | ts.EnumDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)
    || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node);
}

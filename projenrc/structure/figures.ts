import * as ts from 'typescript';
import { circlesOf } from './circles';
import { importsOf, type Import } from './imports';
import { GENERATED, PRIVATE } from './layout';
import { exportedNames } from './names';
import { nodesBelow } from './sources';
import { descriptions, lineCount, longLines, opensWithQuestion } from './texts';
import { mutualPairs, privateUnits, unitWithApiAsOne, type Pair } from './units';

/** A figure: its title, its value, and the list of counted items if it is useful. */
export interface Figure {
  readonly title: string;
  readonly value: string;
  readonly list?: readonly string[];
}

/** The most lines of a small file. */
const SMALL = 25;

/** The function that looks whether a construct is still part of its app. */
const IN_TREE = 'isInTree';

/** Measures the source as it is written. */
export function sourceFigures(sources: readonly ts.SourceFile[]): Figure[] {
  const byHand = sources.filter(isOutside(GENERATED));

  return [
    { title: 'units in src/private (folders and loose files)', value: String(privateUnits(pathsOf(sources)).length) },
    ...pairFigures(importsOf(sources), importsOf(byHand)),
    ...circleFigures(importsOf(sources), importsOf(byHand)),
    ...privateFigures(sources),
    ...textFigures(byHand),
    listed(`files that call \`${IN_TREE}\``, pathsOf(byHand.filter(file => uses(file, IN_TREE)))),
  ];
}

function isOutside(folder: string): (file: ts.SourceFile) => boolean {
  return ({ fileName }) => !fileName.startsWith(`${folder}/`);
}

function listed(title: string, list: readonly string[]): Figure {
  return { title, value: String(list.length), list };
}

function pathsOf(files: readonly ts.SourceFile[]): string[] {
  return files.map(({ fileName }) => fileName);
}

function pairFigures(all: readonly Import[], byHand: readonly Import[]): Figure[] {
  const withApiAsOne = mutualPairs(byHand, unitWithApiAsOne);

  return [
    pairFigure('pairs of units that import each other', mutualPairs(all)),
    pairFigure('the same pairs, with the API as one unit and without src/generated', withApiAsOne),
  ];
}

function pairFigure(title: string, pairs: readonly Pair[]): Figure {
  const ofValues = pairs.filter(({ isOfValues }) => isOfValues).length;

  return {
    title,
    value: `${pairs.length}: ${ofValues} by values both ways, ${pairs.length - ofValues} by types only one way`,
    list: pairs.map(({ units, isOfValues }) => `${units.join(' <-> ')}${isOfValues ? '' : ' (types only one way)'}`),
  };
}

function circleFigures(all: readonly Import[], byHand: readonly Import[]): Figure[] {
  const texts = (imports: readonly Import[]) => circlesOf(imports).map(circle => circle.join(', '));

  return [
    listed('circles of files', texts(all)),
    listed('circles of files without src/generated', texts(byHand)),
    listed('circles of files by imports of values', texts(all.filter(({ isTypesOnly }) => !isTypesOnly))),
  ];
}

function privateFigures(sources: readonly ts.SourceFile[]): Figure[] {
  const files = sources.filter(({ fileName }) => fileName.startsWith(`${PRIVATE}/`));
  const small = files.filter(file => lineCount(file) <= SMALL);
  const users = exportedNames(files, importsOf(sources)).map(name => name.users.length);
  const usedBy = (count: number) => users.filter(each => each === count).length;

  return [
    { title: `files in src/private / with ${SMALL} lines or fewer`, value: `${files.length} / ${small.length}` },
    {
      title: 'names exported in src/private / used by one other file of src / by none',
      value: `${users.length} / ${usedBy(1)} / ${usedBy(0)}`,
    },
  ];
}

function textFigures(byHand: readonly ts.SourceFile[]): Figure[] {
  const all = byHand.flatMap(descriptions);
  const questions = all.filter(opensWithQuestion).length;

  return [
    {
      title: 'doc comments that open with What, Whether, Where, How, Which',
      value: `${questions} of ${all.length}, ${Math.round(100 * questions / Math.max(all.length, 1))} %`,
    },
    { title: 'lines over 120 characters', value: String(byHand.reduce((sum, file) => sum + longLines(file), 0)) },
  ];
}

/** Returns true for files that use a function, by calling it or passing it on. Its own declaration may call itself. */
function uses(file: ts.SourceFile, name: string): boolean {
  return nodesBelow(file).some(node => ts.isIdentifier(node) && node.text === name
    && !isBelow(node, parent => ts.isImportDeclaration(parent) || declares(parent, name)));
}

function isBelow(node: ts.Node, matches: (parent: ts.Node) => boolean): boolean {
  return node.parent !== undefined && (matches(node.parent) || isBelow(node.parent, matches));
}

function declares(node: ts.Node, name: string): boolean {
  return (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name?.getText() === name;
}

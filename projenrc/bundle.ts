import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname, join } from 'path';
import { type BuildOptions, buildSync } from 'esbuild';

/**
 * Bundles the compiled library into one file, its record fields, the map of deliveries and the command line into others.
 * Each part of the library is loaded at its first use.
 *
 * Node.js takes a third of a millisecond for each file that it loads, whatever the content: unbundled, the library
 * would take three times as long to load. The modules of aws-cdk-lib that it needs take longer still, and other
 * languages load the library when it is imported. (aws-cdk-lib also bundles and defers its modules.)
 */
const LIB = join(__dirname, '..', 'lib');
const INDEX = join(LIB, 'index.js');
const COMMAND = join(LIB, 'cli.js');
const MAP = 'private/log-map/index';
const FIELDS = 'generated/fields.js';
/** Loaded by the library and by the command line. */
const CATALOG = 'generated/catalog.js';
const ASSEMBLY = join(LIB, '..', '.jsii');
const TRANSLATIONS = join(LIB, '..', '.jsii.tabl.json');

const EXPORTS = /^__exportStar\(require\("(?<module>[^"]+)"\), exports\);$/gm;
const NAMESPACE = /^exports\.(?<name>\w+) = __importStar\((?<load>require\("[^"]+"\))\);$/gm;

// With a literal name, Node.js would see a getter that may have side effects, and leave the name out for ES modules.
const DEFER = [
  'function defer(name, load) {',
  '    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => {',
  '        const value = load();',
  '        Object.defineProperty(exports, name, { enumerable: true, value });',
  '        return value;',
  '    } });',
  '}',
].join('\n');

/** Defers the loading of modules until their first use. TypeScript has no syntax for this. */
function deferModules(): void {
  const code = readFileSync(INDEX, 'utf-8');
  const require = createRequire(INDEX);
  const deferred = code
    .replace(EXPORTS, (_, module: string) => Object.keys(require(module))
      .map(name => `defer("${name}", () => require("${module}").${name});`).join('\n'))
    .replace(NAMESPACE, (_, name: string, load: string) => `defer("${name}", () => ${load});`);
  if (/^(exports\.\w+ = (?!void 0)|__exportStar)/m.test(deferred)) {
    throw new Error('lib/index.js must export nothing at once: did the compiler change?');
  }
  writeFileSync(INDEX, `${deferred}\n${DEFER}\n`);
}

/**
 * Node.js loads less text sooner. Identifiers stay: to keep the names behind short ones costs time at each call. A limit
 * for lines would break texts over lines, into which Rollup then puts its indentation.
 */
const SMALL = { minifyWhitespace: true, minifySyntax: true } as const;

function bundle(): void {
  buildSync({
    entryPoints: [INDEX],
    outfile: INDEX,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['aws-cdk-lib', 'constructs', './generated/fields', `./${MAP}`, join(LIB, CATALOG)],
    ...SMALL,
  });
}

const SCRIPT: BuildOptions = { bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', metafile: true };

/**
 * Bundles the command line, which starts without the peer dependencies, and the map of deliveries, which the library also
 * has.
 */
function bundleCommand(): void {
  const map = join(LIB, `${MAP}.js`);
  const inputs = [
    ...inputsOf({ ...SCRIPT, entryPoints: [map], outfile: map, allowOverwrite: true }),
    ...inputsOf({
      ...SCRIPT,
      entryPoints: [join(LIB, 'cli', 'bin.js')],
      outfile: COMMAND,
      external: [`../${MAP}`, join(LIB, CATALOG)],
      banner: { js: '#!/usr/bin/env node' },
    }),
  ];
  // The bundle is not in the folder of its sources.
  writeFileSync(COMMAND, readFileSync(COMMAND, 'utf-8').replaceAll(`"../${MAP}"`, `"./${MAP}"`));
  // The command of the Python package runs the file itself.
  chmodSync(COMMAND, 0o755);
  const foreign = inputs.filter(input => input.includes('node_modules'));
  if (foreign.length > 0) throw new Error(`the command line must have only code of this package: ${foreign.join(', ')}`);
}

function inputsOf(options: BuildOptions): string[] {
  return Object.keys(buildSync(options).metafile?.inputs ?? {});
}

/** A module of a peer dependency, as the compiled library requires it. */
const PEER = /\brequire\("(?<id>aws-cdk-lib\/[^"]+|constructs)"\)/g;

/**
 * Writes a function for each module of the peer dependencies, which requires the module once: Node.js searches for a
 * module each time. Each `require` has a literal name, because bundlers find modules by it.
 */
function requireOnce(): void {
  const loaders = new Map<string, string>();
  const code = readFileSync(INDEX, 'utf-8').replace(PEER, (_, id: string) => {
    loaders.set(id, loaderOf(id));

    return `load_${nameOf(id)}()`;
  });
  writeFileSync(INDEX, code.replace('"use strict";', `"use strict";\n${[...loaders.values()].join('')}`));
}

function loaderOf(id: string): string {
  const name = nameOf(id);

  return `var ${name};\nfunction load_${name}() {\n  return ${name} ??= require("${id}");\n}\n`;
}

/** Returns a JavaScript name for a module: `aws_cdk_lib_core`. */
function nameOf(id: string): string {
  return id.replace(/\W/g, '_');
}

/** Returns the library before any part of it is used. */
function afresh(): { readonly [name: string]: unknown } {
  const require = createRequire(__filename);
  delete require.cache[INDEX];

  return require(INDEX);
}

/**
 * Lists the exported names in the file. Node.js finds the names that an ES module can import by reading the file, not
 * by running it.
 */
function nameExports(): void {
  const names = Object.keys(afresh()).sort();
  // The order of first uses does not matter.
  names.forEach(name => {
    if (afresh()[name] === undefined) throw new Error(`lib/index.js must export ${name}`);
  });
  writeFileSync(INDEX, `${readFileSync(INDEX, 'utf-8')}0 && (module.exports = { ${names.join(', ')} });\n`);
}

/**
 * Removes files that are not for the package: the sources of the bundle, source maps, which are larger than the code,
 * and types that no user sees.
 */
function removeTheRest(): void {
  const data = [FIELDS, CATALOG].map(file => join(LIB, file));
  data.forEach(file => {
    buildSync({ entryPoints: [file], outfile: file, allowOverwrite: true, platform: 'node', target: 'node20', format: 'cjs', ...SMALL });
  });
  const kept = new Set([INDEX, COMMAND, join(LIB, `${MAP}.js`), ...data, ...declarationsFrom(join(LIB, 'index.d.ts'))]);
  readdirSync(LIB, { recursive: true, encoding: 'utf-8' })
    .map(file => join(LIB, file))
    .filter(file => /\.(js|d\.ts)$/.test(file) && !kept.has(file))
    .forEach(file => rmSync(file));
}

/** Returns a file of types, and the files that it refers to. */
function declarationsFrom(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, module] of readFileSync(file, 'utf-8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
    declarationsFrom(join(dirname(file), `${module}.d.ts`), found);
  }

  return found;
}

/**
 * Removes the indentation of the assembly, which is a third of the file, and the places in the sources, which are not in
 * the package. All other languages read the file each time that they load the library.
 */
function compactAssembly(): void {
  const withoutPlaces = (name: string, value: unknown): unknown => (name === 'locationInModule' ? undefined : value);
  writeFileSync(ASSEMBLY, JSON.stringify(JSON.parse(readFileSync(ASSEMBLY, 'utf-8'), withoutPlaces)));
}

deferModules();
bundle();
bundleCommand();
requireOnce();
nameExports();
removeTheRest();
compactAssembly();
// jsii-rosetta reuses earlier translations as long as an example is the same, even if the API that it calls has
// changed.
rmSync(TRANSLATIONS, { force: true });

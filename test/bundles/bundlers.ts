import { join } from 'path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build, type BuildOptions } from 'esbuild';
import { rollup } from 'rollup';
import { webpack } from 'webpack';

/** Bundles the app `entry`, with everything that it imports, into one file in `folder`. Returns the path of the file. */
export type Bundler = (entry: string, folder: string) => Promise<string>;

/** The names that aws-cdk-lib uses, and that ES modules do not have: docs/guide.md has the same text. */
export const ESM_BANNER = [
  'import { createRequire } from "module";',
  'const require = createRequire(import.meta.url);',
  'const __dirname = import.meta.dirname;',
].join(' ');

export const BUNDLERS: { readonly [name: string]: Bundler } = {
  'esbuild, CommonJS': (entry, folder) => esbuild(entry, join(folder, 'app.cjs'), { format: 'cjs' }),

  'esbuild, ES module': (entry, folder) => esbuild(entry, join(folder, 'app.mjs'), {
    format: 'esm', banner: { js: ESM_BANNER },
  }),

  'webpack': (entry, folder) => new Promise((resolve, reject) => {
    const compiler = webpack({
      entry,
      mode: 'production',
      target: 'node20',
      output: { path: folder, filename: 'app.cjs' },
      // Minifying takes most of the time.
      optimization: { minimize: false },
    });
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() !== false) {
        reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        return;
      }
      resolve(join(folder, 'app.cjs'));
    });
  }),

  'rollup': async (entry, folder) => {
    const file = join(folder, 'app.cjs');
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ preferBuiltins: true }), commonjs(), json()],
      // aws-cdk-lib has circular imports and uses `this` at the top level.
      logLevel: 'silent',
    });
    await bundle.write({ file, format: 'cjs', inlineDynamicImports: true });
    await bundle.close();

    return file;
  },
};

async function esbuild(entry: string, outfile: string, options: BuildOptions): Promise<string> {
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', logLevel: 'silent', ...options });

  return outfile;
}

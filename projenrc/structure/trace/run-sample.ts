import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { join, relative, resolve, sep } from 'path';
import { instrument, RECORDER } from './instrument';
import { Recorder, type Pass } from './recorder';
import { SOURCE } from '../layout';

/**
 * A program that uses the library of a project.
 *
 * @param load loads a module as the project does: a package, or a path that starts with `./`
 * @param record records the calls that pass on a value while something runs, under a title
 */
export type Sample = (
  load: (id: string) => unknown,
  record: <T>(title: string, value: object, run: () => T) => T,
) => void;

/** The part of a module that compiles it. */
interface Compilable {
  _compile(code: string, path: string): void;
}

/** Makes Node.js instrument the source files of a project when it loads them. */
function instrumentSource(root: string): void {
  const folder = join(root, SOURCE) + sep;
  const { '.ts': compileOthers } = require.extensions;
  require.extensions['.ts'] = (module, path) => {
    if (!path.startsWith(folder)) return compileOthers?.(module, path);
    const name = relative(root, path).split(sep).join('/');
    (module as unknown as Compilable)._compile(instrument(name, readFileSync(path, 'utf-8')), path);
  };
}

/** Runs a sample with the instrumented source of a project. Returns the calls by the titles that the sample gives. */
function runSample(root: string, sample: Sample): { readonly [title: string]: readonly Pass[] } {
  const recorder = new Recorder();
  Reflect.set(globalThis, RECORDER, recorder);
  instrumentSource(root);
  const recorded: { [title: string]: readonly Pass[] } = {};
  sample(createRequire(join(root, 'package.json')), (title, value, run) => {
    const results: ReturnType<typeof run>[] = [];
    recorded[title] = recorder.record(value, () => { results.push(run()); });

    return results[0];
  });

  return recorded;
}

const [root, path] = process.argv.slice(2).map(argument => resolve(argument));
const { sample } = createRequire(__filename)(path) as { readonly sample: Sample };
process.stdout.write(JSON.stringify(runSample(root, sample)));

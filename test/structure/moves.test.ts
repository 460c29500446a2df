import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { callsWith, movesOf } from '../../projenrc/structure/trace/moves';
import { trace, type Trace } from '../../projenrc/structure/trace/trace';

const root = mkdtempSync(join(tmpdir(), 'structure-'));

/** A library: `start` hands a value on in all ways that count, and in some that do not. */
const PROJECT = {
  'src/index.ts': `
    import { find, keep } from './private/find';
    import { Holder } from './private/holder';

    export function start(value: object): object {
      local(value);                 // Not to another file.
      find(value);                  // Moves, and the function calls itself.
      find({ value });              // Moves: an object that has it.
      find([value]);
      find({ deep: { value } });    // Moves at a depth of two.
      find('another');              // Passes something else.
      const holder = new Holder(value);
      find(holder);
      keep(() => value);            // Only what runs later knows the value.
      ['a'].forEach(() => find(value));
      holder.read;
      return value;
    }

    function local(value: object): void {}
  `,
  'src/private/find.ts': `
    export function find(value: unknown, again = true): void {
      if (again) find(value, false);
    }
    export function keep(later: () => unknown): void {
      later();
    }
  `,
  'src/private/holder.ts': `
    import { find } from './find';

    export class Holder {
      constructor(private readonly value: object) {}

      get read(): object {
        find(this.value);
        return this.value;
      }
    }
  `,
  'sample.js': `
    exports.sample = (load, record) => {
      const { start } = load('./src');
      const value = { toJSON: () => 'value' };
      start(value);
      const result = record('value', value, () => start(value));
      record('nothing', {}, () => start(result));
    };
  `,
};

let recorded: Trace;

beforeAll(() => {
  for (const [path, text] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  recorded = trace(root, join(root, 'sample.js'));
}, 60_000);

afterAll(() => rmSync(root, { recursive: true }));

test('moves are calls of functions of another file with the value, or an object that has it', () => {
  // find: the value, the object, the array, the holder, for each, by the getter. Holder: its constructor.
  expect(movesOf(recorded.value, 1)).toEqual({ count: 7, files: ['src/private/find.ts', 'src/private/holder.ts'] });
});

test('moves at any depth have objects that hold such an object', () => {
  expect(movesOf(recorded.value, Infinity).count).toBe(8);
});

test('calls of a function with the value itself first count from everywhere', () => {
  expect(callsWith(recorded.value, 'find')).toBe(6);
  expect(callsWith(recorded.value, 'start')).toBe(1);
});

test('another value does not move', () => {
  expect(recorded.nothing).toEqual([]);
});

test('a sample that fails is named, with its error', () => {
  const path = join(root, 'broken.js');
  writeFileSync(path, "exports.sample = () => { throw new Error('out of order'); };");

  expect(() => trace(root, path))
    .toThrow(new RegExp(`^the sample ${path} failed with the source of ${root}:\n[^]*Error: out of order\n`));
}, 60_000);

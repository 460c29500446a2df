import { runInNewContext } from 'vm';
import { instrument, RECORDER } from '../../projenrc/structure/trace/instrument';

/** Runs instrumented code, and returns its value of `result` and the reports. */
function run(...lines: readonly string[]): { readonly result: unknown; readonly reports: readonly string[] } {
  const reports: string[] = [];
  const exports: { result?: unknown } = {};
  const enter = (path: string, name: string, args: ArrayLike<unknown>) => {
    reports.push(`${path} ${name}(${Array.from(args).join()})`);
  };
  const recorder = { enter, exit: () => reports.push('end') };
  runInNewContext(instrument('src/a.ts', lines.join('\n')), { exports, [RECORDER]: recorder });

  return { result: exports.result, reports };
}

test.each([
  ['function', 'function f(a: number, b = a) { return a + b; }', 'f(2)', 4, ['f(2)']],
  ['function expression', 'const f = function (a: number) { return a; };', 'f(2)', 2, ['f(2)']],
  ['arrow function', 'const f = (a: number, b = a, ...c) => a + b + c.length;', 'f(2, undefined, 5)', 5, ['f(2,,5)']],
  ['arrow function with a block', 'const f = a => { const b = a; return b; };', 'f(2)', 2, ['f(2)']],
  ['arrow function with patterns', 'const f = ([a], { length }) => ({ b: a + length });', 'f([1], "xy").b', 3, ['f(1,xy)']],
  ['arrow function in another', 'const f = a => b => a + b;', 'f(1)(2)', 3, ['f(1)', '(2)']],
  ['arrow function as a default', 'const f = (a = () => 2) => a();', 'f()', 2, ['f()', '()']],
  ['arrow function of a property', 'const o = { f: a => a };', 'o.f(2)', 2, ['f(2)']],
  ['arrow function of a class', 'class A { b = 1; f = (a: number) => a + this.b; }', 'new A().f(2)', 3, ['f(2)']],
  ['method', 'class A { public f(a: number) { return a; } }', 'new A().f(2)', 2, ['f(2)']],
  ['static method', 'class A { public static f(a: number) { return a; } }', 'A.f(2)', 2, ['f(2)']],
  ['constructor', 'class A { constructor(public readonly a: number) {} }', 'new A(2).a', 2, ['constructor(2)']],
  ['accessor', 'class A { get f() { return 2; } }', 'new A().f', 2, ['f()']],
  ['generator', 'function* f(a: number) { yield a; }', '[...f(2)][0]', 2, []],
  ['asynchronous function', 'const f = async (a: number) => a;', 'typeof f(2).then', 'function', []],
])('%s: it works as before, and reports its calls', (_, code, expression, result, calls) => {
  const recorded = run(code, `export const result = ${expression};`);

  expect(recorded.result).toBe(result);
  expect(recorded.reports.filter(report => report !== 'end')).toEqual(calls.map(call => `src/a.ts ${call}`));
  expect(recorded.reports.filter(report => report === 'end')).toHaveLength(calls.length);
});

test('a derived constructor reports itself before the constructor of the base class', () => {
  const { result, reports } = run(
    'class A { constructor(public a: number) {} }',
    'class B extends A { constructor(b: number) { super(b + 1); this.a++; } }',
    'export const result = new B(2).a;',
  );

  expect(result).toBe(4);
  expect(reports).toEqual(['src/a.ts constructor(2)', 'src/a.ts constructor(3)', 'end', 'end']);
});

test('a function that throws has ended', () => {
  const { reports } = run(
    'const f = () => { throw new Error(); };',
    'const g = () => 1;',
    'try { f(); } catch {}',
    'g();',
  );

  expect(reports).toEqual(['src/a.ts f()', 'end', 'src/a.ts g()', 'end']);
});

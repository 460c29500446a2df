import { readFileSync } from 'fs';
import { Annotations } from 'aws-cdk-lib/core';
import { callSites, isAt, rulePatterns } from './call-sites';
import { SUBJECTS } from './cases';
import type { ErrorCase } from './error-case';
import { recorded } from './recorded';
import { checkedRules, says, type Rule } from './rules-table';
import { run, type Outcome } from './run-case';
import { SUBJECTS as ENTRY_SUBJECTS } from '../../projenrc/errors/entries';
import { renderErrors, type RecordedMessage } from '../../projenrc/errors/render';

const CASES = SUBJECTS.flatMap(({ cases }) => cases);
const RULES = checkedRules();

/**
 * How messages begin: with the path of a construct. What is found at synthesis, aws-cdk-lib lists, and what is found for a
 * whole stack has the path besides that of the stack, unless it is about the stack itself. What
 * is called without a construct has the name of the function.
 */
const PATH = /^(Validation failed with the following errors:\n {2}\[(\w+\] (\w+\/[\w/-]+: |[a-z ]*stack tag)|\w+\/[\w/-]+\] )|[\w/-]+: |\w+\.\w+\(\): )/;

/** What comes of the bad inputs, and from where in the source. */
const outcomes = new Map<ErrorCase, Outcome>();
const stacks: string[] = [];

beforeAll(() => {
  const addWarning = Annotations.prototype.addWarningV2;
  const spy = jest.spyOn(Annotations.prototype, 'addWarningV2').mockImplementation(function (this: Annotations, ...args) {
    stacks.push(new Error().stack ?? '');
    return addWarning.apply(this, args);
  });
  for (const each of CASES) outcomes.set(each, run(each.bad));
  spy.mockRestore();
  stacks.push(...[...outcomes.values()].flatMap(({ error }) => error?.stack ?? []));
});

function messageOf(each: ErrorCase): RecordedMessage {
  return recorded(each, outcomes.get(each) ?? { warnings: [] });
}

/** The rows that begin as a case says. */
function rulesOf({ rows }: ErrorCase): Rule[] {
  return RULES.filter(({ problem }) => rows.some(row => problem.startsWith(row)));
}

test('docs/errors.md is what the library says', () => {
  expect(readFileSync('docs/errors.md', 'utf8')).toBe(renderErrors(ENTRY_SUBJECTS, CASES.map(messageOf)));
});

test('no two cases have the same title', () => {
  const titles = CASES.map(({ title }) => title);

  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

describe.each(CASES.map(each => ({ title: each.title, each })))('$title', ({ each }) => {
  test('is refused or warned of, in the words of its rows', () => {
    const message = messageOf(each);

    expect(rulesOf(each).filter(({ words }) => words.length > 0 && !words.some(part => says(part, message)))).toEqual([]);
  });

  test('names the construct, and says what must be and what is', () => {
    const { message, isWarning } = messageOf(each);

    expect(message).toMatch(PATH);
    if (!isWarning) expect(message).toMatch(/ must .+, got .+|delivers to .+ already: /);
  });

  test('is neither where it is right', () => {
    const { error, warnings } = run(each.good);

    expect(error).toBeUndefined();
    expect(warnings.map(({ id }) => id)).not.toContain(each.warning ?? '');
  });

  test('is of rows of docs/rules.md', () => {
    expect(each.rows.map(row => RULES.filter(({ problem }) => problem.startsWith(row)).length)).toEqual(each.rows.map(() => 1));
    expect(each.rows).not.toEqual([]);
  });
});

describe.each(RULES)('the row "$problem" of docs/rules.md', rule => {
  const cases = CASES.filter(each => rulesOf(each).includes(rule));

  test('has a case', () => {
    expect(cases).not.toEqual([]);
  });

  test('names nothing that its cases do not show', () => {
    const messages = cases.map(messageOf);

    expect(rule.words.filter(words => !messages.some(message => says(words, message)))).toEqual([]);
  });
});

describe('what the source says is shown by a case', () => {
  test.each(callSites())('$file:$first', site => {
    expect(stacks.some(stack => isAt(site, stack))).toBe(true);
  });

  test.each(rulePatterns())('%s', pattern => {
    expect(CASES.some(each => pattern.test(messageOf(each).message))).toBe(true);
  });
});

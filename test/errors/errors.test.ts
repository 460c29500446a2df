import { readdirSync, readFileSync } from 'fs';
import { Annotations } from 'aws-cdk-lib/core';
import { callSites, isAt, messageTexts } from './call-sites';
import { SUBJECTS } from './cases';
import type { ErrorCase } from './error-case';
import { bodyOf, hasPath, MAX_LENGTH, MAX_MEDIAN, median, repeatedValues } from './form';
import { recorded } from './recorded';
import { checkedRules, says, type Rule } from './rules-table';
import { run, type Outcome } from './run-case';
import { SUBJECTS as ENTRY_SUBJECTS } from '../../projenrc/errors/entries';
import { errorPages, type RecordedMessage } from '../../projenrc/errors/render';
import * as messages from '../../src/private/cdk/messages';

const CASES = SUBJECTS.flatMap(({ cases }) => cases);
const RULES = checkedRules();

/** Texts of messages that no case shows, and the tests that do. */
const ELSEWHERE: { readonly [file: string]: readonly [test: string, ...texts: string[]] } = {
  'src/private/cdk/conditions.ts': ['test/conditions.test.ts', 'CloudFormation does not wait for a resource that a condition leaves out'],
  'src/private/permissions/printed-statements.ts': ['test/permissions/imported-once.test.ts', "'arn:aws:' in other partitions"],
  'src/private/permissions/transaction-search.ts': [
    'test/destinations/transaction-search.test.ts',
    'remove the dependency of that resource on the traces',
    "enable it in stack '…' instead, on which stack '…' depends",
  ],
  'src/private/rules/prerequisites/global-resolver.ts': [
    'test/private/rules/prerequisites/global-resolver.test.ts', 'observabilityRegion to the Region of the stack',
  ],
};

/** The file whose texts are each about a type of value. The test of this name has them all. */
const TYPES = 'src/private/rules/given-values.ts';

/** The outcomes of the mistakes, with the places in the source. */
const outcomes = new Map<ErrorCase, Outcome>();
const stacks: string[] = [];

beforeAll(() => {
  const addWarning = Annotations.prototype.addWarningV2;
  const spy = jest.spyOn(Annotations.prototype, 'addWarningV2').mockImplementation(function (this: Annotations, ...args) {
    stacks.push(new Error().stack ?? '');
    return addWarning.apply(this, args);
  });
  const { withId } = messages;
  const ids = jest.spyOn(messages, 'withId').mockImplementation((...args) => {
    stacks.push(new Error().stack ?? '');
    return withId(...args);
  });
  for (const each of CASES) outcomes.set(each, run(each.bad));
  spy.mockRestore();
  ids.mockRestore();
  stacks.push(...[...outcomes.values()].flatMap(({ error }) => error?.stack ?? []));
});

function messageOf(each: ErrorCase): RecordedMessage {
  return recorded(each, outcomes.get(each) ?? { warnings: [] });
}

/** Returns the rows that start with the words of a case. */
function rulesOf({ rows }: ErrorCase): Rule[] {
  return RULES.filter(({ problem }) => rows.some(row => problem.startsWith(row)));
}

test('docs/errors.md and the pages in docs/errors are what the library says', () => {
  const pages = errorPages(ENTRY_SUBJECTS, CASES.map(messageOf));
  const paths = ['docs/errors.md', ...readdirSync('docs/errors').map(name => `docs/errors/${name}`)];

  expect(Object.fromEntries(paths.map(path => [path, readFileSync(path, 'utf8')]))).toEqual(pages);
});

test('no two cases have the same title', () => {
  const titles = CASES.map(({ title }) => title);

  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

const WITH_SUBJECTS = SUBJECTS.flatMap(({ title: subject, cases }) => cases.map(each => ({ subject, title: each.title, each })));

describe.each(WITH_SUBJECTS)('$subject: $title', ({ each }) => {
  test('is refused or warned of, in the words of its rows', () => {
    const message = messageOf(each);

    expect(rulesOf(each).filter(({ words }) => words.length > 0 && !words.some(part => says(part, message)))).toEqual([]);
  });

  test('names the construct, the problem and the remedy, and has an id', () => {
    const recordedMessage = messageOf(each);

    expect(hasPath(recordedMessage)).toBe(true);
    expect(bodyOf(recordedMessage)).toMatch(/^[^]{8,}?: [^]{8,}$/);
    if (!recordedMessage.isWarning) expect(recordedMessage.message).toMatch(/ \[cdk-log-delivery:\w+\]$/);
  });

  test('says everything once, and in few words', () => {
    const body = bodyOf(messageOf(each));

    expect(body.length).toBeLessThanOrEqual(MAX_LENGTH);
    expect(body).not.toMatch(/\bmust\b[^]*, got\b/);
    expect(repeatedValues(body)).toEqual([]);
  });

  // The CDK CLI takes such an end for the type of the construct.
  test('does not end in a bracket with a type of resource', () => {
    expect(bodyOf(messageOf(each))).not.toMatch(/\(\w+::\w+::\w+\)$/);
  });

  test('is neither where it is right', () => {
    const { error, warnings } = run(each.good);

    expect(error).toBeUndefined();
    expect(warnings.map(({ id }) => id)).not.toContain(each.warning ?? '');
  });

  test('is of rows of docs/rules', () => {
    expect(each.rows.map(row => RULES.filter(({ problem }) => problem.startsWith(row)).length)).toEqual(each.rows.map(() => 1));
    expect(each.rows).not.toEqual([]);
  });
});

describe.each(RULES)('the row "$problem" of docs/rules', rule => {
  const cases = CASES.filter(each => rulesOf(each).includes(rule));

  test('has a case', () => {
    expect(cases).not.toEqual([]);
  });

  test('names nothing that its cases do not show', () => {
    const recordedMessages = cases.map(messageOf);

    expect(rule.words.filter(words => !recordedMessages.some(message => says(words, message)))).toEqual([]);
  });
});

test('messages are short', () => {
  expect(median(CASES.map(each => bodyOf(messageOf(each)).length))).toBeLessThanOrEqual(MAX_MEDIAN);
});

describe('what the source says is shown by a case', () => {
  test.each(callSites())('$file:$first', site => {
    expect(stacks.some(stack => isAt(site, stack))).toBe(true);
  });

  test.each(messageTexts().filter(({ file, text }) => file !== TYPES && !(ELSEWHERE[file] ?? []).includes(text)))('$file: $text', ({ pattern }) => {
    expect(CASES.some(each => pattern.test(messageOf(each).message))).toBe(true);
  });

  test.each(Object.values(ELSEWHERE))('or by %s', (file, ...texts) => {
    const test = readFileSync(file, 'utf8');

    expect(texts.flatMap(text => text.split('…')).filter(part => !test.includes(part))).toEqual([]);
  });
});

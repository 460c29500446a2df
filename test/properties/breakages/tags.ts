import * as fc from 'fast-check';
import { word, type Wanted } from '../arbitraries';
import { breakage, quoted, unnameable, withDestination, withSource, type Breakage } from './breakage';
import type { Plan, Tags } from '../plan';

/** The resources that can have tags: sources and destinations, also together with the deliveries to them. */
const TAGGED: readonly { readonly wanted: Wanted; readonly of: string; readonly tag: (plan: Plan, tags: Tags) => Plan }[] = [
  { of: 'a source', wanted: { imported: 'not' }, tag: (plan, tags) => withSource(plan, { tags }) },
  { of: 'a destination', wanted: { how: 'construct' }, tag: (plan, tags) => withDestination(plan, { tags }) },
  // Deliveries have the tags of their sources, too.
  {
    of: 'a delivery',
    wanted: { how: 'helper' },
    tag: (plan, tags) => withDestination({ ...plan, sources: plan.sources.map(source => ({ ...source, tags: {} })) }, { tags }),
  },
];

export const TAG_BREAKAGES: readonly Breakage[] = TAGGED.flatMap(({ of, wanted, tag }) => [
  breakage({
    property: 'tags',
    is: `too many of ${of}`,
    ids: ['tagCount'],
    wanted,
    values: fc.integer({ min: 51, max: 60 }),
    change: (plan, count) => ({
      plan: tag(plan, Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, 'value']))), got: `${count} tags`,
    }),
  }),
  breakage({
    property: 'tag keys',
    is: `too long, of ${of}`,
    ids: ['tagKey'],
    wanted,
    values: word(129, 200),
    change: (plan, key) => ({ plan: tag(plan, { [key]: 'value' }), got: quoted(key) }),
  }),
  breakage({
    property: 'tag keys',
    is: `of other characters, of ${of}`,
    ids: ['tagKey'],
    wanted,
    values: unnameable('*', '?', '#', '€', '{'),
    change: (plan, key) => ({ plan: tag(plan, { [key]: 'value' }), got: quoted(key) }),
  }),
  breakage({
    property: 'tag keys',
    is: `with the prefix of AWS, of ${of}`,
    ids: ['tagKey'],
    wanted,
    values: word(1, 100),
    change: (plan, key) => ({ plan: tag(plan, { [`aws:${key}`]: 'value' }), got: quoted(`aws:${key}`) }),
  }),
  breakage({
    property: "the value of tag 'key'",
    is: `too long, of ${of}`,
    ids: ['tagValue'],
    wanted,
    values: word(257, 300),
    change: (plan, value) => ({ plan: tag(plan, { key: value }), got: `${value.length} characters` }),
  }),
  breakage({
    property: "the value of tag 'key'",
    is: `of other characters, of ${of}`,
    ids: ['tagValue'],
    wanted,
    values: unnameable('*', '?', '#', '€', '{'),
    change: (plan, value) => ({ plan: tag(plan, { key: value }), got: quoted(value) }),
  }),
]);

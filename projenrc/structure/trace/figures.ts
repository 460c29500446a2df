import { callsWith, movesOf } from './moves';
import type { Trace } from './trace';
import type { Figure } from '../figures';

/** Measures a run of the sample, which gives the titles `resource` and `bucket`. */
export function traceFigures({ resource = [], bucket = [] }: Trace): Figure[] {
  const ways = [
    { title: '`resource` in `new DeliverySource`', passes: resource },
    { title: '`bucket` in `toS3`', passes: bucket },
  ];

  const calls = callsWith(resource, 'cfnResourceOf');

  return [
    { title: '`cfnResourceOf(resource)` during `new DeliverySource`', value: String(calls) },
    ...ways.flatMap(({ title, passes }) => {
      const [near, all] = [1, Infinity].map(steps => movesOf(passes, steps));
      const text = ({ count, files }: typeof all) => `${count}, in ${files.length} files`;

      return [
        { title: `moves of ${title}, by itself or as a property`, value: text(near) },
        { title: `moves of ${title}, also in objects that hold it at any depth`, value: text(all), list: all.files },
      ];
    }),
  ];
}

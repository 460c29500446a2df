import type { DeliveryFigures } from './chapter';
import { appTable, type Column } from '../app-table';
import {
  BUILDING, BUILDING_BY_THE_CLOCK, DELIVERIES, DELIVERIES_BY_THE_CLOCK, medianOf, type Part, ratioTo, WHOLE,
  WHOLE_BY_THE_CLOCK,
} from '../figures';
import { type Way, WAYS } from '../results';
import { milliseconds, type Table, times } from '../tables';

/** The titles of the columns. */
const TITLES: { readonly [way in Way]: string } = {
  handWritten: 'by hand',
  wrapped: 'wrapped',
  library: 'library',
  agentCore: 'AgentCore',
  mixins: 'mixins',
};

export function tablesOf(figures: DeliveryFigures): Table[] {
  return [
    ...partTables(figures, 'Whole synthesis: constructing everything, and app.synth()', WHOLE, WHOLE_BY_THE_CLOCK),
    ...partTables(figures, 'Building: constructing everything', BUILDING, BUILDING_BY_THE_CLOCK),
    ...partTables(figures, 'Of building, the deliveries alone', DELIVERIES, DELIVERIES_BY_THE_CLOCK),
  ];
}

function partTables({ bench, plan, rounds: all }: DeliveryFigures, title: string, cpu: Part, wall: Part): Table[] {
  const apps = { cdks: bench.cdks, sizes: plan.sizes, sizeTitle: 'deliveries', rounds: all };
  const others = WAYS.filter(way => way !== 'library' && way !== 'handWritten');

  return [
    appTable(apps, title, WAYS.map(way => [TITLES[way], rounds => milliseconds(medianOf(rounds, way, cpu))])),
    appTable(apps, `${title}: ratios`, [
      ['library : by hand', rounds => times(ratioTo('handWritten', rounds, cpu))],
      ['the same by the clock', rounds => times(ratioTo('handWritten', rounds, wall))],
      ...others.map((way): Column => [`library : ${TITLES[way]}`, rounds => times(ratioTo(way, rounds, cpu))]),
    ]),
  ];
}

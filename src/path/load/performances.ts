import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlKey, sqlText } from '../sql.ts';
import { labelOfFirst } from './label-of-first.ts';
import { lakeSelect } from './lake-select.ts';
import { isMapped } from './mapped.ts';
import { placeKey } from './place-key.ts';

const LABELLED: readonly string[] = ['discipline', 'target_audience', 'venue_kind', 'municipality'];

/** Each performance that the kept rows of a programme, or of a file of lines or sums, name: one row. */
export function performancesPlan(checked: Checked): Plan {
  const { mapping, facts } = checked;
  const { productions = false, places = false } = facts.companions;
  const joins = [
    productions ? `left join productions on productions.production_word = ${sqlFold('production_id')}` : '',
    places ? `left join places on places.venue_word = ${sqlFold('venue')}` : '',
  ];
  const producer = isMapped(mapping, 'producer') ? 'producer_slug' : 'null::varchar';
  return checked.keptInto({
    inputs: ['keyed_performances', ...(productions ? ['productions'] : []), ...(places ? ['places'] : [])],
    steps: [
      {
        name: 'performance_rows',
        sql: `select performance_no, min(source_row) as source_row, min(${presenterSql(checked)}) as presenter,
  min(${producer}) as producer from kept group by performance_no`,
      },
      {
        name: 'stated_performances',
        sql: `select *, ${columnsOf(productions, places)}
from keyed_performances join performance_rows using (performance_no)\n${joins.join('\n')}`,
      },
      {
        name: 'performances',
        sql: `${lakeSelect('performances', outOf(checked), 'stated_performances')}\ngroup by performance_key`,
      },
    ],
  });
}

/** What the performance states prevails over what its production or its place does. */
function columnsOf(productions: boolean, places: boolean): string {
  const fallback = (column: string, from: string | null) =>
    `coalesce(keyed_performances.${column}${from ? `, ${from}.${column}` : ''}) as stated_${column}`;
  const production = productions ? 'productions' : null;
  const place = places ? 'places' : null;
  return [
    fallback('title', production),
    fallback('discipline', production),
    fallback('target_audience', production),
    fallback('venue_kind', place),
    fallback('municipality', place),
    fallback('capacity_physical', place),
    fallback('capacity_saleable', place),
    ...LABELLED.map((column) => {
      const from = column === 'venue_kind' || column === 'municipality' ? place : production;
      const label = labelOfFirst(['keyed_performances', ...(from ? [from] : [])], column);
      return `${label} as stated_${column}_label`;
    }),
    `coalesce(performance_rows.producer${production ? ', productions.producer' : ''}) as stated_producer`,
  ].join(', ');
}

function outOf(checked: Checked): Readonly<Record<string, string>> {
  const { organisation, receipt } = checked.facts;
  const same = ['starts_at', 'on_sale_at', 'venue', 'capacity_on_sale'];
  const stated = [
    'discipline',
    'target_audience',
    'venue_kind',
    'municipality',
    ...LABELLED.map((column) => `${column}_label`),
    'capacity_physical',
    'capacity_saleable',
    'producer',
  ];
  return {
    ...Object.fromEntries(same.map((column) => [column, `min(${column})`])),
    ...Object.fromEntries(stated.map((column) => [column, `min(stated_${column})`])),
    ...titleOut(checked),
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    source_row: 'min(source_row)',
    row_key: sqlKey(sqlText('performances'), sqlText(organisation), 'performance_key'),
    performance_key: 'performance_key',
    presenter: 'min(presenter)',
  };
}

/** The name of a file is a title for want of a better: it takes no place of one that another file gave. */
function titleOut({ mapping }: Checked): Readonly<Record<string, string>> {
  const title =
    mapping.constants['performance-title'] === undefined
      ? 'stated_title'
      : 'case when known_key is null then stated_title end';
  return {
    title: `min(${title})`,
    production_key: `min(coalesce(${sqlFold('production_id')}, ${sqlFold(title)}))`,
  };
}

/** What sums of periods say of each house as a whole: one performance without a start, on which its sums hang. */
export function housePlacesPlan(checked: Checked): Plan {
  const { organisation, receipt } = checked.facts;
  const stated = LABELLED.flatMap((column) => [column, `${column}_label`]);
  const columns = {
    ...Object.fromEntries(stated.map((column) => [column, `min(${column})`])),
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    source_row: 'min(source_row)',
    row_key: sqlKey(sqlText('performances'), sqlText(organisation), 'performance_key'),
    performance_key: 'performance_key',
    presenter: 'min(presenter)',
  };
  return checked.keptInto({
    readsAll: true,
    steps: [
      {
        name: 'house_rows',
        sql: `select *, ${placeKey(checked)} as performance_key, ${presenterSql(checked)} as presenter from kept`,
      },
      {
        name: 'performances',
        sql: `${lakeSelect('performances', columns, 'house_rows')}\ngroup by performance_key`,
      },
    ],
  });
}

/** Who presents: whom the file names, even if no member; the deliverer when it names nobody. */
export function presenterSql({ mapping, facts }: Checked): string {
  const home = sqlText(facts.organisation);
  if (isMapped(mapping, 'presenter'))
    return `case when presenter_word is null then ${home} else presenter_slug end`;
  if (isMapped(mapping, 'house')) return `case when house_word is null then ${home} else house_slug end`;
  return home;
}

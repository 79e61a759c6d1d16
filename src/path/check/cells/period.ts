import { MONTH_NAMES } from '../../month-names.ts';
import { type Branch, sqlCase } from '../../sql.ts';

/** A folded period and its first and last day: `2019`, `2024 03`, `03 2024`, `t2 2024`, and the season `2023 2024` (September to August). */
export function periodSql(word: string): { readonly start: string; readonly end: string } {
  const shapes = SHAPES.map(({ pattern, start, months }) => {
    const first = start((group) => `regexp_extract(${word}, '^${pattern}$', ${group})::integer`);
    return { when: `regexp_full_match(${word}, '${pattern}')`, first, months };
  });
  return {
    start: sqlCase(shapes.map(({ when, first }): Branch => [when, first])),
    end: sqlCase(
      shapes.map(({ when, first, months }): Branch => {
        return [when, `(${first} + interval ${months} month - interval 1 day)::date`];
      }),
    ),
  };
}

type Shape = {
  readonly pattern: string;
  readonly months: number;
  readonly start: (group: (index: number) => string) => string;
};

const QUARTER = '(?:q|t|trimestre |quarter )([1-4])';
const MONTH = '(0?[1-9]|1[0-2])';

const NAMED: readonly Shape[] = MONTH_NAMES.map((name, i) => ({
  pattern: `(?:${name}) (\\d{4})`,
  months: 1,
  start: (group) => `make_date(${group(1)}, ${i + 1}, 1)`,
}));

const SHAPES: readonly Shape[] = [
  ...NAMED,
  { pattern: '(\\d{4})', months: 12, start: (group) => `make_date(${group(1)}, 1, 1)` },
  { pattern: `(\\d{4}) ${MONTH}`, months: 1, start: (group) => `make_date(${group(1)}, ${group(2)}, 1)` },
  { pattern: `${MONTH} (\\d{4})`, months: 1, start: (group) => `make_date(${group(2)}, ${group(1)}, 1)` },
  {
    pattern: `(\\d{4}) ${QUARTER}`,
    months: 3,
    start: (group) => `make_date(${group(1)}, ${group(2)} * 3 - 2, 1)`,
  },
  {
    pattern: `${QUARTER} (\\d{4})`,
    months: 3,
    start: (group) => `make_date(${group(2)}, ${group(1)} * 3 - 2, 1)`,
  },
  {
    pattern: '(?:saison |season )?(\\d{4}) \\d{4}',
    months: 12,
    start: (group) => `make_date(${group(1)}, 9, 1)`,
  },
];

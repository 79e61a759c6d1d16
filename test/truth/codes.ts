// The vocabulary’s first level as its documentation states it, written out again: the judge does not ask the judged.

/** Price classes, channels and disciplines of the demonstration under the first level of their scheme. */
const TOPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  price_class: {
    youth: 'reduced',
    student: 'reduced',
    senior: 'reduced',
    child: 'reduced',
    press: 'complimentary',
  },
  channel: { 'mobile-app': 'online' },
};

/** SQL of a column’s code at the first level. */
export function topSql(column: string): string {
  const cases = Object.entries(TOPS[column] ?? {}).map(([code, top]) => `when '${code}' then '${top}'`);
  return cases.length === 0 ? column : `case ${column} ${cases.join(' ')} else ${column} end`;
}

/** In their public order. */
export const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export function weekdaySql(column: string): string {
  const cases = WEEKDAYS.map((name, day) => `when ${day + 1} then '${name}'`);
  return `case isodow(${column}) ${cases.join(' ')} end`;
}

import { sqlText } from './sql.ts';

const WEEKDAYS =
  'lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';

/**
 * What dates are written with and formats do not expect (see `Mapping.dateFormats`), in the order in which it goes; in the syntax that
 * RE2 and JavaScript share, without regard to case.
 */
const TIDYING: readonly (readonly [pattern: string, kept: string])[] = [
  ['[\\s\u00a0\u202f]+', ' '],
  ['\\b([ap])\\.m\\.?($|[ ,])', '$1m$2'],
  // A zone named after an hour, as Google Forms writes it: the house’s own, whose hour it is already.
  [
    '((?:\\b[ap]m|:\\d{2})) (?:[ACEMNP][DS]T|H[AN][ACEPRT]|CES?T|(?:GMT|UTC)[+\u2212-]0?[1-9]\\d?(?::\\d{2})?)$',
    '$1',
  ],
  // The engine reads the half of a day after minutes.
  ['(^|[ T,])(\\d{1,2}) ?([ap]m)\\b', '$1$2:00 $3'],
  ['\\b(\\d{1,2})(?:st|nd|rd|th)\\b', '$1'],
  [' @ ', ' at '],
  ['\\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs|fri|sat|sun)\\.', '$1'],
  ['\\b(tue|thu)(?:rs?|s)\\b', '$1'],
  ['\\bsept( \\d{1,2},? \\d{4})', 'Sep$1'],
  // The engine finds the name of a day before that of a month alone.
  [`^(?:${WEEKDAYS})\\.?,? (\\d{1,4}[-/.]\\d)`, '$1'],
  ['\\[[^\\]]*\\]$', ''],
];

const EXPRESSIONS = TIDYING.map(([pattern, kept]) => {
  return [new RegExp(pattern, 'gi'), kept] as const;
});

export function tidyDate(text: string): string {
  return EXPRESSIONS.reduce((tidy, [pattern, kept]) => tidy.replace(pattern, kept), text).trim();
}

/** The same in the engine. */
export function tidyDateSql(text: string): string {
  const tidied = TIDYING.reduce(
    (sql, [pattern, kept]) =>
      `regexp_replace(${sql}, ${sqlText(pattern)}, ${sqlText(kept.replace(/\$(\d)/g, '\\$1'))}, 'gi')`,
    text,
  );
  return `trim(${tidied})`;
}

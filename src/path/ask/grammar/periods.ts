import type { DateRange } from '#model/query.ts';

import type { Match } from '../meaning.ts';
import type { Token } from '../tokens.ts';

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  fevrier: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  aout: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  decembre: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};
const MONTH = `(${Object.keys(MONTHS).join('|')})`;
/** Three months each, the first of them; as climatologists count (Environment and Climate Change Canada). */
const QUARTERS: Readonly<Record<string, number>> = {
  printemps: 3,
  ete: 6,
  automne: 9,
  hiver: 12,
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 12,
};
const QUARTER = `(${Object.keys(QUARTERS).join('|')})`;
const YEAR = '((?:19|20)\\d\\d)';
const LEAD = '(?:(?:en|in|au|a|du|de|d|pour|for|l|la|le|the|of|during|pendant|mois|annee|year|month) )*';

type Today = { readonly year: number; readonly month: number };
type Read = { readonly range: DateRange; readonly assumedYear?: boolean };
type Form = { readonly form: RegExp; readonly read: (parts: readonly string[], today: Today) => Read | null };

/** Every way to say a period. */
const FORMS: readonly Form[] = [
  {
    form: new RegExp(`^${LEAD}(?:saison |season )?${YEAR} ((?:19|20)?\\d\\d)(?: season| saison)?(?= |$)`),
    read: ([from = '', to = '']) => seasonOrYears(Number(from), to),
  },
  {
    form: new RegExp(
      `^(?:de |entre |from |between |l |annee |annees |years )*${YEAR} (?:a|et|to|and) ${YEAR}(?= |$)`,
    ),
    read: ([from = '', to = '']) => (from < to ? { range: years(Number(from), Number(to)) } : null),
  },
  {
    form: new RegExp(
      `^(?:de |d |entre |from |between )*${MONTH}(?: ${YEAR})? (?:a|et|to|and|until) ${MONTH}(?: ${YEAR})?(?= |$)`,
    ),
    read: ([first = '', firstYear, last = '', lastYear], today) =>
      months(first, firstYear, last, lastYear, today),
  },
  {
    form: new RegExp(`^${LEAD}${MONTH} ?${YEAR}?(?= |$)`),
    read: ([name = '', year], today) => months(name, year, name, year, today),
  },
  {
    // « hiver 2024-2025 »: the one of that season.
    form: new RegExp(`^${LEAD}(hiver|winter) (?:de |of )?${YEAR} ((?:19|20)?\\d\\d)(?= |$)`),
    read: ([name = '', from = '', to = '']) =>
      Number(to.slice(-2)) === (Number(from) + 1) % 100 ? quarterOf(name, Number(from) + 1) : null,
  },
  {
    form: new RegExp(`^${LEAD}${QUARTER} (?:de |of )?(?:l annee )?${YEAR}(?= |$)`),
    read: ([name = '', year]) => quarterOf(name, Number(year)),
  },
  {
    form: new RegExp(`^(?:l |le |the )?${QUARTER} (?:dernier|derniere|passe)(?= |$)`),
    read: ([name = ''], today) => lastQuarter(name, today),
  },
  {
    // « l’été », “in summer”: « été » alone may be the verb.
    form: new RegExp(`^(?:(?:en|a l|pendant l|durant l|l|au|in|in the|during|during the) )${QUARTER}(?= |$)`),
    read: ([name = ''], today) => {
      const last = lastQuarter(name, today);
      return last === null ? null : { ...last, assumedYear: true };
    },
  },
  {
    form: new RegExp(`^last ${QUARTER}(?= |$)`),
    read: ([name = ''], today) => lastQuarter(name, today),
  },
  {
    form: /^(?:l |la |the )?(?:(?:an|annee|annees) (?:dernier|derniere|passe|passee|precedente)|last year|previous year)(?= |$)/,
    read: (_, { year }) => ({ range: years(year - 1, year - 1) }),
  },
  {
    form: /^(?:en |l |in )?(?:cette annee|annee en cours|annee courante|this year|current year)(?= |$)/,
    read: (_, { year }) => ({ range: years(year, year) }),
  },
  {
    form: /^(?:la |the )?(?:saison (?:derniere|passee|precedente)|derniere saison|last season|previous season)(?= |$)/,
    read: (_, today) => ({ range: season(seasonStart(today) - 1) }),
  },
  {
    form: /^(?:la |the )?(?:cette saison|saison (?:en cours|courante|actuelle)|this season|current season)(?= |$)/,
    read: (_, today) => ({ range: season(seasonStart(today)) }),
  },
  {
    form: /^(?:le )?(?:mois (?:dernier|passe)|dernier mois|last month)(?= |$)/,
    read: (_, { year, month }) => ({
      range: month === 1 ? monthRange(year - 1, 12) : monthRange(year, month - 1),
    }),
  },
  {
    form: new RegExp(
      `^(?:depuis|since|a partir de|starting in|from) (?:(?:l|annee|the|year) )*${YEAR}(?= |$)`,
    ),
    read: ([year = '']) => ({ range: { from: `${year}-01-01` } }),
  },
  {
    form: new RegExp(`^(?:avant|before) (?:(?:l|annee|the|year) )*${YEAR}(?= |$)`),
    read: ([year = '']) => ({ range: { to: `${Number(year) - 1}-12-31` } }),
  },
  {
    form: new RegExp(`^(?:apres|after) (?:(?:l|annee|the|year) )*${YEAR}(?= |$)`),
    read: ([year = '']) => ({ range: { from: `${Number(year) + 1}-01-01` } }),
  },
  {
    form: new RegExp(`^${LEAD}${YEAR}(?= |$)`),
    read: ([year = '']) => ({ range: years(Number(year), Number(year)) }),
  },
];

/**
 * Reads the periods that may begin at a token: « saison 2024-2025 », « en janvier », “last year”. `today` is `YYYY-MM-DD`.
 * There may be several: « en 2024, 25 à 34 ans » is a year, and could begin a season.
 */
export function readPeriods(tokens: readonly Token[], at: number, today: string): readonly Match[] {
  const text = tokens
    .slice(at, at + 10)
    .map((token) => token.word)
    .join(' ');
  const [year = 0, month = 0] = today.split('-').map(Number);
  return FORMS.flatMap(({ form, read }) => {
    const found = form.exec(text);
    const period = found === null ? null : read(found.slice(1), { year, month });
    if (found === null || period === null) return [];
    const length = found[0].trim().split(' ').length;
    const { range, assumedYear = false } = period;
    return [{ from: at, to: at + length, meanings: [{ kind: 'period', range, assumedYear }] }];
  });
}

/** A season runs from September to August, as houses and their boards count. */
export function season(startYear: number): DateRange {
  return { from: `${startYear}-09-01`, to: `${startYear + 1}-08-31` };
}

/** The year in which the season of a day began. */
export function seasonStart(today: Today): number {
  return today.month >= 9 ? today.year : today.year - 1;
}

function years(from: number, to: number): DateRange {
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

function monthRange(year: number, month: number): { from: string; to: string } {
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${prefix}-01`, to: `${prefix}-${lastDay}` };
}

/** `2024-2025` and `2024-25` are a season; years further apart are calendar years. */
function seasonOrYears(from: number, written: string): Read | null {
  const to = written.length === 2 ? Math.trunc(from / 100) * 100 + Number(written) : Number(written);
  if (to <= from) return null;
  return { range: to === from + 1 ? season(from) : years(from, to) };
}

/** The summer of a year, or its winter, which is called after the year in which it ends. */
function quarterOf(name: string, year: number): Read | null {
  const first = QUARTERS[name];
  if (first === undefined) return null;
  const from = first === 12 ? monthRange(year - 1, 12) : monthRange(year, first);
  return { range: { from: from.from, to: monthRange(year, first === 12 ? 2 : first + 2).to } };
}

/** The last one that is over. */
function lastQuarter(name: string, { year, month }: Today): Read | null {
  const last = QUARTERS[name] === 12 ? 2 : (QUARTERS[name] ?? 0) + 2;
  return quarterOf(name, month > last ? year : year - 1);
}

/** Months without a year are the last ones that have begun; the reading shows which. */
function months(
  first: string,
  firstYear: string | undefined,
  last: string,
  lastYear: string | undefined,
  today: Today,
): Read | null {
  const [start, end] = [MONTHS[first], MONTHS[last]];
  if (start === undefined || end === undefined) return null;
  const stated = lastYear ?? firstYear;
  const endYear = stated === undefined ? today.year - (end > today.month ? 1 : 0) : Number(stated);
  const startYear = firstYear === undefined ? endYear - (start > end ? 1 : 0) : Number(firstYear);
  const closing = lastYear === undefined && firstYear !== undefined && end < start ? startYear + 1 : endYear;
  const range = { from: monthRange(startYear, start).from, to: monthRange(closing, end).to };
  return range.from > range.to ? null : { range, assumedYear: stated === undefined };
}

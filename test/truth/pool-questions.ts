import type { Question } from './asking.ts';
import { topSql, WEEKDAYS, weekdaySql } from './codes.ts';
import { ACQUIRING, type Part } from './pool-cells.ts';
import { REGION_ORDER, REGION_SQL } from './regions.ts';
import { roundedCount, roundedMoney, roundedPercent } from './rounding.ts';

/** A question about the pool, and the same as SQL on `seen`. */
export type PoolQuestion = {
  readonly question: Question;
  readonly keys: readonly string[];
  readonly where: string;
  readonly parts: Readonly<Record<string, Part>>;
  /** The denominator of a share: what of the filter it keeps. */
  readonly base?: { readonly keys: readonly string[]; readonly where: string };
  readonly shown: (parts: Readonly<Record<string, number>>) => number | null;
  /** Its cells sum to its total, so that one alone may not be hidden. */
  readonly addsUp: boolean;
  readonly ofArea: boolean;
  /** The codes that each dimension is known to have, in their public order; null: those met. */
  readonly domains: readonly (readonly string[] | null)[];
};

/** `docs/vocabulary.md`, first level. */
const DISCIPLINES: readonly string[] = [
  'theatre',
  'music',
  'opera',
  'dance',
  'humour',
  'circus',
  'variety',
  'spoken-word',
  'museum-exhibition',
  'film',
  'multidisciplinary',
];
const CHANNELS: readonly string[] = [
  'online',
  'counter',
  'phone',
  'group-desk',
  'school-desk',
  'subscription-office',
  'mail',
  'reseller',
];

/** A figure of buyers stands on its buyers. */
const BUYERS: Part = { kind: 'persons', sql: ACQUIRING };
const MONTH = `strftime(starts_at, '%Y-%m')`;
const AGE = 'year(starts_at) - birth_year';

const count = (name: string) => (parts: Readonly<Record<string, number>>) => roundedCount(parts[name] ?? 0);
const money = (name: string) => (parts: Readonly<Record<string, number>>) => roundedMoney(parts[name] ?? 0);
const percent = ({ persons, among }: Readonly<Record<string, number>>) =>
  roundedPercent(roundedCount(persons ?? 0), roundedCount(among ?? 0));

/** What is asked of the pool, by the public and by a member. */
export const POOL_QUESTIONS: readonly PoolQuestion[] = [
  {
    question: {
      metric: 'tickets-sold',
      by: ['purchase-weekday'],
      where: { discipline: ['music'], municipality: ['montreal'] },
    },
    keys: [weekdaySql('sold_at')],
    where: `discipline = 'music' and municipality = 'montreal'`,
    parts: { sold: { kind: 'sum', sql: 'paid' } },
    shown: count('sold'),
    addsUp: true,
    ofArea: false,
    domains: [WEEKDAYS],
  },
  {
    question: { metric: 'revenue', by: ['discipline'] },
    keys: ['discipline'],
    where: 'true',
    parts: {},
    shown: money('revenue'),
    addsUp: true,
    ofArea: false,
    domains: [DISCIPLINES],
  },
  {
    question: { metric: 'tickets-issued', by: ['discipline', 'performance-month'] },
    keys: ['discipline', MONTH],
    where: 'true',
    parts: {},
    shown: count('tickets'),
    addsUp: true,
    ofArea: false,
    domains: [DISCIPLINES, null],
  },
  {
    question: { metric: 'tickets-issued', by: ['channel'] },
    keys: [topSql('channel')],
    where: 'true',
    parts: {},
    shown: count('tickets'),
    addsUp: true,
    ofArea: false,
    domains: [CHANNELS],
  },
  {
    question: { metric: 'buyers', by: ['discipline'] },
    keys: ['discipline'],
    where: 'true',
    parts: { persons: BUYERS },
    shown: count('persons'),
    addsUp: false,
    ofArea: false,
    domains: [DISCIPLINES],
  },
  {
    question: { metric: 'buyers', by: ['region'] },
    keys: [REGION_SQL],
    where: 'true',
    parts: { persons: BUYERS },
    shown: count('persons'),
    addsUp: false,
    ofArea: true,
    domains: [REGION_ORDER],
  },
  {
    question: {
      metric: 'participation',
      where: { discipline: ['opera'], 'age-band': ['18-35'] },
    },
    keys: [],
    where: `discipline = 'opera' and ${AGE} between 18 and 35`,
    parts: { persons: BUYERS },
    base: { keys: [], where: `${AGE} between 18 and 35` },
    shown: percent,
    addsUp: false,
    ofArea: false,
    domains: [],
  },
  {
    question: { metric: 'participation', by: ['discipline'], where: { 'age-band': ['18-35'] } },
    keys: ['discipline'],
    where: `${AGE} between 18 and 35`,
    parts: { persons: BUYERS },
    base: { keys: [], where: `${AGE} between 18 and 35` },
    shown: percent,
    addsUp: false,
    ofArea: false,
    domains: [DISCIPLINES],
  },
  {
    question: {
      metric: 'participation',
      where: { discipline: DISCIPLINES.filter((code) => code !== 'opera') },
    },
    keys: [],
    where: `discipline <> 'opera'`,
    parts: { persons: BUYERS },
    base: { keys: [], where: 'true' },
    shown: percent,
    addsUp: false,
    ofArea: false,
    domains: [],
  },
];

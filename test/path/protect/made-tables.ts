// Made-up tables for the tests of protection: a cell is told by what each house contributes to it.
import type { Metric } from '#model/metric.ts';
import type { Consent, Organisation } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Cell, Evidence, Table } from '#model/table.ts';
import type { Protected, ProtectedTable } from '../../../src/path/protect/protect.ts';
import { POLICY, protect } from '../../../src/path/protect/protect.ts';
import type { Protection } from '../../../src/path/protect/protection.ts';

/** House → its contribution (tickets). */
export type Contributions = Readonly<Record<string, number>>;

export const HOUSES = ['aube', 'brise', 'cap', 'dune', 'erable', 'fleuve', 'givre', 'havre'] as const;

export function even(houses: readonly string[], each: number): Contributions {
  return Object.fromEntries(houses.map((house) => [house, each]));
}

export function evidence(of: string, contributions: Contributions): Evidence {
  const sizes = Object.values(contributions).filter((value) => value !== 0);
  return {
    of,
    total: sizes.reduce((sum, value) => sum + Math.abs(value), 0),
    holdings: sizes.length,
    largest: sizes
      .map(Math.abs)
      .sort((a, b) => b - a)
      .slice(0, 3),
    hasNegative: sizes.some((value) => value < 0),
  };
}

export type CellSetting = {
  readonly key?: readonly (string | null)[];
  readonly persons?: number | null;
  readonly more?: readonly Evidence[];
  readonly parts?: Cell['parts'];
  readonly of?: string;
};

export function cell(contributions: Contributions, setting: CellSetting = {}): Cell {
  const value = Object.values(contributions).reduce((sum, each) => sum + each, 0);
  return {
    key: setting.key ?? [],
    parts: setting.parts ?? { value: { value } },
    evidence: [evidence(setting.of ?? 'tickets', contributions), ...(setting.more ?? [])],
    persons: setting.persons === undefined ? 1000 : setting.persons,
    contributors: Object.keys(contributions).filter((house) => contributions[house] !== 0),
    lines: 100,
    linesKnown: 90,
  };
}

/** A table whose total is what its cells hold together. */
export function tableOf(by: readonly string[], cells: readonly Cell[], total: Cell): Table {
  return { by, cells, total };
}

export function sumOf(all: readonly Contributions[]): Contributions {
  const sums: Record<string, number> = {};
  for (const each of all) for (const [house, n] of Object.entries(each)) sums[house] = (sums[house] ?? 0) + n;
  return sums;
}

const LABEL = { fr: 'essai', en: 'trial' };
const tickets = {
  kind: 'sum',
  name: 'tickets',
  unit: 'tickets',
  universe: 'lines',
  of: { kind: 'field', name: 'quantity' },
} as const;
const money = {
  ...tickets,
  name: 'revenue',
  unit: 'minor',
  of: { kind: 'field', name: 'revenue_minor' },
} as const;
const persons = {
  kind: 'count-distinct',
  name: 'buyers',
  unit: 'persons',
  universe: 'lines',
  of: ['person'],
} as const;

export const TICKETS: Metric = {
  id: 'tickets-issued',
  version: 1,
  label: LABEL,
  synonyms: { fr: [], en: [] },
  meaning: LABEL,
  grain: 'ticket',
  unit: 'tickets',
  expression: { kind: 'single', of: tickets },
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
export const REVENUE: Metric = {
  ...TICKETS,
  id: 'revenue',
  unit: 'minor',
  expression: { kind: 'single', of: money },
};
export const BUYERS: Metric = {
  ...TICKETS,
  id: 'buyers',
  unit: 'persons',
  expression: { kind: 'single', of: persons },
  additivity: { kind: 'non-additive' },
  ofPersons: true,
};
export const AVERAGE_PRICE: Metric = {
  ...REVENUE,
  id: 'average-price',
  expression: { kind: 'ratio', numerator: money, denominator: tickets, times: 1 },
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
};
export const PARTICIPATION: Metric = {
  ...BUYERS,
  id: 'participation',
  unit: 'percent',
  expression: { kind: 'ratio', numerator: persons, denominator: persons, times: 100 },
  disclosure: 'ratio',
};
export const SURVEY: Metric = {
  ...PARTICIPATION,
  id: 'information-source-share',
  expression: {
    kind: 'ratio',
    numerator: persons,
    denominator: { ...persons, without: ['information-source'] },
    times: 100,
  },
  disclosure: 'survey-share',
  ofPersons: false,
};
export const MEDIAN: Metric = {
  ...TICKETS,
  id: 'lead-time',
  unit: 'days',
  expression: {
    kind: 'single',
    of: { ...tickets, unit: 'days', kind: 'quantile', weight: { kind: 'field', name: 'quantity' }, at: 0.5 },
  },
  additivity: { kind: 'non-additive' },
  disclosure: 'quantile',
};
export const CALENDAR: Metric = {
  ...TICKETS,
  id: 'performances',
  unit: 'performances',
  disclosure: 'public-fact',
};

export const ORGANISATIONS: readonly Organisation[] = HOUSES.map((slug) => ({
  slug,
  name: slug,
  holding: slug,
  sellers: [],
}));

export function granted(organisation: string, figure: string, more: Partial<Consent> = {}): Consent {
  return {
    organisation,
    figure,
    audience: 'members',
    grantedAt: '2025-01-01T00:00:00',
    granted: true,
    ...more,
  };
}

export function protectionFor(query: Query, setting: Partial<Protection> = {}): Protection {
  return {
    audience: { kind: 'public' },
    scope: 'pool',
    edition: null,
    query,
    metric: TICKETS,
    policy: POLICY,
    consents: [],
    organisations: ORGANISATIONS,
    domains: {},
    ...setting,
  };
}

/** The table as released for the pool, opened for its own audience. */
export function released(
  table: Table,
  setting: Partial<Protection> = {},
  query?: Query,
): Protected<ProtectedTable> {
  const asked = query ?? { metric: (setting.metric ?? TICKETS).id, by: table.by };
  return protect(table, protectionFor(asked, setting));
}

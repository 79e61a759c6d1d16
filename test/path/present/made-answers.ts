import { metricOf } from '#metrics/metrics.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Cell, Table } from '#model/table.ts';
import { type PresentFacts, present } from '#path/present/present.ts';
import { POLICY, type Protected, type ProtectedTable, protect } from '#path/protect/protect.ts';

/** Eight made-up houses, each its own holding, so that no cell is masked for want of them. */
export const HOUSES = ['aube', 'brise', 'cap', 'dune', 'erable', 'fleuve', 'givre', 'havre'].map((slug) => ({
  slug,
  name: `Théâtre ${slug.charAt(0).toUpperCase()}${slug.slice(1)}`,
  holding: slug,
  sellers: [],
}));

/** One cell: its value (or parts), spread evenly over houses; `houses` fewer than five is not released. */
export type Made = {
  readonly key?: readonly (string | null)[];
  readonly value?: number;
  readonly parts?: Readonly<Record<string, number>>;
  readonly houses?: number;
  /** The first of these houses: two hidden cells of other houses need no third to hide them. */
  readonly first?: number;
  readonly respondents?: number;
};

function cellOf({
  key = [],
  value,
  parts = { value: value ?? 0 },
  houses = 8,
  first = 0,
  respondents,
}: Made): Cell {
  const whole = respondents ?? parts.denominator ?? parts.value ?? 0;
  const each = whole / houses;
  const evidence = {
    of: respondents === undefined ? 'tickets' : 'respondents',
    total: whole,
    holdings: houses,
    largest: [each, each, each],
    hasNegative: false,
  };
  return {
    key,
    parts: Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { value: part }])),
    evidence: [evidence],
    persons: respondents === undefined ? 1000 : null,
    contributors: HOUSES.slice(first, first + houses).map(({ slug }) => slug),
    lines: 100,
    linesKnown: 90,
  };
}

type Setting = Partial<PresentFacts> & { readonly own?: boolean };

/** A table of these cells, protected as a real one and presented. */
export function answered(query: Query, cells: readonly Made[], total: Made, setting: Setting = {}): Answer {
  const { own = false, ...facts } = setting;
  const table = protectedTable(query, cells, total, own);
  return present(table, {
    query,
    isPool: !own,
    audience: audienceOf(own),
    organisations: HOUSES,
    currency: 'CAD',
    asOf: '2026-03-03T10:00:00',
    ...facts,
  });
}

export function protectedTable(
  query: Query,
  cells: readonly Made[],
  total: Made,
  own = false,
): Protected<ProtectedTable> {
  const metric = metricOf(query.metric);
  if (metric === null) throw new Error(`no measure ${query.metric}`);
  const made = own ? (one: Made) => cellOf({ ...one, houses: 1 }) : cellOf;
  const table: Table = { by: query.by ?? [], cells: cells.map(made), total: made(total) };
  return protect(table, {
    audience: audienceOf(own),
    scope: own ? 'own' : 'pool',
    edition: null,
    query,
    metric,
    policy: POLICY,
    consents: [],
    organisations: HOUSES,
    domains: {},
  });
}

function audienceOf(own: boolean): PresentFacts['audience'] {
  return own ? { kind: 'organisation', slug: 'aube' } : { kind: 'public' };
}

/** Weekdays, Monday first, as cells. */
export function week(values: readonly number[]): readonly Made[] {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return days.map((day, i) => ({ key: [day], value: values[i] ?? 0 }));
}

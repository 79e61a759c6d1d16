import { dimensionOf } from '#metrics/dimensions.ts';
import { quarterOfMonth } from '#model/calendar.ts';
import type { Dimension } from '#model/metric.ts';
import type { Organisation } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import { QUEBEC_FSAS, regionOf } from '#vocabulary/geography/fsa.ts';
import { expand } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import type { Domains } from './rules/public-rows.ts';

/**
 * The rows that a question has by what anybody knows: the vocabulary, the members, the hours of a day, the months it
 * asks about, and its own filters. A dimension whose values nobody can list beforehand is left out.
 */
export function domainsOf(query: Query, organisations: readonly Organisation[]): Domains {
  const found = (query.by ?? []).flatMap((id) => {
    const values = knownValues(id, query, organisations);
    return values === null ? [] : [[id, values] as const];
  });
  return Object.fromEntries(found);
}

function knownValues(id: Code, query: Query, organisations: readonly Organisation[]): readonly Code[] | null {
  const dimension = dimensionOf(id);
  if (dimension === null) return null;
  const { values } = dimension;
  switch (values.kind) {
    case 'concepts':
      return concepts(values.scheme, values.level, query);
    case 'organisations':
      return codesAsked(id, query) ?? organisations.map(({ slug }) => slug).toSorted();
    case 'codes':
      return codesAsked(id, query) ?? Object.keys(values.labels);
    case 'fsa':
      return postalAreas(id, query);
    case 'hour':
      return Array.from({ length: 24 }, (_, hour) => String(hour));
    case 'month':
      return months(dimension, query);
    case 'quarter':
      return quarters(dimension, query);
    default:
      return null;
  }
}

function codesAsked(id: Code, query: Query): readonly Code[] | null {
  const filter = query.where?.[id];
  return Array.isArray(filter) ? filter : null;
}

/** The concepts that every filter on the same scheme leaves possible. */
function concepts(scheme: Code, level: 'top' | 'as-recorded', query: Query): readonly Code[] {
  const all = schemeOf(scheme).concepts.filter(({ broader }) => level === 'as-recorded' || broader === null);
  const filters = Object.keys(query.where ?? {})
    .filter((id) => isOfScheme(dimensionOf(id), scheme))
    .flatMap((id) => [codesAsked(id, query) ?? []])
    .map((codes) => new Set(codes.flatMap((code) => expand(scheme, code))));
  return all
    .map(({ code }) => code)
    .filter((code) => filters.every((possible) => expand(scheme, code).some((one) => possible.has(one))));
}

function isOfScheme(dimension: Dimension | null, scheme: Code): boolean {
  return dimension?.values.kind === 'concepts' && dimension.values.scheme === scheme;
}

/** Those of Québec, in the regions asked about. */
function postalAreas(id: Code, query: Query): readonly Code[] {
  const regions = codesAsked('region', query);
  const possible = regions && new Set(regions.flatMap((code) => expand('region', code)));
  const inRegions = (fsa: string): boolean => possible?.has(regionOf(fsa) ?? '') ?? true;
  return codesAsked(id, query) ?? QUEBEC_FSAS.map(({ fsa }) => fsa).filter(inRegions);
}

/** The months of the period asked about, when the question bounds it on the same calendar. */
function months(dimension: Dimension, query: Query): readonly Code[] | null {
  const period = Object.entries(query.where ?? {}).find(
    ([id, filter]) => !Array.isArray(filter) && dimensionOf(id)?.calendar === dimension.calendar,
  )?.[1];
  if (period === undefined || !('from' in period) || !('to' in period)) return null;
  const { from, to } = period;
  return from === undefined || to === undefined ? null : monthsBetween(from.slice(0, 7), to.slice(0, 7));
}

function quarters(dimension: Dimension, query: Query): readonly Code[] | null {
  const asked = months(dimension, query);
  return asked === null ? null : [...new Set(asked.map(quarterOfMonth))];
}

function monthsBetween(first: string, last: string): readonly string[] {
  const found: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (;;) {
    const code = `${year}-${String(month).padStart(2, '0')}`;
    if (code > last) return found;
    found.push(code);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

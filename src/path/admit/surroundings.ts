import { newOrReturning } from '#metrics/dimensions/new-or-returning.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { buyers } from '#metrics/measures/buyers.ts';
import { firstTimeBuyers } from '#metrics/measures/first-time-buyers.ts';
import type { Metric } from '#model/metric.ts';
import type { Bilingual, Code, Slug } from '#model/words.ts';
import { expand, isTerm, label } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import type { Surroundings } from './remedies.ts';

/** What the vocabulary and the registry say is near; the members’ names, and what is released, come from the pool. */
export function surroundings(
  nameOf: (house: Slug) => string,
  metric: Metric | null,
  { released = null, panels = [] }: Partial<Pick<Surroundings, 'released' | 'panels'>> = {},
): Surroundings {
  return {
    wider,
    coarser: (dimension) => COARSER[dimension] ?? [],
    dimensionLabel: (id) => dimensionOf(id)?.label ?? { fr: id, en: id },
    valueLabel: (id, code) =>
      panels.find((one) => one.dimension === id && one.code === code)?.name ?? valueLabel(id, code, nameOf),
    areMost,
    partOfWhole: metric?.expression.kind === 'ratio' ? (metric.expression.denominator.without ?? []) : [],
    released,
    panels,
    instead: released === null ? null : (INSTEAD[metric?.id ?? ''] ?? null),
  };
}

const COARSER: Readonly<Record<Code, readonly Code[]>> = {
  fsa: ['region', 'origin-class'],
  region: ['origin-class'],
  'discipline-detail': ['discipline'],
  'price-class-detail': ['price-class'],
  'performance-date': ['performance-month'],
  'performance-month': ['performance-quarter'],
  'performance-quarter': ['season'],
  'age-band': ['age-group'],
  'purchase-hour': ['purchase-daypart'],
};

/** Those who buy here for the first time are the buyers that are new: the same persons, by definition. */
const INSTEAD: Readonly<Record<Code, NonNullable<Surroundings['instead']>>> = {
  [firstTimeBuyers.id]: { metric: buyers.id, by: newOrReturning.id, label: buyers.label },
};

/**
 * The groups that hold all these codes, fewest concepts first, then the concept just above them: a group says what
 * goes together (opera and classical music), which a hierarchy of disjoint arts cannot.
 */
function wider(dimension: Code, codes: readonly Code[]): readonly (readonly Code[])[] {
  const scheme = schemeOfDimension(dimension);
  if (scheme === null || !codes.every((code) => isTerm(scheme, code))) return [];
  const held = new Set(codes.flatMap((code) => expand(scheme, code)));
  const holds = (code: Code): boolean => {
    const within = new Set(expand(scheme, code));
    return within.size > held.size && [...held].every((one) => within.has(one));
  };
  const { groups, concepts } = schemeOf(scheme);
  return [...groups, ...concepts]
    .map(({ code }) => code)
    .filter(holds)
    .toSorted((a, b) => expand(scheme, a).length - expand(scheme, b).length)
    .map((code) => [code]);
}

function areMost(dimension: Code, codes: readonly Code[]): boolean {
  const scheme = schemeOfDimension(dimension);
  if (scheme === null) return false;
  const held = new Set(codes.flatMap((code) => expand(scheme, code)));
  return held.size * 2 > schemeOf(scheme).concepts.length;
}

function schemeOfDimension(id: Code): Code | null {
  const values = dimensionOf(id)?.values;
  return values?.kind === 'concepts' ? values.scheme : null;
}

function valueLabel(id: Code, code: Code, nameOf: (house: Slug) => string): Bilingual {
  const values = dimensionOf(id)?.values;
  if (values?.kind === 'organisations') return { fr: nameOf(code), en: nameOf(code) };
  if (values?.kind === 'codes') return values.labels[code] ?? { fr: code, en: code };
  if (values?.kind === 'concepts' && isTerm(values.scheme, code)) return label(values.scheme, code);
  return { fr: code, en: code };
}

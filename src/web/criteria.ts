import { formatPeriod } from '#messages/numbers.ts';
import { isApplicable } from '#metrics/applicable.ts';
import { DIMENSIONS, dimensionOf } from '#metrics/dimensions.ts';
import { METRICS, metricOf } from '#metrics/metrics.ts';
import { type Named, upperFirst, valueLabel } from '#metrics/value-label.ts';
import type { Concept } from '#model/concept.ts';
import type { Dimension, Metric } from '#model/metric.ts';
import { type Filter, isRange, type Query } from '#model/query.ts';
import type { Code, Language } from '#model/words.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

/** One thing that can be chosen, in words. */
export type Choice = { readonly code: Code; readonly text: string };

/** The measures that the rest of the question allows, in the order of their names. */
export function measuresFor({ metric, by = [], where = {} }: Query, language: Language): readonly Choice[] {
  const used = [...by, ...Object.keys(where)].map(dimensionOf).filter((one) => one !== null);
  const given = used.map(({ id }) => id);
  return inOrder(
    METRICS.filter((one) => one.id === metric || isPossible(one, used, given)),
    language,
  );
}

/** The dimensions by which its measure can be told, but for those already used. */
export function dimensionsFor(
  { metric, by = [] }: Query,
  language: Language,
  kept?: Code,
): readonly Choice[] {
  const found = metricOf(metric);
  const applicable = DIMENSIONS.filter(
    (one) => one.id === kept || (!by.includes(one.id) && (found === null || isApplicable(found, one))),
  );
  return inOrder(applicable, language);
}

/** Those by which it can be narrowed down: values to choose from, or a period. */
export function criteriaFor(query: Query, language: Language): readonly Choice[] {
  const { metric, where = {} } = query;
  const found = metricOf(metric);
  const free = DIMENSIONS.filter(
    (one) => !(one.id in where) && (found === null || isApplicable(found, one)) && canBeChosen(one),
  );
  return inOrder(free, language);
}

/** What a label of the house may stand for. */
export function conceptsOf(scheme: Code, language: Language): readonly Choice[] {
  const { concepts } = schemeOf(scheme);
  return concepts.map((one) => ({ code: one.code, text: indented(one, concepts, language) }));
}

/** The values of a criterion, narrower ones after their broader; null when it is a period. */
export function valuesOf(id: Code, organisations: Named, language: Language): readonly Choice[] | null {
  const values = dimensionOf(id)?.values;
  switch (values?.kind) {
    case 'concepts': {
      const { concepts, groups } = schemeOf(values.scheme);
      const listed = concepts.filter(({ broader }) => broader === null || values.level === 'as-recorded');
      const choices = listed.map((one) => ({ code: one.code, text: indented(one, concepts, language) }));
      const panels = organisations.flatMap((one) =>
        one.of === id ? [{ code: one.slug, text: one.name[language] }] : [],
      );
      return [...choices, ...groups.map(({ code, label }) => ({ code, text: label[language] })), ...panels];
    }
    case 'codes':
      return Object.entries(values.labels).map(([code, label]) => ({ code, text: label[language] }));
    case 'organisations':
      return organisations.flatMap((one) =>
        one.of === undefined ? [{ code: one.slug, text: one.name }] : [],
      );
    default:
      return null;
  }
}

export function dimensionName(id: Code, language: Language): string {
  return upperFirst(dimensionOf(id)?.label[language] ?? id);
}

/** What a filter lets through, in words: « Musique », « saison 2024-2025 ». */
export function filterText(
  dimension: Code,
  filter: Filter,
  organisations: Named,
  language: Language,
): string {
  if (isRange(filter)) return formatPeriod(filter, language);
  return filter.map((code) => valueLabel(dimension, code, organisations)[language]).join(', ');
}

function isPossible(metric: Metric, used: readonly Dimension[], given: readonly Code[]): boolean {
  const { requires = [] } = metric;
  return requires.every((id) => given.includes(id)) && used.every((one) => isApplicable(metric, one));
}

function canBeChosen({ values }: Dimension): boolean {
  return ['concepts', 'codes', 'organisations', 'date'].includes(values.kind);
}

function inOrder(all: readonly (Metric | Dimension)[], language: Language): readonly Choice[] {
  return all
    .map(({ id, label }) => ({ code: id, text: upperFirst(label[language]) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language));
}

function indented(concept: Concept, all: readonly Concept[], language: Language): string {
  let depth = 0;
  for (let above = concept.broader; above !== null; depth += 1) {
    above = all.find(({ code }) => code === above)?.broader ?? null;
  }
  return `${'\u2003'.repeat(depth)}${concept.label[language]}`;
}

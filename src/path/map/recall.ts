import { fold } from '#model/fold.ts';
import type { KeptRecipe, Recipe } from '#model/recipe.ts';

/** A file with fewer of the headers that were confirmed is another kind of file. */
const HEADERS_KEPT_MIN = 0.6;

/** Headers as recipes know files by them: folded, each once, sorted. */
export function knownBy(header: readonly string[]): readonly string[] {
  return [...new Set(header.map(fold))].filter((name) => name !== '').sort();
}

/**
 * What the house confirmed for files like this one: of the recipes whose headers are still there for the most part, the
 * one with the most of them, then the newest. A column that disappeared takes its own choice with it and no other.
 */
export function recall(header: readonly string[], kept: readonly KeptRecipe[]): KeptRecipe | null {
  const names = new Set(knownBy(header));
  const scored = kept.map((one) => {
    const common = one.headers.filter((name) => names.has(name)).length;
    return { one, ofItself: common / Math.max(1, one.headers.length), common };
  });
  const [best] = scored
    .filter(({ ofItself }) => ofItself >= HEADERS_KEPT_MIN)
    .toSorted(
      (a, b) => b.ofItself - a.ofItself || b.common - a.common || (a.one.savedAt < b.one.savedAt ? 1 : -1),
    );
  return best?.one ?? null;
}

/** What was remembered, with newer choices above it. */
export function withChoices(remembered: Recipe, chosen: Recipe): Recipe {
  const labels = { ...remembered.labels };
  for (const [field, of] of Object.entries(chosen.labels ?? {}))
    labels[field as keyof typeof labels] = { ...labels[field as keyof typeof labels], ...of };
  return {
    ...remembered,
    ...chosen,
    columns: { ...remembered.columns, ...chosen.columns },
    labels,
    questions: { ...remembered.questions, ...chosen.questions },
  };
}

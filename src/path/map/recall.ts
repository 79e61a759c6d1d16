import { isIdentity } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { KeptRecipe, Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';

import { isPersonal } from './report.ts';

/** A file that shares fewer of the headers of both is another kind of file. */
const HEADERS_SHARED_MIN = 0.5;

/** Headers as recipes know files by them: folded, each once, sorted. */
export function knownBy(header: readonly string[]): readonly string[] {
  return [...new Set(header.map(fold))].filter((name) => name !== '').sort();
}

/** How a file is known: by its headers, and by what it was taken for. */
export type FileKind = { readonly header: readonly string[]; readonly source: string };

/**
 * What the house confirmed for files like this one: of the recipes for the same export, the one whose headers are the
 * nearest (of all headers of both, the share that both have), then the newest. A column that disappeared takes its own
 * choice with it and no other.
 */
export function recall({ header, source }: FileKind, kept: readonly KeptRecipe[]): KeptRecipe | null {
  const names = knownBy(header);
  const [best] = kept
    .filter((one) => one.source === source)
    .map((one) => ({ one, shared: sharedOf(names, one.headers) }))
    .filter(({ shared }) => shared >= HEADERS_SHARED_MIN)
    .toSorted((a, b) => b.shared - a.shared || (a.one.savedAt < b.one.savedAt ? 1 : -1));
  return best?.one ?? null;
}

/** Jaccard’s coefficient of two sets of headers. */
function sharedOf(some: readonly string[], others: readonly string[]): number {
  const both = others.filter((name) => some.includes(name)).length;
  return both / Math.max(1, some.length + others.length - both);
}

/**
 * The choices that this very file allows: a column that names people feeds tokens or nothing, whatever was said of it or
 * of one under the same header in another file.
 */
export function prudent(recipe: Recipe | null, sheet: Sheet): Recipe | null {
  if (recipe?.columns === undefined) return recipe;
  const personal = new Set(
    sheet.header.flatMap((header, column) => (isPersonal(sheet, header, column) ? [fold(header)] : [])),
  );
  const allowed = Object.entries(recipe.columns).filter(
    ([header, field]) => !personal.has(header) || field === 'ignored' || isIdentity(field),
  );
  return { ...recipe, columns: Object.fromEntries(allowed) };
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

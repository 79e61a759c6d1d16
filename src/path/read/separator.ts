import type { Dialect } from '#model/sheet.ts';

export type Separator = Dialect['separator'];

export const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** Fields per record of the first records, as cut by one separator. */
export type SeparatorTrial = { readonly separator: Separator; readonly fields: readonly number[] };

/**
 * The separator under which most records have the same number of fields, more fields counting for more: decimal
 * commas cut a file of semicolons into two almost everywhere, but never into twelve. Null when none does.
 */
export function chooseSeparator(trials: readonly SeparatorTrial[]): Separator | null {
  let best: { separator: Separator; score: number } | null = null;
  for (const { separator, fields } of trials) {
    const score = consistency(fields);
    if (score > (best?.score ?? 0)) best = { separator, score };
  }
  return best?.separator ?? null;
}

function consistency(fields: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of fields) if (n > 1) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best = 0;
  for (const [n, records] of counts) best = Math.max(best, (records / fields.length) * Math.log2(n + 1));
  // One record in eight at least must agree, or the file is prose that happens to hold commas.
  return best < 0.2 ? 0 : best;
}

/** `sep=;` on the first line: a hint that Excel obeys and does not show as a row. */
export function separatorHint(firstLine: string): Separator | null {
  const hint = /^\ufeff?sep=(.)\r?$/i.exec(firstLine)?.[1];
  return SEPARATORS.find((separator) => separator === hint) ?? null;
}

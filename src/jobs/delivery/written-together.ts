import type { Batch, Effective } from '#store/receipts.ts';

/**
 * Many small batches of a house stand in one file together, which is what each of them holds now (`keep-together.ts`); what
 * each was delivered with stays, for an undo. Such a file has this ending.
 */
export const TOGETHER = '.together.parquet';

export function isTogether({ effectiveFile }: Pick<Batch, 'effectiveFile'>): boolean {
  return effectiveFile?.endsWith(TOGETHER) ?? false;
}

export function asDelivered(batch: Batch): Batch {
  return { ...batch, effectiveFile: null, effectiveRows: batch.rows };
}

/** A batch as it was delivered, where what it holds now stands among rows of others. */
export function apart(batch: Batch): Batch {
  return isTogether(batch) ? asDelivered(batch) : batch;
}

/** Files once each: a batch, and those beside it in its file, whose rows count as its own. */
export type Written = { readonly batch: Batch; readonly beside: readonly Batch[] };

export function asWritten(batches: readonly Batch[]): readonly Written[] {
  const files = new Map<string, Batch[]>();
  for (const batch of batches) {
    const file = isTogether(batch) ? String(batch.effectiveFile) : batch.id;
    files.set(file, [...(files.get(file) ?? []), batch]);
  }
  return [...files.values()].flatMap(([first, ...beside]) => {
    if (first === undefined) return [];
    if (beside.length === 0) return [{ batch: first, beside }];
    const effectiveRows = [first, ...beside].reduce((sum, one) => sum + one.effectiveRows, 0);
    return [{ batch: { ...first, effectiveRows }, beside }];
  });
}

/** What batches that stand in one file hold now: its rows are told once. */
export function inOneFile(batches: readonly Batch[], file: string, rows: number): readonly Effective[] {
  return batches.map(({ id }, place) => ({ batch: id, file, rows: place === 0 ? rows : 0 }));
}

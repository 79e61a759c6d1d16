import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';

/** Fewer columns than these may be named alike in one table: a name and a number of two people. */
const COLUMNS_MIN = 3;

/** The names of the columns of a table that stands again to the right of itself, past a column without a name; none otherwise. */
export function tablesBeside({ header, sample }: Sheet): readonly string[] {
  const names = header.map(fold);
  for (const [gap, name] of names.entries()) {
    if (name !== '' || gap < COLUMNS_MIN) continue;
    const again = names.slice(gap + 1);
    const width = again.indexOf('');
    const right = width < 0 ? again : again.slice(0, width);
    const left = names.slice(gap - right.length, gap);
    const isSame = right.length >= COLUMNS_MIN && right.every((one, at) => one === left[at]);
    const isFilled = sample.some((row) => row.slice(gap + 1).some((cell) => (cell ?? '').trim() !== ''));
    if (isSame && isFilled) return header.slice(gap + 1, gap + 1 + right.length);
  }
  return [];
}

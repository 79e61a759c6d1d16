import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import { matchHeader } from '../columns/header-match.ts';
import { isOfNumbers } from '../columns/possible.ts';

/** Fewer columns than these may be named alike in one table: a name and a number of two people. */
const COLUMNS_MIN = 3;

/**
 * The names of the columns of a table that stands again to the right of itself, past a column without a name or at once; none
 * otherwise. The name, first name and e-mail of a buyer and of who comes are no tables: nothing is counted there.
 */
export function tablesBeside({ header, sample }: Sheet): readonly string[] {
  const names = header.map(fold);
  const half = names.length / 2;
  const gaps = [...names.keys()].filter((column) => names[column] === '' && column >= COLUMNS_MIN);
  for (const [end, begin] of [...gaps.map((gap) => [gap, gap + 1] as const), [half, half] as const]) {
    const again = names.slice(begin);
    const width = again.indexOf('');
    const right = width < 0 ? again : again.slice(0, width);
    const left = names.slice(end - right.length, end);
    const isSame = right.length >= COLUMNS_MIN && right.every((one, at) => one === left[at]);
    const named = header.slice(begin, begin + right.length);
    const isFilled = sample.some((row) => row.slice(begin).some((cell) => (cell ?? '').trim() !== ''));
    if (isSame && isFilled && named.some(countsOrPays)) return named;
  }
  return [];
}

function countsOrPays(header: string): boolean {
  return matchHeader(header).some(({ role }) => isOfNumbers(role));
}

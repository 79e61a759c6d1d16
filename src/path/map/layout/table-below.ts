import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { TableBelow } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import { matchHeader } from '../columns/header-match.ts';
import type { Role } from '../columns/header-words.ts';
import { isAmount, isFree } from '../money/amounts.ts';

type Cells = Sheet['sample'][number];

const NUMBERS: readonly Role[] = [
  'quantity',
  'paid-quantity',
  'free-quantity',
  'unit-price',
  'amount',
  'net',
  'gross',
];

/**
 * The sheet down to another table below it, as a report that ends with a summary (“Tarif, Billets, Recette”), whose rows would be
 * read as lines of the first; and without its header said again, which is no value of any column. Told by the first rows alone.
 */
export function withoutTableBelow(sheet: Sheet): {
  readonly above: Sheet;
  readonly below: TableBelow | null;
} {
  const title = sheet.sample.findIndex((cells, row) => isTakenBackBelow(sheet, cells, sheet.sample[row + 1]));
  const until = title < 0 ? sheet.sample : sheet.sample.slice(0, title);
  const sample = until.filter((cells) => !isHeaderAgain(sheet, cells));
  const at = sample.findIndex((cells, row) => row > 0 && isOtherHeader(sheet, sample, row, cells));
  const header = sample[at] ?? sheet.sample[title];
  if (header === undefined) return { above: { ...sheet, sample }, below: null };
  return { above: { ...sheet, sample: at < 0 ? sample : sample.slice(0, at) }, below: { header } };
}

/**
 * Words alone, most of which name columns, one of them of the numbers below; none of them stands on another row, as a label
 * does.
 */
function isOtherHeader({ header }: Sheet, sample: readonly Cells[], row: number, cells: Cells): boolean {
  const names = cells.flatMap((cell, index) =>
    cell === null || cell.trim() === '' ? [] : [{ cell, index }],
  );
  const next = sample[row + 1];
  if (next === undefined || names.length < 2) return false;
  if (names.some(({ cell }) => /\d/.test(cell) || isFree(cell))) return false;
  if (!names.some(({ index }) => isAmount(next[index] ?? ''))) return false;
  const roles = names.map(({ cell, index }) => ({ cell, index, match: matchHeader(cell)[0] }));
  const isAgain = roles.every(
    ({ index, match }) => match?.role === matchHeader(header[index] ?? '')[0]?.role,
  );
  const named = roles.filter(({ match }) => match !== undefined && match.score === 1);
  const isNumbered = named.some(
    ({ index, match }) => match && NUMBERS.includes(match.role) && isAmount(next[index] ?? ''),
  );
  const isLabel = named.some(({ cell, index }) =>
    sample.some((other, at) => at !== row && fold(other[index] ?? '') === fold(cell)),
  );
  return !isAgain && !isLabel && isNumbered && named.length >= 2 && named.length * 2 > names.length;
}

const BACK = /\b(?:rembours\w*|annul\w*|refund\w*|cancel\w*)\b/;

/** “Billets annulés” alone above the header said again: what follows was taken back, and would count once more. */
function isTakenBackBelow(sheet: Sheet, cells: Cells, next: Cells | undefined): boolean {
  const [said, ...others] = cells.filter((cell) => (cell ?? '').trim() !== '');
  return (
    said != null &&
    others.length === 0 &&
    BACK.test(fold(said)) &&
    next !== undefined &&
    isHeaderAgain(sheet, next)
  );
}

function isHeaderAgain({ header }: Sheet, cells: Cells): boolean {
  return header.every((name, index) => name === '' || fold(name) === fold(cells[index] ?? ''));
}

/** Of its header only what names columns is quoted: the rest could be anybody’s. */
export function tellTableBelow(below: TableBelow | null): readonly Problem[] {
  if (below === null) return [];
  const columns = below.header.filter((cell) => matchHeader(cell ?? '')[0]?.score === 1).join(', ');
  return [problem('table-below', { columns }, 'warning')];
}

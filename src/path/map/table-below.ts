import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { TableBelow } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';

import { isAmount } from './amounts.ts';
import { matchHeader } from './header-match.ts';
import type { Role } from './header-words.ts';

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
  const sample = sheet.sample.filter((cells) => !isHeaderAgain(sheet, cells));
  const at = sample.findIndex((cells, row) => row > 0 && isOtherHeader(cells, sample[row + 1]));
  const header = sample[at];
  if (header === undefined) return { above: { ...sheet, sample }, below: null };
  return { above: { ...sheet, sample: sample.slice(0, at) }, below: { header } };
}

/** Words alone, at least two of which name columns, one of them of the numbers below. */
function isOtherHeader(cells: Cells, next: Cells | undefined): boolean {
  const names = cells.flatMap((cell, index) =>
    cell === null || cell.trim() === '' ? [] : [{ cell, index }],
  );
  if (next === undefined || names.length < 2 || names.some(({ cell }) => isAmount(cell))) return false;
  const roles = names.map(({ cell, index }) => ({ index, match: matchHeader(cell)[0] }));
  const named = roles.filter(({ match }) => match !== undefined && match.score === 1);
  const isNumbered = named.some(
    ({ index, match }) => match && NUMBERS.includes(match.role) && isAmount(next[index] ?? ''),
  );
  return named.length >= 2 && isNumbered;
}

function isHeaderAgain({ header }: Sheet, cells: Cells): boolean {
  return header.every((name, index) => name === '' || fold(name) === fold(cells[index] ?? ''));
}

export function tellTableBelow(below: TableBelow | null): readonly Problem[] {
  if (below === null) return [];
  const columns = below.header.filter((cell) => cell !== null && cell !== '').join(', ');
  return [problem('table-below', { columns }, 'warning')];
}

import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { SourceKind } from '#model/source.ts';

import type { Column } from '../columns/column.ts';
import { countsOf } from './prices-across.ts';

/** More than a group: such numbers are of something else. */
const COUNT_MAX = 100;

/** Lines that count for one ticket each since no column is known to count them, beside one that may. */
export function oneALine(
  sheet: Sheet,
  columns: readonly Column[],
  kind: SourceKind,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Problem[] {
  if (kind !== 'movements' || bound.quantity !== undefined) return [];
  const several = columns.find(({ header, index }) => SEATS.test(fold(header)) && holdsSeveral(sheet, index));
  if (several !== undefined) {
    const column = several.header;
    return [problem('several-in-a-cell', { column }, 'warning', { column })];
  }
  if (bound['ticket-id'] !== undefined) return [];
  const counting = columns.find(({ header, index, matches, shape }) => {
    if (header === '' || matches.length > 0 || shape.kind !== 'integer') return false;
    const counts = countsOf(sheet, { index });
    return new Set(counts).size > 1 && counts.every((count) => Math.abs(count) <= COUNT_MAX);
  });
  if (counting === undefined) return [];
  const column = counting.header;
  return [problem('one-ticket-a-line', { column }, 'warning', { column })];
}

const SEATS = /\b(?:sieges?|places?|seats?|billets?|tickets?|rangees?|rows?)\b/;
/** `A1, A2, A3`; `1001 à 1004`. */
const LIST = /[A-Z]?\d+\s*(?:[,;&]|\bet\b|\band\b)\s*[A-Z]?\d+/i;
const RANGE = /(?:^|\D)(\d+)\s*(?:-|–|à|to)\s*(\d+)$/;

function holdsSeveral({ sample }: Sheet, index: number): boolean {
  const cells = sample.flatMap((row) => row[index]?.trim() || []);
  const several = cells.filter((cell) => {
    const [, from, to] = (RANGE.exec(cell) ?? []).map(Number);
    const isRange = from !== undefined && to !== undefined && to > from && to - from <= COUNT_MAX;
    return isRange || LIST.test(cell);
  });
  return several.length > cells.length / 2;
}

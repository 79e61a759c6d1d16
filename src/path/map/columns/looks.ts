import type { Sheet } from '#model/sheet.ts';
import { dateForm } from '../dates/date-forms.ts';
import { areBareHours, areShortYearsFirst } from '../dates/dates.ts';
import type { HeaderMatch } from './header-match.ts';
import { DATED, isOfNumbers, isPossible, TIMED } from './possible.ts';
import { datedShare, type Shape } from './shapes.ts';

/** What the cells of a column look like, and what its header says over such cells. */
export type Looks = { readonly shape: Shape; readonly named: readonly HeaderMatch[] };

function unsure(named: Looks['named']): Looks['named'] {
  return named.map((match) => ({ ...match, certainty: 'unsure' }));
}

/** At least this share of the cells must be numbers for a column that its header says to hold numbers. */
const NUMERIC_MIN = 0.5;

/** A column of amounts or counts of which many cells are none: read, to be confirmed; those rows are set aside. */
export function asNumbers(shape: Shape, named: readonly HeaderMatch[]): Looks {
  const isOtherwise = named.some(({ role }) => isPossible(role, shape));
  if (shape.kind !== 'text' || shape.numeric < NUMERIC_MIN || isOtherwise || !saysNumbers(named))
    return { shape, named };
  return { shape: { ...shape, kind: 'amount', share: shape.numeric }, named: unsure(named) };
}

/** At least this share of the cells must be dates for a column that its header says to hold dates. */
const DATES_MIN = 0.5;

/**
 * A column of dates of which many cells are none (“reporté”, the total of a month, a day as a spreadsheet counts it): read, to be confirmed; those
 * rows are set aside.
 */
export function asDates(sheet: Sheet, index: number, shape: Shape, named: readonly HeaderMatch[]): Looks {
  if (shape.kind !== 'text' || named.some(({ role }) => isPossible(role, shape) && !DATED.includes(role)))
    return { shape, named };
  const { share, timed } = datedShare(sheet, index);
  if (share < DATES_MIN) return { shape, named };
  return { shape: { ...shape, kind: timed > 0.2 ? 'datetime' : 'date', share }, named: unsure(named) };
}

/** Births whose years of two digits stand first, of which many are no days. */
export function asBirths(sheet: Sheet, index: number, shape: Shape, named: readonly HeaderMatch[]): Looks {
  const areBirths = named[0]?.role === 'birth-date' && areShortYearsFirst(cellsOf(sheet, index), true);
  return { shape: areBirths ? { ...shape, kind: 'date' } : shape, named };
}

/** Whether a header names a date, surely enough that cells which are none must be told. */
export function saysDates(named: readonly HeaderMatch[]): boolean {
  const [best] = named;
  return best !== undefined && best.certainty === 'sure' && DATED.includes(best.role) && best.role !== 'day';
}

/** Whether a header names an amount or a count, surely enough that cells which are none must be told. */
export function saysNumbers(named: readonly HeaderMatch[]): boolean {
  const [best] = named;
  return best !== undefined && best.certainty !== 'unsure' && isOfNumbers(best.role);
}

/** A column of hours of which some cells are none, or are written otherwise: without it two performances of a day are one. */
export function asHours(sheet: Sheet, index: number, shape: Shape, named: readonly HeaderMatch[]): Looks {
  const isTimed = named.some(({ role }) => TIMED.includes(role));
  if (!isTimed || named.some(({ role }) => isPossible(role, shape))) return { shape, named };
  const cells = cellsOf(sheet, index);
  if (shape.kind === 'integer' && areBareHours(cells))
    return { shape: { ...shape, kind: 'time' }, named: unsure(named) };
  if (shape.kind !== 'text') return { shape, named };
  const hours = cells.filter((cell) => {
    const form = dateForm(cell);
    return form?.hasTime === true && !form.hasDate;
  });
  if (hours.length < cells.length * DATES_MIN) return { shape, named };
  return { shape: { ...shape, kind: 'time', share: hours.length / cells.length }, named: unsure(named) };
}

function cellsOf(sheet: Sheet, index: number): readonly string[] {
  return sheet.sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
}

// What a house of the demonstration would have exported at the end of each month of a season: its books as they stood
// then, written by the same exporters.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Books } from '#demo/books.ts';
import { DIALECTS } from '#demo/dialects.ts';
import { exportProgramme } from '#demo/exports/programme-file.ts';
import type { House } from '#demo/houses.ts';
import { DAY, dayNumber, type LocalSeconds } from '#demo/local-time.ts';
import { keepBooks, type Pool } from '#demo/make-house.ts';
import { MovementTable } from '#demo/movement-table.ts';

/** The last second of each month, from the August before a season to the August that ends it. */
export function monthEnds(year: number): readonly LocalSeconds[] {
  return Array.from({ length: 13 }, (_, n) => dayNumber(year, 9 + n, 1) * DAY - 1);
}

/** What one monthly export holds. */
export type Window = {
  readonly until: LocalSeconds;
  /** A journal holds what moved since then; a list of what stands, the performances given since then. */
  readonly since: LocalSeconds;
};

/** Writes the export of one month and returns its folder. */
export function exportMonth(pool: Pool, house: House, window: Window): string {
  const folder = join(pool.request.exports, house.slug, String(window.until));
  mkdirSync(folder, { recursive: true });
  const all = keepBooks(pool, house);
  for (const [system, dialect] of house.dialects.entries()) {
    if (!dialect) continue;
    const books = DIALECTS[dialect].shows === 'movements' ? movedIn(all, window) : standingIn(all, window);
    const task = { books, system: system as 0 | 1, folder, names: new Map(), tenants: [] };
    DIALECTS[dialect].write(task);
    if (!DIALECTS[dialect].ownProgramme) exportProgramme({ ...task, books: all });
  }
  return folder;
}

function movedIn(books: Books, { since, until }: Window): Books {
  return withMovements(books, (row) => {
    const movedAt = books.movements.at('movedAt', row);
    return movedAt > since && movedAt <= until;
  });
}

/** Performances before the window are another system’s, so that no exporter writes their seats either. */
function standingIn(books: Books, { since, until }: Window): Books {
  const isGiven = (index: number) => (books.performances[index]?.startsAt ?? 0) > since;
  const kept = withMovements(
    books,
    (row) => books.movements.at('movedAt', row) <= until && isGiven(books.movements.at('performance', row)),
  );
  const performances = books.performances.map((performance, index) =>
    isGiven(index) ? performance : { ...performance, system: (1 - performance.system) as 0 | 1 },
  );
  return { ...kept, performances };
}

function withMovements(books: Books, isKept: (row: number) => boolean): Books {
  const { movements } = books;
  const kept = new MovementTable();
  const numbers = new Map<number, number>();
  for (let row = 0; row < movements.length; row += 1) {
    if (!isKept(row)) continue;
    numbers.set(row, kept.add(movements.rowAt(row)));
  }
  for (const [, row] of numbers) kept.set('undo', row, numbers.get(kept.at('undo', row)) ?? -1);
  return { ...books, movements: kept };
}

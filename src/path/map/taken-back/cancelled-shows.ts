import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';

/** “La Noce (annulé)”, “REPORTÉ – La Noce”: set apart from the title. */
const BESIDE_TITLE = /[([\-–—:*]\s*(?:annul[ée]e?s?|report[ée]e?s?|cancell?ed|postponed)(?!\p{L})/iu;
const BEFORE_TITLE = /^\P{L}*(?:ANNUL[ÉE]E?S?|REPORT[ÉE]E?S?|CANCELL?ED|POSTPONED)(?!\p{L})/u;
const STATE = /^(?:annulee?s?|reportee?s?|cancell?ed|postponed)$/;

/** Performances that say that they were called off, and whose tickets count all the same: they may have been given back. */
export function tellCancelledShows(
  { sample, header }: Sheet,
  kind: string,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Problem[] {
  if (kind !== 'sums' && kind !== 'movements') return [];
  const title = bound['performance-title'];
  const read = new Set(Object.values(bound));
  // Of single sales such a state is that of the order, and is read.
  const states = kind === 'sums' ? [...header.keys()].filter((column) => !read.has(column)) : [];
  const rows = sample.filter((row) => {
    const named = (row[title ?? -1] ?? '').normalize('NFC');
    return (
      BESIDE_TITLE.test(named) ||
      BEFORE_TITLE.test(named) ||
      states.some((column) => STATE.test(fold(row[column] ?? '')))
    );
  });
  return rows.length === 0 ? [] : [problem('performances-cancelled', { lines: rows.length }, 'warning')];
}

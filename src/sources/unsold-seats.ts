import type { RowRule } from '#model/source.ts';

/** Seats that nobody bought, in a report of one row a seat, by the word or number of their state. */
export const UNSOLD_SEATS: readonly RowRule[] = [
  {
    rule: 'unsold-seat',
    field: 'seat-state',
    when: {
      matches:
        '^(?:available|open|unsold|unseated|hold|held|on hold|black|blocked|kill|locked|0$|libres?\\b|disponibles?\\b|invendue?s?\\b|bloquee?s?\\b)',
    },
  },
  { rule: 'not-paid', field: 'seat-state', when: { matches: '\\bunpaid\\b' } },
];

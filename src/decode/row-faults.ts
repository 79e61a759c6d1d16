import { problem } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';

/** Why a record cannot be given to the engine. */
export type RowFault =
  | { readonly code: 'row-field-count'; readonly found: number }
  | {
      readonly code:
        | 'row-quote-unclosed'
        | 'row-quote-stray'
        | 'row-undecodable'
        | 'row-unreadable'
        | 'record-too-long';
    };

/** Faults named one by one before the rest is only counted: half of a million rows may be broken. */
const NAMED_MAX = 100;

/** Collects rows set aside: the first hundred each with its row, the others counted by cause. */
export class RowFaults {
  total = 0;
  readonly #expected: number;
  readonly #named: Problem[] = [];
  readonly #counted = new Map<string, { row: number; fault: RowFault; count: number }>();

  constructor(expected: number) {
    this.#expected = expected;
  }

  add(row: number, fault: RowFault): void {
    this.total++;
    if (this.#named.length < NAMED_MAX) {
      this.#named.push(this.#problem(row, fault, 1));
      return;
    }
    const key = fault.code === 'row-field-count' ? `${fault.code} ${fault.found}` : fault.code;
    const seen = this.#counted.get(key);
    if (seen === undefined) this.#counted.set(key, { row, fault, count: 1 });
    else seen.count++;
  }

  problems(): readonly Problem[] {
    const counted = [...this.#counted.values()].map(({ row, fault, count }) =>
      this.#problem(row, fault, count),
    );
    return [...this.#named, ...counted];
  }

  #problem(row: number, fault: RowFault, count: number): Problem {
    if (fault.code === 'row-field-count')
      return problem(fault.code, { expected: this.#expected, found: fault.found }, 'error', { row, count });
    return problem(fault.code, {}, 'error', { row, count });
  }
}

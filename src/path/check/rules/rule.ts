import type { CHECKING } from '#messages/checking.ts';
import type { Field } from '#model/fields.ts';
import type { Severity } from '#model/problem.ts';
import type { Code } from '#model/words.ts';
import type { Reading } from '../cells/reading.ts';

/** What makes a row wrong, as a condition on a `stated` row; `field` is the cell to look at. */
export type Fault = {
  readonly code: keyof typeof CHECKING;
  /** An error sets the row aside, a warning keeps it. */
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly field: Field | null;
  readonly when: string;
};

/** One file, one rule: the faults it looks for in a sheet read this way. */
export type FaultRule = (reading: Reading) => readonly Fault[];

/** What leaves a row out of what is counted, without being wrong. */
export type Exclusion = { readonly rule: Code; readonly when: string };

export type ExclusionRule = (reading: Reading) => readonly Exclusion[];

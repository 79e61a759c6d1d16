import type { CellAt } from '#model/edition.ts';
import type { MessageParams } from '#model/problem.ts';

/** Why a release is not proved, and where: a code of `messages/verifying.ts` with its parameters. */
export type Fault = {
  readonly code: FaultCode;
  /** Null where the fault is of the files, not of a cell. */
  readonly at: CellAt | null;
  readonly params: MessageParams;
  /** Where what fails is no cell: the finest combinations whose sum it is. */
  readonly union?: readonly CellAt[];
};

export type FaultCode =
  | 'verify-file-changed'
  | 'verify-policy-changed'
  | 'verify-policy-weak'
  | 'verify-format'
  | 'verify-cube'
  | 'verify-months-open'
  | 'verify-holding-unknown'
  | 'verify-party-missing'
  | 'verify-cell-missing'
  | 'verify-cell-extra'
  | 'verify-value'
  | 'verify-value-masked'
  | 'verify-sum'
  | 'verify-rule'
  | 'verify-implied'
  | 'verify-difference'
  | 'verify-union'
  | 'verify-combination'
  | 'verify-exposed'
  | 'verify-insider'
  | 'verify-withdrawn'
  | 'verify-follows'
  | 'verify-kept'
  | 'verify-correction'
  | 'verify-consent'
  | 'verify-close'
  | 'verify-panel'
  | 'verify-panel-lines'
  | 'verify-beside'
  | 'verify-pools'
  | 'verify-panel-names'
  | 'verify-panel-consent'
  | 'verify-noise-exact'
  | 'verify-noise-budget'
  | 'verify-noise-bounds'
  | 'verify-noise-small'
  | 'verify-noise-precision';

export function fault(code: FaultCode, params: MessageParams = {}): Fault {
  return { code, at: null, params };
}

export function cellFault(code: FaultCode, at: CellAt, params: MessageParams = {}): Fault {
  return { code, at, params: { cell: nameOf(at), ...params } };
}

/** `theatre · montreal · 2024-q3 · channel online`: one for each place in a cube. */
export function nameOf({ common, further }: CellAt): string {
  return [...common, ...(further ? [`${further.dimension} ${further.code}`] : [])].join(' · ');
}

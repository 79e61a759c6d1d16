import { ODD_NUL } from '#path/read/read.ts';
import type { RowFault } from './row-faults.ts';
import type { RecordPlace } from './walk-records.ts';

/** Why a record cannot be given to the engine; null when it can. Blank lines are not asked about. */
export function faultOf(
  bytes: Buffer,
  place: RecordPlace,
  columns: number,
  separator: number,
): RowFault | null {
  switch (place.status) {
    case 'unclosed':
      return { code: 'row-quote-unclosed' };
    case 'stray':
      return { code: 'row-quote-stray' };
    case 'too-long':
      return { code: 'record-too-long' };
    default:
      if ((place.flags & ODD_NUL) !== 0) return { code: 'row-undecodable' };
      return hasColumns(bytes, place, columns, separator)
        ? null
        : { code: 'row-field-count', found: place.fields };
  }
}

/** Fields beyond the last column, which are all empty when the record has no fault. */
export function surplusOf(place: RecordPlace, columns: number): number {
  return place.fields - columns;
}

/** The right number of fields, or more of which the last are empty (a separator ends each line). */
function hasColumns(bytes: Buffer, place: RecordPlace, columns: number, separator: number): boolean {
  const surplus = surplusOf(place, columns);
  for (let i = 1; i <= surplus; i++) if (bytes[place.end - i] !== separator) return false;
  return surplus >= 0;
}

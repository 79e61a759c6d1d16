import { open } from 'node:fs/promises';
import { MULTI_LINE } from '#path/read/read.ts';
import type { DelimitedFile } from './delimited-file.ts';
import { EncodingEvidence } from './encodings.ts';
import { faultOf, surplusOf } from './fault-of-record.ts';
import { walkRecords } from './walk-records.ts';

/** All records of a file, the blank ones and those up to the header left out. */
export type CountedRecords = {
  readonly good: number;
  readonly lf: number;
  readonly crLf: number;
  /** Whether the engine, given the file as it is, sees the same records. */
  readonly isEven: boolean;
  readonly evidence: EncodingEvidence;
};

/** The flags that a record may have and still be handed over as it is. */
const HARMLESS = MULTI_LINE;

/** Counts the records of a file and looks whether the engine will see them just as we do. */
export async function countRecords(delimited: DelimitedFile): Promise<CountedRecords> {
  const { file, markBytes, shape, encoding, columns, headerRow, limits } = delimited;
  const separator = shape.separator.charCodeAt(0);
  const evidence = new EncodingEvidence();
  let good = 0;
  let lf = 0;
  let crLf = 0;
  let isUneven = shape.carriageReturn || columns === 1;
  let isAfterBlank = false;
  const handle = await open(file);
  try {
    await walkRecords(handle, {
      ...limits,
      ...shape,
      separator,
      from: markBytes,
      onRecord(bytes, place) {
        // A carriage return alone at the end of the file: the engine gives up on it.
        if (place.lineEndBytes === 1 && bytes[place.end] === 13) isUneven = true;
        if (place.lineEndBytes === 1) lf++;
        else if (place.lineEndBytes === 2) crLf++;
        if (place.status === 'blank') {
          // Empty lines after the last row are passed over by the engine too; before a row they shift its number,
          // and a line of separators or spaces would be one.
          isAfterBlank = true;
          if (place.end > place.start) isUneven = true;
          return;
        }
        if (isAfterBlank) isUneven = true;
        if (place.row <= headerRow) {
          if (place.status !== 'good' || place.flags !== 0) isUneven = true;
          return;
        }
        if (faultOf(bytes, place, columns, separator) !== null) isUneven = true;
        else {
          good++;
          if ((place.flags & ~HARMLESS) !== 0 || surplusOf(place, columns) > 0) isUneven = true;
        }
      },
      plain: {
        columns,
        headerRow,
        onPassed(records, returns) {
          if (isAfterBlank) isUneven = true;
          good += records;
          crLf += returns;
          lf += records - returns;
        },
      },
      onWindow: (bytes) => {
        if (encoding === 'utf-8') evidence.add(bytes);
      },
    });
  } finally {
    await handle.close();
  }
  return { good, lf, crLf, isEven: !isUneven && (lf === 0 || crLf === 0), evidence };
}

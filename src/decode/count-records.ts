import { open } from 'node:fs/promises';
import { MULTI_LINE } from '#path/read/read.ts';
import type { Counted } from './counted.ts';
import type { DelimitedFile } from './delimited-file.ts';
import { EncodingEvidence } from './encodings.ts';
import { faultOf, surplusOf } from './fault-of-record.ts';
import { RowFaults } from './row-faults.ts';
import type { StagedSheet } from './staged-sheet.ts';
import { walkRecords } from './walk-records.ts';

/** The flags that a record may have and still be handed over as it is. */
const HARMLESS = MULTI_LINE;

/** Counts the records of a UTF-8 file and looks whether the engine will see them just as we do. */
export async function countRecords(delimited: DelimitedFile): Promise<Counted> {
  const { file, markBytes, shape, columns, headerRow, limits } = delimited;
  const separator = shape.separator.charCodeAt(0);
  const setAside = new RowFaults(columns);
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
      skipBytes: markBytes,
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
        const fault = faultOf(bytes, place, columns, separator);
        if (fault !== null) setAside.add(place.row, fault);
        else {
          good++;
          if ((place.flags & ~HARMLESS) !== 0 || surplusOf(place, columns) > 0) isUneven = true;
        }
      },
      onWindow: (bytes) => evidence.add(bytes),
    });
  } finally {
    await handle.close();
  }
  const isPlain = !isUneven && setAside.total === 0 && (lf === 0 || crLf === 0) && evidence.isSound;
  const encoding = evidence.encoding();
  if (!isPlain) return { good, setAside, lf, crLf, encoding, rows: null };
  const rows: StagedSheet['rows'] = {
    kind: 'csv',
    file,
    separator: shape.separator,
    columns,
    skipRows: headerRow + 1 - shape.firstRow,
    rowNumber: { from: headerRow + 1 },
  };
  return { good, setAside, lf, crLf, encoding, rows };
}

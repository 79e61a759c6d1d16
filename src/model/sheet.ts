/** How a delimited text file is written. */
export type Dialect = {
  readonly encoding:
    | 'utf-8'
    | 'utf-16le'
    | 'utf-16be'
    | 'windows-1252'
    | 'iso-8859-15'
    | 'macintosh'
    | 'cp850';
  readonly separator: ',' | ';' | '\t' | '|';
  readonly newline: '\n' | '\r\n' | '\r';
};

/**
 * A table as it was read, before anyone says what it means: text cells only, the staged rows elsewhere.
 * The pure steps see the header and the first rows; all rows are in the engine under the name `staged`,
 * whose columns are `source_row` (BIGINT) then `c0`, `c1`, … (VARCHAR; null for an empty cell).
 */
export type Sheet = {
  /** Name of the file as delivered, e.g. `export-gala-01_09_2024.csv`. */
  readonly fileName: string;
  /** Name of the sheet in a workbook, of the list in a JSON document; null when the file is one table. */
  readonly sheetName: string | null;
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods' | 'json' | 'xml' | 'html';
  readonly dialect: Dialect | null;
  /** Lines of text above the header (titles, export dates), each as its non-empty cells. */
  readonly preamble: readonly (readonly string[])[];
  /** Header cells, trimmed, as written; a two-row header is joined by ` – `. Dates in cells are ISO text. */
  readonly header: readonly string[];
  /** Row in the file of the (last) header row, as a spreadsheet program numbers it. */
  readonly headerRow: number;
  /** The first rows after the header (at most 1,000), as text; null for an empty cell. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** Rows read: records after the header, as our own decoder counts them; blank lines are none. */
  readonly rowsRead: number;
  /** True when cells were typed by the file itself (workbook, JSON): numbers have a point, dates are ISO. */
  readonly typed: boolean;
};

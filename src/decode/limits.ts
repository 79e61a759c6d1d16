/** What decoding one delivered file may cost. A file that wants more is refused with a sentence, never with a crash. */
export type Limits = {
  /** Seconds that a workbook, a JSON or XML document or an archive may take. */
  readonly secondsMax: number;
  /** Script memory of the worker that reads them. */
  readonly heapMegabytesMax: number;
  /** Size of a document that must be held in memory whole (JSON, XML, HTML, XLS, ODS). */
  readonly documentBytesMax: number;
  /** Bytes that an archive may inflate to, or the rows of a file take once staged, all together. */
  readonly inflatedBytesMax: number;
  /** How many times its size a file may grow to by either, above `freelyInflatedBytes`. */
  readonly inflationMax: number;
  readonly freelyInflatedBytes: number;
  readonly zipEntriesMax: number;
  readonly sheetsMax: number;
  /** Columns of a sheet, as spreadsheet programs limit them. */
  readonly columnsMax: number;
  /** Below the longest line that the engine is told to expect (32 MiB). */
  readonly recordBytesMax: number;
  /** A quoted field that runs longer over several lines was never closed. */
  readonly quotedBytesMax: number;
};

const MEBI = 1024 * 1024;

export const LIMITS: Limits = {
  secondsMax: 300,
  heapMegabytesMax: 1_024,
  documentBytesMax: 256 * MEBI,
  inflatedBytesMax: 4_096 * MEBI,
  inflationMax: 250,
  freelyInflatedBytes: 64 * MEBI,
  zipEntriesMax: 1_000,
  sheetsMax: 500,
  columnsMax: 16_384,
  recordBytesMax: 4 * MEBI,
  quotedBytesMax: MEBI,
};

/** What a file of this size may inflate to: a bomb is small and grows a thousandfold, no export does. */
export function grownBytesMax(size: number, limits: Limits): number {
  return Math.min(Math.max(limits.freelyInflatedBytes, size * limits.inflationMax), limits.inflatedBytesMax);
}

/** The limits of one of several files within a file: together they may cost no more than one. */
export function sharedBy(files: number, limits: Limits): Limits {
  return {
    ...limits,
    freelyInflatedBytes: limits.freelyInflatedBytes / files,
    inflatedBytesMax: limits.inflatedBytesMax / files,
  };
}

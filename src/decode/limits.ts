/** What decoding one delivered file may cost. A file that wants more is refused with a sentence, never with a crash. */
export type Limits = {
  /** Seconds that a workbook, a JSON or XML document or an archive may take. */
  readonly secondsMax: number;
  /** Script memory of the worker that reads them. */
  readonly heapMegabytesMax: number;
  /** Size of a document that must be held in memory whole (JSON, XML, HTML, XLS, ODS). */
  readonly documentBytesMax: number;
  /** Bytes that an archive or a workbook may inflate to, together. */
  readonly inflatedBytesMax: number;
  /** How many times its size an entry may inflate to, above `freelyInflatedBytes`. */
  readonly inflationMax: number;
  readonly freelyInflatedBytes: number;
  readonly zipEntriesMax: number;
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
  recordBytesMax: 4 * MEBI,
  quotedBytesMax: MEBI,
};

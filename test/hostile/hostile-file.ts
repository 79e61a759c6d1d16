/** What a file must end in: one of these refusals, or a receipt with just these rows. Never “anything”. */
export type Ending =
  | { readonly refused: readonly string[] }
  | { readonly kept: number; readonly setAside: number; readonly excluded: number };

/** A hostile or broken file, made when it is needed. */
export type HostileFile = {
  /** In words; alone of its family. */
  readonly what: string;
  readonly bytes: () => string | Uint8Array;
  readonly ends: Ending;
  /** As the house names it; `export.csv` unless said. */
  readonly name?: string;
  /** Too dear for every run: only `npm run -s bench -- hostile` makes it. */
  readonly isDear?: boolean;
};

export type Family = { readonly name: string; readonly files: readonly HostileFile[] };

export function refused(...codes: readonly string[]): Ending {
  return { refused: codes };
}

export function received(kept: number, setAside = 0, excluded = 0): Ending {
  return { kept, setAside, excluded };
}

/** The same ending for each of many variants. */
export function each(
  ends: Ending,
  files: Readonly<Record<string, () => string | Uint8Array>>,
): readonly HostileFile[] {
  return Object.entries(files).map(([what, bytes]) => ({ what, bytes, ends }));
}

/**
 * Of a family whose variants are much alike, one receipt and one refusal in so many are made in every run, and all of them
 * by the benchmark. A receipt costs more than a refusal.
 */
export function seldom({ name, files }: Family, receiptsOneIn: number, refusalsOneIn = 1): Family {
  const isRefused = ({ ends }: HostileFile) => 'refused' in ends;
  const refusals = files.filter(isRefused);
  const receipts = files.filter((file) => !isRefused(file));
  const isSkipped = (file: HostileFile) =>
    isRefused(file) ? refusals.indexOf(file) % refusalsOneIn > 0 : receipts.indexOf(file) % receiptsOneIn > 0;
  return { name, files: files.map((file) => (isSkipped(file) ? { ...file, isDear: true } : file)) };
}

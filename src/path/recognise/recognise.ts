import { fold } from '#model/fold.ts';
import type { Recognition } from '#model/receipt.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';

/** A source that may have written the sheet, and why we think so. */
export type Candidate = Recognition & { readonly source: Source };

export type Recognised = {
  /** Every source of the right kind of file, the most likely first. */
  readonly candidates: readonly Candidate[];
  /** The first candidate, when its whole signature is there; null when the table is none that we know. */
  readonly best: Candidate | null;
};

/**
 * Which system wrote the sheet, and which report. A source is recognised by a conjunction of exact names, never by a
 * part of one; all sources are scored, so that a more telling signature beats a shorter one that is also there.
 */
export function recognise(sheet: Sheet, sources: readonly Source[]): Recognised {
  const written = writtenIn(sheet);
  const candidates = sources
    .filter((source) => isWrittenAs(sheet, source))
    .map((source) => judge(sheet, written, source))
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty || b.source.signature.length - a.source.signature.length);
  const [first] = candidates;
  return { candidates, best: first !== undefined && isWhole(first) ? first : null };
}

/**
 * Which sheets of one file are left aside: those that nothing recognises beside one that is, such as the payments and
 * products of an API’s answer, or the notes of a workbook. A file of which nothing is recognised is matched as a whole.
 */
export function leftAside(recognised: readonly Recognised[]): readonly boolean[] {
  const isAnyKnown = recognised.some(({ best }) => best !== null);
  return recognised.map(({ best }) => isAnyKnown && best === null);
}

/** Below this, a part of the signature is missing. */
const WHOLE_SIGNATURE_MIN = 0.4;

function isWhole({ certainty }: Candidate): boolean {
  return certainty >= WHOLE_SIGNATURE_MIN;
}

/** A delimited file is often opened and saved again as a workbook, and the other way round. */
function isWrittenAs(sheet: Sheet, source: Source): boolean {
  if (sheet.format === 'json' || sheet.format === 'xml') return source.formats.includes(sheet.format);
  return source.formats.includes('delimited') || source.formats.includes('workbook');
}

/** The names of the columns, folded once for all sources. */
type Written = {
  readonly exactly: readonly (readonly string[])[];
  readonly folded: readonly (readonly string[])[];
  /** Where a survey tool writes several header rows, by each of them too. */
  readonly inParts: readonly (readonly string[])[];
};

function writtenIn({ header }: Sheet): Written {
  const folded = header.map((name) => [fold(name)].filter((whole) => whole !== ''));
  return {
    exactly: header.map((name) => [asWritten(name)]),
    folded,
    inParts: header.map((name, i) => {
      const parts = name.split(' – ');
      return parts.length === 1 || folded[i]?.length === 0
        ? (folded[i] ?? [])
        : [...(folded[i] ?? []), ...parts.map(fold)];
    }),
  };
}

function judge(sheet: Sheet, written: Written, source: Source): Candidate {
  const names = namesOf(written, source);
  const present = new Set(names.flat());
  const asCompared = source.isExact ? asWritten : fold;
  const has = (header: string) => present.has(asCompared(header));
  const met = source.signature.map((alternatives) => alternatives.find(has) ?? null);
  const found = met.filter((header) => header !== null);
  const foreign = source.foreign?.find(has);
  const opens = source.opensWith?.some((header) => names[0]?.includes(asCompared(header))) ?? true;
  const isWholeSignature = found.length === source.signature.length && foreign === undefined && opens;
  const known = countKnown(names, source);
  const total = sheet.header.filter((header) => header !== '').length;
  return {
    id: source.id,
    source,
    certainty: isWholeSignature
      ? certaintyOf(source, known, total)
      : partial(found.length, source.signature.length),
    reasons: [
      { code: 'source-signature', params: { headers: found.join(', ') } },
      { code: 'source-columns-known', params: { known, total } },
      ...(foreign === undefined ? [] : [{ code: 'source-foreign', params: { header: foreign } }]),
    ],
  };
}

/**
 * Each name of a signature halves the doubt; the rest is the share of columns that the export is known to have.
 * The columns of a survey are its questions, so that they say nothing for or against.
 */
function certaintyOf(source: Source, known: number, total: number): number {
  const names = 1 - 0.5 ** source.signature.length;
  const share = source.survey === undefined ? known / Math.max(1, total) : 1;
  return round(names * (0.8 + 0.2 * share));
}

function partial(found: number, of: number): number {
  return round((WHOLE_SIGNATURE_MIN - 0.05) * (found / of) * (found > 1 ? 1 : 0.2));
}

function countKnown(names: readonly (readonly string[])[], source: Source): number {
  const readings = Object.values(source.fields);
  const known = new Set(
    [...readings.flatMap(({ headers }) => headers ?? []), ...(source.known ?? [])].map(
      source.isExact ? asWritten : fold,
    ),
  );
  const patterns = readings.flatMap(({ pattern }) => (pattern === undefined ? [] : [new RegExp(pattern)]));
  return names.filter((all) =>
    all.some((name) => known.has(name) || patterns.some((pattern) => pattern.test(name))),
  ).length;
}

/** A header is known by its folded name; by the name as written where it must be exact. */
function namesOf({ exactly, folded, inParts }: Written, source: Source): Written['folded'] {
  if (source.isExact) return exactly;
  return (source.survey?.headerRows ?? 1) === 1 ? folded : inParts;
}

function asWritten(header: string): string {
  return header.trim().toLowerCase();
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

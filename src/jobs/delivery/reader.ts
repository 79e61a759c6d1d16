import { type Decoded, type DecodeRequest, decodeFile } from '#decode/decode.ts';
import { refusal } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import {
  leaveAside,
  map,
  mapAnswers,
  mapLabels,
  mapRowAnswers,
  type RowAnswer,
  recall,
  type Vocabulary,
} from '#path/map/map.ts';
import { leftAside, type Recognised, recognise } from '#path/recognise/recognise.ts';
import { SOURCES } from '#sources/sources.ts';
import { findConcept, findTerm } from '#vocabulary/lookup.ts';

/** The sheets of one file, and what the house said before. */
export type Understanding = {
  readonly sheets: readonly Sheet[];
  /** A source id; null lets the sheets be recognised. */
  readonly source: string | null;
  readonly recipes: readonly KeptRecipe[];
};

/** What the whole of a sheet holds beyond its first rows: labels by field, cells of answers by column. */
export type Labelling = {
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly labels: readonly (readonly [field: Field, labels: readonly string[]])[];
  /** Those of the labels of which the house said what they stand for. */
  readonly chosen: readonly (readonly [field: Field, labels: readonly string[]])[];
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** Of a survey with one answer a row. */
  readonly rowAnswers: readonly Omit<RowAnswer, 'rows'>[];
};

/**
 * bytes → sheets → mappings: what a file can make dear. Plain data in and out, so that a thread may do it for a server
 * (`reading-thread.ts`); the command line does it here.
 */
export type Reader = {
  readonly decode: (request: DecodeRequest) => Promise<Decoded>;
  /** recognise → map. Refuses with `source-unknown`. */
  readonly understand: (asked: Understanding) => Promise<readonly Mapping[]>;
  readonly label: (asked: Labelling) => Promise<Mapping>;
};

/** What a table that no source recognises is called. */
const UNKNOWN_TABLE = 'unknown-table';

export const VOCABULARY: Vocabulary = { findConcept, findTerm };

export const readHere: Reader = {
  decode: decodeFile,
  understand: async ({ sheets, source, recipes }) => {
    const chosen = source === null ? SOURCES : SOURCES.filter(({ id }) => id === source);
    if (chosen.length === 0) throw refusal('source-unknown', { source: source ?? '' });
    const recognised = sheets.map((sheet) => recognise(sheet, chosen));
    const aside = asideIn(sheets, recognised);
    return sheets.map((sheet, index) => {
      if (aside[index]) return leaveAside(sheet, VOCABULARY);
      const best = recognised[index]?.best ?? null;
      const known = { header: sheet.header, source: best?.source.id ?? UNKNOWN_TABLE };
      return map({
        sheet,
        source: best?.source ?? null,
        recognition: best,
        vocabulary: VOCABULARY,
        recipe: recall(known, recipes)?.recipe ?? null,
      });
    });
  },
  label: async ({ mapping, labels, chosen, answers, rowAnswers }) => {
    const known = new Map(chosen.map(([field, texts]) => [field, new Set(texts)]));
    const hasChosen = (field: Field, label: string): boolean => known.get(field)?.has(label) ?? false;
    const labelled = labels.reduce(
      (before, [field, found]) => mapLabels(before, field, found, VOCABULARY, hasChosen),
      mapping,
    );
    if (rowAnswers.length > 0) return mapRowAnswers(labelled, rowAnswers, VOCABULARY);
    if (labelled.questions.length === 0) return labelled;
    return mapAnswers(labelled, (index) => answers.get(index) ?? [], VOCABULARY);
  },
};

/** What an archive holds are files, each judged by itself; the sheets of one file are judged together. */
function asideIn(sheets: readonly Sheet[], recognised: readonly Recognised[]): readonly boolean[] {
  return recognised.map((one, index) => {
    const beside = recognised.filter((_, other) => sheets[other]?.fileName === sheets[index]?.fileName);
    return leftAside(beside)[beside.indexOf(one)] ?? false;
  });
}

import { problem } from '#messages/messages.ts';
import type { Field, LabelField } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Code } from '#model/words.ts';
import { TOTAL_WORD } from '#sources/total-word.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import { countryCode } from './countries.ts';

/** What of the vocabulary is needed to map labels: the functions of `vocabulary/lookup.ts`, or a pool’s own. */
export type Vocabulary = {
  readonly findConcept: (
    scheme: Code,
    text: string,
  ) => { readonly code: Code; readonly certainty: string } | null;
  /** As `findConcept`, groups included: what a respondent ticked (“18-34”, “social media”). */
  readonly findTerm: (
    scheme: Code,
    text: string,
  ) => { readonly code: Code; readonly certainty: string } | null;
};

export type Labels = Readonly<Partial<Record<LabelField, Readonly<Record<string, Code>>>>>;

/** Fields whose labels are words with one meaning everywhere. */
const WORDED_FIELDS: readonly Field[] = ['scanned', 'country'];

const YES = new Set(
  'yes y oui o true vrai x checked in scanned utilise used present presente entre'.split(' '),
);
const NO = new Set('no n non false faux absent absente unused inutilise'.split(' '));

/** Fields bound to a column whose labels the whole file, not only its first rows, must be asked for. */
export function labelsToMap(mapping: Mapping): readonly Field[] {
  if (mapping.kind === 'labels') return [];
  const fields = [...(Object.keys(LABEL_SCHEMES) as Field[]), ...WORDED_FIELDS, 'concept'] as Field[];
  return fields.filter(
    (field) => mapping.columns[field] !== undefined || mapping.constants[field] !== undefined,
  );
}

/** What adds up the rows above it is nobody’s label. */
const TOTALS = new RegExp(`^\\s*${TOTAL_WORD}[\\s:]*$`, 'i');

/**
 * The mapping with these labels of a field mapped too. What the system or the house already defined stays; a label
 * that nothing defines is left out, and is then unknown: which is said, unless the house has chosen since.
 */
export function mapLabels(
  mapping: Mapping,
  field: Field,
  all: readonly string[],
  vocabulary: Vocabulary,
  hasChosen: (field: Field, label: string) => boolean = () => false,
): Mapping {
  const known = mapping.labels[field] ?? {};
  const values = all.filter((value) => !TOTALS.test(value));
  const added = labelsOf(field, values, vocabulary);
  const labels = { ...mapping.labels, [field]: { ...added, ...known } };
  const open = values.filter((value) => !hasChosen(field, value));
  const unmapped = new Set(open.map(fold)).size - countMapped(open, labels[field] ?? {});
  const column = mapping.report[mapping.columns[field] ?? -1]?.header ?? field;
  const problems = mapping.problems.filter((one) => one.code !== 'labels-unmapped' || one.column !== column);
  if (unmapped === 0 || WORDED_FIELDS.includes(field)) return { ...mapping, labels, problems };
  const told = problem('labels-unmapped', { column, labels: unmapped }, 'info', { column, count: unmapped });
  return { ...mapping, labels, problems: [...problems, told] };
}

function countMapped(values: readonly string[], labels: Readonly<Record<string, Code>>): number {
  return new Set(values.map(fold).filter((label) => Object.hasOwn(labels, label))).size;
}

/** Folded label → code, for the labels that the vocabulary knows. */
export function labelsOf(
  field: Field,
  values: readonly string[],
  vocabulary: Vocabulary,
): Readonly<Record<string, Code>> {
  const found: Record<string, Code> = {};
  for (const value of values) {
    const folded = fold(value);
    const code = codeOf(field, value, vocabulary);
    if (folded !== '' && code !== null) found[folded] = code;
  }
  return found;
}

function codeOf(field: Field, value: string, vocabulary: Vocabulary): Code | null {
  if (field === 'country') return countryCode(value);
  if (field === 'scanned') return yesOrNo(value);
  if (field === 'concept')
    return conceptOf('price-class', value, vocabulary) ?? conceptOf('channel', value, vocabulary);
  const scheme = LABEL_SCHEMES[field];
  return scheme === undefined ? null : conceptOf(scheme, value, vocabulary);
}

/** The concept that a text stands for: written as its code, as our own files do, or by what people call it. */
export function conceptOf(scheme: Code, value: string, vocabulary: Vocabulary): Code | null {
  const code = value.trim();
  if (isTerm(scheme, code)) return code;
  if (scheme === 'age-band') return vocabulary.findTerm(scheme, value)?.code ?? null;
  if (scheme === 'municipality') return placeOf(value, vocabulary);
  return vocabulary.findConcept(scheme, value)?.code ?? null;
}

/** A place by its whole name, whatever follows a comma or a bracket: “Saint-Germain-Laval” is not Laval. */
function placeOf(value: string, vocabulary: Vocabulary): Code | null {
  const [name = ''] = value.split(/[,(]/);
  const found = vocabulary.findConcept('municipality', name);
  return found === null || found.certainty === 'contains' ? null : found.code;
}

function yesOrNo(value: string): Code | null {
  const folded = fold(value);
  return YES.has(folded) ? '1' : NO.has(folded) ? '0' : null;
}

import type { Concept, ConceptGroup } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

/** French, then English. */
type Pair = readonly [fr: string, en: string];

type Naming = {
  /** Synonyms, separated by `|`, as ticketing systems, surveys and people write them. */
  readonly fr?: string;
  readonly en?: string;
};

type Place = Naming & {
  readonly broader?: Code;
  readonly exact?: readonly string[];
  readonly close?: readonly string[];
};

export function concept(code: Code, label: Pair, definition: Pair, place: Place = {}): Concept {
  return {
    code,
    label: { fr: label[0], en: label[1] },
    synonyms: synonyms(place),
    definition: { fr: definition[0], en: definition[1] },
    broader: place.broader ?? null,
    exactMatch: place.exact ?? [],
    closeMatch: place.close ?? [],
  };
}

export function group(
  code: Code,
  label: Pair,
  definition: Pair,
  members: readonly Code[],
  naming: Naming = {},
): ConceptGroup {
  return {
    code,
    label: { fr: label[0], en: label[1] },
    synonyms: synonyms(naming),
    definition: { fr: definition[0], en: definition[1] },
    members,
  };
}

function synonyms(naming: Naming): Concept['synonyms'] {
  return { fr: split(naming.fr), en: split(naming.en) };
}

function split(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('|').map((part) => part.trim());
}

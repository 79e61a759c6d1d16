import type { Concept, ConceptGroup, ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import type { Bands } from '../band-table.ts';
import { concept, group } from '../define.ts';

/**
 * Atoms from which the cuts in use can be rebuilt exactly: 18–35 (35 stands alone), 18–34, the census’s five-year
 * bands (15–19 = 15–17 + 18–19; 35–39 = 35 + 36–39), legal age.
 */
export const AGE_BANDS: Bands = {
  scheme: 'age-band',
  unit: 'years',
  least: 0,
  most: 120,
  bands: [
    { code: 'under-15', to: 14 },
    { code: '15-17', to: 17 },
    { code: '18-19', to: 19 },
    { code: '20-24', to: 24 },
    { code: '25-29', to: 29 },
    { code: '30-34', to: 34 },
    { code: '35', to: 35 },
    { code: '36-39', to: 39 },
    { code: '40-44', to: 44 },
    { code: '45-49', to: 49 },
    { code: '50-54', to: 54 },
    { code: '55-59', to: 59 },
    { code: '60-64', to: 64 },
    { code: '65-69', to: 69 },
    { code: '70-74', to: 74 },
    { code: '75-79', to: 79 },
    { code: '80-84', to: 84 },
    { code: '85-plus', to: null },
  ],
};

/** Cuts of surveys, programmes and the census; both ends included, null is open. */
const CUTS: readonly (readonly [
  from: number | null,
  to: number | null,
  naming?: { fr?: string; en?: string },
])[] = [
  [15, 19],
  [35, 39],
  [18, 34],
  [18, 35, { fr: 'jeunes adultes', en: 'young adults' }],
  [18, 24],
  [18, 29],
  [25, 34],
  [25, 35],
  [25, 39],
  [25, 44],
  [25, 54],
  [25, 64],
  [30, 39],
  [30, 44],
  [30, 49],
  [35, 44],
  [35, 49],
  [35, 54],
  [35, 64],
  [36, 49],
  [36, 54],
  [40, 49],
  [40, 54],
  [40, 59],
  [40, 64],
  [45, 54],
  [45, 59],
  [45, 64],
  [50, 59],
  [50, 64],
  [55, 64],
  [55, 74],
  [60, 69],
  [60, 74],
  [65, 74],
  [65, 79],
  [65, 84],
  [70, 79],
  [75, 84],
  [15, 24],
  [15, 29],
  [15, 34],
  [20, 29],
  [20, 34],
  [20, 64],
  [15, 64],
  [null, 17, { fr: 'mineurs', en: 'minors' }],
  [null, 19],
  [null, 24],
  [null, 29],
  [null, 34],
  [null, 35],
  [18, null, { fr: 'adultes|majeurs', en: 'adults' }],
  [25, null],
  [35, null],
  [36, null],
  [40, null],
  [45, null],
  [50, null],
  [55, null],
  [60, null],
  [65, null, { fr: 'aînés|personnes âgées|personnes aînées', en: 'seniors|older people' }],
  [70, null],
  [75, null],
  [80, null],
];

export const AGE_BAND: ConceptScheme = {
  code: 'age-band',
  version: '1',
  label: { fr: 'Groupe d’âge', en: 'Age band' },
  definition: {
    fr: 'Âge en années\u00a0: année de la représentation moins année de naissance.',
    en: 'Age in years: year of the performance minus year of birth.',
  },
  concepts: AGE_BANDS.bands.map((band, index) => {
    const before = AGE_BANDS.bands[index - 1];
    return ageConcept(
      band.code,
      before?.to === undefined || before.to === null ? null : before.to + 1,
      band.to,
    );
  }),
  groups: CUTS.map(([from, to, naming]) => ageGroup(from, to, naming ?? {})),
};

function ageConcept(code: Code, from: number | null, to: number | null): Concept {
  const words = wording(from, to);
  return concept(code, words.label, words.definition, { fr: words.fr, en: words.en });
}

function ageGroup(
  from: number | null,
  to: number | null,
  naming: { fr?: string; en?: string },
): ConceptGroup {
  const words = wording(from, to);
  const join = (text: string, more: string | undefined) => (more === undefined ? text : `${text}|${more}`);
  return group(cutCode(from, to), words.label, words.definition, atomsBetween(from, to), {
    fr: join(words.fr, naming.fr),
    en: join(words.en, naming.en),
  });
}

/** `18-35`; `under-18` is all below 18, `65-plus` all from 65. */
export function cutCode(from: number | null, to: number | null): Code {
  if (from === null) return `under-${(to ?? 0) + 1}`;
  return to === null ? `${from}-plus` : `${from}-${to}`;
}

function atomsBetween(from: number | null, to: number | null): readonly Code[] {
  const bands = AGE_BANDS.bands;
  return bands
    .filter((band, index) => {
      const start = (bands[index - 1]?.to ?? -1) + 1;
      return (from === null || start >= from) && (to === null || (band.to !== null && band.to <= to));
    })
    .map((band) => band.code);
}

type Wording = {
  readonly label: readonly [string, string];
  readonly definition: readonly [string, string];
  readonly fr: string;
  readonly en: string;
};

/** The ways in which people write an interval of ages. */
function wording(from: number | null, to: number | null): Wording {
  if (from === null) return upTo(to ?? 0);
  if (to === null) return startingAt(from);
  if (from === to) {
    return {
      label: [`${from} ans`, `${from}`],
      definition: [`${from} ans révolus dans l’année.`, `Aged ${from} within the year.`],
      fr: `âgés de ${from} ans`,
      en: `${from} years|aged ${from}|${from} years old`,
    };
  }
  return {
    label: [`${from} à ${to} ans`, `${from} to ${to}`],
    definition: [`De ${from} à ${to} ans, bornes comprises.`, `From ${from} to ${to}, both included.`],
    fr: [
      `${from}-${to} ans`,
      `${from}-${to}`,
      `${from} à ${to}`,
      `entre ${from} et ${to} ans`,
      `${from} et ${to} ans`,
    ].join('|'),
    en: [
      `${from}-${to} years`,
      `${from} to ${to} years`,
      `${from} to ${to} year olds`,
      `${from}-${to} year olds`,
      `between ${from} and ${to}`,
      `aged ${from} to ${to}`,
    ].join('|'),
  };
}

function upTo(to: number): Wording {
  const next = to + 1;
  return {
    label: [`Moins de ${next} ans`, `Under ${next}`],
    definition: [`${to} ans et moins.`, `Aged ${to} or less.`],
    fr: `${to} ans et moins|${to} et moins|moins de ${next}|0-${to} ans|${to} ans ou moins`,
    en: `${to} and under|${to} or under|${to} and younger|${to} or younger|under ${next} years|younger than ${next}`,
  };
}

function startingAt(from: number): Wording {
  return {
    label: [`${from} ans et plus`, `${from} and over`],
    definition: [`À partir de ${from} ans.`, `Aged ${from} or more.`],
    fr: `${from} ans ou plus|${from} et plus|plus de ${from - 1} ans|${from}+`,
    en: `${from} or older|${from} and older|${from} or over|${from} plus|over ${from - 1}|${from} years and over|older than ${from - 1}`,
  };
}

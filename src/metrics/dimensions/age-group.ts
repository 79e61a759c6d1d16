import { assertThat } from '#model/assertion.ts';
import type { Dimension } from '#model/metric.ts';
import type { Code } from '#model/words.ts';
import { expand, label } from '#vocabulary/lookup.ts';

import { ageBand } from './age-band.ts';

/** Of the cuts in use, four that divide all ages, so that each is large. */
const GROUPS: readonly Code[] = ['under-18', '18-35', '36-54', '55-plus'];

const { lines } = ageBand.in;
assertThat(lines !== undefined, 'lines know the age of their buyer');

export const ageGroup: Dimension = {
  id: 'age-group',
  version: 1,
  label: { fr: 'grand groupe d’âge', en: 'broad age group' },
  synonyms: { fr: ['grandes tranches d’âge'], en: ['broad age groups'] },
  meaning: {
    fr: 'Âge de l’acheteur en quatre groupes\u00a0: moins de 18 ans, 18 à 35 ans, 36 à 54 ans, 55 ans et plus.',
    en: 'Age of the buyer in four groups: under 18, 18 to 35, 36 to 54, 55 and over.',
  },
  values: {
    kind: 'codes',
    labels: Object.fromEntries(GROUPS.map((code) => [code, label('age-band', code)])),
  },
  in: {
    lines: {
      kind: 'recode',
      of: lines,
      codes: new Map(
        GROUPS.flatMap((group) => expand('age-band', group).map((band) => [band, group] as const)),
      ),
    },
  },
};

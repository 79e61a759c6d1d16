import { NBSP } from '#messages/message.ts';
import type { Concept, ConceptScheme } from '#model/concept.ts';

import type { Bands } from '../band-table.ts';
import { concept, group } from '../define.ts';

/** 40 km is where Québec’s tourism ministry ends the local audience (a visitor lives farther). */
export const DISTANCE_BANDS: Bands = {
  scheme: 'distance-band',
  unit: 'km',
  least: 0,
  most: null,
  bands: [
    { code: 'under-5-km', to: 5 },
    { code: '5-10-km', to: 10 },
    { code: '10-20-km', to: 20 },
    { code: '20-40-km', to: 40 },
    { code: '40-80-km', to: 80 },
    { code: '80-150-km', to: 150 },
    { code: '150-plus-km', to: null },
  ],
};

export const DISTANCE_BAND: ConceptScheme = {
  code: 'distance-band',
  version: '1',
  label: { fr: 'Tranche de distance', en: 'Distance band' },
  definition: {
    fr: 'À vol d’oiseau, du centre du secteur de l’acheteur à celui du lieu.',
    en: 'As the crow flies, from the centre of the buyer’s area to that of the venue.',
  },
  concepts: DISTANCE_BANDS.bands.map(({ code, to }, index) =>
    distanceConcept(code, DISTANCE_BANDS.bands[index - 1]?.to ?? 0, to),
  ),
  groups: [
    group(
      'within-40-km',
      ['40 km et moins', 'Within 40 km'],
      ['Public local, au sens du tourisme.', 'Local audience, as tourism counts it.'],
      ['under-5-km', '5-10-km', '10-20-km', '20-40-km'],
      { fr: 'moins de 40 km|dans un rayon de 40 km', en: 'under 40 km|less than 40 km' },
    ),
    group(
      'beyond-40-km',
      ['Plus de 40 km', 'Beyond 40 km'],
      [
        'Public venu d’assez loin pour être compté comme visiteur.',
        'Audience from far enough to count as visitors.',
      ],
      ['40-80-km', '80-150-km', '150-plus-km'],
      { fr: 'à plus de 40 km', en: 'over 40 km|more than 40 km' },
    ),
  ],
};

function distanceConcept(code: string, from: number, to: number | null): Concept {
  if (to === null) {
    return concept(
      code,
      [`Plus de ${from}${NBSP}km`, `More than ${from} km`],
      [`À plus de ${from}${NBSP}km du lieu.`, `More than ${from} km from the venue.`],
      { fr: `${from} km et plus|à plus de ${from} km`, en: `over ${from} km|${from}+ km` },
    );
  }
  if (from === 0) {
    return concept(
      code,
      [`${to}${NBSP}km et moins`, `Within ${to} km`],
      [`À ${to}${NBSP}km ou moins du lieu.`, `${to} km or less from the venue.`],
      { fr: `moins de ${to} km|0-${to} km`, en: `under ${to} km|0-${to} km|less than ${to} km` },
    );
  }
  return concept(
    code,
    [`De ${from} à ${to}${NBSP}km`, `${from} to ${to} km`],
    [
      `À plus de ${from} et jusqu’à ${to}${NBSP}km du lieu.`,
      `More than ${from} and up to ${to} km from the venue.`,
    ],
    { fr: `${from}-${to} km|entre ${from} et ${to} km`, en: `${from}-${to} km|between ${from} and ${to} km` },
  );
}

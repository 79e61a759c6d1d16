import type { Dimension, Scalar } from '#model/metric.ts';

import { all, compare, constant, field, isKnown, not } from '../terms.ts';

const REGION: Scalar = {
  kind: 'choose',
  cases: [
    { when: isKnown('place_region'), give: field('place_region') },
    // Québec’s postal codes begin with G, H or J (Canada Post).
    {
      when: all(
        isKnown('fsa'),
        not({ kind: 'in', of: { kind: 'initial', of: field('fsa') }, values: ['G', 'H', 'J'] }),
      ),
      give: constant('outside-quebec'),
    },
    { when: compare(field('country'), '<>', constant('CA')), give: constant('outside-quebec') },
  ],
};

export const region: Dimension = {
  id: 'region',
  version: 1,
  label: { fr: 'région de l’acheteur', en: 'buyer’s region' },
  synonyms: { fr: ['provenance', 'région', 'd’où vient'], en: ['origin', 'region', 'where from'] },
  meaning: {
    fr: 'Région administrative du Québec où habite l’acheteur ou le répondant, d’après son secteur postal; ou hors du Québec.',
    en: 'Administrative region of Québec where the buyer or respondent lives, after the postal area; or outside Québec.',
  },
  values: { kind: 'concepts', scheme: 'region', level: 'as-recorded' },
  in: {
    lines: REGION,
    responses: REGION,
    places: field('region'),
  },
};

import type { Dimension, Scalar } from '#model/metric.ts';

import { all, compare, constant, field, isKnown, not } from '../terms.ts';

const ZONE: Scalar = {
  kind: 'choose',
  cases: [
    { when: isKnown('place_zone'), give: field('place_zone') },
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

export const originZone: Dimension = {
  id: 'origin-zone',
  version: 1,
  label: { fr: 'zone de provenance', en: 'origin zone' },
  synonyms: { fr: ['couronne', 'Rive-Sud', 'Rive-Nord'], en: ['suburb', 'South Shore', 'North Shore'] },
  meaning: {
    fr: 'Île de Montréal, Laval, Rive-Sud, Rive-Nord, reste du Québec ou hors du Québec, d’après le secteur postal.',
    en: 'Island of Montréal, Laval, South Shore, North Shore, rest of Québec or outside Québec, after the postal area.',
  },
  values: { kind: 'concepts', scheme: 'origin-zone', level: 'as-recorded' },
  in: {
    lines: ZONE,
    responses: ZONE,
    places: field('zone'),
  },
};

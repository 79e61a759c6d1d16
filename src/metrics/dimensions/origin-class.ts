import type { Dimension, Scalar } from '#model/metric.ts';

import { all, compare, constant, field, isIn, isKnown, not } from '../terms.ts';
import { DISTANCE } from './distance-band.ts';

const ORIGIN: Scalar = {
  kind: 'choose',
  cases: [
    { when: compare(DISTANCE, '<=', 40), give: constant('local') },
    { when: compare(DISTANCE, '>', 40), give: constant('elsewhere-quebec') },
    // Québec’s postal codes begin with G, H or J (Canada Post).
    {
      when: all(
        isKnown('fsa'),
        not({ kind: 'in', of: { kind: 'initial', of: field('fsa') }, values: ['G', 'H', 'J'] }),
      ),
      give: constant('other-canada'),
    },
    { when: isIn('country', 'US'), give: constant('united-states') },
    { when: compare(field('country'), '<>', constant('CA')), give: constant('other-country') },
  ],
};

export const originClass: Dimension = {
  id: 'origin-class',
  version: 1,
  label: { fr: 'provenance', en: 'where audiences come from' },
  synonyms: {
    fr: ['touristes', 'excursionnistes', 'public local'],
    en: ['tourists', 'locals', 'origin class'],
  },
  meaning: {
    fr: 'Local jusqu’à 40 km du lieu, sinon ailleurs au Québec, au Canada, aux États-Unis ou dans un autre pays.',
    en: 'Local up to 40 km from the venue, else elsewhere in Québec, in Canada, in the United States or another country.',
  },
  values: { kind: 'concepts', scheme: 'origin-class', level: 'as-recorded' },
  in: {
    lines: ORIGIN,
  },
};

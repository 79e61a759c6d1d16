import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const venueKind: Dimension = {
  id: 'venue-kind',
  version: 1,
  label: { fr: 'type de lieu', en: 'kind of venue' },
  synonyms: { fr: ['lieu', 'type de salle'], en: ['venue type'] },
  meaning: {
    fr: 'Type du lieu de la représentation.',
    en: 'Kind of place of the performance.',
  },
  values: { kind: 'concepts', scheme: 'venue-kind', level: 'top' },
  in: {
    performances: field('venue_kind'),
  },
  ofPerformance: true,
};

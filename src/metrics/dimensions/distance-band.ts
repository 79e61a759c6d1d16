import type { Dimension, Scalar } from '#model/metric.ts';
import { DISTANCE_BANDS } from '#vocabulary/schemes/distance-band.ts';

import { field } from '../terms.ts';

export const DISTANCE: Scalar = {
  kind: 'distance',
  from: [field('place_lat'), field('place_lon')],
  to: [field('venue_lat'), field('venue_lon')],
};

export const distanceBand: Dimension = {
  id: 'distance-band',
  version: 1,
  label: { fr: 'distance de l’acheteur', en: 'buyer’s distance' },
  synonyms: { fr: ['distance', 'éloignement'], en: ['distance'] },
  meaning: {
    fr: 'Distance à vol d’oiseau du centre du secteur postal de l’acheteur au centre de la municipalité du lieu.',
    en: 'Distance as the crow flies from the centre of the buyer’s postal area to the centre of the venue’s municipality.',
  },
  values: { kind: 'concepts', scheme: 'distance-band', level: 'as-recorded' },
  in: {
    lines: { kind: 'band', of: DISTANCE, bands: DISTANCE_BANDS },
  },
};

import type { Dimension } from '#model/metric.ts';
import { LEAD_TIME_BANDS } from '#vocabulary/schemes/lead-time-band.ts';

import { field } from '../terms.ts';

export const leadTimeBand: Dimension = {
  id: 'lead-time-band',
  version: 1,
  label: { fr: 'tranche de délai d’achat', en: 'lead-time band' },
  synonyms: { fr: ['délai d’achat par tranche'], en: ['how far ahead'] },
  meaning: {
    fr: 'Jours entre l’achat et la représentation, par tranche.',
    en: 'Days from purchase to performance, in bands.',
  },
  values: { kind: 'concepts', scheme: 'lead-time-band', level: 'as-recorded' },
  in: {
    lines: {
      kind: 'band',
      of: { kind: 'days', from: field('sold_at'), to: field('starts_at') },
      bands: LEAD_TIME_BANDS,
    },
  },
};

import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What the house’s own sales channels mean in the shared vocabulary. */
export const parterreChannels: Source = {
  id: 'parterre-channels',
  system: 'Parterre',
  report: { fr: 'Canaux de vente (channels.csv)', en: 'Sales channels (channels.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  isExact: true,
  signature: [['channel'], ['channel_class']],
  fields: {
    channel: named('channel'),
    concept: named('channel_class'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['quantity', 'performance_id'],
};

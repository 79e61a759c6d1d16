import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Halls, by the name that performances give them. A fact that a performance states itself prevails. */
export const parterrePlaces: Source = {
  id: 'parterre-places',
  system: 'Parterre',
  report: { fr: 'Lieux (places.csv)', en: 'Places (places.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'places',
  grain: 'performance',
  isExact: true,
  signature: [['venue'], ['venue_kind', 'municipality'], ['capacity_physical', 'capacity_saleable']],
  fields: {
    venue: named('venue'),
    'venue-kind': named('venue_kind'),
    municipality: named('municipality'),
    'capacity-physical': named('capacity_physical'),
    'capacity-saleable': named('capacity_saleable'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['performance_id', 'starts_at', 'sale_id'],
  known: ['place_id', 'room', 'layout'],
};

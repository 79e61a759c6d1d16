import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Events as the API gives them. One of several dates is not a performance: its dates are. */
export const billetwebEventsApi: Source = {
  id: 'billetweb-events-api',
  system: 'Billetweb',
  report: { fr: 'API : événements (events)', en: 'API: events' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: [''],
  kind: 'performances',
  grain: 'performance',
  signature: [['multiple'], ['shop'], ['online'], ['ext_id'], ['name'], ['start']],
  fields: {
    'performance-title': named('name'),
    'performance-start': named('start'),
    'production-id': named('id'),
    venue: named('place'),
    'seat-state': named('multiple'),
  },
  known: ['ext_id', 'end', 'shop', 'online', 'tax', 'tax_rate', 'tags'],
  decimal: 'point',
  dates: 'iso',
  exclusions: [{ rule: 'series', field: 'seat-state', when: { in: ['1'] } }],
  notes: {
    fr: 'Billetweb vend aussi des abonnements et des cartes-cadeaux comme des événements : rien ne les y distingue.',
    en: 'Billetweb also sells subscriptions and gift cards as events: nothing there tells them apart.',
  },
};

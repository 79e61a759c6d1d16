import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Instances as the API gives them: each time that an event is played, in local time. */
export const spektrixInstancesApi: Source = {
  id: 'spektrix-instances-api',
  system: 'Spektrix',
  report: { fr: 'API : représentations (instances)', en: 'API: instances' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'performances',
  grain: 'performance',
  signature: [['id'], ['event.id'], ['start'], ['startUtc'], ['webInstanceId'], ['planId']],
  fields: {
    'performance-id': named('id'),
    'performance-start': named('start'),
    'production-id': named('event.id'),
    'on-sale-at': named('startSellingAtWeb'),
    'seat-state': named('cancelled'),
  },
  known: [
    'webInstanceId',
    'startUtc',
    'startSellingAtWebUtc',
    'stopSellingAtWeb',
    'stopSellingAtWebUtc',
    'isOnSale',
    'planId',
    'priceList.id',
    'hasBestAvailableOverlay',
  ],
  decimal: 'point',
  dates: 'iso',
  exclusions: [{ rule: 'already-cancelled', field: 'seat-state', when: { in: ['true'] } }],
  notes: {
    fr: 'À déposer avec les événements, qui donnent les titres. La liste oublie les séries terminées : demandez-la avant leur fin.',
    en: 'To be handed in with the events, which give the titles. The list forgets closed runs: ask for it before they end.',
  },
};

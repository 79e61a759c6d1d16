import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A name of an instance: by itself, or where it stands with its event in one object. */
function own(name: string): readonly string[] {
  return [name, `instance_${name}`];
}

/** Instances as the API gives them, by themselves or each with its event: every time that it is played, in local time. */
export const spektrixInstancesApi: Source = {
  id: 'spektrix-instances-api',
  system: 'Spektrix',
  report: { fr: 'API : représentations (instances)', en: 'API: instances' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'performances',
  grain: 'performance',
  signature: [
    ['instance_id', 'id'],
    own('start'),
    own('startUtc'),
    own('webInstanceId'),
    own('startSellingAtWeb'),
    own('planId'),
  ],
  fields: {
    'performance-id': named('instance_id', 'id'),
    'performance-title': named('name'),
    'performance-start': named(...own('start')),
    'production-id': named(...own('event.id'), 'id'),
    'on-sale-at': named(...own('startSellingAtWeb')),
    'seat-state': named(...own('cancelled')),
  },
  known: [
    'description',
    'htmlDescription',
    'duration',
    'imageUrl',
    'thumbnailUrl',
    'id',
    'webEventId',
    'instanceDates',
    'firstInstanceDateTime',
    'lastInstanceDateTime',
    ...own('webInstanceId'),
    ...own('startUtc'),
    ...own('startSellingAtWebUtc'),
    ...own('stopSellingAtWeb'),
    ...own('stopSellingAtWebUtc'),
    ...own('isOnSale'),
    ...own('planId'),
    ...own('priceList.id'),
    ...own('hasBestAvailableOverlay'),
  ],
  decimal: 'point',
  dates: 'iso',
  exclusions: [{ rule: 'already-cancelled', field: 'seat-state', when: { in: ['true'] } }],
  notes: {
    fr: 'À déposer avec les événements, qui donnent les titres. La liste oublie les séries terminées : demandez-la avant leur fin.',
    en: 'To be handed in with the events, which give the titles. The list forgets closed runs: ask for it before they end.',
  },
};

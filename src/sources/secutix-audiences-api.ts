import type { Source } from '#model/source.ts';

import { around } from './around.ts';
import { named } from './named.ts';

const LISTS = ['seasons', 'catalogData.seasons'];

/** For whom a ticket is, by the number under which tickets name it: full, reduced or free. */
export const secutixAudiencesApi: Source = {
  id: 'secutix-audiences-api',
  system: 'SecuTix',
  report: {
    fr: 'API : publics du catalogue (audienceSubCategories)',
    en: 'API: audiences of the catalogue (audienceSubCategories)',
  },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['audienceSubCategories'],
  kind: 'labels',
  grain: 'sum',
  signature: [['id'], ['kind'], around('code', ...LISTS), around('start', ...LISTS), around('end', ...LISTS)],
  fields: { 'price-type': named('id'), concept: named('kind') },
  known: ['id', 'state'].flatMap((name) => around(name, ...LISTS)),
  explainsDelivery: true,
};

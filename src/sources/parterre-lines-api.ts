import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { parterreSales } from './parterre-sales.ts';

const { movement: _, ...columns } = parterreSales.fields;

/**
 * Lines that a ticketing system pushes as it sells: the columns of `sales.csv`, but each line is a ticket as it stands
 * now, so that a newer state of it replaces the older one.
 */
export const parterreLinesApi: Source = {
  id: 'parterre-lines-api',
  system: 'Parterre',
  report: { fr: 'API : ventes poussées par une billetterie', en: 'API: sales pushed by a ticketing system' },
  evidence: 'own-standard',
  formats: ['json'],
  jsonRows: ['sales'],
  kind: 'movements',
  grain: 'ticket',
  isExact: true,
  signature: [['ticket_id'], ['performance_id'], ['movement'], ['sold_at'], ['quantity'], ['unit_price']],
  fields: { ...columns, status: named('movement') },
  known: ['sale_id', '$.push'],
  decimal: 'point',
  dates: 'iso',
  amounts: { per: 'ticket', taxes: 'excluded', fees: 'apart', unit: 'major' },
  statuses: {
    sale: ['sale'],
    // A ticket taken in exchange has an id, and a history, of its own.
    'exchange in': ['sale'],
    refund: ['sale', 'refund'],
    'exchange out': ['sale', 'exchange-out'],
    void: ['sale', 'void'],
    reservation: [],
  },
  notes: {
    fr: 'Chaque ligne est l’état d’un billet : la plus récente remplace les précédentes. Voir docs/http.md.',
    en: 'Each line is the state of a ticket: the newest one replaces those before. See docs/http.md.',
  },
};

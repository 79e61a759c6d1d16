import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Participants as the API gives them: who comes to what, without amounts; a ticket is a number. */
export const weezeventParticipantsApi: Source = {
  id: 'weezevent-participants-api',
  system: 'Weezevent',
  report: { fr: 'API : participants', en: 'API: participants' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: ['participants', ''],
  kind: 'movements',
  grain: 'ticket',
  signature: [['idParticipant'], ['idEvent'], ['idTicket'], ['idTransaction'], ['deleted']],
  fields: {
    'order-id': { headers: ['idTransaction'], none: ['0'] },
    'ticket-id': named('idParticipant'),
    'purchased-at': named('createDate'),
    status: named('deleted'),
    channel: named('origin'),
    'performance-id': { headers: ['idDate', 'idEvent'], none: ['0'] },
    'production-id': named('idEvent'),
    'first-name': named('owner.firstName'),
    'last-name': named('owner.lastName'),
    email: named('owner.email'),
  },
  known: ['idEvent', 'idTicket', 'barcode', 'idWeezTicket', 'comment', 'controlStatus'],
  decimal: 'point',
  dates: 'iso',
  statuses: { '0': ['sale'], false: ['sale'], '1': ['sale', 'void'], true: ['sale', 'void'] },
  otherwise: ['sale'],
  labels: { channel: { online: 'online', 'box office': 'counter', distributors: 'reseller' } },
  notes: {
    fr: 'Sans montants ni libellés de tarif : les recettes et les catégories tarifaires restent inconnues. Les codes de contrôle aux portes ne sont pas lus, leur sens n’étant pas documenté pour nous.',
    en: 'Without amounts or price labels: revenue and price classes stay unknown. Codes of control at the door are not read, their meaning not being documented to us.',
  },
};

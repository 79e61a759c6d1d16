import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Participants as the API gives them, in either spelling: who comes to what, without amounts; a ticket is a number. */
export const weezeventParticipantsApi: Source = {
  id: 'weezevent-participants-api',
  system: 'Weezevent',
  report: { fr: 'API : participants', en: 'API: participants' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: ['participants', ''],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['id_participant', 'idParticipant'],
    ['id_event', 'idEvent'],
    ['id_ticket', 'idTicket'],
    ['id_transaction', 'idTransaction'],
    ['deleted'],
  ],
  fields: {
    'order-id': { headers: ['id_transaction', 'idTransaction'], none: ['0'] },
    'ticket-id': named('id_participant', 'idParticipant'),
    'purchased-at': named('create_date', 'createDate'),
    status: named('deleted'),
    completion: named('paid'),
    channel: named('origin'),
    scanned: { headers: ['control_status.scan_date'], none: ['0000-00-00 00:00:00'] },
    // An event of one date has 0 for its date.
    'performance-id': { headers: ['id_date', 'idDate', 'id_event', 'idEvent'], none: ['0'] },
    'production-id': named('id_event', 'idEvent'),
    'first-name': named('owner.first_name', 'owner.firstName'),
    'last-name': named('owner.last_name', 'owner.lastName'),
    email: named('owner.email'),
  },
  known: [
    ...['id_event', 'idEvent', 'id_ticket', 'idTicket', 'barcode', 'id_weez_ticket', 'idWeezTicket'],
    ...['refund', 'comment', 'code_member', 'transaction_reference', 'promo_code', 'controlStatus'],
    ...['control_status.status', 'control_status.scan_user', 'control_status.scan_user_name'],
  ],
  decimal: 'point',
  dates: 'iso',
  statuses: { '0': ['sale'], false: ['sale'], '1': ['sale', 'void'], true: ['sale', 'void'] },
  otherwise: ['sale'],
  exclusions: [{ rule: 'not-paid', field: 'completion', when: { in: ['0', 'false'] } }],
  labels: { channel: { online: 'online', 'box office': 'counter', distributors: 'reseller' } },
  notes: {
    fr: 'Sans montants ni libellés de tarif : les recettes et les catégories tarifaires restent inconnues. Demandez un événement à la fois : celui qui n’a qu’une date n’en donne pas le numéro.',
    en: 'Without amounts or price labels: revenue and price classes stay unknown. Ask for one event at a time: one that has a single date does not give its number.',
  },
};

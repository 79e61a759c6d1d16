import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A row an attendee; of its columns only the first are known, and no price is among them. */
export const cooltixAttendees: Source = {
  id: 'cooltix-attendees',
  system: 'Cooltix',
  report: { fr: 'Participants', en: 'Attendees' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['Attendee ID'],
    ['Order ID'],
    ['Order Date'],
    ['Occasion Start Date'],
    ['Occasion End Date'],
    ['Customer Email'],
  ],
  fields: {
    'ticket-id': named('Attendee ID'),
    'order-id': named('Order ID'),
    'purchased-at': named('Order Date'),
    'performance-start': named('Occasion Start Date'),
    email: named('Customer Email'),
    'full-name': named('Customer Name', 'Invoice Name'),
    address: named('Invoice Address'),
  },
  known: ['Occasion End Date', 'Invoice Name', 'Invoice Number'],
  decimal: 'detect',
  dates: 'detect',
  otherwise: ['sale'],
  notes: {
    fr: 'Seules les premières colonnes sont connues : les billets sont comptés, l’argent non. L’événement n’y est pas nommé; une représentation se reconnaît à son début.',
    en: 'Only its first columns are known: tickets are counted, money is not. The event is not named in them; a performance is known by its start.',
  },
};

import type { Books } from '../books.ts';
import { namingOf } from '../ids.ts';
import { clock, isoDate } from '../local-time.ts';
import type { ExportTask, TicketRow } from './export.ts';
import type { NonSeat } from './non-seats.ts';
import { pretixChannel, STATUS, TAX_RULE } from './pretix-words.ts';

const ZONE_PRODUCTS = {
  fr: ['Billet – Parterre', 'Billet – Balcon', 'Billet – Mezzanine'],
  en: ['Ticket – Orchestra', 'Ticket – Balcony', 'Ticket – Mezzanine'],
} as const;

/** One position as cells in the order of the headers; money stays in cents for the caller to write. */
export type Position = {
  readonly before: readonly (string | number)[];
  readonly priceMinor: number;
  readonly taxed: boolean;
  readonly taxMinor: number;
  readonly after: readonly (string | number)[];
};

export type PositionWriter = {
  readonly ticket: (ticket: TicketRow) => Position;
  readonly other: (other: NonSeat) => Position;
};

/** `language` is that of whoever exports: it changes what pretix says, not what the house called its products. */
export function positionWriter({ books, system }: ExportTask, language: 'fr' | 'en'): PositionWriter {
  const { house, movements, prices } = books;
  const words = STATUS[language];
  const naming = namingOf(house, system);
  return {
    ticket: ({ row, order, performance, undo }) => {
      const { identity } = order;
      const taxMinor = movements.at('tax', row);
      const first = identity.firstName ?? '';
      const last = identity.lastName ?? '';
      const name = first === '' ? '' : `${first} ${last}`;
      const ticketId = naming.ticket(house, movements.at('ticket', row));
      return {
        before: [
          performance.reference,
          naming.order(house, order),
          movements.at('position', row),
          undo < 0 ? words.paid : words.canceled,
          identity.email ?? '',
          '',
          isoDate(order.soldAt),
          clock(order.soldAt),
          ZONE_PRODUCTS[house.language][movements.at('zone', row)] ?? '',
          prices.labels[movements.at('priceClass', row)] ?? '',
        ],
        priceMinor: movements.at('net', row) + taxMinor,
        taxed: house.taxes !== 'none',
        taxMinor,
        after: after(books, language, {
          email: identity.email ?? '',
          name,
          first,
          last,
          company: identity.company ?? '',
          postalCode: identity.postalCode ?? '',
          country: identity.country ?? '',
          birthYear: identity.birthYear,
          ticketId,
          channel: pretixChannel(order.channel),
        }),
      };
    },
    other: (other) => otherPosition(books, other, language),
  };
}

function otherPosition(books: Books, other: NonSeat, language: 'fr' | 'en'): Position {
  const { house } = books;
  const words = STATUS[language];
  const unpaid = other.kind === 'unpaid';
  const code = `X${String(other.number).padStart(4, '7')}`;
  return {
    before: [
      unpaid ? other.reference : 'boutique',
      code,
      1,
      unpaid ? words.pending : words.paid,
      `acheteur${other.number}@example.com`,
      '',
      isoDate(other.soldAt),
      clock(other.soldAt),
      unpaid ? ZONE_PRODUCTS[house.language][0] : other.label,
      unpaid ? other.label : '',
    ],
    priceMinor: other.priceMinor,
    taxed: false,
    taxMinor: 0,
    after: after(books, language, {
      email: '',
      name: '',
      first: '',
      last: '',
      company: '',
      postalCode: '',
      country: '',
      birthYear: null,
      ticketId: `${code}99999`,
      channel: 'web',
    }),
  };
}

type AfterTax = {
  readonly email: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly company: string;
  readonly postalCode: string;
  readonly country: string;
  readonly birthYear: number | null;
  readonly ticketId: string;
  readonly channel: string;
};

/** From “Attendee name” to the last column. */
function after({ house }: Books, language: 'fr' | 'en', ticket: AfterTax): readonly (string | number)[] {
  const { name, email, company, postalCode, country } = ticket;
  return [
    name,
    email,
    company,
    '',
    postalCode,
    '',
    country,
    country === 'CA' ? 'QC' : '',
    '',
    ticket.ticketId,
    ticket.ticketId.toLowerCase(),
    ...['', '', '', '', '', '', '', '', '', ''],
    ticket.birthYear ?? '',
    company,
    name,
    ticket.first,
    ticket.last,
    '',
    postalCode,
    '',
    country,
    country === 'CA' ? 'QC' : '',
    '',
    ticket.channel,
    house.language,
    language === 'fr' ? 'Oui' : 'Yes',
    '',
    'stripe',
  ];
}

/** Rate as the sheets show it. */
export function taxRule(language: 'fr' | 'en', taxed: boolean): string {
  return taxed ? TAX_RULE[language] : '';
}

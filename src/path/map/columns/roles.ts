import { IDENTITY_FIELDS, PERFORMANCE_FIELDS } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { SourceKind } from '#model/source.ts';
import { isOfYearBefore, isToDate } from '../dates/past.ts';
import { hasRowAnswers } from '../guess/kind.ts';
import { isOfTickets } from '../taken-back/taken-back.ts';
import type { Column } from './column.ts';
import { names } from './columns.ts';
import type { HeaderMatch } from './header-match.ts';
import type { Role } from './header-words.ts';
import { PAID } from './possible.ts';

/** The role that each column was given, and what says so. */
export type Roles = ReadonlyMap<number, HeaderMatch>;

const MONEY: readonly Role[] = [
  'unit-price',
  'amount',
  'net',
  'gross',
  'tax',
  'second-tax',
  'fees',
  'list-price',
  'refunded-amount',
  'discount',
  'currency',
];
/** A table’s dates are told apart in context: `performed` is the day, with its hour or not. */
const PERFORMANCE: readonly Role[] = [
  ...PERFORMANCE_FIELDS.filter((field) => field !== 'performance-start' && field !== 'performance-date'),
  'performed',
  'presenter',
  'producer',
];
const IDENTITY: readonly Role[] = [...IDENTITY_FIELDS, 'country', 'city'];
const SALE: readonly Role[] = [
  'order-id',
  'ticket-id',
  'quantity',
  'status',
  'cancelled',
  'movement',
  'product-type',
  'purchased',
  'purchased-time',
  'moved-at',
  'price-type',
  'channel',
  'seller',
  'scanned',
  'seat-state',
];

/** The roles that make sense in a table of each kind. */
const ALLOWED: Readonly<Partial<Record<SourceKind, readonly Role[]>>> = {
  movements: [...PERFORMANCE, ...SALE, ...MONEY, ...IDENTITY],
  performances: [...PERFORMANCE],
  sums: [
    ...PERFORMANCE,
    ...MONEY,
    'quantity',
    'paid-quantity',
    'free-quantity',
    'price-type',
    'channel',
    'scanned',
    'period',
    'period-start',
    'period-end',
    'house',
    'house-name',
  ],
  buyers: ['order-id', ...IDENTITY],
  responses: [
    'response-id',
    'question',
    'option',
    'answered-at',
    'weight',
    'age-band',
    'birth-year',
    ...IDENTITY,
  ],
};

/** What adds up the days before, or is of another year, gives way to what is of the line. */
const PAST_SCORE = -0.4;

/** Gives each role to the column that names it best, and each column the best role left, in the light of the others. */
export function giveRoles(columns: readonly Column[], kind: SourceKind): Roles {
  // The columns of other surveys are questions, and say so themselves.
  const isAsked = kind === 'responses' && !hasRowAnswers(columns);
  const allowed = new Set<Role>([...(isAsked ? [] : (ALLOWED[kind] ?? [])), 'nothing']);
  const headers = columns.map(({ header }) => header);
  const claims = columns
    .flatMap((column) => {
      const score = isToDate(column.header) || isOfYearBefore(column.header, headers) ? PAST_SCORE : 0;
      const matches = inContext(column, columns, kind)
        .filter(({ role }) => allowed.has(role))
        .map((match) => ({ ...match, score: match.score + score }));
      // “Date de l’opération” leaves the purchase to “Date d’achat”, which can be nothing else.
      return matches.map((match) => ({ column, match, others: matches.length }));
    })
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        a.others - b.others ||
        rank(allowed, a.match.role) - rank(allowed, b.match.role) ||
        a.column.index - b.column.index,
    );
  const given = new Map<number, HeaderMatch>();
  const taken = new Set<Role>();
  for (const { column, match } of claims) {
    if (given.has(column.index) || (taken.has(match.role) && match.role !== 'nothing')) continue;
    given.set(column.index, match);
    taken.add(match.role);
  }
  return given;
}

function rank(allowed: ReadonlySet<Role>, role: Role): number {
  return [...allowed].indexOf(role);
}

/** With its accent: a ticket that is “Valide : non” is not good any more. */
const VALIDATED = /^(?:billets? |tickets? )?(?:validée?s?|validated)$/i;

/** “Validé : non” beside a ticket’s number is of a ticket that nobody has used yet, and not of one that nobody paid for. */
function isCheckedIn({ header, shape }: Column, columns: readonly Column[]): boolean {
  return (
    VALIDATED.test(header.trim().normalize('NFC')) &&
    shape.kind === 'boolean' &&
    names(columns, 'ticket-id') &&
    !names(columns, 'scanned')
  );
}

/** Words that mean one thing or another by the company they keep: “Date”, “Heure”, “Nom”, “Ville”. */
function inContext(column: Column, columns: readonly Column[], kind: SourceKind): readonly HeaderMatch[] {
  return column.matches.flatMap((match): readonly HeaderMatch[] => {
    switch (match.role) {
      case 'day':
        return [
          { ...match, role: dayRole(column, columns, kind), certainty: 'likely', score: match.score - 0.05 },
        ];
      case 'hour':
        return [
          { ...match, role: hourRole(column, columns, kind), certainty: 'likely', score: match.score - 0.05 },
        ];
      case 'name':
        return [{ ...match, role: nameRole(column, columns, kind), certainty: 'likely' }];
      case 'status':
        return [isCheckedIn(column, columns) ? { ...match, role: 'scanned', certainty: 'likely' } : match];
      case 'refunded-amount':
        return isOfTickets(column.header) ? [] : [match];
      case 'code':
        return [{ ...match, role: kind === 'movements' ? 'nothing' : 'performance-id', certainty: 'likely' }];
      case 'quantity':
        return [
          isPaidAlone(column, columns, kind)
            ? { ...match, role: 'paid-quantity', certainty: 'likely' }
            : // What is left once tickets came back, before what was sold.
              { ...match, score: match.score + netOrSold(match.word) },
        ];
      case 'amount':
        if (kind === 'sums' && isPaidCount(column, match, columns))
          return [{ ...match, role: 'paid-quantity', certainty: 'likely' }];
        return [
          /^(?:ticket|montant (?:des )?billets|valeur des|paye$)/.test(match.word)
            ? { ...match, score: match.score + 0.01 }
            : match,
        ];
      case 'capacity-saleable':
      case 'capacity-physical':
        return [isOfLine(match, columns, kind) ? { ...match, role: 'quantity', certainty: 'likely' } : match];
      case 'last-name':
        return [isWholeName(match, columns) ? { ...match, role: 'full-name' as const } : match];
      case 'municipality':
        return [isBuyersCity(match, columns, kind) ? { ...match, role: 'city' as const } : match];
      default:
        return [match];
    }
  });
}

/** “Payé” of whole numbers beside “Gratuit”, or beside what was taken where nothing else counts, is of tickets. */
function isPaidCount({ shape, index }: Column, { word }: HeaderMatch, columns: readonly Column[]): boolean {
  if (word !== 'paye' || shape.kind !== 'integer') return false;
  const others = columns.filter((other) => other.index !== index);
  return names(others, 'free-quantity') || (names(others, ...PAID) && !names(others, 'quantity'));
}

/** A bare “Date” is of the purchase where a performance date stands beside it or orders are listed; else of the show. */
function dayRole(column: Column, columns: readonly Column[], kind: SourceKind): Role {
  const others = columns.filter(({ index }) => index !== column.index);
  if (kind === 'sums' && !names(others, 'performance-title', 'performance-id', 'performed'))
    return isWholeDate(column) ? 'period-start' : 'period';
  if (kind !== 'movements' || names(others, 'purchased')) return 'performed';
  const another = others.find(({ matches }) => matches[0]?.role === 'day');
  const title = columns.find((one) => names([one], 'performance-title'));
  if (another !== undefined && title !== undefined && !names(others, 'performed'))
    return nearness(column, title) < nearness(another, title) ? 'performed' : 'purchased';
  if (names(others, 'performed') || names(others, 'order-id')) return 'purchased';
  const isOfFew = column.shape.filled >= 20 && column.shape.distinct <= column.shape.filled / 10;
  return names(others, 'performance-title') && (isOfFew || !names(others, 'ticket-id'))
    ? 'performed'
    : 'purchased';
}

/** What says of a show when it is stands after its title, sooner than before it. */
function nearness({ index }: Column, title: Column): number {
  return index > title.index ? index - title.index : 2 * (title.index - index);
}

function isWholeDate({ shape }: Column): boolean {
  return shape.kind === 'date' || shape.kind === 'datetime';
}

function isRepeated({ shape }: Column): boolean {
  return shape.filled >= 8 && shape.distinct <= shape.filled / 4;
}

/** A bare “Heure” belongs to the date before it. */
function hourRole(column: Column, columns: readonly Column[], kind: SourceKind): Role {
  if (kind !== 'movements') return 'performance-time';
  const before = columns[column.index - 1];
  const role = before?.matches[0]?.role;
  if (role === 'performed') return 'performance-time';
  if (role === 'purchased') return 'purchased-time';
  if (role === 'day' && before !== undefined)
    return dayRole(before, columns, kind) === 'performed' ? 'performance-time' : 'purchased-time';
  return names(columns, 'performance-time') ? 'purchased-time' : 'performance-time';
}

function nameRole(column: Column, columns: readonly Column[], kind: SourceKind): Role {
  if (column.shape.kind === 'code') return 'order-id';
  // Beside the title of a show a name is somebody’s.
  if (names(columns, 'performance-title'))
    return names(columns, 'first-name') && !names(columns, 'last-name') ? 'last-name' : 'full-name';
  if (names(columns, 'first-name') && !names(columns, 'last-name')) return 'last-name';
  // The same few names on many rows are of shows.
  if (isRepeated(column)) return 'performance-title';
  return kind === 'performances' || kind === 'sums' ? 'performance-title' : 'full-name';
}

/** Net tickets before those sold; those sold before those who came. */
function netOrSold(word: string): number {
  // “Places” may be those of the hall, where anything else counts.
  if (word === 'places') return -0.1;
  if (/\bnet(?:te)?s?\b/.test(word)) return 0.02;
  return /\b(?:billets?|tickets?|tix|vendue?s?|sold)\b/.test(word) ? 0.01 : 0;
}

const WHOLE = /\b(?:total\w*|totaux|attendance|assistance|frequentation|admissions|entrees|visit\w+)\b/;

/** “Billets vendus” beside “Faveurs” are the paid ones: together they are the tickets, and “Total” where it stands there. */
function isPaidAlone(column: Column, columns: readonly Column[], kind: SourceKind): boolean {
  const others = columns.filter(({ index }) => index !== column.index);
  const counts = others.filter((other) => names([other], 'quantity'));
  return (
    kind === 'sums' &&
    /vendu|sold|[ée]l[eè]ve|students|jeunes/i.test(column.header) &&
    names(others, 'free-quantity') &&
    !names(others, 'paid-quantity') &&
    counts.every(({ header }) => WHOLE.test(fold(header)))
  );
}

/** “Nb places” of a line that was sold are its tickets. */
function isOfLine({ word }: HeaderMatch, columns: readonly Column[], kind: SourceKind): boolean {
  return (
    kind === 'movements' &&
    /^(?:nb places|nombre de places|(?:nb |nb de |nombre de )?sieges|seats)$/.test(word) &&
    !names(columns, 'quantity')
  );
}

/** “Nom du client” without a first name beside it is the whole of it. */
function isWholeName({ word }: HeaderMatch, columns: readonly Column[]): boolean {
  return /^nom .*(?:client|acheteur|payeur)$/.test(word) && !names(columns, 'first-name');
}

/** “Ville” among the columns of a buyer is where they live, not where the hall is. */
function isBuyersCity(match: HeaderMatch, columns: readonly Column[], kind: SourceKind): boolean {
  const isBare = /^(?:ville|city|town|municipalite|municipality)$/.test(match.word);
  return isBare && kind !== 'performances' && names(columns, 'postal-code', 'address', 'email', 'last-name');
}

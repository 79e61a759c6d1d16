import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import { NO_MOVEMENT_WORDS, STATUS_WORDS } from '#sources/status-words.ts';
import { areDatedTitles } from '../dates/dated-titles.ts';
import type { Vocabulary } from '../labels/labels.ts';
import { priceColumns } from '../layout/prices-across.ts';
import { areCategories, isOfOthers } from './categories.ts';
import type { Column } from './column.ts';
import { countedTotal, soldAmong, soldBesideAmount } from './counted-totals.ts';
import { type HeaderMatch, matchHeader, taxWord } from './header-match.ts';
import { ARTIST_WORDS, type Role } from './header-words.ts';
import { asBirths, asDates, asHours, asNumbers } from './looks.ts';
import { DATED, isPossible, isWorded, PRICES, WHOLE_DATES } from './possible.ts';
import { asNumberedDays, type Shape, shapeOf } from './shapes.ts';

export function columnsOf(sheet: Sheet, vocabulary: Vocabulary): readonly Column[] {
  const columns = sheet.header.map((header, index) => {
    const matched = matchHeader(header);
    const isDated = DATED.includes(matched[0]?.role ?? 'nothing');
    const found = shapeOf(sheet, index);
    const looks = isDated ? asNumberedDays(sheet, index, found) : found;
    const words = matched.flatMap((match) => withTitles(sheet, index, inTheirWords(match, looks)) ?? []);
    const dated = (isDated ? asDates : asBirths)(sheet, index, looks, words);
    const numbered = asNumbers(dated.shape, dated.named);
    const { shape, named } = asHours(sheet, index, numbered.shape, numbered.named);
    const matches = [
      ...named,
      ...matchValues(shape, named),
      ...matchLabels(sheet, index, shape, named, vocabulary),
      ...matchMovements(sheet, index, shape, named),
      ...matchCategories(sheet, index, shape),
    ];
    const possible = matches.filter(({ role }) => isPossible(role, shape));
    return { index, header, shape, matches: possible, taxWord: taxWord(header) };
  });
  const told = columns.map((column) =>
    withoutArtists(withoutPlaces(asFares(sheet, column), columns), columns),
  );
  return withTheirCompany(withCountedTotal(sheet, told, priceColumns(sheet, told, vocabulary)));
}

const SEATS = /^(?:rang(?:ée)?|rows?|si[èe]ge|seat)s?$/i;

/** “Places” count tickets beside what was paid for them; else they are those of the hall, or seats. */
function withoutPlaces(column: Column, columns: readonly Column[]): Column {
  const areSold =
    columns.some(isMoney) &&
    !columns.some(({ header }) => SEATS.test(header)) &&
    !names(columns, 'ticket-id');
  if (areSold || !column.matches.some(({ word }) => word === 'places')) return column;
  return { ...column, matches: column.matches.map((match) => ({ ...match, role: 'nothing' as const })) };
}

/** “Code du billet” over AD, ET, AD: words that come back stand for fares, since a ticket’s number is no word. */
function asFares(sheet: Sheet, column: Column): Column {
  if (!column.matches.some(({ role }) => role === 'ticket-id')) return column;
  const { kind, filled, distinct } = column.shape;
  const comeBack = kind === 'text' && filled >= FARES_MIN && distinct * 3 <= filled * 2;
  if (!comeBack || sheet.sample.some((row) => /\d/.test(row[column.index] ?? ''))) return column;
  const matches = column.matches.map(
    (match): HeaderMatch =>
      match.role === 'ticket-id' ? { ...match, role: 'price-type', certainty: 'likely' } : match,
  );
  return { ...column, matches };
}

const FARES_MIN = 4;

/** Who plays names the show where nothing else may. */
function withoutArtists(column: Column, columns: readonly Column[]): Column {
  const isArtists = ({ role, word }: HeaderMatch): boolean =>
    role === 'performance-title' && ARTIST_WORDS.includes(word);
  if (!column.matches.some(isArtists)) return column;
  const mayBeTitled = columns.some(
    (other) =>
      other !== column && other.matches.some((match) => TITLING.includes(match.role) && !isArtists(match)),
  );
  return mayBeTitled ? { ...column, matches: column.matches.filter((match) => !isArtists(match)) } : column;
}

const TITLING: readonly Role[] = ['performance-title', 'name', 'product-type'];

/** “Séance” over titles that end with a start names the show. */
function withTitles(sheet: Sheet, index: number, match: HeaderMatch | null): HeaderMatch | null {
  if (match?.role !== 'performed' || !areDatedTitles(sheet, index)) return match;
  return { ...match, role: 'performance-title', certainty: 'likely' };
}

/** What is shown to be a count is one, before any column that only calls itself so. */
function withCountedTotal(
  sheet: Sheet,
  columns: readonly Column[],
  prices: readonly Column[],
): readonly Column[] {
  const counted = countedTotal(sheet, columns, prices) ?? soldBesideAmount(columns);
  const sold = counted === null ? [] : soldAmong(columns);
  return columns.map((column) => {
    const [first] = column.matches;
    if (column !== counted && sold.includes(column)) return { ...column, matches: [] };
    if (column !== counted || first === undefined) return column;
    return { ...column, matches: [{ ...first, role: 'quantity' as const, score: 1.02 }] };
  });
}

/**
 * What a column that nobody’s words name may be by the company it keeps: the only amounts are the price; of two dates the
 * one that recurs is the show’s and the other the purchase’s. Never more than a guess, which a person is asked about.
 */
function withTheirCompany(columns: readonly Column[]): readonly Column[] {
  const guesses = new Map<number, Role>();
  const unnamed = columns.filter(({ matches, header }) => matches.length === 0 && header !== '');
  const amounts = unnamed.filter(({ shape }) => shape.kind === 'amount');
  const [amount] = amounts;
  const dates = columns.filter(({ shape }) => WHOLE_DATES.includes(shape.kind));
  // A list of people with an amount and no date is no list of sales.
  if (amount && amounts.length === 1 && dates.length > 0 && !columns.some(isMoney))
    guesses.set(amount.index, 'amount');
  const [fewer, more] = dates.toSorted((a, b) => a.shape.distinct - b.shape.distinct);
  if (fewer && more && dates.length === 2 && fewer.shape.distinct * 2 <= more.shape.distinct) {
    if (unnamed.includes(fewer)) guesses.set(fewer.index, 'performed');
    if (unnamed.includes(more)) guesses.set(more.index, 'purchased');
  }
  return columns.map((column) => {
    const role = guesses.get(column.index);
    if (role === undefined) return column;
    return { ...column, matches: [{ role, word: '', score: 0.65, certainty: 'unsure' as const }] };
  });
}

function isMoney({ matches }: Column): boolean {
  return matches.some(({ role }) => MONEY_ROLES.includes(role));
}

const MONEY_ROLES: readonly Role[] = [...PRICES, 'list-price'];

/** What the same word means over such values: “Production” over titles names the show and not its number. */
function inTheirWords(match: HeaderMatch, shape: Shape): HeaderMatch | null {
  const isAmount = shape.kind === 'amount';
  if (match.word === 'paid' || match.word === 'paye' || match.word === 'payes') {
    // A count of paid tickets is whole; what was paid seldom is.
    // “Payé” over many whole numbers is no yes or no.
    const isPaid = isAmount || (match.word === 'paye' && shape.kind === 'integer' && shape.distinct > 2);
    if (match.role === 'amount' && !isPaid) return null;
    if ((match.role === 'paid-quantity' && isAmount) || (match.role === 'status' && isPaid)) return null;
  }
  if ((match.word === 'billet' || match.word === 'ticket') && match.role !== 'quantity') {
    // Numbers of tickets are each of one row; a few labels that recur are price types.
    const isNumbered = !isWorded(shape) && shape.filled >= 3 && shape.distinct === shape.filled;
    const isLabelled = shape.distinct <= shape.filled / 2;
    const isMeant = match.role === 'ticket-id' ? isNumbered : isLabelled;
    return match.score === 1 && isMeant ? { ...match, certainty: 'likely' } : null;
  }
  // “Remboursé” over yes and no is no amount.
  if (match.role === 'refunded-amount' && shape.kind === 'boolean') return { ...match, role: 'cancelled' };
  if (match.role !== 'production-id' || !isWorded(shape)) return match;
  return { ...match, role: 'performance-title', certainty: 'likely' };
}

/** So many different labels are a list of points of sale; more are names. */
const LABELS_MAX = 30;

/** “Vendu par” over “En ligne” and “Guichet” is how they were sold, and not by which house. */
function matchLabels(
  sheet: Sheet,
  index: number,
  shape: Shape,
  named: readonly HeaderMatch[],
  vocabulary: Vocabulary,
): readonly HeaderMatch[] {
  if (named[0]?.role === 'channel' || shape.kind !== 'text' || shape.distinct > LABELS_MAX) return [];
  const labels = [...new Set(sheet.sample.flatMap((row) => row[index]?.trim() || []))];
  const known = labels.filter((label) => vocabulary.findConcept('channel', label)?.certainty === 'exact');
  if (known.length < 2 || known.length < labels.length * 0.8) return [];
  return [{ role: 'channel', word: '', score: 1.01, certainty: 'likely' }];
}

/** “Category” over “Tickets” and “Concessions” says which lines are of tickets, before the name of each product. */
function matchCategories(sheet: Sheet, index: number, shape: Shape): readonly HeaderMatch[] {
  if (shape.kind !== 'text' || shape.distinct > LABELS_MAX || !areCategories(sheet, index)) return [];
  return [{ role: 'product-type', word: '', score: 1.03, certainty: 'likely' }];
}

const MOVEMENTS_MIN = 0.7;

/** “Type” over “Vente” and “Remboursement” is what happened, which no other word of its header says. */
function matchMovements(
  sheet: Sheet,
  index: number,
  shape: Shape,
  named: readonly HeaderMatch[],
): readonly HeaderMatch[] {
  if (named.length > 0 || shape.kind !== 'text' || shape.distinct > LABELS_MAX) return [];
  const labels = sheet.sample.flatMap((row) => fold(row[index] ?? '') || []);
  const isNone = (label: string) => NO_MOVEMENT_WORDS.includes(label) || isOfOthers(label);
  const known = labels.filter((label) => STATUS_WORDS[label] !== undefined || isNone(label));
  const meant = [...new Set(known)].map((label) => STATUS_WORDS[label] ?? []);
  // What else stands there is the exception, and set aside; beside no sale it says that the others are something else: “Crédit” and “Débit”.
  const hasSales = meant.some(([first]) => first === 'sale');
  const least = hasSales ? MOVEMENTS_MIN : 1;
  const tellsApart =
    meant.some(([first, ...more]) => first !== 'sale' || more.length > 0) ||
    (hasSales && labels.some(isOfOthers));
  if (known.length < labels.length * least || !tellsApart || (!hasSales && labels.some(isNone))) return [];
  const role = meant.some((movements) => movements.length > 1) ? 'status' : 'movement';
  return [{ role, word: '', score: 0.75, certainty: 'likely' }];
}

/** Values that say by themselves what they are. */
function matchValues(shape: Shape, named: readonly HeaderMatch[]): readonly HeaderMatch[] {
  const role =
    shape.kind === 'email' || shape.kind === 'postal-code' || shape.kind === 'phone' ? shape.kind : null;
  if (role === null || shape.filled === 0) return [];
  // An address that holds e-mails is no street’s.
  const said = named.find((match) => match.role === role);
  const score = shape.kind === 'email' ? 1.01 : 0.75;
  return [
    said ? { ...said, score: Math.max(said.score, score) } : { role, word: '', score, certainty: 'likely' },
  ];
}

/** The columns that name a role, those that name it best first. */
export function naming(columns: readonly Column[], role: Role): readonly Column[] {
  const score = (column: Column) => column.matches.find((match) => match.role === role)?.score ?? 0;
  return columns.filter((column) => score(column) > 0).sort((a, b) => score(b) - score(a));
}

/** Whether a column names a role first of all, or as well as any other. */
export function names(columns: readonly Column[], ...roles: readonly Role[]): boolean {
  return columns.some(({ matches }) => {
    const best = matches[0]?.score ?? 0;
    return matches.some(({ role, score }) => score >= best - 0.01 && score > 0.6 && roles.includes(role));
  });
}

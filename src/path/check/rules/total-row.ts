import type { Field } from '#model/fields.ts';
import { SUMMARY_CELL, TOTAL_BEGINS, TOTAL_WORD } from '#sources/total-word.ts';
import { cell, isMapped, type Reading, snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

const TOTAL = `(?i)[\\s\\x{A0}]*(?:${TOTAL_WORD}|tot)[\\s\\x{A0}:]*`;

const OF_ANSWERS = `(?i)${SUMMARY_CELL}`;

/** Where a total calls itself so. */
const NAMING: readonly Field[] = [
  'performance-title',
  'performance-id',
  'order-id',
  'price-type',
  'period',
  'house-name',
];

/** What every line has and a total does not. */
const LINE: readonly Field[] = [
  'order-id',
  'ticket-id',
  'purchased-at',
  'purchased-date',
  'performance-start',
];

const PURCHASE: readonly Field[] = ['purchased-at', 'purchased-date'];

/** “Sous-total L’Avare”, and “L’Avare Total” as spreadsheets write it, where no line has what lines have. */
const TOTAL_OF = `(?i)[\\s\\x{A0}]*${TOTAL_BEGINS}.*|.*[\\s\\x{A0}:–-]${TOTAL_WORD}[\\s\\x{A0}:]*`;

/** “Performance Total” among price types: of what stands above, whereas “Accès total” is a pass. */
const TOTAL_OF_BLOCK = `(?i)[\\s\\x{A0}]*(?:(?:performance|show|event|session|report|day|daily|date|venue)[\\s\\x{A0}]+${TOTAL_WORD}|${TOTAL_WORD}[\\s\\x{A0}]+(?:(?:de |du |d.|of |for )?(?:la |le |l.|the )?(?:repr[ée]sentation|spectacle|s[ée]ance|[ée]v[ée]nement|jour|journ[ée]e|soir[ée]e|rapport|performance|show|event|session|day|report)))[\\s\\x{A0}:]*`;

const APART: readonly Field[] = ['price-type', 'channel'];

/** “Tous les tarifs”, “Ensemble”, “All channels”: of what the other rows tell apart; “dont abonnés” is part of another. */
const OF_ALL = `(?i)[\\s\\x{A0}]*(?:tou(?:s|tes)(?: (?:(?:les |nos )?(?:tarifs|prix|types?(?: de (?:tarifs?|prix|billets?))?|cat[ée]gories|billets|canaux(?: de vente)?|points de vente)|confondu(?:e?s)))?|ensemble(?: des (?:tarifs|prix|cat[ée]gories|canaux))?|all(?: (?:prices|(?:price|ticket)? ?types|(?:price )?categories|rates|tickets|(?:sales )?channels|outlets))?|(?:dont|of which|including)\\b.*)[\\s\\x{A0}:]*`;

/** Such rows of sums, where others stand beside them. */
function ofAll(reading: Reading): readonly string[] {
  return APART.filter((field) => reading.mapping.columns[field] !== undefined).map((field) => {
    const others = `select 1 from staged s where not regexp_full_match(${cell(reading, field)}, '${OF_ALL}')`;
    return `regexp_full_match(${snake(field)}_cell, '${OF_ALL}') and exists (${others})`;
  });
}

const STARTS: readonly Field[] = ['performance-start', 'performance-date'];

const OF_MONTH =
  '(?:mois (?:de |d.))?(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|may|june|july|august|september|october|november|december)';

/** “Bilan de la saison”, “Récapitulatif”, “2 représentations”. */
const SUMMARY = `(?:bilan|r[ée]cap(?:itulatif|itulation)?)(?:[\\s\\x{A0}]+(?:(?:de|du|des|g[ée]n[ée]ral|global|total|partiel|final|annuel|mensuel)\\b|d[\\x{27}\\x{2019}]).*)?|\\d+ (?:repr[ée]sentations?|s[ée]ances?|performances?|shows?)`;

/** “Novembre 2024”, “Moyenne”, “Somme”, “All shows”. A show may be called “Octobre 1917”. */
const SUMMED = `(?i)[\\s\\x{A0}]*(?:${OF_MONTH}(?: 20\\d\\d)?|moyennes?|${SUMMARY}|average|mean|[àa] reporter|report[ée]?|(?:carried|brought) forward|ventes (?:brutes|nettes)|recettes? (?:brutes?|nettes?)|frais(?: .*)?|objectifs?|[ée]carts?|budget|pr[ée]visions?|gross sales|net sales|fees|targets?|variance|forecast|sommes?|sum|cumul|overall|tou(?:s|tes) les (?:spectacles|repr[ée]sentations|activit[ée]s|[ée]v[ée]nements)|all (?:shows|events|performances))[\\s\\x{A0}:]*`;

/** “Total novembre”, “Novembre 2024”: a show may be called “Novembre”. */
const TOTAL_OF_MONTH = `(?i)[\\s\\x{A0}]*(?:${TOTAL_WORD}[\\s\\x{A0}:]+(?:de |d.|of )?${OF_MONTH}(?: 20\\d\\d)?|${OF_MONTH} 20\\d\\d)[\\s\\x{A0}:]*`;

/** What says which sale a line is of. The performance is not among them: it may be written above, once for many lines. */
const OF_SALE: readonly Field[] = ['order-id', 'ticket-id', 'purchased-at', 'purchased-date'];
const BESIDE: readonly Field[] = ['price-type', 'channel', 'status', 'customer-id'];

const NUMBERS: readonly Field[] = ['quantity', 'price', 'list-price', 'fees'];

/** Numbers alone, where lines say when, by which order and at which price. A seat that nobody bought has none. */
function unnamed({ mapping }: Reading, cells: (fields: readonly Field[]) => readonly string[]) {
  const [of, beside, numbers] = [cells(OF_SALE), cells(BESIDE), cells(NUMBERS)];
  if (mapping.kind !== 'movements' || of.length < 2 || beside.length === 0) return [];
  // What few cells say comes first: where it is not empty, the ids of a million rows need not be looked at.
  const empty = [...beside, ...of].map((name) => `nullif(trim(${name}), '') is null`);
  return [`${empty.join(' and ')} and coalesce(${[...numbers, 'null'].join(', ')}) is not null`];
}

/** Among answers: a mean or a count where the number of the answer stands; neither a number nor a time, where others have both. */
function ofAnswers({ mapping: { kind, columns }, facts }: Reading): readonly string[] {
  if (kind !== 'responses') return [];
  const time = columns['answered-at'] === undefined ? [] : [`nullif(trim(answered_at_cell), '') is null`];
  const number = columns['response-id'] === undefined ? [] : [`nullif(trim(response_id_cell), '') is null`];
  const [first] = [
    ...(number.length > 0 ? ['response_id_cell'] : []),
    ...(facts.header.length > 0 && time.length > 0 ? ['first_cell'] : []),
  ];
  if (first === undefined) return [];
  const summed = [`regexp_full_match(${first}, '${OF_ANSWERS}')`, ...(number.length > 0 ? [] : time)].join(
    ' and ',
  );
  const unnamed = time.length > 0 && first === 'response_id_cell' ? [[...number, ...time].join(' and ')] : [];
  return [summed, ...unnamed];
}

/** A row that adds up the others. Counting it would count everything twice. */
export const totalRow: ExclusionRule = (reading) => [{ rule: 'total-row', when: namedTotal(reading) }];

/** “Sous-total La Noce”: of a line with a day it may be what a show is called. */
export function callsItselfTotal(reading: Reading): string {
  const title = isMapped(reading, 'performance-title') ? ['title'] : [];
  return [...title, 'first_cell'].map((name) => `regexp_full_match(${name}, '${TOTAL_OF}')`).join(' or ');
}

/** Whether a row calls itself the total of others, where no line would. */
export function namedTotal(reading: Reading): string {
  const cells = (fields: readonly Field[]) =>
    fields.filter((field) => isMapped(reading, field)).map((field) => `${snake(field)}_cell`);
  const names = [...cells(NAMING), ...(reading.facts.header.length > 0 ? ['first_cell'] : [])];
  const named = names.map((name) => `regexp_full_match(${name}, '${TOTAL}')`).join(' or ') || 'false';
  // A performance may well be called “Total”, and sums may well have a total by performance.
  const missing = reading.mapping.kind === 'sums' ? [] : cells(LINE).map((name) => `${name} is null`);
  const isTotal = `(${missing.join(' or ') || 'true'}) and (${named})`;
  // No ticket has a price type of this name, whatever stands above its block.
  const priced = isMapped(reading, 'price-type')
    ? [`regexp_full_match(price_type_cell, '${TOTAL}|${TOTAL_OF_BLOCK}')`]
    : [];
  const purchased = cells(PURCHASE).map((name) => `${name} is null`);
  const of =
    purchased.length > 0 && reading.facts.header.length > 0
      ? [`(${purchased.join(' and ')}) and regexp_full_match(first_cell, '${TOTAL_OF}')`]
      : [];
  // Among sums that each have a day, what has none and is called after a month or a mean adds up the others.
  const starts = cells(STARTS).map((name) => `${name} is null`);
  const isOfSums = reading.mapping.kind === 'sums' && reading.facts.header.length > 0;
  const added =
    isOfSums && starts.length > 0
      ? [`(${starts.join(' and ')}) and regexp_full_match(first_cell, '${TOTAL_OF}|${SUMMED}')`]
      : [];
  // Where the month of all is known by the file’s name, that of a line is the month’s total.
  const ofMonth =
    isOfSums && reading.mapping.constants.period !== undefined
      ? [`regexp_full_match(first_cell, '${TOTAL_OF_MONTH}')`]
      : [];
  // Where each line is of a price type or a channel, “Total L’Avare” of none is of all.
  const apart = cells(APART).map((name) => `${name} is null`);
  const ofGroup =
    isOfSums && apart.length > 0
      ? [`(${apart.join(' and ')}) and regexp_full_match(first_cell, '${TOTAL_OF}')`]
      : [];
  const conditions = [
    isTotal,
    ...priced,
    ...of,
    ...added,
    ...ofMonth,
    ...ofGroup,
    ...(isOfSums ? ofAll(reading) : []),
    ...unnamed(reading, cells),
    ...ofAnswers(reading),
  ];
  return `(${conditions.map((when) => `(${when})`).join(' or ')})`;
}

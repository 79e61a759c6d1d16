import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';
import type { HeaderMatch } from '../columns/header-match.ts';
import type { Role } from '../columns/header-words.ts';
import { saysTime } from '../dates/past.ts';
import type { Vocabulary } from '../labels/labels.ts';
import { parseAmount } from '../money/amounts.ts';

/** What a column of counts adds to the name of its price: “Nb adultes”, “Entrées enfants”. */
const COUNTED = /\b(?:nb|nbre|nombre|qte|billets?|entrees?|tickets?|qty|de|d)\b/g;

/** Words by which a price’s name looks like something else: “Tarif réduit” like a price, “Exonérés” like the free ones of all. */
const MISTAKEN: readonly Role[] = ['unit-price', 'price-type', 'discount', 'paid-quantity', 'free-quantity'];

/** Price types as reports shorten them: plein tarif, tarif réduit, exonéré. */
const SHORT = /^(?:pt|tp|tr|exos?|grat|plein|reduit|etu|enf|sco)$/;

/** Tickets that are not sold, or were sold and came back. */
const NOT_SOLD =
  /\b(?:annul|rembours|retour|cancel|refund|return|scan|rest|dispon|reserv|invend|unsold|remain|left|libre|available|emis|imprim|print|issued)/;

/**
 * The columns of whole numbers that are named after price types, one each: “Adulte”, “Étudiant”, “Enfant”; or that count
 * tickets of several kinds, none of which is all of them: “Billets web”, “Billets guichet”.
 */
export function priceColumns(
  sheet: Sheet,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly Column[] {
  const whole = columns.filter(({ shape }) => shape.kind === 'integer');
  const named = whole.filter(({ header, matches: [match] }) => {
    const price = fold(header).replace(COUNTED, ' ').replace(/ +/g, ' ').trim();
    const certainty = vocabulary.findConcept('price-class', price)?.certainty;
    const isNamed = certainty === 'exact' || certainty === 'synonym' || SHORT.test(price);
    return isNamed && (match === undefined || MISTAKEN.includes(match.role) || isPartOfCount(match));
  });
  const free = whole.filter(({ matches }) => matches[0]?.role === 'free-quantity');
  const parts = whole.filter(({ header, matches: [match] }) => {
    if (match === undefined || match.role === 'nothing' || match.score >= 1) return false;
    const said = fold(header);
    const counts = isPartOfCount(match) || /\b(?:billet|ticket)s?\b/.test(said);
    return counts && !NOT_SOLD.test(said) && !saysTime(header);
  });
  const isCounted = whole.some(({ matches: [match] }) => match?.role === 'quantity' && match.score >= 1);
  const several = [named, free, isCounted ? [] : parts].find(({ length }) => length >= 2) ?? [];
  // Marks of buyers (“Abonné”, “Étudiant”) are 0 and 1.
  return several.some((column) => countsOf(sheet, column).some((count) => count > 1)) ? several : [];
}

function isPartOfCount({ role, score }: HeaderMatch): boolean {
  return role === 'quantity' && score < 1;
}

export function countsOf({ sample }: Sheet, { index }: Pick<Column, 'index'>): readonly number[] {
  return sample.map((row) => parseAmount(row[index] ?? '', 'point') ?? 0);
}

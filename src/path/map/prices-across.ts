import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';

import { parseAmount } from './amounts.ts';
import type { Column } from './column.ts';
import type { Vocabulary } from './labels.ts';

/** What a column of counts adds to the name of its price: “Nb adultes”, “Entrées enfants”. */
const COUNTED = /\b(?:nb|nbre|nombre|qte|billets?|entrees?|tickets?|qty|de|d)\b/g;

/** The columns of whole numbers that are named after price types, one each: “Adulte”, “Étudiant”, “Enfant”. */
export function priceColumns(
  sheet: Sheet,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly Column[] {
  const named = columns.filter(({ header, shape, matches }) => {
    const price = fold(header).replace(COUNTED, ' ').replace(/ +/g, ' ').trim();
    const certainty =
      shape.kind === 'integer' ? vocabulary.findConcept('price-class', price)?.certainty : null;
    return matches[0] === undefined && (certainty === 'exact' || certainty === 'synonym');
  });
  // Marks of buyers (“Abonné”, “Étudiant”) are 0 and 1.
  return named.length >= 2 && named.some((column) => countsOf(sheet, column).some((count) => count > 1))
    ? named
    : [];
}

export function countsOf({ sample }: Sheet, { index }: Pick<Column, 'index'>): readonly number[] {
  return sample.map((row) => parseAmount(row[index] ?? '', 'point') ?? 0);
}

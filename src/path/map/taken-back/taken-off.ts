import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { RowRule } from '#model/source.ts';

import { parseAmount } from '../money/amounts.ts';

const DISCOUNT =
  /\b(?:rabais|escomptes?|remises?|reductions?|credits?|discounts?|promos?|promotions?|coupons?|off)\b/;
const PAYMENT =
  /\b(?:paiements?|payments?|reglements?|encaissements?|visa|mastercard|amex|interac|comptant|cash|cheques?)\b/;

/**
 * Discounts and payments on lines of their own, which give no ticket back: labels that say so and that stand only on lines whose
 * amount is below zero and whose count is not. “Rabais étudiant” that is sold too is that of a ticket; where lines have states or
 * tickets their number, one below zero is a refund.
 */
export function takenOff(
  { sample }: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
  decimal: 'point' | 'comma',
): readonly RowRule[] {
  const { price, quantity, status, movement, 'ticket-id': ticket } = bound;
  if (price === undefined || status !== undefined || movement !== undefined || ticket !== undefined)
    return [];
  const isOff = (row: Sheet['sample'][number]) =>
    (parseAmount(row[price] ?? '', decimal) ?? 0) < 0 &&
    (parseAmount(row[quantity ?? -1] ?? '1', decimal) ?? 1) > 0;
  return (['performance-title', 'product-type', 'price-type'] as const).flatMap((field) => {
    const labels = new Map<string, boolean>();
    for (const row of sample) {
      const label = fold(row[bound[field] ?? -1] ?? '');
      if (label !== '') labels.set(label, (labels.get(label) ?? true) && isOff(row));
    }
    const off = [...labels].filter(([, isAlways]) => isAlways).map(([label]) => label);
    const rules = [
      { rule: 'payment', labels: off.filter((label) => PAYMENT.test(label)) },
      { rule: 'discount', labels: off.filter((label) => DISCOUNT.test(label) && !PAYMENT.test(label)) },
    ];
    return rules
      .filter((one) => one.labels.length > 0)
      .map((one): RowRule => ({ rule: one.rule, field, when: { in: one.labels }, takenOff: true }));
  });
}

import { sayBoth } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Reconciliation, StatedTotal } from '#model/service.ts';
import type { Bilingual } from '#model/words.ts';

type Basis = { readonly taxes: boolean; readonly fees: boolean };

const BASES: readonly Basis[] = [
  { taxes: false, fees: false },
  { taxes: true, fees: false },
  { taxes: false, fees: true },
  { taxes: true, fees: true },
];

/** The total that the house reads in its own report, beside what was counted on the same basis: taxes and fees told apart. */
export function reconcile({ id, totals }: Receipt, { amountMinor, includes }: StatedTotal): Reconciliation {
  const counted = countedOn(includes, totals);
  const difference = counted === null ? null : amountMinor - counted;
  const equalIf =
    difference === 0 ? null : (BASES.find((basis) => countedOn(basis, totals) === amountMinor) ?? null);
  const outcome = difference === null ? 'not-comparable' : difference === 0 ? 'equal' : 'different';
  return {
    receipt: id,
    statedMinor: amountMinor,
    includes,
    countedMinor: counted,
    differenceMinor: difference,
    currency: totals.currency,
    outcome,
    equalIf,
    explanation: explain({ counted, difference, equalIf, currency: totals.currency ?? '' }),
  };
}

function countedOn(basis: Basis, { revenueMinor, taxMinor, feesMinor }: Receipt['totals']): number | null {
  if (revenueMinor === null) return null;
  if ((basis.taxes && taxMinor === null) || (basis.fees && feesMinor === null)) return null;
  const taxes = basis.taxes ? Number(taxMinor) : 0;
  const fees = basis.fees ? Number(feesMinor) : 0;
  return Number(revenueMinor) + taxes + fees;
}

type Found = {
  readonly counted: number | null;
  readonly difference: number | null;
  readonly equalIf: Basis | null;
  readonly currency: string;
};

function explain({ counted, difference, equalIf, currency }: Found): Bilingual {
  if (counted === null || difference === null) return sayBoth('reconcile-not-comparable', {});
  if (difference === 0) return sayBoth('reconcile-equal', {});
  const amounts = { countedMinor: counted, differenceMinor: difference, currency };
  if (equalIf === null) return sayBoth('reconcile-different', amounts);
  const code = equalIf.taxes
    ? equalIf.fees
      ? 'reconcile-equal-with-both'
      : 'reconcile-equal-with-taxes'
    : equalIf.fees
      ? 'reconcile-equal-with-fees'
      : 'reconcile-equal-without';
  return sayBoth(code, {});
}

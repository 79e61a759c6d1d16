import { formatMoney, formatNumber } from '#messages/numbers.ts';
import type { ReceiptTotals as Totals } from '#model/receipt.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';
import { writeSpan } from '../written.ts';

/** What the kept lines add up to; what the file does not tell is left out. */
export function ReceiptTotals({
  totals,
  language,
}: {
  readonly totals: Totals;
  readonly language: Language;
}) {
  const word = words(language);
  const number = (value: number | null) => (value === null ? null : formatNumber(value, language));
  const money = (amount: number | string | null) =>
    amount === null || totals.currency === null
      ? null
      : formatMoney(Number(amount), totals.currency, language);
  const listed = [
    [word('tickets'), number(totals.tickets)],
    [word('revenue'), money(totals.revenueMinor)],
    [word('taxes'), money(totals.taxMinor)],
    [word('fees'), money(totals.feesMinor)],
    [word('performances'), number(totals.performances)],
    [word('respondents'), number(totals.respondents)],
    [word('period'), totals.from === null ? null : writeSpan(totals.from, totals.to, language)],
  ] as const;
  const known = listed.filter(([, text]) => text !== null);
  if (known.length === 0) return null;
  return (
    <dl className="totals">
      {known.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

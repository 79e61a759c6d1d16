import { say } from '#messages/messages.ts';
import { formatMoney, formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { words } from '../words.ts';
import { localTime, writeSpan } from '../written.ts';

type TotalsProperties = {
  readonly receipt: ShownReceipt;
  readonly earlier: readonly ShownReceipt[];
  readonly language: Language;
  readonly zone: string | undefined;
};

/** Facts to be judged by eye: what the kept lines add up to. What the file does not tell is left out. */
export function ReceiptTotals({ receipt, earlier, language, zone }: TotalsProperties) {
  const { totals } = receipt;
  const word = words(language);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : formatNumber(value, language);
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
    [word('weeksWithoutSale'), number(totals.weeksWithoutSale)],
  ] as const;
  const known = listed.filter(([, text]) => text !== null);
  if (known.length === 0) return null;
  const last = besideLast(receipt, earlier, zone);
  return (
    <>
      <dl className="totals">
        {known.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {last ? <p className="source">{say('deposit-last', last, language)}</p> : null}
    </>
  );
}

/** The tickets of the last file of the same kind that counts; of files handed in together, none is before another. */
function besideLast(receipt: ShownReceipt, earlier: readonly ShownReceipt[], zone: string | undefined) {
  const { tickets } = receipt.totals;
  const last = earlier.find(
    ({ id, state, source, totals, receivedAt }) =>
      id !== receipt.id &&
      state === 'committed' &&
      source.id === receipt.source.id &&
      totals.tickets !== null &&
      receivedAt < receipt.receivedAt,
  );
  if (tickets === null || !last || last.totals.tickets === null) return null;
  const before = last.totals.tickets;
  return {
    day: localTime(last.receivedAt, zone).slice(0, 10),
    tickets: before,
    change: before > 0 ? Math.round((100 * (tickets - before)) / before) : null,
  };
}

import { say, sayStored } from '#messages/messages.ts';
import type { Receipt, ReceiptTotals } from '#model/receipt.ts';
import type { Language } from '#model/words.ts';
import type { Outcome } from './hand-in.ts';

export type Reported = {
  /** The house’s name. */
  readonly name: string;
  readonly language: Language;
  /** Where the house finds its lines to correct. */
  readonly rejects: 'beside' | 'elsewhere';
};

/** What became of the files, on a few lines of plain text that quote nothing of them but what a receipt does. */
export function reportOf(
  outcome: Pick<Outcome, 'receipts' | 'refused' | 'later'>,
  { name, language, rejects }: Reported,
): string {
  const { receipts, refused, later } = outcome;
  const lines = receipts.flatMap((receipt) => receiptLines(receipt, language));
  const out = refused.map(({ name: file, because }) =>
    say('report-refused', { file, why: sayStored(because, language) }, language),
  );
  const counted = receipts.filter(({ state }) => state === 'committed');
  const hasRejects = counted.some(({ rows }) => rows.setAside > 0);
  const labels = counted.reduce((sum, receipt) => sum + (receipt.labels?.length ?? 0), 0);
  const notes = [
    ...(later === null ? [] : [sayStored(later, language)]),
    ...(hasRejects ? [say(`report-rejects-${rejects}`, {}, language)] : []),
    ...(labels > 0 ? [say('report-labels', { labels }, language)] : []),
  ];
  const closing = isAllWell(outcome) && labels === 0 ? [say('report-nothing-to-do', {}, language)] : [];
  return `${[say('report-title', { name }, language), '', ...lines, ...out, ...notes, ...closing].join('\n')}\n`;
}

/** Nothing that a person has to do. */
export function isAllWell({
  receipts,
  refused,
  later,
}: Pick<Outcome, 'receipts' | 'refused' | 'later'>): boolean {
  const isFine = ({ state, rows, problems }: Receipt) =>
    state === 'repeated' || (rows.setAside === 0 && problems.every(({ severity }) => severity === 'info'));
  return later === null && refused.length === 0 && receipts.every(isFine);
}

function receiptLines(receipt: Receipt, language: Language): readonly string[] {
  const { id, file, state, rows, totals, changes, problems } = receipt;
  if (state === 'repeated') return [say('report-repeated', { file: file.name, id }, language)];
  const found = totalsOf(totals, language);
  return [
    say('report-lines', { file: file.name, id, ...rows }, language),
    ...(found === '' ? [] : [`  ${found}`]),
    ...(changes ? [`  ${say('delivery-changes', changes, language)}`] : []),
    ...problems.map((problem) => `  - ${sayStored(problem, language)} (${problem.count})`),
  ];
}

function totalsOf({ tickets, revenueMinor, currency, from, to }: ReceiptTotals, language: Language): string {
  const amountMinor = Number(revenueMinor ?? 0);
  return [
    ...(tickets === null ? [] : [say('report-tickets', { tickets }, language)]),
    ...(revenueMinor === null || currency === null
      ? []
      : [say('report-revenue', { amountMinor, currency }, language)]),
    ...(from === null || to === null ? [] : [say('report-period', { from, to }, language)]),
  ].join(', ');
}

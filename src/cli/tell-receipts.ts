import { say, sayStored } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Given } from './command.ts';

/** What became of each file, for a person to read. */
export function tellReceipts(receipts: readonly Receipt[], { terminal, language }: Given): void {
  for (const { file, id, rows, changes, problems, state, columns, labels = [], offers = [] } of receipts) {
    if (state === 'preview') terminal.tell(`${say('delivery-preview', {}, language)}\n`);
    if (state === 'repeated') terminal.tell(`${say('delivery-repeated', { receipt: id }, language)}\n`);
    terminal.tell(`${say('receipt-line', { file: file.name, id, ...rows }, language)}\n`);
    if (changes) terminal.tell(`  ${say('delivery-changes', changes, language)}\n`);
    for (const problem of problems)
      terminal.tell(`  ${sayStored(problem, language)} (${problem.count}) [${problem.code}]\n`);
    for (const { suggestion, ...label } of labels) {
      terminal.tell(`  ${say('label-without-meaning', label, language)}\n`);
      if (suggestion) terminal.tell(`    ${say('label-suggested', suggestion, language)}\n`);
    }
    for (const offer of offers) terminal.tell(`  ${say('column-offered', offer, language)}\n`);
    const ignored = columns.filter(({ field, header }) => field === 'ignored' && header !== '');
    if (ignored.length > 0) {
      const headers = ignored.map(({ header }) => header).join(', ');
      terminal.tell(`  ${say('columns-not-read', { headers }, language)}\n`);
    }
  }
}

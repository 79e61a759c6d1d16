import { sayStored } from '#messages/messages.ts';
import type { MessageParams } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Bilingual } from '#model/words.ts';
import type { ReceiptTold } from './shapes/receipt.ts';

/** A receipt with the sentence of each problem and reason, in both languages. */
export function tellReceipt(receipt: Receipt): ReceiptTold {
  const { problems, source } = receipt;
  return {
    ...receipt,
    problems: problems.map((problem) => ({ ...problem, message: told(problem) })),
    source: { ...source, reasons: source.reasons.map((reason) => ({ ...reason, message: told(reason) })) },
  };
}

function told(stored: { readonly code: string; readonly params: MessageParams }): Bilingual {
  return { fr: sayStored(stored, 'fr'), en: sayStored(stored, 'en') };
}

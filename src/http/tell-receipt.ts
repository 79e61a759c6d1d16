import { sayStored } from '#messages/messages.ts';
import type { MessageParams } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Bilingual, Code } from '#model/words.ts';
import { findSource } from '#sources/sources.ts';
import type { ReceiptTold } from './shapes/receipt.ts';

/** A receipt with the sentence of each problem and reason, in both languages. */
export function tellReceipt(receipt: Receipt): ReceiptTold {
  const { problems, source, sheets } = receipt;
  return {
    ...receipt,
    sheets: sheets?.map((sheet) => ({ ...sheet, label: labelOf(sheet.source) })),
    problems: problems.map((problem) => ({ ...problem, message: told(problem) })),
    source: {
      ...source,
      label: labelOf(source.id),
      reasons: source.reasons.map((reason) => ({ ...reason, message: told(reason) })),
    },
  };
}

/** The system and its report, as their vendor and we call them; null for a table matched column by column. */
function labelOf(id: Code): Bilingual | null {
  const source = findSource(id);
  if (source === null) return null;
  const { system, report } = source;
  return { fr: `${system} – ${report.fr}`, en: `${system} – ${report.en}` };
}

function told(stored: { readonly code: string; readonly params: MessageParams }): Bilingual {
  return { fr: sayStored(stored, 'fr'), en: sayStored(stored, 'en') };
}

import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { words } from '../words.ts';
import { writeMoment } from '../written.ts';
import { ReceiptView } from './receipt-view.tsx';

type HistoryProperties = {
  /** Newest first. */
  readonly receipts: readonly ShownReceipt[];
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly changed: () => void;
};

/** A line a delivery; each opens on its whole report, and on the way to undo it. */
export function DeliveryHistory({ receipts, organisation, language, zone, changed }: HistoryProperties) {
  const word = words(language);
  return (
    <section className="history">
      <h2>{word('receipts')}</h2>
      {receipts.length === 0 ? <p>{word('noReceipts')}</p> : null}
      {receipts.map((receipt, index) => (
        <details key={receipt.id} className={receipt.state}>
          <summary>
            <b>{receipt.file.name}</b>
            {receipt.state === 'undone' ? <span className="tag">{word('undone')}</span> : null}
            <span className="stamp">{writeMoment(receipt.receivedAt, zone, language)}</span>
            <span className="stamp">
              {formatNumber(receipt.rows.kept, language)} {word('lines')} {word('linesKept')}
              {receipt.rows.setAside > 0
                ? `, ${formatNumber(receipt.rows.setAside, language)} ${word('linesAside')}`
                : ''}
            </span>
          </summary>
          <ReceiptView
            receipt={receipt}
            earlier={receipts.slice(index + 1)}
            organisation={organisation}
            language={language}
            zone={zone}
            isRepeated={false}
            changed={changed}
          />
        </details>
      ))}
    </section>
  );
}

import { useState } from 'react';

import { say } from '#messages/messages.ts';
import { formatNumber, formatShare } from '#messages/numbers.ts';
import type { Changes } from '#model/receipt.ts';
import type { Language } from '#model/words.ts';
import { type Refused, type ShownReceipt, undo } from '../api.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { writeMoment } from '../written.ts';
import { CorrectForm } from './correct-form.tsx';
import { ReceiptColumns, ReceiptExclusions, ReceiptProblems } from './receipt-details.tsx';
import { ReceiptTotals } from './receipt-totals.tsx';
import { ReconcileForm } from './reconcile-form.tsx';
import { RefusedView } from './refused-view.tsx';

type ReceiptProperties = {
  readonly receipt: ShownReceipt;
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly isRepeated: boolean;
  readonly changed: () => void;
};

/** What happened to one file: every line accounted for, totals, what to know, and a way back. */
export function ReceiptView(properties: ReceiptProperties) {
  const { receipt, organisation, language, zone, isRepeated, changed } = properties;
  const word = words(language);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isCommitted = receipt.state === 'committed';
  return (
    <article className={`receipt ${receipt.state}`}>
      <header>
        <h3>{receipt.file.name}</h3>
        {receipt.state === 'undone' ? <span className="tag">{word('undone')}</span> : null}
        {isRepeated ? <span className="tag">{word('repeated')}</span> : null}
        <time dateTime={receipt.receivedAt}>
          {word('received')} {writeMoment(receipt.receivedAt, zone, language)}
        </time>
      </header>
      <SourceLine receipt={receipt} language={language} />
      <Counts receipt={receipt} language={language} />
      {receipt.changes && !isFirst(receipt.changes) ? (
        <p className="source">{say('delivery-changes', receipt.changes, language)}</p>
      ) : null}
      <ReceiptTotals totals={receipt.totals} language={language} />
      <ReceiptProblems receipt={receipt} language={language} />
      <ReceiptExclusions receipt={receipt} language={language} />
      <ReceiptColumns receipt={receipt} language={language} />
      {receipt.state === 'undone' || receipt.state === 'preview' ? null : (
        <CorrectForm organisation={organisation} receipt={receipt} language={language} />
      )}
      {isCommitted && receipt.totals.revenueMinor !== null ? (
        <ReconcileForm organisation={organisation} receipt={receipt.id} language={language} />
      ) : null}
      {isCommitted ? (
        <button
          type="button"
          className="quiet"
          onClick={() =>
            undo(organisation, receipt.id, language).then(changed, (error: unknown) =>
              setRefused(asRefused(error)),
            )
          }
        >
          {word('undo')}
        </button>
      ) : null}
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </article>
  );
}

/** Of a first delivery everything is new, which needs no words. */
function isFirst({ changed, identical, missing }: Changes): boolean {
  return changed + identical + missing === 0;
}

type PartProperties = { readonly receipt: ShownReceipt; readonly language: Language };

/** Which export it was taken for, how surely, and by what signs. */
function SourceLine({ receipt: { source }, language }: PartProperties) {
  const word = words(language);
  if (source.label === null && source.certainty === 0)
    return <p className="source">{word('notRecognised')}</p>;
  return (
    <p className="source">
      {word('recognisedAs')} <b>{source.label?.[language] ?? word('ownTable')}</b>{' '}
      <span className="certainty">
        ({word('certainty')} {formatShare(source.certainty, language)})
      </span>
    </p>
  );
}

/** `read = kept + to correct + not counted`, in words and as a band. */
function Counts({ receipt: { rows }, language }: PartProperties) {
  const word = words(language);
  const counts = [
    ['kept', rows.kept, word('linesKept')],
    ['aside', rows.setAside, word('linesAside')],
    ['excluded', rows.excluded, word('linesExcluded')],
  ] as const;
  return (
    <>
      <p className="counts">
        <span className="read">
          <b>{formatNumber(rows.read, language)}</b> {word('linesRead')}
        </span>
        {counts.map(([name, count, label], index) => (
          <span key={name}>
            <i aria-hidden="true" className={name} />
            <span className="unseen">{index === 0 ? '=' : '+'}</span> <b>{formatNumber(count, language)}</b>{' '}
            {label}
          </span>
        ))}
      </p>
      <div className="proportions" aria-hidden="true">
        {counts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <i key={name} className={name} style={{ flexGrow: count }} />
          ))}
      </div>
    </>
  );
}

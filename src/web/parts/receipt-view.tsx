import { useEffect, useRef, useState } from 'react';

import { say } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { type Refused, type ShownReceipt, undo } from '../api.ts';
import { isToSay } from '../receipt-state.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { writeMoment } from '../written.ts';
import { CorrectForm } from './correct-form.tsx';
import { ReceiptColumns } from './receipt-columns.tsx';
import { ReceiptChanges, ReceiptCounts } from './receipt-counts.tsx';
import { ReceiptExclusions, ReceiptNotes, ReceiptProblems } from './receipt-details.tsx';
import { ReceiptTotals } from './receipt-totals.tsx';
import { ReconcileForm } from './reconcile-form.tsx';
import { RefusedView } from './refused-view.tsx';

type ReceiptProperties = {
  readonly receipt: ShownReceipt;
  /** Deliveries of the house before this one, newest first. */
  readonly earlier: readonly ShownReceipt[];
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly isRepeated: boolean;
  /** Handed in just now: its total is compared at once. */
  readonly isFresh?: boolean;
  /** It was undone or, before it counts, something was said of its columns or words. */
  readonly changed: () => void;
};

/** What happened to one file: what counts first, then what to correct, what to say, and the rest folded away. */
export function ReceiptView(properties: ReceiptProperties) {
  const { receipt, earlier, organisation, language, zone, isRepeated, isFresh = false, changed } = properties;
  const word = words(language);
  const areTaxesAssumed = receipt.problems.some(({ code }) => code === 'taxes-assumed');
  const isLive = receipt.state === 'committed' || receipt.state === 'preview';
  const part = { receipt, language };
  return (
    <article className={`receipt ${receipt.state}`}>
      <header>
        <h3>{receipt.file.name}</h3>
        {receipt.state === 'undone' ? <span className="tag">{word('undone')}</span> : null}
        {isRepeated ? <span className="tag">{word('repeated')}</span> : null}
        {receipt.state === 'preview' ? (
          <span className="when">{word('previewOf')}</span>
        ) : (
          <time className="when" dateTime={receipt.receivedAt}>
            {word('received')} {writeMoment(receipt.receivedAt, zone, language)}
          </time>
        )}
      </header>
      {receipt.sheets?.every(({ isPath }) => !isPath) ? <SheetList {...part} /> : <SourceLine {...part} />}
      <Verdict {...part} isRepeated={isRepeated} />
      <ReceiptCounts {...part} />
      <ReceiptTotals {...part} earlier={earlier} zone={zone} />
      <ReceiptChanges {...part} />
      <ReceiptProblems {...part} />
      {isLive && isToSay(receipt) ? (
        <CorrectForm organisation={organisation} {...part} said={changed} isAsked />
      ) : null}
      <ReceiptColumns {...part}>
        {isLive && !isToSay(receipt) ? (
          <CorrectForm organisation={organisation} {...part} said={changed} isAsked={false} />
        ) : null}
      </ReceiptColumns>
      <ReceiptNotes {...part} />
      <ReceiptExclusions {...part} />
      {isLive && receipt.totals.revenueMinor !== null ? (
        <ReconcileForm organisation={organisation} {...part} isOpen={isFresh || areTaxesAssumed} />
      ) : null}
      {receipt.state === 'committed' ? (
        <UndoButton organisation={organisation} {...part} changed={changed} />
      ) : null}
    </article>
  );
}

type PartProperties = { readonly receipt: ShownReceipt; readonly language: Language };

/** Below these, a person is told to look. */
const SURE_MIN = 0.8;
const PROBABLE_MIN = 0.5;

/** Which export it was taken for, and how surely. */
function SourceLine({ receipt: { source }, language }: PartProperties) {
  const word = words(language);
  if (source.label === null && source.certainty === 0)
    return <p className="source">{word('notRecognised')}</p>;
  if (source.label === null)
    return (
      <p className="source">
        {word('recognisedAs')} <b>{word('ownTable')}</b>
      </p>
    );
  const how =
    source.certainty >= SURE_MIN ? 'sure' : source.certainty >= PROBABLE_MIN ? 'probable' : 'guessed';
  return (
    <p className="source">
      {word('recognisedAs')} <b>{source.label[language]}</b> ({word(how)})
    </p>
  );
}

/** What an archive or a workbook holds, and how many lines of each count. */
function SheetList({ receipt: { sheets = [] }, language }: PartProperties) {
  const word = words(language);
  return (
    <ul className="sheets">
      {sheets.map(({ name, source, label, kept }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two tables may have the same name; they never move
        <li key={index}>
          {name}
          {language === 'fr' ? '\u00a0: ' : ': '}
          {source === '' ? word('sheetAside') : (label?.[language] ?? word('ownTable'))}
          {source === '' ? '' : `, ${formatNumber(kept, language)} ${word('lines')} ${word('linesKept')}`}
        </li>
      ))}
    </ul>
  );
}

/** In one sentence, whether there is something to do. Where a delivery was undone, whoever undid it is taken to what that did. */
function Verdict({ receipt, language, isRepeated }: PartProperties & { readonly isRepeated: boolean }) {
  const { rows, state } = receipt;
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && state === 'undone') line.current?.focus();
    before.current = state;
  }, [state]);
  const isGood = state !== 'undone' && rows.setAside === 0 && rows.kept > 0;
  return (
    <p className={`verdict ${isGood ? 'good' : 'look'}`} ref={line} tabIndex={-1}>
      {verdictOf(receipt, isRepeated, language)}
    </p>
  );
}

function verdictOf({ rows, state }: ShownReceipt, isRepeated: boolean, language: Language): string {
  if (state === 'undone') return say('deposit-undone', {}, language);
  if (isRepeated) return say('deposit-repeated', {}, language);
  if (rows.setAside > 0) return say('deposit-to-correct', rows, language);
  return rows.kept === 0 ? say('deposit-none-kept', {}, language) : say('deposit-all-kept', rows, language);
}

type UndoProperties = PartProperties & { readonly organisation: string; readonly changed: () => void };

function UndoButton({ organisation, receipt, language, changed }: UndoProperties) {
  const word = words(language);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isUndoing, setIsUndoing] = useState(false);
  const undoIt = () => {
    setIsUndoing(true);
    setRefused(null);
    undo(organisation, receipt.id, language)
      .then(changed, (error: unknown) => setRefused(asRefused(error)))
      .finally(() => setIsUndoing(false));
  };
  return (
    <>
      <button type="button" className="quiet undo" disabled={isUndoing} onClick={undoIt}>
        {word('undo')}
      </button>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </>
  );
}

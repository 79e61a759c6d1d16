import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { words } from '../words.ts';

type PartProperties = { readonly receipt: ShownReceipt; readonly language: Language };

/** `read = kept + to correct + not counted`, in words and as a band. */
export function ReceiptCounts({ receipt: { rows }, language }: PartProperties) {
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

/** What is new, changed, identical and missing beside earlier deliveries; of a first one everything is new, which needs no words. */
export function ReceiptChanges({ receipt: { changes }, language }: PartProperties) {
  const word = words(language);
  if (!changes || changes.changed + changes.identical + changes.missing + changes.gone === 0) return null;
  const told = [
    [changes.new, word('changesNew')],
    [changes.changed, word('changesChanged')],
    [changes.identical, word('changesIdentical')],
    [changes.missing, word('changesMissing')],
    [changes.gone, word('changesGone')],
  ] as const;
  return (
    <div className="changes">
      <h4>{word('changesTitle')}</h4>
      <ul>
        {told
          .filter(([count], index) => count > 0 || index < 2)
          .map(([count, label]) => (
            <li key={label}>
              <b>{formatNumber(count, language)}</b> {label}
            </li>
          ))}
      </ul>
    </div>
  );
}

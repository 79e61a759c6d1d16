import { useState } from 'react';

import { getReceipts, type ShownReceipt } from '../api.ts';
import type { PageProperties } from '../app.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { PreviewView, RejectsView } from '../parts/preview-view.tsx';
import { ReceiptView } from '../parts/receipt-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useDeposit } from '../use-deposit.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

/** Hand in a file, see its report at once, compare its total with the box office, undo it. */
export function DepositPage({ place, as, organisations, pool }: PageProperties) {
  const word = words(place.language);
  const [times, setTimes] = useState(0);
  const [hasAgreed, setHasAgreed] = useState(false);
  const [isPreview, setIsPreview] = useState(false);
  const isHouse = as !== 'public' && as !== 'steward';
  const isOnRecord = organisations.find(({ slug }) => slug === as)?.agreed ?? false;
  const changed = () => setTimes((known) => known + 1);
  const deposit = useDeposit(as, place.language, changed);
  const isBusy = deposit.sent !== null;
  const receipts = useLoaded(isHouse ? `${as} ${times} ${place.language}` : null, () =>
    getReceipts(as, place.language),
  );

  return (
    <section className="deposit">
      <h1>{word('depositTitle')}</h1>
      <p className="lead">{word('depositLead')}</p>
      {isHouse ? (
        <>
          {isOnRecord ? (
            <p className="agree">✓ {word('agreed')}</p>
          ) : (
            <label className="agree">
              <input
                type="checkbox"
                checked={hasAgreed}
                onChange={(change) => setHasAgreed(change.target.checked)}
              />
              {word('agree')}
            </label>
          )}
          <FileDrop
            language={place.language}
            isOpen={(isOnRecord || hasAgreed) && !isBusy}
            sent={deposit.sent}
            give={(files) => deposit.give(files, isPreview)}
          />
          <label className="agree">
            <input
              type="checkbox"
              checked={isPreview}
              onChange={(change) => setIsPreview(change.target.checked)}
            />
            {word('previewFirst')}
          </label>
          {deposit.refused ? <RefusedView refused={deposit.refused} language={place.language} /> : null}
          <RejectsView rejects={deposit.rejects} language={place.language} />
          {deposit.previewed ? (
            <PreviewView
              previewed={deposit.previewed}
              organisation={as}
              language={place.language}
              zone={pool?.pool.zone}
              handIn={deposit.handIn}
              leave={deposit.leave}
            />
          ) : null}
          <h2>{word('receipts')}</h2>
          {receipts.state === 'loaded' && receipts.value.length === 0 ? <p>{word('noReceipts')}</p> : null}
          {receipts.state === 'loaded'
            ? receipts.value.map((receipt) => (
                <ReceiptView
                  key={receipt.id}
                  receipt={{ ...receipt, ...toldOnce(deposit.toldOf(receipt)) }}
                  organisation={as}
                  language={place.language}
                  zone={pool?.pool.zone}
                  isRepeated={deposit.toldOf(receipt)?.state === 'repeated'}
                  changed={changed}
                />
              ))
            : null}
        </>
      ) : (
        <p className="notice">{word('chooseHouse')}</p>
      )}
    </section>
  );
}

/** Labels of the house and what others said of its columns: told when a file is handed in, and kept nowhere. */
function toldOnce(told: ShownReceipt | undefined): Pick<ShownReceipt, 'labels' | 'offers'> {
  return { labels: told?.labels, offers: told?.offers };
}

import { useState } from 'react';

import { deliver, getReceipts, type Refused, type ShownReceipt } from '../api.ts';
import type { PageProperties } from '../app.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { ReceiptView } from '../parts/receipt-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { asRefused, useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

/** Hand in a file, see its report at once, compare its total with the box office, undo it. */
export function DepositPage({ place, as, organisations, pool }: PageProperties) {
  const word = words(place.language);
  const [times, setTimes] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [fresh, setFresh] = useState<readonly ShownReceipt[]>([]);
  const [hasAgreed, setHasAgreed] = useState(false);
  const isHouse = as !== 'public' && as !== 'steward';
  const isOnRecord = organisations.find(({ slug }) => slug === as)?.agreed ?? false;
  const receipts = useLoaded(isHouse ? `${as} ${times} ${place.language}` : null, () =>
    getReceipts(as, place.language),
  );

  /** What was said of it when it was handed in on this page: more than is kept. */
  const toldOf = ({ id }: ShownReceipt) => fresh.findLast((receipt) => receipt.id === id);

  async function handIn(files: readonly File[]) {
    setIsReading(true);
    setRefused(null);
    try {
      for (const file of files) {
        const made = await deliver(as, file, place.language);
        setFresh((known) => [...known, ...made]);
      }
    } catch (error) {
      setRefused(asRefused(error));
    }
    setIsReading(false);
    setTimes((known) => known + 1);
  }

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
            isOpen={(isOnRecord || hasAgreed) && !isReading}
            isReading={isReading}
            give={handIn}
          />
          {refused ? <RefusedView refused={refused} language={place.language} /> : null}
          <h2>{word('receipts')}</h2>
          {receipts.state === 'loaded' && receipts.value.length === 0 ? <p>{word('noReceipts')}</p> : null}
          {receipts.state === 'loaded'
            ? receipts.value.map((receipt) => (
                <ReceiptView
                  key={receipt.id}
                  receipt={{ ...receipt, labels: toldOf(receipt)?.labels }}
                  organisation={as}
                  language={place.language}
                  zone={pool?.pool.zone}
                  isRepeated={toldOf(receipt)?.state === 'repeated'}
                  changed={() => setTimes((known) => known + 1)}
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

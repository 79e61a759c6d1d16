import { useRef, useState } from 'react';

import { getReceipts, type ShownReceipt } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { DeliveryHistory } from '../parts/delivery-history.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { HandedInView } from '../parts/handed-in-view.tsx';
import { Link } from '../parts/link.tsx';
import { PreviewView } from '../parts/preview-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { SendingView } from '../parts/sending-view.tsx';
import { useDeposit } from '../use-deposit.ts';
import { useFocusOnceOver } from '../use-focus.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

/** Hand in files, see at once what becomes of them, compare their total with the box office, undo them. */
export function DepositPage(page: PageProperties) {
  const word = words(page.place.language);
  const isHouse = page.as !== 'public' && page.as !== 'steward';
  return (
    <section className="deposit">
      <h1>{word('depositTitle')}</h1>
      <p className="lead">{word('depositLead')}</p>
      {isHouse ? (
        // What one house looked at is not another’s to hand in.
        <HouseDeposit key={page.as} {...page} />
      ) : (
        <p className="notice">{word('chooseHouse')}</p>
      )}
    </section>
  );
}

function HouseDeposit({ place, go, as, organisations, pool }: PageProperties) {
  const { language } = place;
  const word = words(language);
  const [times, setTimes] = useState(0);
  const [hasAgreed, setHasAgreed] = useState(false);
  const [isPreview, setIsPreview] = useState(true);
  const changed = () => setTimes((known) => known + 1);
  const deposit = useDeposit(as, language, changed);
  const { receipts, refused } = useReceipts(as, `${as} ${times} ${language}`, language);
  const isOnRecord =
    organisations.find(({ slug }) => slug === as)?.agreed === true || (receipts?.length ?? 0) > 0;
  const isAgreed = isOnRecord || hasAgreed;
  const { previewed, handedIn } = deposit;
  const shown = handedIn?.receipts.map(({ id }) => id) ?? [];
  const input = useFocusOnceOver(deposit.underWay !== null, previewed !== null || handedIn !== null);
  const house = { organisation: as, language, zone: pool?.pool.zone };

  return (
    <>
      {isOnRecord ? (
        <p className="agree">✓ {word('agreed')}</p>
      ) : (
        <p className="agree">
          <label>
            <input
              type="checkbox"
              checked={hasAgreed}
              onChange={(change) => setHasAgreed(change.target.checked)}
            />
            {word('agree')}
          </label>
          <Link place={{ language, page: 'about', parameters: { as } }} go={go}>
            {word('termsRead')}
          </Link>
        </p>
      )}
      {deposit.underWay ? (
        <SendingView underWay={deposit.underWay} language={language} stop={deposit.stop} />
      ) : (
        <FileDrop
          language={language}
          isAgreed={isAgreed}
          input={input}
          give={(files) => deposit.give(files, isPreview)}
        />
      )}
      {isAgreed ? (
        <label className="look-first">
          <input
            type="checkbox"
            checked={isPreview}
            disabled={deposit.underWay !== null}
            onChange={(change) => setIsPreview(change.target.checked)}
          />
          {word('previewFirst')}
        </label>
      ) : null}
      {deposit.refused ? <RefusedView refused={deposit.refused} language={language} /> : null}
      {previewed && !deposit.underWay ? (
        <PreviewView
          {...house}
          previewed={previewed}
          earlier={receipts ?? []}
          handIn={deposit.handIn}
          lookAgain={deposit.lookAgain}
          leave={deposit.leave}
        />
      ) : null}
      {handedIn ? (
        <HandedInView {...house} handedIn={handedIn} known={receipts ?? []} go={go} changed={changed} />
      ) : null}
      {refused ? <RefusedView refused={refused} language={language} /> : null}
      {receipts && (handedIn === null || receipts.length > shown.length) ? (
        <DeliveryHistory
          {...house}
          receipts={receipts.filter(({ id }) => !shown.includes(id))}
          changed={changed}
        />
      ) : null}
    </>
  );
}

/** The deliveries of the house; those known stay in sight while they are loaded again. */
function useReceipts(organisation: string, key: string, language: PageProperties['place']['language']) {
  const loaded = useLoaded(key, () => getReceipts(organisation, language));
  const last = useRef<readonly ShownReceipt[] | null>(null);
  if (loaded.state === 'loaded') last.current = loaded.value;
  return { receipts: last.current, refused: loaded.state === 'refused' ? loaded.refused : null };
}

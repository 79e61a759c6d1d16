import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { ShownDelivery, ShownReceipt } from '../api.ts';
import type { Place } from '../place.ts';
import { withTold } from '../use-deposit.ts';
import { useFocusOnceShown } from '../use-focus.ts';
import { words } from '../words.ts';
import { Link } from './link.tsx';
import { RejectsView } from './preview-view.tsx';
import { ReceiptView } from './receipt-view.tsx';

type HandedInProperties = {
  readonly handedIn: ShownDelivery;
  /** The deliveries of the house so far, newest first; those handed in among them. */
  readonly known: readonly ShownReceipt[];
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly go: (next: Place) => void;
  readonly changed: () => void;
};

/** What was handed in just now, with all that is told once. */
export function HandedInView(properties: HandedInProperties) {
  const { handedIn, known, organisation, language, zone, go, changed } = properties;
  const undone = known.filter(({ state }) => state === 'undone').map(({ id }) => id);
  const isUndone = handedIn.receipts.every(({ id }) => undone.includes(id));
  const heading = useFocusOnceShown(handedIn);
  return (
    <section className="handed-in">
      <h2 ref={heading} tabIndex={-1}>
        {isUndone ? (
          words(language)('undoneTitle')
        ) : (
          <>
            <span aria-hidden="true">✓ </span>
            {say('deposit-handed-in', { files: handedIn.receipts.length }, language)}
          </>
        )}
      </h2>
      {isUndone ? null : <RejectsView rejects={handedIn.rejects} language={language} />}
      {!isUndone && isFirstProgramme(handedIn, known) ? (
        <p className="reasons tours-asked">
          {words(language)('toursAsked')}{' '}
          <Link place={{ language, page: 'agree', parameters: { as: organisation } }} go={go}>
            {words(language)('navAgree')}
          </Link>
          .
        </p>
      ) : null}
      {handedIn.receipts.map((told, index) => {
        const kept = known.find(({ id }) => id === told.id) ?? told;
        const isRepeated = told.state === 'repeated';
        return (
          <ReceiptView
            // biome-ignore lint/suspicious/noArrayIndexKey: twins in one delivery share a receipt; they never move
            key={`${told.id} ${index}`}
            receipt={withTold(kept, handedIn)}
            earlier={known}
            organisation={organisation}
            language={language}
            zone={zone}
            isRepeated={isRepeated}
            isFresh
            changed={changed}
          />
        );
      })}
    </section>
  );
}

/** Which productions tour is asked once, when nothing was handed in before; the page to agree asks whoever comes to it. */
function isFirstProgramme({ receipts }: ShownDelivery, known: readonly ShownReceipt[]): boolean {
  const given = receipts.filter(({ state }) => state === 'committed');
  return (
    given.some(({ totals }) => (totals.performances ?? 0) > 0) &&
    known.length > 0 &&
    known.every(({ id }) => given.some((one) => one.id === id))
  );
}

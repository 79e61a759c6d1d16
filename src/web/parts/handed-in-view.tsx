import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { ShownDelivery, ShownReceipt } from '../api.ts';
import { withTold } from '../use-deposit.ts';
import { useFocusOnceShown } from '../use-focus.ts';
import { words } from '../words.ts';
import { RejectsView } from './preview-view.tsx';
import { ReceiptView } from './receipt-view.tsx';

type HandedInProperties = {
  readonly handedIn: ShownDelivery;
  /** The deliveries of the house so far, newest first; those handed in among them. */
  readonly known: readonly ShownReceipt[];
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly changed: () => void;
};

/** What was handed in just now, with all that is told once. */
export function HandedInView(properties: HandedInProperties) {
  const { handedIn, known, organisation, language, zone, changed } = properties;
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

import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { ShownDelivery, ShownReceipt } from '../api.ts';
import { saveText } from '../save-text.ts';
import type { Previewed } from '../use-deposit.ts';
import { useFocusOnceShown } from '../use-focus.ts';
import { words } from '../words.ts';
import { ReceiptView } from './receipt-view.tsx';

type PreviewProperties = {
  readonly previewed: Previewed;
  /** The deliveries of the house so far, newest first. */
  readonly earlier: readonly ShownReceipt[];
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly handIn: (previewed: Previewed) => void;
  readonly lookAgain: (previewed: Previewed) => void;
  readonly leave: () => void;
};

/** What files would do, before they count. */
export function PreviewView(properties: PreviewProperties) {
  const { previewed, earlier, organisation, language, zone, handIn, lookAgain, leave } = properties;
  const word = words(language);
  const isNothingNew = previewed.receipts.every(({ state }) => state === 'repeated');
  const heading = useFocusOnceShown(previewed);
  return (
    <section className="looked-at">
      <h2 ref={heading} tabIndex={-1}>
        {say('deposit-looked-at', { files: previewed.receipts.length }, language)}
      </h2>
      {previewed.receipts.map((receipt) => (
        <ReceiptView
          key={receipt.id}
          receipt={receipt}
          earlier={earlier}
          organisation={organisation}
          language={language}
          zone={zone}
          isRepeated={receipt.state === 'repeated'}
          changed={() => lookAgain(previewed)}
        />
      ))}
      <RejectsView rejects={previewed.rejects} language={language} />
      <p className="choice">
        {isNothingNew ? null : (
          <button type="button" onClick={() => handIn(previewed)}>
            {word('handIn')}
          </button>
        )}
        <button type="button" className="quiet" onClick={leave}>
          {word(isNothingNew ? 'close' : 'handInNot')}
        </button>
      </p>
    </section>
  );
}

type RejectsProperties = { readonly rejects: ShownDelivery['rejects']; readonly language: Language };

/** The lines to correct, each with its cause, as files that complete the delivery once corrected. */
export function RejectsView({ rejects, language }: RejectsProperties) {
  const word = words(language);
  if (rejects.length === 0) return null;
  return (
    <div className="notice rejects">
      <p>{word('rejectsLead')}</p>
      {rejects.map(({ name, text }) => (
        <button key={name} type="button" className="plain" onClick={() => saveText(name, text)}>
          <span aria-hidden="true">↓ </span>
          {name}
        </button>
      ))}
    </div>
  );
}

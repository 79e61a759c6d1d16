import type { Language } from '#model/words.ts';
import type { ShownDelivery } from '../api.ts';
import { saveText } from '../save-text.ts';
import type { Previewed } from '../use-deposit.ts';
import { words } from '../words.ts';
import { ReceiptView } from './receipt-view.tsx';

type PreviewProperties = {
  readonly previewed: Previewed;
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string | undefined;
  readonly handIn: (previewed: Previewed) => void;
  readonly leave: () => void;
};

/** What files would do, before they count. */
export function PreviewView(properties: PreviewProperties) {
  const { previewed, organisation, language, zone, handIn, leave } = properties;
  const word = words(language);
  return (
    <section className="preview">
      <h2>{word('preview')}</h2>
      <p className="notice">{word('previewLead')}</p>
      {previewed.receipts.map((receipt) => (
        <ReceiptView
          key={receipt.id}
          receipt={receipt}
          organisation={organisation}
          language={language}
          zone={zone}
          isRepeated={receipt.state === 'repeated'}
          changed={leave}
        />
      ))}
      <p className="choice">
        <button type="button" onClick={() => handIn(previewed)}>
          {word('handIn')}
        </button>
        <button type="button" className="quiet" onClick={leave}>
          {word('handInNot')}
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
        <button key={name} type="button" className="quiet" onClick={() => saveText(name, text)}>
          {name}
        </button>
      ))}
    </div>
  );
}

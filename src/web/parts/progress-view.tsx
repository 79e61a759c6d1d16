import { formatNumber } from '#messages/numbers.ts';
import type { Progress } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';

type ProgressProperties = { readonly progress: Progress; readonly language: Language };

/** The demonstration is made on the first start: how far it is, and why one waits. */
export function ProgressView({ progress, language }: ProgressProperties) {
  const word = words(language);
  const { state, text, done, of } = progress;
  return (
    <section className="preparing">
      <h1>{word(state === 'failed' ? 'failed' : 'preparing')}</h1>
      {state === 'working' ? <p className="lead">{word('preparingLead')}</p> : null}
      {state === 'working' ? (
        <progress aria-label={word('preparing')} {...(of === null ? {} : { value: done, max: of })} />
      ) : null}
      <p className="step">{text[language]}</p>
      {state === 'working' && of !== null ? (
        <p className="count">
          {formatNumber(done, language)} / {formatNumber(of, language)}
        </p>
      ) : null}
    </section>
  );
}

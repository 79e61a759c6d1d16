import type { Progress } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';

export function ProgressView({
  progress,
  language,
}: {
  readonly progress: Progress;
  readonly language: Language;
}) {
  const word = words(language);
  return (
    <section className="preparing" aria-live="polite">
      <h1>{word(progress.state === 'failed' ? 'failed' : 'preparing')}</h1>
      <p>{progress.text[language]}</p>
      {progress.state === 'working' ? (
        <progress {...(progress.of === null ? {} : { value: progress.done, max: progress.of })} />
      ) : null}
    </section>
  );
}

import { say as sentence } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { getPoolLabels } from '../agree-api.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RefusedView } from './refused-view.tsx';

/** What is left to agree on in the pool: counts, and no label of fewer than five houses. */
export function PoolLabelsView({ language }: { readonly language: Language }) {
  const word = words(language);
  const loaded = useLoaded('pool', getPoolLabels);
  if (loaded.state === 'refused') return <RefusedView refused={loaded.refused} language={language} />;
  if (loaded.state !== 'loaded') return <p role="status">…</p>;
  return (
    <section className="queue">
      <h2>{word('agreePool')}</h2>
      {loaded.value.length === 0 ? <p>{word('agreePoolNone')}</p> : null}
      <ul className="told">
        {loaded.value.map((one) => (
          <li key={one.field}>
            {sentence('pool-labels', { ...one, scheme: schemeOf(one.scheme).label[language] }, language)}
            {one.shared.length > 0 ? (
              <>
                <h3>{word('agreePoolShared')}</h3>
                <ul>
                  {one.shared.map((shared) => (
                    <li key={shared.label}>{sentence('pool-label-shared', shared, language)}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

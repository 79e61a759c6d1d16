import { getReturn } from '../api.ts';
import type { PageProperties } from '../app.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

/** One page on one’s own data, to read or print: useful before pooling anything. */
export function ReturnPage({ place, go, as }: PageProperties) {
  const word = words(place.language);
  const isHouse = as !== 'public' && as !== 'steward';
  const page = useLoaded(isHouse ? as : null, () => getReturn(as));
  return (
    <section className="return">
      <h1>{page.state === 'loaded' ? page.value.organisation.name : word('returnTitle')}</h1>
      <p className="lead">{word('returnLead')}</p>
      {isHouse ? null : <p className="notice">{word('chooseHouse')}</p>}
      {page.state === 'loading' ? <p className="waiting">{word('asking')}</p> : null}
      {page.state === 'refused' ? <RefusedView refused={page.refused} language={place.language} /> : null}
      {page.state === 'loaded' ? (
        <>
          <p className="period">
            {page.value.from} → {page.value.to}
            <button type="button" className="quiet print" onClick={() => print()}>
              {word('print')}
            </button>
          </p>
          <div className="sheet">
            {page.value.answers.map((answer) => (
              <AnswerView
                key={JSON.stringify(answer.query)}
                answer={answer}
                language={place.language}
                choose={(query) =>
                  go({ ...place, page: 'question', parameters: { as, query: JSON.stringify(query) } })
                }
                isCompact
              />
            ))}
          </div>
        </>
      ) : null}
    </section>
  );
}

import { readingOf } from '#metrics/query-reading.ts';
import type { Query } from '#model/query.ts';
import { getReturn } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { writeSpan } from '../written.ts';

/** One page on one’s own data, to read or print: useful before pooling anything. */
export function ReturnPage({ place, go, as, organisations, pool }: PageProperties) {
  const word = words(place.language);
  const isHouse = as !== 'public' && as !== 'steward';
  const page = useLoaded(isHouse ? as : null, () => getReturn(as));
  const name = organisations.find(({ slug }) => slug === as)?.name;
  const choose = (query: Query) =>
    go({ ...place, page: 'question', parameters: { as, query: JSON.stringify(query) } });
  return (
    <section className="return">
      <div className="return-head">
        <h1>{name ?? word('returnTitle')}</h1>
        {page.state === 'loaded' && page.value.from !== null ? (
          <p className="period">{writeSpan(page.value.from, page.value.to, place.language)}</p>
        ) : null}
        {isHouse ? (
          <p className="lead">{word('returnLead')}</p>
        ) : (
          <p className="notice">{word('chooseHouse')}</p>
        )}
        {page.state === 'loaded' && page.value.answers.length > 0 ? (
          <button type="button" className="plain print" onClick={() => print()}>
            {word('print')}
          </button>
        ) : null}
      </div>
      <div aria-live="polite">
        {page.state === 'loading' ? <p className="waiting">{word('asking')}</p> : null}
        {page.state === 'refused' ? <RefusedView refused={page.refused} language={place.language} /> : null}
      </div>
      {page.state === 'loaded' && page.value.answers.length === 0 ? (
        <p className="notice">{word('returnEmpty')}</p>
      ) : null}
      {page.state === 'loaded' ? (
        <div className="sheet">
          {page.value.answers.map((answer) => (
            <AnswerView
              key={JSON.stringify(answer.query)}
              answer={answer}
              language={place.language}
              choose={choose}
              heading={aboutOf(answer.query, organisations)[place.language]}
              zone={pool?.pool.zone}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** « Billets vendus, selon le mois »: that these are one’s own data is said once, above. */
function aboutOf({ metric, by, where }: Query, organisations: PageProperties['organisations']) {
  return readingOf({ metric, ...(by ? { by } : {}), ...(where ? { where } : {}) }, organisations);
}

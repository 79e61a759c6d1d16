import { useEffect, useState } from 'react';

import { formatDate, formatNumber } from '#messages/numbers.ts';
import { fold } from '#model/fold.ts';
import type { Query } from '#model/query.ts';
import type { PoolState } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { ask, query } from '../api.ts';
import type { PageProperties } from '../page.ts';
import type { View } from '../parts/answer-tools.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { ReadingEditor } from '../parts/reading-editor.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { FOUNDING_QUESTIONS, words } from '../words.ts';

/** A question in words (`q`) or, once its reading was corrected, as a typed query (`query`). */
export function QuestionPage({ place, go, as, organisations, pool }: PageProperties) {
  const word = words(place.language);
  const { q = '', query: written = '', view } = place.parameters;
  const key = written ? `query ${written} ${as}` : q ? `ask ${q} ${as}` : null;
  const answer = useLoaded(key, () =>
    written ? query(readQuery(written), as, place.language) : ask(q, as, place.language),
  );
  const [isEditing, setIsEditing] = useState(false);
  const kept: Readonly<Record<string, string>> = as === 'public' ? {} : { as };
  const askFor = (question: string) => go({ ...place, parameters: { ...kept, q: question } });
  const askQuery = (asked: Query) =>
    go({ ...place, parameters: { ...kept, q, query: JSON.stringify(asked) } });
  const setView = (next: View) =>
    go({ ...place, parameters: { ...place.parameters, view: next === 'chart' ? '' : next } });

  return (
    <div className={key === null ? 'ask ask-first' : 'ask'}>
      <h1>{word('askTitle')}</h1>
      {key === null ? <p className="lead">{word('tagline')}.</p> : null}
      <AskForm language={place.language} asked={q} ask={askFor} />
      <div aria-live="polite" aria-busy={answer.state === 'loading'}>
        {answer.state === 'loading' ? <p className="waiting">{word('asking')}</p> : null}
        {answer.state === 'refused' ? (
          <RefusedView refused={answer.refused} language={place.language} choose={askQuery} />
        ) : null}
        {answer.state === 'loaded' ? (
          <>
            <ReadingEditor
              answer={answer.value}
              language={place.language}
              names={[...organisations, ...(pool?.panels ?? [])]}
              isHouse={as !== 'public' && as !== 'steward'}
              isOpen={isEditing}
              open={setIsEditing}
              change={askQuery}
            />
            <AnswerView
              key={`${key} ${place.language}`}
              answer={answer.value}
              language={place.language}
              choose={askQuery}
              view={view === 'table' ? 'table' : 'chart'}
              viewed={setView}
              zone={pool?.pool.zone}
              as={as}
            />
          </>
        ) : null}
      </div>
      <section className="examples">
        <h2>{word(key === null ? 'examples' : 'alsoAsk')}</h2>
        <ul>
          {FOUNDING_QUESTIONS[place.language]
            .filter((question) => fold(question) !== fold(q ?? ''))
            .map((question) => (
              <li key={question}>
                <button type="button" onClick={() => askFor(question)}>
                  {question}
                </button>
              </li>
            ))}
        </ul>
      </section>
      {key === null && pool !== null ? <PoolLine pool={pool} language={place.language} /> : null}
    </div>
  );
}

type AskProperties = {
  readonly language: Language;
  readonly asked: string;
  readonly ask: (question: string) => void;
};

/** A question may be longer than a line: the field grows with it, and Enter asks. */
function AskForm({ language, asked, ask: askFor }: AskProperties) {
  const word = words(language);
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const submit = () => {
    if (typed.trim() !== '') askFor(typed.trim());
  };
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        submit();
      }}
    >
      <textarea
        rows={1}
        aria-label={word('askLabel')}
        placeholder={word('askLabel')}
        value={typed}
        onChange={(change) => setTyped(change.target.value.replaceAll('\n', ' '))}
        onKeyDown={(key) => {
          if (key.key !== 'Enter' || key.nativeEvent.isComposing) return;
          key.preventDefault();
          submit();
        }}
      />
      <button type="submit">{word('askButton')}</button>
    </form>
  );
}

/** What stands behind the answers, in a line. */
function PoolLine({ pool, language }: { readonly pool: PoolState; readonly language: Language }) {
  const word = words(language);
  return (
    <p className="pool-line">
      <span>
        <b>{formatNumber(pool.organisations, language)}</b> {word('partners')}
      </span>
      <span>
        <b>{formatNumber(pool.deliveries, language)}</b> {word('deliveries')}
      </span>
      {pool.asOf === null ? null : (
        <span>
          {word('asOf')} <b>{formatDate(pool.asOf, language)}</b>
        </span>
      )}
    </p>
  );
}

/** An address that somebody cut holds no query: the server says what is missing from it. */
function readQuery(written: string): Query {
  try {
    return JSON.parse(written) as Query;
  } catch {
    return { metric: '' };
  }
}

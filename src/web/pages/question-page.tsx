import { useEffect, useState } from 'react';

import type { Query } from '#model/query.ts';
import { ask, query } from '../api.ts';
import type { PageProperties } from '../app.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { ReadingEditor } from '../parts/reading-editor.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { FOUNDING_QUESTIONS, words } from '../words.ts';

/** A question in words (`q`) or, once its reading was corrected, as a typed query (`query`). */
export function QuestionPage({ place, go, as, organisations }: PageProperties) {
  const word = words(place.language);
  const { q = '', query: written = '' } = place.parameters;
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);

  const key = written ? `query ${written} ${as}` : q ? `ask ${q} ${as} ${place.language}` : null;
  const answer = useLoaded(key, () =>
    written ? query(JSON.parse(written) as Query, as, place.language) : ask(q, as, place.language),
  );
  const askFor = (question: string) =>
    go({ ...place, parameters: { ...(as === 'public' ? {} : { as }), q: question } });
  const askQuery = (asked: Query) =>
    go({ ...place, parameters: { ...(as === 'public' ? {} : { as }), q, query: JSON.stringify(asked) } });

  return (
    <>
      <section className={key === null ? 'ask ask-first' : 'ask'}>
        <h1>{word('askTitle')}</h1>
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            if (typed.trim() !== '') askFor(typed.trim());
          }}
        >
          <input
            aria-label={word('askLabel')}
            placeholder={word('askLabel')}
            value={typed}
            onChange={(change) => setTyped(change.target.value)}
          />
          <button type="submit">{word('askButton')}</button>
        </form>
        <div className="examples">
          <h2>{word('examples')}</h2>
          <ul>
            {FOUNDING_QUESTIONS[place.language].map((question) => (
              <li key={question}>
                <button type="button" onClick={() => askFor(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <div aria-live="polite">
        {answer.state === 'loading' ? <p className="waiting">{word('asking')}</p> : null}
        {answer.state === 'refused' ? (
          <RefusedView refused={answer.refused} language={place.language} choose={askQuery} />
        ) : null}
        {answer.state === 'loaded' ? (
          <>
            <AnswerView answer={answer.value} language={place.language} choose={askQuery} />
            <ReadingEditor
              answer={answer.value}
              language={place.language}
              organisations={organisations}
              change={askQuery}
            />
          </>
        ) : null}
      </div>
    </>
  );
}

import { useState } from 'react';

import { say as sentence } from '#messages/messages.ts';
import type { Remedy } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import type { Refused } from '../api.ts';
import { askConsent } from '../consent-api.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RefusedView } from './refused-view.tsx';

type RemedyProperties = {
  readonly remedies: readonly Remedy[];
  readonly language: Language;
  readonly choose: (query: Query) => void;
  /** As whom one looks; without it nobody is asked for anything. */
  readonly as?: string | undefined;
};

/** What can be done about what is not released: another question, or to ask the houses behind it. */
export function RemedyList({ remedies, language, choose, as }: RemedyProperties) {
  const word = words(language);
  return (
    <section className="remedies">
      <h3>{word('whatYouCanDo')}</h3>
      <ul>
        {remedies.map(({ code, text, query, consent }) => (
          <li key={text.fr}>
            {text[language]}{' '}
            {consent === undefined ? (
              <button type="button" onClick={() => choose(query)}>
                {word(code === 'remedy-group' ? 'groupForMe' : 'see')}
              </button>
            ) : as === undefined ? null : (
              <AskConsent consent={consent} language={language} as={as} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type AskProperties = {
  readonly consent: NonNullable<Remedy['consent']>;
  readonly language: Language;
  readonly as: string;
};

function AskConsent({ consent, language, as }: AskProperties) {
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const ask = () =>
    askConsent(consent, as, language).then(
      () => setAsked(true),
      (error: unknown) => setRefused(asRefused(error)),
    );
  if (isAsked) return <p role="status">{sentence('consent-asked', {}, language)}</p>;
  return (
    <>
      <button type="button" onClick={ask}>
        {words(language)('consentAsk')}
      </button>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </>
  );
}

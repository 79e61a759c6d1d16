import { useState } from 'react';

import { say as sentence } from '#messages/messages.ts';
import { formatDate } from '#messages/numbers.ts';
import type { ConsentAsked, ConsentWord } from '#model/consent-inbox.ts';
import type { Language, Slug } from '#model/words.ts';
import type { Refused } from '../api.ts';
import { getConsents, sayConsent } from '../consent-api.ts';
import { asRefused, useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RefusedView } from './refused-view.tsx';

type ConsentProperties = { readonly house: Slug; readonly language: Language };

/** The figures that wait for a house’s word, each with what would be learned of it; then those that it spoke about. */
export function ConsentList({ house, language }: ConsentProperties) {
  const word = words(language);
  const [changed, setChanged] = useState(0);
  const [refused, setRefused] = useState<Refused | null>(null);
  const loaded = useLoaded(`${house} ${changed}`, () => getConsents(house));
  const say = (said: Omit<ConsentWord, 'organisation'>) =>
    sayConsent({ ...said, organisation: house }, language).then(
      () => {
        setRefused(null);
        setChanged((count) => count + 1);
      },
      (error: unknown) => setRefused(asRefused(error)),
    );
  if (loaded.state === 'refused') return <RefusedView refused={loaded.refused} language={language} />;
  if (loaded.state !== 'loaded') return <p role="status">…</p>;
  return (
    <section className="queue consents">
      <h2>{word('consentTitle')}</h2>
      <p className="reasons">{word('consentLead')}</p>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
      {loaded.value.length === 0 ? <p>{sentence('consent-inbox-empty', {}, language)}</p> : null}
      <ul>
        {loaded.value.map((asked) => (
          <Asked key={`${asked.figure} ${asked.audience}`} asked={asked} language={language} say={say} />
        ))}
      </ul>
    </section>
  );
}

type AskedProperties = {
  readonly asked: ConsentAsked;
  readonly language: Language;
  readonly say: (said: Omit<ConsentWord, 'organisation'>) => void;
};

function Asked({ asked: { figure, audience, about, preview, word, until }, language, say }: AskedProperties) {
  const label = words(language);
  const [last, setLast] = useState('');
  const day = until === null ? null : formatDate(until, language);
  const no = label(word === 'consented' ? 'consentTakeBack' : 'consentRefuse');
  return (
    <li className="agree-line">
      <p>
        <b>{about[language]}</b>{' '}
        <span className="reasons">
          {word === 'consented' || word === 'lapsed'
            ? sentence(`consent-word-${word}`, { until: day }, language)
            : sentence(`consent-word-${word}`, {}, language)}
        </span>
      </p>
      <ul className="told">
        {preview?.text.map((text) => (
          <li key={text.fr}>{text[language]}</li>
        ))}
      </ul>
      <div className="acts">
        {word === 'consented' ? null : (
          <>
            <label>
              {label('consentUntil')}{' '}
              <input type="date" value={last} onChange={(change) => setLast(change.target.value)} />
            </label>
            <button
              type="button"
              className="main"
              aria-label={`${label('consentGive')}, ${about[language]}`}
              onClick={() =>
                say({ figure, audience, granted: true, ...(last === '' ? {} : { until: last }) })
              }
            >
              {label('consentGive')}
            </button>
          </>
        )}
        {word === 'refused' ? null : (
          <button
            type="button"
            aria-label={`${no}, ${about[language]}`}
            onClick={() => say({ figure, audience, granted: false })}
          >
            {no}
          </button>
        )}
      </div>
    </li>
  );
}

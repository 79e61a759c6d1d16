import { type KeyboardEvent, useEffect, useRef } from 'react';

import { say as sentence } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { LabelDecision, LabelState } from '#model/agreeing.ts';
import type { Code, Language } from '#model/words.ts';
import { label as conceptLabel } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { conceptsOf } from '../criteria.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type QueueProperties = {
  readonly labels: readonly LabelState[];
  readonly language: Language;
  readonly say: (decisions: readonly LabelDecision[]) => Promise<void>;
};

/** By keyboard, on the line where one is: accept, leave unknown. */
const KEYS: Readonly<Record<Language, { readonly accept: string; readonly leave: string }>> = {
  fr: { accept: 'o', leave: 'i' },
  en: { accept: 'y', leave: 'u' },
};

/** The labels that stand for nothing known, by scheme, with what they may be; below, what was said and what was read. */
export function LabelQueue({ labels, language, say }: QueueProperties) {
  const word = words(language);
  const open = labels.filter(({ state }) => state === 'unknown');
  const likely = open.flatMap(({ key, suggestion }) =>
    suggestion?.certainty === 'likely' ? [{ key, choice: 'is' as const, code: suggestion.code }] : [],
  );
  const queue = useRef<HTMLElement>(null);
  const followed = useRef<number | null>(null);
  const sayHere = (decisions: readonly LabelDecision[], at: number) => {
    followed.current = at;
    say(decisions);
  };
  // Once what was said stands on the page, who works by keyboard goes on from the line that took its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels are what changes the lines
  useEffect(() => {
    if (followed.current === null) return;
    const rows = queue.current?.querySelectorAll<HTMLElement>('.open .agree-line');
    const next = rows?.[Math.min(followed.current, rows.length - 1)];
    (next?.querySelector<HTMLElement>('button') ?? queue.current)?.focus();
    followed.current = null;
  }, [labels]);
  return (
    <section className="queue" ref={queue} tabIndex={-1} aria-label={word('agreeTitle')}>
      {open.length === 0 ? <p className="done">✓ {word('agreeDone')}</p> : null}
      {likely.length > 1 ? (
        <button type="button" className="main" onClick={() => sayHere(likely, 0)}>
          {word('agreeAcceptAll')} ({formatNumber(likely.length, language)})
        </button>
      ) : null}
      {open.length > 0 ? <p className="reasons keys">{word('agreeKeys')}</p> : null}
      <div className="open">
        {schemesOf(open).map((scheme) => (
          <section key={scheme}>
            <h2>
              {schemeOf(scheme).label[language]}{' '}
              <small>
                {formatNumber(open.filter((one) => one.scheme === scheme).length, language)}{' '}
                {word('agreeToSay')}
              </small>
            </h2>
            <ul>
              {open.map((label, at) =>
                label.scheme === scheme ? (
                  <OpenLabel
                    key={label.key}
                    label={label}
                    language={language}
                    say={(decision) => sayHere([decision], at)}
                  />
                ) : null,
              )}
            </ul>
          </section>
        ))}
      </div>
      <Said labels={labels} language={language} say={say} />
    </section>
  );
}

function schemesOf(labels: readonly LabelState[]): readonly Code[] {
  return [...new Set(labels.map(({ scheme }) => scheme))];
}

type OneProperties = {
  readonly label: LabelState;
  readonly language: Language;
  readonly say: (decision: LabelDecision) => void;
};

function OpenLabel({ label, language, say }: OneProperties) {
  const word = words(language);
  const { key, scheme, suggestion } = label;
  const is = (code: Code) => say({ key, choice: 'is', code });
  const leave = () => say({ key, choice: 'unknown' });
  const pressed = ({ key: typed, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (target instanceof HTMLSelectElement || ctrlKey || metaKey || altKey) return;
    if (typed.toLowerCase() === KEYS[language].accept && suggestion) is(suggestion.code);
    if (typed.toLowerCase() === KEYS[language].leave) leave();
  };
  return (
    <li className="agree-line" onKeyDown={pressed}>
      <Counted label={label} language={language} />
      {suggestion ? (
        <p className="suggested">
          {word('agreeSuggested')} <b>{conceptLabel(scheme, suggestion.code)[language]}</b>
          <span className="reasons"> – {sentence(`because-${suggestion.because}`, {}, language)}</span>
        </p>
      ) : null}
      <p className="acts">
        {suggestion ? (
          <button type="button" className="main" onClick={() => is(suggestion.code)}>
            {word('agreeAccept')}
            <span className="unseen">
              {' '}
              {quoted(label.label, language)} = {conceptLabel(scheme, suggestion.code)[language]}
            </span>
          </button>
        ) : null}
        <ChooseConcept label={label} language={language} is={is} />
        <button type="button" onClick={leave}>
          {word('agreeLeave')}
          <span className="unseen"> {quoted(label.label, language)}</span>
        </button>
      </p>
    </li>
  );
}

function Counted({ label: { label, lines, tickets }, language }: Pick<OneProperties, 'label' | 'language'>) {
  return (
    <p className="counted">
      <b>{quoted(label, language)}</b>
      <span>{sentence('counted-lines', { lines, tickets }, language)}</span>
    </p>
  );
}

function ChooseConcept({
  label: { label, scheme },
  language,
  is,
}: Pick<OneProperties, 'label' | 'language'> & { readonly is: (code: Code) => void }) {
  const word = words(language);
  return (
    <select
      aria-label={`${word('agreeIs')} – ${quoted(label, language)}`}
      value=""
      onChange={({ target }) => target.value !== '' && is(target.value)}
    >
      <option value="">{word('agreeChoose')}</option>
      {conceptsOf(scheme, language).map(({ code, text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** What was chosen or left, each with the way back; and what was read, which a house may say otherwise. */
function Said({ labels, language, say }: QueueProperties) {
  const word = words(language);
  const said = labels.filter(({ state }) => state === 'chosen' || state === 'left');
  const read = labels.filter(({ state }) => state === 'read');
  const meaning = ({ scheme, code, state }: LabelState) =>
    state === 'left' || code === null ? word('agreeLeft') : conceptLabel(scheme, code)[language];
  return (
    <>
      {said.length > 0 ? (
        <details open>
          <summary>
            {word('agreeSaid')} ({formatNumber(said.length, language)})
          </summary>
          <ul>
            {said.map((label) => (
              <li key={label.key} className="agree-line">
                <Counted label={label} language={language} />
                <p className="suggested">
                  <b>{meaning(label)}</b>
                </p>
                <p className="acts">
                  <button type="button" onClick={() => say([{ key: label.key, choice: 'undo' }])}>
                    {word('agreeUndo')}
                    <span className="unseen"> {quoted(label.label, language)}</span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {read.length > 0 ? (
        <details>
          <summary>
            {word('agreeRead')} ({formatNumber(read.length, language)})
          </summary>
          <ul>
            {read.map((label) => (
              <li key={label.key} className="agree-line">
                <Counted label={label} language={language} />
                <p className="suggested">
                  {schemeOf(label.scheme).label[language]} <b>{meaning(label)}</b>
                </p>
                <p className="acts">
                  <ChooseConcept
                    label={label}
                    language={language}
                    is={(code) => say([{ key: label.key, choice: 'is', code }])}
                  />
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

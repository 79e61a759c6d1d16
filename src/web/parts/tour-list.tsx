import { useState } from 'react';

import { say as sentence } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import {
  type AlikeTour,
  alikeSentence,
  isShared,
  type ProductionDecision,
  type Tour,
  type TourDecision,
} from '#model/agreeing.ts';
import { fold } from '#model/fold.ts';
import type { Language, Slug } from '#model/words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type TourProperties = {
  readonly tours: readonly Tour[];
  readonly language: Language;
  readonly nameOf: (slug: Slug) => string;
  readonly say: (decision: TourDecision) => void;
};

/** Nobody is asked about more productions than this at a time. */
const SHOWN_MAX = 5;

/**
 * A house’s productions, the most recent ones and those of which something was said or is told: it may agree to be named
 * for each, and say whether one of another house is the same.
 */
export function TourList({ tours, language, nameOf, say }: TourProperties) {
  const word = words(language);
  const [letters, setLetters] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  // A line on which something was taken back stays where it is.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  if (tours.length === 0) return null;
  const found = tours.filter(({ title }) => fold(title).includes(fold(letters)));
  const first = found.filter(
    (tour, at) => at < SHOWN_MAX || tour.isTold || isShared(tour) || touched.has(tour.key),
  );
  return (
    <section className="queue tours">
      <h2>{word('agreeTours')}</h2>
      <p className="reasons">{word('agreeToursLead')}</p>
      <p className="reasons">{word('agreeToursTold')}</p>
      {tours.length > SHOWN_MAX ? (
        <label className="find">
          {word('agreeToursFind')}{' '}
          <input type="search" value={letters} onChange={({ target }) => setLetters(target.value)} />
        </label>
      ) : null}
      <p role="status">{found.length === 0 ? word('agreeToursNone') : null}</p>
      <ul>
        {(isWhole ? found : first).map((tour) => (
          <OneTour
            key={tour.key}
            tour={tour}
            language={language}
            nameOf={nameOf}
            say={(decision) => {
              setTouched(new Set([...touched, tour.key]));
              say(decision);
            }}
          />
        ))}
      </ul>
      {first.length < found.length ? (
        <button type="button" className="quiet" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? word('showFewer') : `${word('showAll')} (${formatNumber(found.length, language)})`}
        </button>
      ) : null}
    </section>
  );
}

function OneTour({
  tour: { key, title, performances, lastDay, houses, named, isTold, alike },
  language,
  nameOf,
  say,
}: Omit<TourProperties, 'tours'> & { readonly tour: Tour }) {
  const word = words(language);
  return (
    <li className="agree-line">
      <p className="counted">
        <b>{quoted(title, language)}</b>
        <span>
          {lastDay === null
            ? sentence('counted-performances', { performances }, language)
            : sentence('counted-performances-until', { performances, lastDay }, language)}
        </span>
      </p>
      <p className="acts">
        {isTold ? <b>{word('agreeTold')}</b> : null}
        {/* One button, so that whoever is on it stays there once it was pressed. */}
        <button type="button" onClick={() => say({ key, choice: isTold ? 'untell' : 'tell' })}>
          {word(isTold ? 'agreeUndo' : 'agreeTell')}
          <span className="unseen"> – {quoted(title, language)}</span>
        </button>
      </p>
      {houses === null ? null : (
        <p className="shared">{sentence('tour-houses', { title, houses }, language)}</p>
      )}
      {named.length === 0 ? null : (
        <p className="shared">
          {sentence('tour-named', { title, houses: named.map(nameOf).join(', ') }, language)}
        </p>
      )}
      {alike.map((one) => (
        <Alike
          key={one.house}
          alike={one}
          title={title}
          language={language}
          nameOf={nameOf}
          say={(choice) => say({ key, house: one.house, choice })}
        />
      ))}
    </li>
  );
}

type AlikeProperties = Pick<TourProperties, 'language' | 'nameOf'> & {
  readonly alike: AlikeTour;
  readonly title: string;
  readonly say: (choice: ProductionDecision['choice']) => void;
};

/** A production of another house that may be this one on tour: both houses say so before it counts once. */
function Alike({ alike, title, language, nameOf, say }: AlikeProperties) {
  const word = words(language);
  const house = nameOf(alike.house);
  const isOpen = alike.decision === null;
  const act = (choice: ProductionDecision['choice'], text: string) => (
    <button type="button" onClick={() => say(choice)}>
      {text}
      <span className="unseen">
        {' '}
        – {quoted(title, language)}, {house}
      </span>
    </button>
  );
  return (
    <div className="shared alike">
      <p>{sentence(alikeSentence(alike), { title, house }, language)}</p>
      <p className="acts">
        {isOpen ? act('same', word('agreeSame')) : act('undo', word('agreeUndo'))}
        {isOpen ? act('different', word('agreeDifferent')) : null}
      </p>
    </div>
  );
}

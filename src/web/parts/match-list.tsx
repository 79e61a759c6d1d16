import { say as sentence } from '#messages/messages.ts';
import {
  type AlikeTour,
  alikeSentence,
  type MatchedProduction,
  type ProductionDecision,
  type ProductionMatch,
  type Tour,
  type TourDecision,
} from '#model/agreeing.ts';
import type { Language, Slug } from '#model/words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type MatchProperties = {
  readonly matches: readonly ProductionMatch[];
  readonly tours: readonly Tour[];
  readonly language: Language;
  readonly nameOf: (slug: Slug) => string;
  readonly say: (decision: ProductionDecision) => void;
  readonly sayTour: (decision: TourDecision) => void;
};

/** Titles of a house that may be of one production; what it said stands below what is asked. */
export function MatchList({ matches, tours, language, nameOf, say, sayTour }: MatchProperties) {
  const word = words(language);
  const inOrder = matches.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section className="queue">
      <h2>{word('agreeProductions')}</h2>
      <p className="reasons">{word('agreeProductionsLead')}</p>
      {matches.length === 0 ? <p>{word('agreeProductionsNone')}</p> : null}
      <ul>
        {inOrder.map((match) => (
          <Match key={`${match.one.key} ${match.other.key}`} match={match} language={language} say={say} />
        ))}
      </ul>
      {tours.length > 0 ? (
        <Tours tours={tours} language={language} nameOf={nameOf} sayTour={sayTour} />
      ) : null}
    </section>
  );
}

function Tours({
  tours,
  language,
  nameOf,
  sayTour,
}: Pick<MatchProperties, 'tours' | 'language' | 'nameOf' | 'sayTour'>) {
  return (
    <>
      <h2>{words(language)('agreeTours')}</h2>
      <ul className="told">
        {tours.map(({ key, title, houses, named, alike }) => (
          <li key={key}>
            {houses === null ? null : sentence('tour-houses', { title, houses }, language)}{' '}
            {named.length === 0
              ? null
              : sentence('tour-named', { title, houses: named.map(nameOf).join(', ') }, language)}
            {alike.map((one) => (
              <Alike
                key={one.house}
                alike={one}
                title={title}
                language={language}
                nameOf={nameOf}
                say={(choice) => sayTour({ key, house: one.house, choice })}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

type AlikeProperties = Pick<MatchProperties, 'language' | 'nameOf'> & {
  readonly alike: AlikeTour;
  readonly title: string;
  readonly say: (choice: ProductionDecision['choice']) => void;
};

/** A production of another house that may be this one on tour: both houses say so before it counts once. */
function Alike({ alike, title, language, nameOf, say }: AlikeProperties) {
  const word = words(language);
  const house = nameOf(alike.house);
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
    <div className="agree-line">
      <p className="suggested">{sentence(alikeSentence(alike), { title, house }, language)}</p>
      <p className="acts">
        {alike.decision === null ? (
          <>
            {act('same', word('agreeSame'))}
            {act('different', word('agreeDifferent'))}
          </>
        ) : (
          act('undo', word('agreeUndo'))
        )}
      </p>
    </div>
  );
}

function rank({ decision, certainty }: ProductionMatch): number {
  return (decision === null ? 0 : 2) + (certainty === 'sure' ? 0 : 1);
}

function Match({
  match: { one, other, certainty, reasons, decision },
  language,
  say,
}: Pick<MatchProperties, 'language' | 'say'> & { readonly match: ProductionMatch }) {
  const word = words(language);
  const pair = { one: one.key, other: other.key };
  const because = reasons.map((reason) => sentence(`match-${reason}`, {}, language));
  const titles = `${quoted(one.title, language)} ${word('agreeAnd')} ${quoted(other.title, language)}`;
  const act = (choice: ProductionDecision['choice'], text: string, isMain = false) => (
    <button type="button" className={isMain ? 'main' : undefined} onClick={() => say({ ...pair, choice })}>
      {text}
      <span className="unseen"> – {titles}</span>
    </button>
  );
  return (
    <li className="agree-line">
      <div className="counted">
        <Title production={one} language={language} />
        <Title production={other} language={language} />
      </div>
      <p className="suggested">
        {decision === null ? null : <b>{sentence(`match-decided-${decision}`, {}, language)} </b>}
        {certainty === 'sure' ? <b>{word('agreeSure')} </b> : null}
        <span className="reasons">{because.join(', ')}</span>
      </p>
      <p className="acts">
        {decision === null ? (
          <>
            {act('same', word('agreeSame'), true)}
            {act('different', word('agreeDifferent'))}
          </>
        ) : (
          act('undo', word('agreeUndo'))
        )}
      </p>
    </li>
  );
}

function Title({
  production: { title, performances },
  language,
}: {
  readonly production: MatchedProduction;
  readonly language: Language;
}) {
  return (
    <span>
      <b>{quoted(title, language)}</b> {sentence('counted-performances', { performances }, language)}
    </span>
  );
}

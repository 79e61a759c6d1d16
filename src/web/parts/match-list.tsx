import { say as sentence } from '#messages/messages.ts';
import type { MatchedProduction, ProductionDecision, ProductionMatch } from '#model/agreeing.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type MatchProperties = {
  readonly matches: readonly ProductionMatch[];
  readonly language: Language;
  readonly say: (decision: ProductionDecision) => void;
};

/** Titles of a house that may be of one production; what it said stands below what is asked. */
export function MatchList({ matches, language, say }: MatchProperties) {
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
    </section>
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

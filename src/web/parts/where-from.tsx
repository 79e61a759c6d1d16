import { NBSP } from '#messages/message.ts';
import { formatNumber, formatShare } from '#messages/numbers.ts';
import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';
import { writeMoment } from '../written.ts';

type WhereFromProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly zone?: string | undefined;
};

/** Every figure opens: coverage, who contributes, as of when, and the definition of each word. */
export function WhereFrom({ answer, language, zone }: WhereFromProperties) {
  const word = words(language);
  const { coverage, definitions } = answer;
  const isOwn = answer.query.scope === 'own';
  const isAwaited = answer.notes.some(({ code }) => code === 'release-awaited');
  return (
    <details className="where-from">
      <summary>
        {word('whereFrom')}
        {coverage.known === null ? null : (
          <span className="stamp">
            {`${word('known')}${colon(language)} ${formatShare(coverage.known, language)}`}
          </span>
        )}
      </summary>
      <dl>
        {coverage.known === null ? null : (
          <div>
            <dt>{word('known')}</dt>
            <dd>{formatShare(coverage.known, language)}</dd>
          </div>
        )}
        {coverage.members.contributing === null ? null : (
          <div>
            <dt>{word('members')}</dt>
            <dd>
              {formatNumber(coverage.members.contributing, language)} /{' '}
              {formatNumber(coverage.members.of, language)}
            </dd>
          </div>
        )}
        {coverage.identified === null ? null : (
          <div>
            <dt>{word('identified')}</dt>
            <dd>{formatShare(coverage.identified, language)}</dd>
          </div>
        )}
        {coverage.asOf === null ? null : (
          <div>
            <dt>{word('asOf')}</dt>
            <dd>{writeMoment(coverage.asOf, zone, language)}</dd>
          </div>
        )}
        <div>
          <dt>{word('edition')}</dt>
          <dd>
            {isOwn ? word('ownData') : (answer.edition ?? word(isAwaited ? 'awaitedEdition' : 'noEdition'))}
          </dd>
        </div>
      </dl>
      <h3>{word('definitions')}</h3>
      <dl className="definitions">
        {definitions.map((definition) => (
          <div key={`${definition.kind} ${definition.id}`}>
            <dt>
              {definition.label[language]} <small>v{definition.version}</small>
            </dt>
            <dd>
              {definition.meaning[language]}
              {definition.formula ? (
                <code>{`${word('formula')}${colon(language)} ${definition.formula}`}</code>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A colon: French has a no-break space before it. */
function colon(language: Language): string {
  return language === 'fr' ? `${NBSP}:` : ':';
}

import type { Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import type { Refused } from '../api.ts';
import { words } from '../words.ts';

type RefusedProperties = {
  readonly refused: Refused;
  readonly language: Language;
  readonly choose?: (query: Query) => void;
};

/** What was refused or not understood, and the nearest questions that can be answered. */
export function RefusedView({ refused, language, choose }: RefusedProperties) {
  const word = words(language);
  return (
    <section className="refused" role="alert">
      <p>{refused.code === 'network' ? word('network') : refused.message}</p>
      {choose && refused.suggestions.length > 0 ? (
        <>
          <h2>{word('suggestions')}</h2>
          <ul>
            {refused.suggestions.map((suggestion) => (
              <li key={suggestion.question.fr}>
                <button type="button" onClick={() => choose(suggestion.query)}>
                  {suggestion.question[language]}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.code === 'network' ? null : (
        <p className="code">
          {word('reference')} {refused.code}
        </p>
      )}
    </section>
  );
}

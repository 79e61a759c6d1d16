import type { Named } from '#metrics/value-label.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import { dimensionName, dimensionsFor, filterText, measuresFor } from '../criteria.ts';
import { words } from '../words.ts';
import { AddFilter } from './add-filter.tsx';
import { Select } from './select.tsx';

type ReadingProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly names: Named;
  readonly isHouse: boolean;
  /** Whether its parts are shown; kept by the page, so that they stay open from one answer to the next. */
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  readonly change: (query: Query) => void;
};

/** The question as it was understood; each part of it can be changed or taken out. */
export function ReadingEditor(properties: ReadingProperties) {
  const { answer, language, names, isHouse, isOpen, open, change } = properties;
  const word = words(language);
  return (
    <section className="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">{word('readAs')}</h2>
      <p>{answer.reading[language]}</p>
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-controls="reading-parts"
        onClick={() => open(!isOpen)}
      >
        {word(isOpen ? 'close' : 'change')}
      </button>
      {isOpen ? (
        <div className="parts" id="reading-parts">
          <Dimensions query={answer.query} language={language} isHouse={isHouse} change={change} />
          <Filters query={answer.query} language={language} names={names} change={change} />
        </div>
      ) : null}
    </section>
  );
}

type EditProperties = {
  readonly query: Query;
  readonly language: Language;
  readonly change: (query: Query) => void;
};

/** What is measured, by what, and of whose data. */
function Dimensions({ query, language, isHouse, change }: EditProperties & { readonly isHouse: boolean }) {
  const word = words(language);
  const [first, second] = query.by ?? [];
  const setBy = (...by: readonly (string | undefined)[]) =>
    change({ ...query, by: by.filter((id): id is string => id !== undefined && id !== '') });
  return (
    <>
      <Select
        label={word('measure')}
        value={query.metric}
        choices={measuresFor(query, language)}
        choose={(metric) => change({ ...query, metric })}
      />
      <Select
        label={word('by')}
        value={first ?? ''}
        none={word('none')}
        choices={dimensionsFor(query, language, first)}
        choose={(id) => setBy(id, id === '' ? undefined : second)}
      />
      {first === undefined ? null : (
        <Select
          label={word('andBy')}
          value={second ?? ''}
          none={word('none')}
          choices={dimensionsFor(query, language, second)}
          choose={(id) => setBy(first, id)}
        />
      )}
      {isHouse ? (
        <Select
          label={word('whose')}
          value={query.scope ?? 'own'}
          choices={[
            { code: 'own', text: word('whoseOwn') },
            { code: 'pool', text: word('whosePool') },
          ]}
          choose={(scope) => change({ ...query, scope: scope === 'pool' ? 'pool' : 'own' })}
        />
      ) : null}
    </>
  );
}

type FiltersProperties = EditProperties & { readonly names: Named };

/** To what the question is limited: each limit can go, and others come. */
function Filters({ query, language, names, change }: FiltersProperties) {
  const word = words(language);
  const where = query.where ?? {};
  return (
    <>
      {Object.entries(where).map(([dimension, filter]) => {
        const name = dimensionName(dimension, language);
        return (
          <span className="pill" key={dimension}>
            <span>{name}</span> <b>{filterText(dimension, filter, names, language)}</b>
            <button
              type="button"
              aria-label={`${word('remove')} ${name}`}
              onClick={() => {
                const { [dimension]: _, ...others } = where;
                change({ ...query, where: others });
              }}
            >
              ×
            </button>
          </span>
        );
      })}
      <AddFilter
        query={query}
        language={language}
        names={names}
        add={(dimension, filter) => change({ ...query, where: { ...where, [dimension]: filter } })}
      />
    </>
  );
}

import type { Answer } from '#model/answer.ts';
import type { Filter, Query } from '#model/query.ts';
import type { OrganisationState } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { type Definitions, getDefinitions } from '../api.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

type ReadingProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly organisations: readonly OrganisationState[];
  readonly change: (query: Query) => void;
};

/** The question as it was understood, each part of which the person can change or take out. */
export function ReadingEditor({ answer, language, organisations, change }: ReadingProperties) {
  const word = words(language);
  const definitions = useLoaded('definitions', getDefinitions);
  if (definitions.state !== 'loaded') return null;
  const { metrics, dimensions } = definitions.value;
  const { query } = answer;
  const filters = Object.entries(query.where ?? {});
  return (
    <section className="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">{word('readAs')}</h2>
      <p className="reading-sentence">{answer.reading[language]}</p>
      <div className="parts">
        <label>
          {word('measure')}
          <select
            value={query.metric}
            onChange={(chosen) => change({ ...query, metric: chosen.target.value })}
          >
            {metrics.map((metric) => (
              <option key={metric.id} value={metric.id}>
                {metric.label[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {word('by')}
          <select
            value={query.by?.[0] ?? ''}
            onChange={(chosen) =>
              change({ ...query, by: chosen.target.value === '' ? [] : [chosen.target.value] })
            }
          >
            <option value="">{word('none')}</option>
            {dimensions.map((dimension) => (
              <option key={dimension.id} value={dimension.id}>
                {dimension.label[language]}
              </option>
            ))}
          </select>
        </label>
        {filters.map(([dimension, filter]) => (
          <span className="pill" key={dimension}>
            <b>{labelOf(definitions.value, dimension, language)}</b>{' '}
            {filterText(filter, dimension, organisations)}
            <button
              type="button"
              aria-label={`${word('remove')} ${labelOf(definitions.value, dimension, language)}`}
              onClick={() => change({ ...query, where: without(query.where ?? {}, dimension) })}
            >
              ×
            </button>
          </span>
        ))}
      </div>
    </section>
  );
}

function labelOf(definitions: Definitions, dimension: string, language: Language): string {
  return definitions.dimensions.find(({ id }) => id === dimension)?.label[language] ?? dimension;
}

function filterText(filter: Filter, dimension: string, organisations: readonly OrganisationState[]): string {
  if (!Array.isArray(filter)) {
    const { from, to } = filter as { from?: string; to?: string };
    return `${from ?? '…'} → ${to ?? '…'}`;
  }
  const codes = filter as readonly string[];
  if (dimension !== 'organisation') return codes.join(', ');
  return codes.map((slug) => organisations.find((house) => house.slug === slug)?.name ?? slug).join(', ');
}

function without(where: NonNullable<Query['where']>, dimension: string): NonNullable<Query['where']> {
  return Object.fromEntries(Object.entries(where).filter(([id]) => id !== dimension));
}

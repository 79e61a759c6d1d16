import { upperFirst } from '#metrics/value-label.ts';
import type { OpenedRelease } from '#model/release.ts';
import { getRelease, releaseCsvAddress } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { Link } from './link.tsx';
import { RefusedView } from './refused-view.tsx';
import { monthsOf, ReleaseFacts } from './release-facts.tsx';
import { ReleaseTable } from './release-table.tsx';
import { Select } from './select.tsx';

/** One release: what it is of, and its tables, one criterion at a time. The address says which. */
export function ReleaseView(properties: PageProperties & { readonly release: string }) {
  const { place, go, as, pool, release: id } = properties;
  const { language, parameters } = place;
  const word = words(language);
  const within = parameters.within ?? '';
  const release = useLoaded(`release ${id} ${within}`, () => getRelease(id, within, language));
  const set = (changed: Readonly<Record<string, string>>) =>
    go({ ...place, parameters: { ...parameters, ...changed } });
  const kept: Readonly<Record<string, string>> = as === 'public' ? {} : { as };
  return (
    <section className="about release">
      <p>
        <Link place={{ ...place, parameters: kept }} go={go}>
          {word('releaseBack')}
        </Link>
      </p>
      <h1>{release.state === 'loaded' ? monthsOf(release.value, language) : word('releases')}</h1>
      <div aria-live="polite">
        {release.state === 'refused' ? <RefusedView refused={release.refused} language={language} /> : null}
      </div>
      {release.state === 'loaded' ? (
        <>
          <ReleaseFacts release={release.value} place={place} go={go} pool={pool} />
          {release.value.tables.length === 0 ? (
            <p className="notice">{word('releaseGone')}</p>
          ) : (
            <>
              <Tables {...properties} opened={release.value} within={within} set={set} />
              <p className="save">
                <a href={releaseCsvAddress(id)} download>
                  {word('releaseSave')}
                </a>
              </p>
            </>
          )}
        </>
      ) : null}
    </section>
  );
}

type TablesProperties = PageProperties & {
  readonly opened: OpenedRelease;
  readonly within: string;
  readonly set: (changed: Readonly<Record<string, string>>) => void;
};

function Tables({ place, go, as, opened, within, set }: TablesProperties) {
  const { language, parameters } = place;
  const word = words(language);
  const { tables, choices } = opened;
  const table = tables.find(({ dimension }) => dimension === parameters.by) ?? tables[0];
  const chosen = new Map(
    within === '' ? [] : within.split(',').map((pair) => pair.split(':') as [string, string]),
  );
  const limit = (dimension: string, code: string) => {
    const next = new Map(chosen).set(dimension, code);
    set({ within: [...next].flatMap(([id, value]) => (value ? [`${id}:${value}`] : [])).join(',') });
  };
  if (table === undefined) return null;
  const named = (text: string) => upperFirst(text);
  return (
    <>
      <div className="release-choices">
        <Select
          label={word('releaseBy')}
          value={table.dimension}
          choices={tables.map(({ dimension, columns }) => ({
            code: dimension,
            text: named(columns[0]?.label[language] ?? dimension),
          }))}
          choose={(by) => set({ by })}
        />
        {choices
          .filter(({ dimension }) => dimension !== table.dimension)
          .map(({ dimension, label, values }) => (
            <Select
              key={dimension}
              label={named(label[language])}
              value={chosen.get(dimension) ?? ''}
              none={word('releaseAll')}
              choices={values.map(({ code, label: text }) => ({ code, text: text[language] }))}
              choose={(code) => limit(dimension, code)}
            />
          ))}
      </div>
      <ReleaseTable
        table={table}
        language={language}
        choose={(query) =>
          go({
            ...place,
            page: 'question',
            parameters: { ...(as === 'public' ? {} : { as }), query: JSON.stringify(query) },
          })
        }
      />
    </>
  );
}

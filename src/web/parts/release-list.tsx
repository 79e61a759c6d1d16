import { getReleases } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { Link } from './link.tsx';
import { RefusedView } from './refused-view.tsx';
import { monthsOf, ReleaseFacts } from './release-facts.tsx';

/** How to see one in the demonstration, which builds none by itself. */
const DEMONSTRATION_WITH_RELEASE = 'npm start -- --release';

/** What the pool published, the newest first, and what became of each. */
export function ReleaseList(properties: PageProperties) {
  const { place, go, pool } = properties;
  const word = words(place.language);
  const releases = useLoaded('releases', getReleases);
  return (
    <section className="releases" aria-live="polite">
      <h2>{word('releases')}</h2>
      <p className="told">{word('releasesLead')}</p>
      {releases.state === 'refused' ? (
        <RefusedView refused={releases.refused} language={place.language} />
      ) : null}
      {releases.state === 'loaded' && releases.value.length === 0 ? (
        <div className="notice">
          <p>{word('releasesNone')}</p>
          {pool?.pool.demonstration ? (
            <p>
              {word('releasesDemonstration')} <code>{DEMONSTRATION_WITH_RELEASE}</code>
            </p>
          ) : null}
        </div>
      ) : null}
      {releases.state === 'loaded' && releases.value.length > 0 ? (
        <ol>
          {releases.value.map((release) => (
            <li key={release.id} className={release.withdrawn || release.replacedBy ? 'past' : undefined}>
              <h3>
                <Link place={{ ...place, parameters: { ...place.parameters, release: release.id } }} go={go}>
                  {monthsOf(release, place.language)}
                </Link>
              </h3>
              <ReleaseFacts release={release} place={place} go={go} pool={pool} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

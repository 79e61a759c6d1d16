import { PAGES, type PageProperties } from '../page.ts';
import { writePlace } from '../place.ts';
import { words } from '../words.ts';
import { Link } from './link.tsx';

/** Where one is, as whom one looks, and the same page in the other language. */
export function Header({ place, go, as, organisations, pool }: PageProperties) {
  const word = words(place.language);
  const other = place.language === 'fr' ? 'en' : 'fr';
  const kept = as === 'public' ? {} : { as };
  return (
    <header className="top">
      {pool?.pool.demonstration ? <p className="demonstration">{word('demonstration')}</p> : null}
      <div className="bar">
        <Link
          place={{ language: place.language, page: 'question', parameters: kept }}
          go={go}
          className="brand"
        >
          <svg viewBox="0 0 40 26" aria-hidden="true">
            <path d="M3 24a17 17 0 0 1 34 0" />
            <path d="M9 24a11 11 0 0 1 22 0" />
            <path d="M15 24a5 5 0 0 1 10 0" />
          </svg>
          <span>Parterre</span>
        </Link>
        <nav aria-label="Parterre">
          {PAGES.map(([page, label]) => (
            <Link
              key={page}
              place={{ language: place.language, page, parameters: kept }}
              go={go}
              current={page === place.page}
            >
              {word(label)}
            </Link>
          ))}
        </nav>
        <label className="who">
          <span>{word('lookingAs')}</span>
          <select
            value={as}
            onChange={(change) =>
              go({ ...place, parameters: { ...place.parameters, as: change.target.value } })
            }
          >
            <option value="public">{word('asPublic')}</option>
            <option value="steward">{word('asSteward')}</option>
            {organisations.map((house) => (
              <option key={house.slug} value={house.slug}>
                {house.name}
              </option>
            ))}
          </select>
        </label>
        <a
          className="language"
          lang={`${other}-CA`}
          hrefLang={other}
          href={writePlace({ ...place, language: other })}
        >
          {word('otherLanguage')}
        </a>
      </div>
    </header>
  );
}

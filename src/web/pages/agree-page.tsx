import { useState } from 'react';

import type { LabelDecision, ProductionDecision, TourDecision, VenueDecision } from '#model/agreeing.ts';
import { getToAgree, sayLabels, sayMatches, sayTours, sayVenues, type ToAgree } from '../agree-api.ts';
import type { Refused } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { ConsentList } from '../parts/consent-list.tsx';
import { LabelQueue } from '../parts/label-queue.tsx';
import { MatchList } from '../parts/match-list.tsx';
import { PoolLabelsView } from '../parts/pool-labels-view.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { TourList } from '../parts/tour-list.tsx';
import { VenueList } from '../parts/venue-list.tsx';
import { asRefused, useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';

/** What a house’s own words mean, which of its productions and venues are one: asked, said, taken back. */
export function AgreePage(page: PageProperties) {
  const { place, as } = page;
  const word = words(place.language);
  return (
    <section className="agreeing">
      <h1>{word('agreeTitle')}</h1>
      <p className="lead">{word('agreeLead')}</p>
      {as === 'public' || as === 'steward' ? <p className="notice">{word('agreePublic')}</p> : null}
      {as === 'steward' ? <PoolLabelsView language={place.language} /> : null}
      {as !== 'public' && as !== 'steward' ? (
        <>
          <HouseAgrees key={as} {...page} />
          <ConsentList key={`consents ${as}`} house={as} language={place.language} />
        </>
      ) : null}
    </section>
  );
}

function HouseAgrees({ place, as, organisations }: PageProperties) {
  const { language } = place;
  const [said, setSaid] = useState<ToAgree | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const loaded = useLoaded(as, () => getToAgree(as));
  const all = said ?? (loaded.state === 'loaded' ? loaded.value : null);
  const saying = { organisation: as, lang: language };
  const keep = (change: Promise<Partial<ToAgree>>): Promise<void> =>
    change.then(
      (changed) => {
        setRefused(null);
        setSaid((before) => {
          const known = before ?? all;
          return known === null ? null : { ...known, ...changed };
        });
      },
      (error: unknown) => setRefused(asRefused(error)),
    );
  if (loaded.state === 'refused') return <RefusedView refused={loaded.refused} language={language} />;
  if (all === null) return <p role="status">…</p>;
  return (
    <>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
      <LabelQueue
        labels={all.labels}
        language={language}
        say={(decisions: readonly LabelDecision[]) =>
          keep(sayLabels(saying, decisions).then((labels) => ({ labels })))
        }
      />
      <MatchList
        matches={all.matches}
        language={language}
        say={(decision: ProductionDecision) =>
          keep(sayMatches(saying, [decision]).then((matches) => ({ matches })))
        }
      />
      <TourList
        tours={all.tours}
        language={language}
        nameOf={(slug) => organisations.find((house) => house.slug === slug)?.name ?? slug}
        say={(decision: TourDecision) => keep(sayTours(saying, [decision]).then((tours) => ({ tours })))}
      />
      <VenueList
        venues={all.venues}
        list={all.list}
        language={language}
        say={(decision: VenueDecision) => keep(sayVenues(saying, [decision]).then((venues) => ({ venues })))}
      />
    </>
  );
}

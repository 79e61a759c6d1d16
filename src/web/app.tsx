import { useEffect, useState } from 'react';

import type { OrganisationState, PoolState, Progress } from '#model/service.ts';
import { followProgress, getOrganisations, getPool } from './api.ts';
import { AboutPage } from './pages/about-page.tsx';
import { DepositPage } from './pages/deposit-page.tsx';
import { LogPage } from './pages/log-page.tsx';
import { QuestionPage } from './pages/question-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { Header } from './parts/header.tsx';
import { ProgressView } from './parts/progress-view.tsx';
import { type Place, usePlace } from './place.ts';
import { words } from './words.ts';

/** What every page is given: where one is, as whom one looks, and how to go elsewhere. */
export type PageProperties = {
  readonly place: Place;
  readonly go: (next: Place) => void;
  /** `public`, `steward`, or the slug of a house. */
  readonly as: string;
  readonly organisations: readonly OrganisationState[];
};

export function App() {
  const [place, go] = usePlace();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [pool, setPool] = useState<PoolState | null>(null);
  const [organisations, setOrganisations] = useState<readonly OrganisationState[]>([]);
  const word = words(place.language);
  const as = place.parameters['as'] ?? 'public';

  useEffect(() => followProgress(setProgress), []);
  useEffect(() => {
    if (progress?.state !== 'ready') return;
    getPool().then(setPool);
    getOrganisations().then(setOrganisations);
  }, [progress?.state]);
  useEffect(() => {
    document.documentElement.lang = `${place.language}-CA`;
  }, [place.language]);

  const page = { place, go, as, organisations };
  return (
    <>
      <a className="skip" href="#content">
        {word('skip')}
      </a>
      <Header {...page} pool={pool} />
      <main id="content">
        {progress !== null && progress.state !== 'ready' ? (
          <ProgressView progress={progress} language={place.language} />
        ) : (
          <CurrentPage {...page} />
        )}
      </main>
    </>
  );
}

function CurrentPage(page: PageProperties) {
  switch (page.place.page) {
    case 'deposit':
      return <DepositPage {...page} />;
    case 'return':
      return <ReturnPage {...page} />;
    case 'log':
      return <LogPage {...page} />;
    case 'about':
      return <AboutPage {...page} />;
    default:
      return <QuestionPage {...page} />;
  }
}

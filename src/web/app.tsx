import { useEffect, useRef, useState } from 'react';

import type { OrganisationState, PoolState, Progress } from '#model/service.ts';
import { followProgress, getOrganisations, getPool } from './api.ts';
import { PAGES, type PageProperties } from './page.ts';
import { AboutPage } from './pages/about-page.tsx';
import { AgreePage } from './pages/agree-page.tsx';
import { DepositPage } from './pages/deposit-page.tsx';
import { LogPage } from './pages/log-page.tsx';
import { QuestionPage } from './pages/question-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { Header } from './parts/header.tsx';
import { ProgressView } from './parts/progress-view.tsx';
import { type Page, usePlace } from './place.ts';
import { words } from './words.ts';

export function App() {
  const [place, go] = usePlace();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [pool, setPool] = useState<PoolState | null>(null);
  const [organisations, setOrganisations] = useState<readonly OrganisationState[]>([]);
  const word = words(place.language);
  const as = place.parameters.as ?? 'public';
  const main = useFocusOnTurn(place.page);

  useEffect(() => followProgress(setProgress), []);
  useEffect(() => {
    if (progress?.state !== 'ready') return;
    getPool().then(setPool);
    getOrganisations().then(setOrganisations);
  }, [progress?.state]);
  useEffect(() => {
    const title = PAGES.find(([page]) => page === place.page)?.[1];
    document.documentElement.lang = `${place.language}-CA`;
    document.title = title === undefined ? 'Parterre' : `${words(place.language)(title)} – Parterre`;
  }, [place.language, place.page]);

  const page = { place, go, as, organisations, pool };
  return (
    <>
      <a className="skip" href="#content">
        {word('skip')}
      </a>
      <Header {...page} />
      <main id="content" ref={main} tabIndex={-1}>
        {progress === null ? null : progress.state === 'ready' ? (
          <CurrentPage {...page} />
        ) : (
          <ProgressView progress={progress} language={place.language} />
        )}
      </main>
    </>
  );
}

/** Who reads the page by ear is taken to its new content when the page turns, not left on the link. */
function useFocusOnTurn(page: Page) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page) main.current?.focus({ preventScroll: true });
    shown.current = page;
  }, [page]);
  return main;
}

function CurrentPage(page: PageProperties) {
  switch (page.place.page) {
    case 'deposit':
      return <DepositPage {...page} />;
    case 'return':
      return <ReturnPage {...page} />;
    case 'agree':
      return <AgreePage {...page} />;
    case 'log':
      return <LogPage {...page} />;
    case 'about':
      return <AboutPage {...page} />;
    default:
      return <QuestionPage {...page} />;
  }
}

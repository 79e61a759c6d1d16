import { useCallback, useSyncExternalStore } from 'react';

import type { Language } from '#model/words.ts';

/** The pages. The address holds the whole state, so that a question is a link: `/fr/question?q=…&as=…`. */
export type Page = 'question' | 'deposit' | 'return' | 'agree' | 'log' | 'about';

export type Place = {
  readonly language: Language;
  readonly page: Page;
  readonly parameters: Readonly<Record<string, string>>;
};

const PATHS: Readonly<Record<Language, Readonly<Record<Page, string>>>> = {
  fr: {
    question: 'question',
    deposit: 'depot',
    return: 'bilan',
    agree: 'accorder',
    log: 'registre',
    about: 'protection',
  },
  en: {
    question: 'question',
    deposit: 'deposit',
    return: 'return',
    agree: 'agree',
    log: 'log',
    about: 'protection',
  },
};

export function usePlace(): readonly [Place, (next: Place) => void] {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const go = useCallback((next: Place) => {
    const written = writePlace(next);
    if (written === location.pathname + location.search) return;
    history.pushState(null, '', written);
    dispatchEvent(new PopStateEvent('popstate'));
  }, []);
  return [readPlace(address), go];
}

export function writePlace({ language, page, parameters }: Place): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return `/${language}/${PATHS[language][page]}${query ? `?${query}` : ''}`;
}

function readPlace(address: string): Place {
  const url = new URL(address, location.origin);
  const [, first, second] = url.pathname.split('/');
  const language = first === 'en' ? 'en' : 'fr';
  const found = Object.entries(PATHS[language]).find(([, path]) => path === second);
  return {
    language,
    page: (found?.[0] as Page | undefined) ?? 'question',
    parameters: Object.fromEntries(url.searchParams),
  };
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}

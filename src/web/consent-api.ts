import type { ConsentAsked, ConsentWord } from '#model/consent-inbox.ts';
import type { Consent, ConsentRequest } from '#model/pool.ts';
import type { Language } from '#model/words.ts';
import { address, call } from './api.ts';

export function getConsents(organisation: string): Promise<readonly ConsentAsked[]> {
  return call('GET', address('/api/consents', { organisation }));
}

export function sayConsent(word: ConsentWord, lang: Language): Promise<Consent> {
  return call('POST', '/api/consents', { ...word, lang });
}

/** Puts a figure before the houses behind it. */
export function askConsent(
  figure: Pick<Consent, 'figure' | 'audience'>,
  as: string,
  lang: Language,
): Promise<ConsentRequest> {
  return call('POST', '/api/consents/ask', { ...figure, as, lang });
}

import { z } from 'zod';
import { audienceFrom } from '#model/audience.ts';
import { route } from '../route.ts';
import { ASKABLE, CONSENT, CONSENT_ASKED, CONSENT_REQUEST, WORD } from '../shapes/consent.ts';
import { AS, LANG, SLUG } from '../shapes/words.ts';

export const getConsents = route({
  method: 'get',
  path: '/api/consents',
  summary:
    'The figures that wait for a house’s word, each with what would be learned of it; then those it spoke about.',
  parameters: z.object({ organisation: SLUG, lang: LANG }),
  body: null,
  gives: z.array(CONSENT_ASKED),
  answer: ({ parameters }, service) => service.consents.inbox(parameters.organisation),
});

export const postConsent = route({
  method: 'post',
  path: '/api/consents',
  summary: 'Consent to a figure, refuse it, or take a consent back.',
  parameters: z.object({}),
  body: WORD.extend({ lang: LANG }),
  gives: CONSENT,
  answer: ({ body: { lang: _, until, ...word } }, service) =>
    service.consents.say({ ...word, ...(until === undefined ? {} : { until }) }),
});

export const postConsentAsk = route({
  method: 'post',
  path: '/api/consents/ask',
  summary: 'Ask the houses behind a figure for their consent; nothing tells which these are.',
  parameters: z.object({}),
  body: ASKABLE.extend({ as: AS, lang: LANG }),
  gives: CONSENT_REQUEST,
  answer: ({ body: { figure, audience, as } }, service) =>
    service.consents.ask({ figure, audience }, audienceFrom(as)),
});

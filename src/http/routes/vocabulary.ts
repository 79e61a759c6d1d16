import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import type { ConceptScheme } from '#model/concept.ts';
import { toJsonLd, toTurtle } from '#vocabulary/skos.ts';
import { VOCABULARY } from '#vocabulary/vocabulary.ts';
import type { Media } from '../route.ts';
import { route } from '../route.ts';
import { LISTED_SCHEME, SCHEME } from '../shapes/vocabulary.ts';
import { CODE } from '../shapes/words.ts';

const parameters = z.object({ scheme: CODE });

export const getVocabulary = route({
  method: 'get',
  path: '/api/vocabulary',
  summary: 'The concept schemes of the shared vocabulary.',
  parameters: z.object({}),
  body: null,
  gives: z.array(LISTED_SCHEME),
  answer: async () =>
    VOCABULARY.map(({ code, version, label, definition }) => ({ code, version, label, definition })),
});

export const getScheme = route({
  method: 'get',
  path: '/api/vocabulary/{scheme}',
  summary: 'One concept scheme.',
  parameters,
  body: null,
  gives: SCHEME,
  answer: async (asked) => found(asked.parameters.scheme),
});

export const getSchemeTurtle = route({
  method: 'get',
  path: '/api/vocabulary/{scheme}.ttl',
  summary: 'One concept scheme as SKOS in Turtle.',
  parameters,
  body: null,
  gives: 'text/turtle',
  answer: async (asked): Promise<Media> => ({
    type: 'text/turtle; charset=utf-8',
    text: toTurtle([found(asked.parameters.scheme)]),
  }),
});

export const getSchemeJsonLd = route({
  method: 'get',
  path: '/api/vocabulary/{scheme}.jsonld',
  summary: 'One concept scheme as SKOS in JSON-LD.',
  parameters,
  body: null,
  gives: 'application/ld+json',
  answer: async (asked): Promise<Media> => ({
    type: 'application/ld+json',
    text: JSON.stringify(toJsonLd([found(asked.parameters.scheme)])),
  }),
});

function found(code: string): ConceptScheme {
  const scheme = VOCABULARY.find((one) => one.code === code);
  if (scheme === undefined) throw refusal('scheme-unknown', { scheme: code });
  return scheme;
}

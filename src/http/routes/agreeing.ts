import { z } from 'zod';
import { route } from '../route.ts';
import {
  LABEL,
  LABEL_DECISIONS,
  POOL_LABELS,
  PRODUCTION_DECISIONS,
  PRODUCTION_MATCH,
  TOUR,
  TOUR_DECISIONS,
  VENUE,
  VENUE_DECISIONS,
  VENUE_STATE,
} from '../shapes/agreeing.ts';
import { LANG, SLUG } from '../shapes/words.ts';

const OF_HOUSE = z.object({ organisation: SLUG, lang: LANG });

export const getLabels = route({
  method: 'get',
  path: '/api/labels',
  summary: 'The labels of an organisation, what each stands for or may stand for, what is open first.',
  parameters: OF_HOUSE,
  body: null,
  gives: z.array(LABEL),
  answer: ({ parameters: { organisation } }, { agreeing }) => agreeing.labels(organisation),
});

export const postLabels = route({
  method: 'post',
  path: '/api/labels',
  summary: 'Say what labels stand for: it counts at once for all that the organisation delivered.',
  parameters: OF_HOUSE,
  body: LABEL_DECISIONS,
  gives: z.array(LABEL),
  answer: ({ parameters: { organisation }, body: { decisions } }, { agreeing }) =>
    agreeing.chooseLabels({ organisation, decisions }),
});

export const getPoolLabels = route({
  method: 'get',
  path: '/api/labels/pool',
  summary: 'What is left to agree on in the pool, in counts, and the labels that five organisations use.',
  parameters: z.object({ lang: LANG }),
  body: null,
  gives: z.array(POOL_LABELS),
  answer: (_, { agreeing }) => agreeing.poolLabels(),
});

export const getMatches = route({
  method: 'get',
  path: '/api/matches',
  summary: 'Productions of an organisation that may be one, and what it said of them.',
  parameters: OF_HOUSE,
  body: null,
  gives: z.array(PRODUCTION_MATCH),
  answer: ({ parameters: { organisation } }, { agreeing }) => agreeing.matches(organisation),
});

export const postMatches = route({
  method: 'post',
  path: '/api/matches',
  summary: 'Say whether two productions are one: it counts at once in the counts of productions.',
  parameters: OF_HOUSE,
  body: PRODUCTION_DECISIONS,
  gives: z.array(PRODUCTION_MATCH),
  answer: ({ parameters: { organisation }, body: { decisions } }, { agreeing }) =>
    agreeing.decideMatches({ organisation, decisions }),
});

export const getTours = route({
  method: 'get',
  path: '/api/tours',
  summary:
    'Productions of an organisation that may be on tour, the most recent first, and what may be told of others’ part in each.',
  parameters: OF_HOUSE,
  body: null,
  gives: z.array(TOUR),
  answer: ({ parameters: { organisation } }, { agreeing }) => agreeing.tours(organisation),
});

export const postTours = route({
  method: 'post',
  path: '/api/tours',
  summary:
    'Agree to be named to those who show a production too, and say whether it and theirs are one: it counts once when both say so.',
  parameters: OF_HOUSE,
  body: TOUR_DECISIONS,
  gives: z.array(TOUR),
  answer: ({ parameters: { organisation }, body: { decisions } }, { agreeing }) =>
    agreeing.decideTours({ organisation, decisions }),
});

export const getVenueList = route({
  method: 'get',
  path: '/api/venues/list',
  summary: 'The pool’s list of venues, which the third party keeps.',
  parameters: z.object({ lang: LANG }),
  body: null,
  gives: z.array(VENUE),
  answer: (_, { agreeing }) => agreeing.venueList(),
});

export const getVenues = route({
  method: 'get',
  path: '/api/venues',
  summary:
    'The venues that an organisation’s files name, and the places of the list that they are or may be.',
  parameters: OF_HOUSE,
  body: null,
  gives: z.array(VENUE_STATE),
  answer: ({ parameters: { organisation } }, { agreeing }) => agreeing.venues(organisation),
});

export const postVenues = route({
  method: 'post',
  path: '/api/venues',
  summary: 'Say which places of the list venues are: the list then fills in what no file says of them.',
  parameters: OF_HOUSE,
  body: VENUE_DECISIONS,
  gives: z.array(VENUE_STATE),
  answer: ({ parameters: { organisation }, body: { decisions } }, { agreeing }) =>
    agreeing.decideVenues({ organisation, decisions }),
});

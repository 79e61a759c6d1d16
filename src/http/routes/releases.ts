import { z } from 'zod';
import { type Media, route } from '../route.ts';
import { OPENED_RELEASE, RELEASE } from '../shapes/release.ts';
import { LANG } from '../shapes/words.ts';

/** What was published was published for everybody: neither route asks who looks. */
export const getReleases = route({
  method: 'get',
  path: '/api/editions',
  summary: 'The releases of the pool, newest first, with what became of each.',
  parameters: z.object({ lang: LANG }),
  body: null,
  gives: z.array(RELEASE),
  answer: (_, service) => service.releases(),
});

export const getReleaseCsv = route({
  method: 'get',
  path: '/api/editions/{edition}.csv',
  summary: 'All figures of a release, one a line; what is not released has a line without a figure.',
  parameters: z.object({ edition: z.string().max(100) }),
  body: null,
  gives: 'text/csv',
  answer: async ({ parameters: { edition } }, service): Promise<Media> => ({
    type: 'text/csv; charset=utf-8',
    text: await service.figuresOfRelease(edition),
  }),
});

const PAIR = '[^:,]+:[^:,]+';

export const getRelease = route({
  method: 'get',
  path: '/api/editions/{edition}',
  summary: 'A release with its tables, one criterion each, and what is published near each row that is not.',
  parameters: z.object({
    edition: z.string().max(100),
    within: z
      .string()
      .max(500)
      .regex(new RegExp(`^(${PAIR}(,${PAIR})*)?$`))
      .default('')
      .describe(
        'values of its common dimensions to limit the tables to: discipline:music,performance-month:2024-q4',
      ),
    lang: LANG,
  }),
  body: null,
  gives: OPENED_RELEASE,
  answer: ({ parameters: { edition, within } }, service) =>
    service.release({ release: edition, within: pairsOf(within) }),
});

function pairsOf(within: string): Readonly<Record<string, string>> {
  const pairs = within === '' ? [] : within.split(',').map((pair) => pair.split(':'));
  return Object.fromEntries(pairs.map(([dimension = '', value = '']) => [dimension, value]));
}

import { z } from 'zod';
import type { Nearby, OpenedRelease, PublishedTable, ReleaseState } from '#model/release.ts';
import { COLUMN, QUERY, ROW } from './answer.ts';
import { BILINGUAL, CODE } from './words.ts';

const MONTH = z.string().regex(/^\d{4}-\d{2}$/);

const STATE = {
  id: z.string(),
  kind: z.enum(['exact', 'noisy']),
  months: z.object({ from: MONTH, to: MONTH }),
  builtAt: z.string().describe('instant, ISO 8601; an exact release is proved before it is one'),
  holdings: z.int().nullable().describe('organisations that its figures are of, each holding once'),
  cells: z.object({ all: z.int(), released: z.int() }),
  withdrawn: z
    .object({
      at: z.string(),
      reason: z.object({ fr: z.string().exactOptional(), en: z.string().exactOptional() }),
    })
    .nullable(),
  replacedBy: z.string().nullable(),
  replaces: z.string().nullable(),
};

export const RELEASE: z.ZodType<ReleaseState> = z.object(STATE);

const NEARBY: z.ZodType<Nearby> = z.object({
  of: z.array(BILINGUAL),
  text: BILINGUAL,
  row: ROW,
  query: QUERY,
});

const TABLE: z.ZodType<PublishedTable> = z.object({
  dimension: CODE,
  columns: z.array(COLUMN),
  rows: z.array(z.object({ level: z.int(), row: ROW })),
  whole: ROW,
  nearby: z.array(NEARBY).describe('what is published nearest to the rows that are not'),
  query: QUERY.nullable().describe('the same as a question; null of a release with noise'),
});

export const OPENED_RELEASE: z.ZodType<OpenedRelease> = z.object({
  ...STATE,
  choices: z.array(
    z.object({
      dimension: CODE,
      label: BILINGUAL,
      values: z.array(z.object({ code: CODE, label: BILINGUAL })),
    }),
  ),
  tables: z.array(TABLE).describe('none where the release does not stand'),
});

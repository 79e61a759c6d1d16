import { z } from 'zod';
import { QUERY_SHAPE } from '#jobs/read-query.ts';
import type { Answer, AnswerColumn, AnswerRow, Coverage, Definition } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import { ASKABLE } from './consent.ts';
import { BILINGUAL, CODE, MOMENT } from './words.ts';

/** The shape checks what TypeScript calls a query, optional keys apart (absent and undefined are one in JSON). */
export const QUERY = QUERY_SHAPE.meta({ id: 'Query' }) as unknown as z.ZodType<Query>;

const STATUS = z
  .enum(['ok', 'x', 'E', 'F', 'p', 'r', '..'])
  .describe(
    'after Statistics Canada: x not released, E use with caution, F too unreliable, .. not available',
  );

export const COLUMN: z.ZodType<AnswerColumn> = z.object({
  id: CODE,
  kind: z.enum(['dimension', 'measure', 'share', 'comparison', 'base', 'precision']),
  unit: z.string().nullable(),
  label: BILINGUAL,
  values: z.record(z.string(), BILINGUAL).exactOptional(),
});

export const ROW = z
  .object({ status: STATUS, reason: z.string().exactOptional() })
  .catchall(z.union([z.string(), z.number(), z.null()]))
  .describe('one value per column id; null with status x is not released') as unknown as z.ZodType<AnswerRow>;

const COVERAGE: z.ZodType<Coverage> = z.object({
  known: z.number().min(0).max(1).nullable(),
  members: z.object({ contributing: z.int().nullable(), of: z.int() }),
  identified: z.number().min(0).max(1).nullable(),
  asOf: MOMENT.nullable(),
});

const DEFINITION_FIELDS = {
  id: CODE,
  kind: z.enum(['metric', 'dimension']),
  version: z.int(),
  label: BILINGUAL,
  meaning: BILINGUAL,
  formula: z.string(),
};

const DEFINITION: z.ZodType<Definition> = z.object(DEFINITION_FIELDS);

export const ANSWER: z.ZodType<Answer> = z
  .object({
    query: QUERY,
    reading: BILINGUAL,
    answer: BILINGUAL,
    columns: z.array(COLUMN),
    rows: z.array(ROW),
    coverage: COVERAGE,
    definitions: z.array(DEFINITION),
    edition: z.string().nullable(),
    notes: z.array(z.object({ code: CODE, text: BILINGUAL })),
    remedies: z.array(
      z.object({ code: CODE, text: BILINGUAL, query: QUERY, consent: ASKABLE.exactOptional() }),
    ),
    chart: z.enum(['bars', 'line', 'map', 'number', 'table']),
  })
  .meta({ id: 'Answer' });

const LISTED = z.object({
  ...DEFINITION_FIELDS,
  unit: z.string().nullable(),
});

export const REGISTRY = z.object({ metrics: z.array(LISTED), dimensions: z.array(LISTED) });

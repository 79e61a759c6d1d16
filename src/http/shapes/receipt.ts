import { z } from 'zod';
import type { Problem } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Reconciliation } from '#model/service.ts';
import type { Bilingual } from '#model/words.ts';
import { BILINGUAL, CODE, DAY, MOMENT, SLUG } from './words.ts';

/** A problem or a reason with its sentence, for readers that do not hold our messages. */
export type Told = { readonly message: Bilingual };

type Sheet = NonNullable<Receipt['sheets']>[number];

export type ReceiptTold = Omit<Receipt, 'problems' | 'source' | 'sheets'> & {
  readonly sheets?: readonly (Sheet & { readonly label: Bilingual | null })[] | undefined;
  readonly problems: readonly (Problem & Told)[];
  readonly source: Omit<Receipt['source'], 'reasons'> & {
    /** The system and its report in words; null for a table matched column by column. */
    readonly label: Bilingual | null;
    readonly reasons: readonly (Receipt['source']['reasons'][number] & Told)[];
  };
};

const PARAMS = z.record(z.string(), z.union([z.string(), z.number()]));

const MONEY = z
  .union([z.int(), z.string().regex(/^-?\d+$/)])
  .nullable()
  .describe('minor units; a decimal string when beyond what JSON carries exactly');

const PROBLEM = z.object({
  code: CODE,
  params: PARAMS,
  severity: z.enum(['error', 'warning', 'info']),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  count: z.int(),
  message: BILINGUAL,
});

const COLUMN = z.object({
  header: z.string(),
  field: z.string(),
  certainty: z.enum(['sure', 'likely', 'unsure']),
  reason: BILINGUAL.optional().describe('why it was taken so; told once'),
  samples: z
    .array(z.string())
    .optional()
    .describe('up to three values, none of a column that identifies people; told once'),
});

export const RECEIPT: z.ZodType<ReceiptTold> = z
  .object({
    id: z.string(),
    organisation: SLUG,
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    state: z.enum(['committed', 'repeated', 'undone', 'preview']),
    receivedAt: MOMENT,
    source: z.object({
      id: CODE,
      label: BILINGUAL.nullable().describe('the system and its report; null for a table matched by column'),
      certainty: z.number().min(0).max(1),
      reasons: z.array(z.object({ code: CODE, params: PARAMS, message: BILINGUAL })),
    }),
    rows: z
      .object({ read: z.int(), kept: z.int(), setAside: z.int(), excluded: z.int() })
      .describe('read = kept + setAside + excluded'),
    exclusions: z.record(z.string(), z.int()),
    totals: z.object({
      tickets: z.int().nullable(),
      revenueMinor: MONEY,
      taxMinor: MONEY,
      feesMinor: MONEY,
      currency: z.string().nullable(),
      from: DAY.nullable(),
      to: DAY.nullable(),
      performances: z.int().nullable(),
      respondents: z.int().nullable(),
      weeksWithoutSale: z
        .int()
        .nullable()
        .optional()
        .describe('weeks between the first and the last sale in which nothing was sold'),
    }),
    problems: z.array(PROBLEM),
    sheets: z
      .array(
        z.object({
          name: z.string().describe('of the sheet, or of the file in an archive; choices name it so'),
          isPath: z.boolean().describe('the list of a JSON or XML document, by its path'),
          source: z.string().describe('what it was taken for; empty when nothing was read from it'),
          label: BILINGUAL.nullable(),
          read: z.int(),
          kept: z.int(),
          columns: z.array(COLUMN),
        }),
      )
      .optional()
      .describe('what the file holds, when it holds several tables'),
    columns: z.array(COLUMN).describe('of the sheet that tells most'),
    changes: z
      .object({ new: z.int(), changed: z.int(), identical: z.int(), missing: z.int(), gone: z.int() })
      .optional()
      .describe(
        'statements beside those of earlier deliveries; missing ones stay counted, gone ones were given back',
      ),
    labels: z
      .array(
        z.object({
          field: z.string(),
          label: z.string(),
          rows: z.int(),
          suggestion: z
            .object({ code: z.string(), because: z.enum(['other-houses', 'spelling']) })
            .optional()
            .describe('what it may stand for, to be confirmed'),
        }),
      )
      .optional()
      .describe('labels of the house that stand for nothing known, the most frequent first'),
    offers: z
      .array(z.object({ header: z.string(), field: z.string() }))
      .optional()
      .describe('what other houses with the same export said of columns that are not surely read'),
  })
  .meta({ id: 'Receipt' });

export const INCLUDES = z.object({ taxes: z.boolean(), fees: z.boolean() });

export const RECONCILIATION: z.ZodType<Reconciliation> = z.object({
  receipt: z.string(),
  statedMinor: z.int(),
  includes: INCLUDES,
  countedMinor: z.int().nullable(),
  differenceMinor: z.int().nullable(),
  currency: z.string().nullable(),
  outcome: z.enum(['equal', 'different', 'not-comparable']),
  equalIf: INCLUDES.nullable(),
  explanation: BILINGUAL,
});

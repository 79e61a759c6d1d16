import { z } from 'zod';
import { sayStored } from '#messages/messages.ts';
import type { PushAnswer } from '#model/push.ts';
import type { Language } from '#model/words.ts';
import { route } from '../route.ts';
import { CODE, LANG } from '../shapes/words.ts';

const OUTCOME = z.enum(['accepted', 'set-aside', 'not-counted']);

const LINE = z.object({
  line: z.int().describe('from 1, blank lines included'),
  outcome: OUTCOME.describe('set-aside: to correct and send again; not-counted: nothing to do'),
  code: CODE.nullable().describe('stable; null of a line that was accepted'),
  column: z.string().nullable(),
  message: z.string().nullable().describe('in the reader’s language'),
});

const PUSH_ANSWER = z
  .object({
    receipt: z
      .string()
      .nullable()
      .describe('what the house sees of it, and may undo; null when no line could be handed in'),
    counts: z
      .object({ read: z.int(), accepted: z.int(), setAside: z.int(), notCounted: z.int() })
      .describe('read = accepted + setAside + notCounted'),
    lines: z.array(LINE),
    ignored: z.array(z.string()).describe('columns that are not known; nothing was read of them'),
  })
  .meta({ id: 'PushAnswer' });

const EXAMPLE = [
  { kind: 'performance', performance_id: 'P-204', title: 'La Noce', starts_at: '2025-05-02T20:00:00' },
  {
    kind: 'sale',
    ticket_id: 'T-9001',
    order_id: 'O-771',
    performance_id: 'P-204',
    movement: 'sale',
    sold_at: '2025-03-01T12:31:05',
    quantity: 1,
    unit_price: '40.00',
  },
  { kind: 'buyer', order_id: 'O-771', email: 'ana@example.com', postal_code: 'H2X 1Y4' },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

export const putLines = route({
  method: 'put',
  path: '/api/v1/lines',
  summary:
    'For ticketing systems: hand in tickets, performances and buyers as they change, one JSON object a line, addressed by your own ids. A newer state of the same id replaces the older.',
  parameters: z.object({ lang: LANG }),
  body: 'bytes',
  program: {
    headers: z.object({
      'Idempotency-Key': z
        .string()
        .regex(/^[\x21-\x7e]{1,128}$/)
        .describe('chosen by you for each push, such as a UUID; the same push sent again counts once'),
    }),
    takes: ['application/x-ndjson', 'application/jsonl'],
    example: EXAMPLE,
    refusals: {
      401: 'No deposit key, an unknown or a withdrawn one.',
      403: 'The house has not agreed to the terms of the pool, or a page of another site asks.',
      413: 'Too many lines or bytes: send it in several parts.',
      415: 'Not JSON lines.',
      422: 'The Idempotency-Key was used for another content.',
      429: 'Too many pushes; `Retry-After` says how many seconds to wait.',
    },
  },
  gives: PUSH_ANSWER,
  answer: async ({ key, headers, bytes, language }, service) => {
    const idempotencyKey = headers['Idempotency-Key'] ?? '';
    return tellPush(
      await service.push({ key, idempotencyKey, bytes: bytes ?? new Blob([]).stream() }),
      language,
    );
  },
});

function tellPush(
  { receipt, lines, told, ignored }: PushAnswer,
  language: Language,
): z.output<typeof PUSH_ANSWER> {
  const byLine = new Map(told.map((one) => [one.line, one]));
  const counted = (wanted: string) => told.filter(({ outcome }) => outcome === wanted).length;
  return {
    receipt,
    counts: {
      read: lines.length,
      accepted: lines.length - told.length,
      setAside: counted('set-aside'),
      notCounted: counted('not-counted'),
    },
    lines: lines.map((line) => {
      const one = byLine.get(line);
      if (!one) return { line, outcome: 'accepted' as const, code: null, column: null, message: null };
      const { code, column } = one.problem;
      return { line, outcome: one.outcome, code, column, message: sayStored(one.problem, language) };
    }),
    ignored: [...ignored],
  };
}

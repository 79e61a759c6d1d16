import { z } from 'zod';

import { ANSWER, QUERY } from '../src/http/shapes/answer.ts';
import { ERROR } from '../src/http/shapes/error.ts';
import { RECEIPT } from '../src/http/shapes/receipt.ts';
import { CHOICES_SHAPE } from '../src/jobs/delivery/confirm.ts';

/** The documents that go in and out of every door, from the very shapes that check them. */
const DOCUMENTS = {
  receipt: {
    shape: RECEIPT,
    about: 'What happened to one delivered file. `ingest` and `receipts` print an array of these.',
  },
  query: { shape: QUERY, about: 'A typed question, as `query` and POST /api/query read it.' },
  choices: {
    shape: CHOICES_SHAPE,
    about:
      'What a house confirms of one file, as `confirm` and POST /api/receipts/{receipt}/confirm read it.',
  },
  answer: { shape: ANSWER, about: 'What `ask` and `query` print, and POST /api/ask and /api/query give.' },
  error: { shape: ERROR, about: 'What every door says of what is refused or failed.' },
} as const;

/** What comes in is closed: a key that nobody reads is a mistake. */
const INWARD: readonly string[] = ['query', 'choices'];

/** JSON Schemas (2020-12) by file, as the repository keeps them. */
export function schemaFiles(): readonly { readonly file: string; readonly text: string }[] {
  return Object.entries(DOCUMENTS).map(([name, { shape, about }]) => {
    const schema = z.toJSONSchema(shape, {
      io: INWARD.includes(name) ? 'input' : 'output',
      unrepresentable: 'any',
    });
    const { $schema, ...rest } = relaxed(schema, INWARD.includes(name)) as { readonly $schema?: string };
    const document = { $schema, $id: `${name}.schema.json`, title: name, description: about, ...rest };
    return { file: `docs/schemas/${name}.schema.json`, text: `${JSON.stringify(document, null, 2)}\n` };
  });
}

/**
 * Names of shapes are for OpenAPI: here they would be addresses that lead nowhere. What goes out may have more keys one
 * day; a reader that refused them would break.
 */
function relaxed(schema: unknown, isClosed: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((one) => relaxed(one, isClosed));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      !(key === 'id' && typeof value === 'string') &&
      !(key === 'additionalProperties' && value === false && !isClosed),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, relaxed(value, isClosed)]));
}

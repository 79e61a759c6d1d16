import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import type { Declaration, DeclarationFacts, DeclarationForm } from '#model/declaration.ts';
import { parseJson } from '#model/json.ts';
import type { Slug } from '#model/words.ts';
import { performanceFigures } from '#path/aggregate/aggregate.ts';
import { declare, figuresOf, quarterOf } from '#path/declare/declare.ts';
import type { Answering } from '../answering.ts';
import { today } from './asked-facts.ts';

const WORDS = z.string().min(1).max(300);

const FACTS_SHAPE: z.ZodType<DeclarationFacts> = z.strictObject({
  venues: z
    .record(
      WORDS,
      z.strictObject({
        address: WORDS.optional(),
        postalCode: WORDS.optional(),
        city: WORDS.optional(),
        siret: WORDS.optional(),
        typeLieu: z
          .string()
          .regex(/^[A-Z_]+$/)
          .optional(),
        lieuId: z.int().positive().optional(),
      }),
    )
    .optional(),
  domains: z.record(WORDS, z.int().positive()).optional(),
  numbers: z.record(WORDS, WORDS).optional(),
  declarant: WORDS.optional(),
});

/** A JSON text as facts. Refuses with `declaration-facts-unreadable`. */
export function readDeclarationFacts(text: string): DeclarationFacts {
  try {
    return FACTS_SHAPE.parse(parseJson(text));
  } catch (error) {
    throw refusal('declaration-facts-unreadable', {}, { cause: error });
  }
}

export type DeclarationAsked = {
  readonly form: DeclarationForm;
  readonly organisation: Slug;
  readonly quarter: string;
  readonly facts: DeclarationFacts;
};

/**
 * The declaration of one house for one quarter, from its own exact figures and those of nobody else. Refuses with
 * `quarter-unreadable`, `organisation-unknown`, or `declare-nothing` when nothing of the quarter was handed in.
 */
export async function declareQuarter(answering: Answering, asked: DeclarationAsked): Promise<Declaration> {
  const quarter = quarterOf(asked.quarter);
  return answering.at(async (asOf) => {
    const { known, kept } = asOf;
    const { organisation: house } = asked;
    if (!known.organisations.some(({ slug }) => slug === house))
      throw refusal('organisation-unknown', { organisation: house });
    const { currency, zone } = known.pool;
    const rows = await asOf.run(performanceFigures({ house, range: quarter.range, currency, kept }));
    if (rows.length === 0) throw refusal('declare-nothing', { quarter: quarter.name });
    const names = Object.fromEntries(known.organisations.map(({ slug, name }) => [slug, name]));
    const facts = { ...asked.facts, zone, names, organisation: house, today: today(asOf) };
    return declare({ form: asked.form, quarter, figures: figuresOf(rows), facts, currency });
  });
}

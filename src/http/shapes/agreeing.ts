import { z } from 'zod';
import type {
  LabelDecision,
  LabelState,
  PoolLabels,
  ProductionDecision,
  ProductionMatch,
  Tour,
  TourDecision,
  Venue,
  VenueDecision,
  VenueState,
} from '#model/agreeing.ts';
import { CODE, DAY, SLUG } from './words.ts';

const KEY = z.string().min(1).max(500);

export const LABEL: z.ZodType<LabelState> = z
  .object({
    field: z.string(),
    scheme: CODE,
    key: KEY,
    label: z.string(),
    lines: z.int(),
    tickets: z.int().nullable(),
    state: z.enum(['unknown', 'read', 'chosen', 'left']),
    code: CODE.nullable().describe('what it counts under; null stays unknown until the house says'),
    suggestion: z
      .object({
        code: CODE,
        because: z.enum(['other-houses', 'siblings', 'spelling', 'parts']),
        certainty: z.enum(['likely', 'unsure']),
      })
      .nullable(),
  })
  .meta({ id: 'Label' }) as unknown as z.ZodType<LabelState>;

export const POOL_LABELS: z.ZodType<PoolLabels> = z
  .object({
    field: z.string(),
    scheme: CODE,
    houses: z.int(),
    labels: z.int(),
    lines: z.int(),
    shared: z
      .array(z.object({ label: z.string(), houses: z.int(), lines: z.int() }))
      .describe('labels that five houses or more use'),
  })
  .meta({ id: 'PoolLabels' }) as unknown as z.ZodType<PoolLabels>;

/** Decisions of one page at once. */
function decided<D>(decision: z.ZodType<D>, id: string) {
  return z.strictObject({ decisions: z.array(decision).min(1).max(2000) }).meta({ id });
}

const LABEL_DECISION: z.ZodType<LabelDecision> = z.union([
  z.strictObject({ key: KEY, choice: z.literal('is'), code: CODE }),
  z.strictObject({ key: KEY, choice: z.enum(['unknown', 'undo']) }),
]);

export const LABEL_DECISIONS = decided(LABEL_DECISION, 'LabelDecisions');

const PRODUCTION = z.object({ key: KEY, title: z.string(), performances: z.int() });

export const PRODUCTION_MATCH: z.ZodType<ProductionMatch> = z
  .object({
    one: PRODUCTION,
    other: PRODUCTION,
    certainty: z.enum(['sure', 'likely']),
    reasons: z.array(
      z.enum([
        'same-title',
        'same-main-title',
        'initials',
        'nearly-same-title',
        'same-start',
        'same-run',
        'same-venue',
        'other-season',
      ]),
    ),
    decision: z.enum(['same', 'different']).nullable(),
  })
  .meta({ id: 'ProductionMatch' });

const PRODUCTION_DECISION: z.ZodType<ProductionDecision> = z.strictObject({
  one: KEY,
  other: KEY,
  choice: z.enum(['same', 'different', 'undo']),
});

export const PRODUCTION_DECISIONS = decided(PRODUCTION_DECISION, 'ProductionDecisions');

export const TOUR: z.ZodType<Tour> = z
  .object({
    key: KEY,
    title: z.string(),
    performances: z.int(),
    lastDay: DAY.nullable().describe('local day of the last start known'),
    houses: z.int().nullable().describe('other houses that show it, when there are five or more'),
    named: z.array(SLUG).describe('houses that agreed to be named to those who show it, as this one did'),
    isTold: z.boolean().describe('whether it agreed to be named to those who show it'),
    alike: z
      .array(
        z.object({
          house: SLUG,
          decision: z.enum(['same', 'different']).nullable(),
          isAgreed: z.boolean().describe('both said so: it counts once in the pool'),
        }),
      )
      .describe('houses that agreed to be named too, and of which a production may be this one on tour'),
  })
  .meta({ id: 'Tour' });

const TOUR_DECISION: z.ZodType<TourDecision> = z.union([
  z.strictObject({ key: KEY, choice: z.enum(['tell', 'untell']) }),
  z.strictObject({ key: KEY, house: SLUG, choice: z.enum(['same', 'different', 'undo']) }),
]);

export const TOUR_DECISIONS = decided(TOUR_DECISION, 'TourDecisions');

export const VENUE: z.ZodType<Venue> = z
  .object({
    code: CODE,
    name: z.string(),
    municipality: CODE.nullable(),
    kind: CODE.nullable(),
    capacity: z.int().nullable(),
  })
  .meta({ id: 'Venue' });

export const VENUE_STATE: z.ZodType<VenueState> = z
  .object({
    key: KEY,
    name: z.string(),
    performances: z.int(),
    municipality: CODE.nullable(),
    kind: CODE.nullable(),
    capacity: z.int().nullable(),
    state: z.enum(['open', 'chosen', 'none']),
    venue: CODE.nullable(),
    suggestion: z
      .object({
        venue: CODE,
        certainty: z.enum(['sure', 'likely']),
        reasons: z.array(
          z.enum([
            'venue-same-name',
            'venue-name-within',
            'venue-nearly-same-name',
            'venue-same-municipality',
            'venue-same-capacity',
          ]),
        ),
      })
      .nullable(),
    alike: z.array(z.string()).describe('other spellings of the house that seem to be the same place'),
  })
  .meta({ id: 'HouseVenue' });

const VENUE_DECISION: z.ZodType<VenueDecision> = z.union([
  z.strictObject({ key: KEY, choice: z.literal('is'), venue: CODE }),
  z.strictObject({ key: KEY, choice: z.enum(['none', 'undo']) }),
]);

export const VENUE_DECISIONS = decided(VENUE_DECISION, 'VenueDecisions');

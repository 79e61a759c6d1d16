import { refusal } from '#messages/messages.ts';
import type { Slug } from '#model/words.ts';
import type { PoolAt } from '../answering.ts';

/** What a house says or shows is told to no other before so many do the same: fewer would tell who they are. */
export const HOUSES_MIN = 5;

/** Refuses with `organisation-unknown`. */
export function requireHouse({ known }: PoolAt, house: Slug): void {
  if (!known.organisations.some(({ slug }) => slug === house))
    throw refusal('organisation-unknown', { organisation: house });
}

/** Who holds each house: houses under one control count once. */
export function holdingsOf({ known }: PoolAt): ReadonlyMap<Slug, string> {
  return new Map(known.organisations.map(({ slug, holding }) => [slug, holding]));
}

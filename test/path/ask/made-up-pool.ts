import type { AskFacts } from '#path/ask/ask.ts';

/** A pool of made-up houses. */
export const ORGANISATIONS = [
  { slug: 'theatre-des-deux-rives', name: 'Théâtre des Deux Rives' },
  { slug: 'theatre-du-reverbere', name: 'Théâtre du Réverbère' },
  { slug: 'opera-des-erables', name: 'Opéra des Érables' },
  { slug: 'les-nuits-bleues', name: 'Les Nuits bleues' },
] as const;

export const PUBLIC: AskFacts = {
  organisations: ORGANISATIONS,
  today: '2026-03-10',
  audience: { kind: 'public' },
};

export const AS_HOUSE: AskFacts = {
  ...PUBLIC,
  audience: { kind: 'organisation', slug: 'theatre-des-deux-rives' },
};

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
import type { Language } from '#model/words.ts';
import { address, call } from './api.ts';

/** All that one house has to agree on. */
export type ToAgree = {
  readonly labels: readonly LabelState[];
  readonly matches: readonly ProductionMatch[];
  readonly venues: readonly VenueState[];
  readonly list: readonly Venue[];
  readonly tours: readonly Tour[];
};

export async function getToAgree(organisation: string): Promise<ToAgree> {
  const of = (path: string) => address(path, { organisation });
  const [labels, matches, venues, list, tours] = await Promise.all([
    call<ToAgree['labels']>('GET', of('/api/labels')),
    call<ToAgree['matches']>('GET', of('/api/matches')),
    call<ToAgree['venues']>('GET', of('/api/venues')),
    call<ToAgree['list']>('GET', '/api/venues/list'),
    call<ToAgree['tours']>('GET', of('/api/tours')),
  ]);
  return { labels, matches, venues, list, tours };
}

export function getPoolLabels(): Promise<readonly PoolLabels[]> {
  return call('GET', '/api/labels/pool');
}

export type Saying = { readonly organisation: string; readonly lang: Language };

export function sayLabels(said: Saying, decisions: readonly LabelDecision[]): Promise<readonly LabelState[]> {
  return call('POST', address('/api/labels', said), { decisions });
}

export function sayMatches(
  said: Saying,
  decisions: readonly ProductionDecision[],
): Promise<readonly ProductionMatch[]> {
  return call('POST', address('/api/matches', said), { decisions });
}

export function sayTours(said: Saying, decisions: readonly TourDecision[]): Promise<readonly Tour[]> {
  return call('POST', address('/api/tours', said), { decisions });
}

export function sayVenues(said: Saying, decisions: readonly VenueDecision[]): Promise<readonly VenueState[]> {
  return call('POST', address('/api/venues', said), { decisions });
}

import type { Audience, Scope } from '#model/audience.ts';
import { localTime } from '#model/calendar.ts';
import type { Query } from '#model/query.ts';
import type { AggregateFacts } from '#path/aggregate/aggregate.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import type { KnownPool } from '../revisions/pool-revision.ts';

type Settings = Pick<KnownPool, 'pool'>;

/** A house asks about its own data unless it says otherwise; the others ask the pool. */
export function scopeOf({ query, audience }: { readonly query: Query; readonly audience: Audience }): Scope {
  return query.scope ?? (audience.kind === 'organisation' ? 'own' : 'pool');
}

export function aggregateFacts(asOf: PoolAt, audience: Audience): AggregateFacts {
  const { known, kept } = asOf;
  return {
    house: audience.kind === 'organisation' ? audience.slug : null,
    currency: known.pool.currency,
    organisations: known.organisations,
    today: today(asOf),
    kept,
  };
}

/** The local day. */
export function today({
  pool,
  known,
}: {
  readonly pool: Pick<OpenPool, 'now'>;
  readonly known: Settings;
}): string {
  return known.pool.standsOn ?? localTime(pool.now().toISOString(), known.pool.zone).slice(0, 10);
}

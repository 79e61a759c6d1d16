import type { Audience, Scope } from '#model/audience.ts';
import type { Query } from '#model/query.ts';

import { hasCue, type Parsed } from './parsed.ts';

/**
 * Whose data: « mes », “our” are the asking house’s own. A question about a place, other houses or what people do in
 * general is about the pool; any other is left to the default of who asks.
 */
export function scopeOf(parsed: Parsed, query: Query, audience: Audience): Scope | null {
  const isHouse = audience.kind === 'organisation';
  if (query.compare !== undefined && 'with' in query.compare) return isHouse ? 'own' : null;
  if (hasCue(parsed, 'own')) return isHouse ? 'own' : null;
  const named = query.where?.organisation;
  if (Array.isArray(named)) {
    return isHouse && named.every((slug) => slug === audience.slug) ? 'own' : 'pool';
  }
  const isGeneral =
    hasCue(parsed, 'general', 'others') ||
    query.metric === 'participation' ||
    (query.metric === 'audience-composition' && query.where?.discipline !== undefined) ||
    query.where?.municipality !== undefined;
  return isGeneral ? 'pool' : null;
}

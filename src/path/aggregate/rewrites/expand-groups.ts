import { refusal } from '#messages/messages.ts';
import type { Dimension } from '#model/metric.ts';
import type { Code } from '#model/words.ts';
import { expand, isTerm, topOf } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

import type { AggregateFacts, Asked, Condition, Grouping } from '../asked.ts';

/**
 * Filters name every code that a row may carry (« 18–35 » becomes its bands, `music` its genres); dimensions that
 * are shown at their first level learn under which code each finer one stands.
 */
export function expandGroups(asked: Asked, facts: AggregateFacts): Asked {
  return {
    ...asked,
    by: asked.by.map(grouping),
    where: asked.where.map((condition) => expanded(condition, facts)),
  };
}

function grouping({ dimension }: Grouping): Grouping {
  const { values } = dimension;
  if (values.kind !== 'concepts' || values.level !== 'top') return { dimension, recode: new Map() };
  const { concepts } = schemeOf(values.scheme);
  const moved = concepts
    .map(({ code }): [Code, Code] => [code, topOf(values.scheme, code)])
    .filter(([code, top]) => code !== top);
  return { dimension, recode: new Map(moved) };
}

function expanded(condition: Condition, facts: AggregateFacts): Condition {
  const { dimension, codes } = condition;
  if (codes === null) return condition;
  const all = codes.flatMap((code) => codesUnder(dimension, code, facts));
  return { ...condition, codes: [...new Set(all)] };
}

function codesUnder(dimension: Dimension, code: Code, { organisations }: AggregateFacts): readonly Code[] {
  const { values } = dimension;
  if (values.kind === 'concepts') {
    if (!isTerm(values.scheme, code))
      throw refusal('value-unknown', { dimension: dimension.id, value: code });
    return expand(values.scheme, code);
  }
  const isMember = organisations === null || organisations.some(({ slug }) => slug === code);
  if (values.kind === 'organisations' && !isMember) {
    throw refusal('value-unknown', { dimension: dimension.id, value: code });
  }
  if (values.kind === 'codes' && !Object.hasOwn(values.labels, code)) {
    throw refusal('value-unknown', { dimension: dimension.id, value: code });
  }
  return [code];
}

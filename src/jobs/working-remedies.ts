import { metricOf } from '#metrics/metrics.ts';
import type { Remedy } from '#model/answer.ts';
import { Refusal } from '#model/problem.ts';
import { remedies, surroundings } from '#path/admit/admit.ts';
import { contentFor, type Protected, type ProtectedTable } from '#path/protect/protect.ts';
import { type Asking, release } from './answer.ts';
import type { PoolAt } from './answering.ts';

/** So many are tried at most, and so many shown: the nearest first. */
const TRIED_MAX = 6;
const SHOWN_MAX = 2;

/** Questions near one that is not released, each tried: what is proposed to a person works. */
export async function workingRemedies(
  asOf: PoolAt,
  asking: Asking,
  table: Protected<ProtectedTable>,
): Promise<readonly Remedy[]> {
  const content = contentFor(asking.audience, table);
  if (isShown(content)) return [];
  const names = new Map(asOf.known.organisations.map(({ slug, name }) => [slug, name]));
  const around = surroundings((slug) => names.get(slug) ?? slug, metricOf(asking.query.metric));
  const working: Remedy[] = [];
  for (const remedy of remedies(asking.query, around).slice(0, TRIED_MAX)) {
    if (working.length === SHOWN_MAX) break;
    if (await works(asOf, { ...asking, query: remedy.query })) working.push(remedy);
  }
  return working;
}

async function works(asOf: PoolAt, asking: Asking): Promise<boolean> {
  try {
    const { table } = await release(asOf, asking);
    return isShown(contentFor(asking.audience, table));
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Something of the answer can be read: most of its rows, or the number when it has none. */
function isShown({ cells, notReleased }: ProtectedTable): boolean {
  return cells.length > 0 && notReleased * 2 <= cells.length;
}

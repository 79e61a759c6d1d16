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

/**
 * Questions near one that is not released, each tried: what is proposed to a person works. Those of which most can be
 * read; failing that, those of which more can be read than of the question.
 */
export async function workingRemedies(
  asOf: PoolAt,
  asking: Asking,
  table: Protected<ProtectedTable>,
): Promise<readonly Remedy[]> {
  const content = contentFor(asking.audience, table);
  if (isMost(shareShown(content))) return [];
  const names = new Map(asOf.known.organisations.map(({ slug, name }) => [slug, name]));
  const around = surroundings((slug) => names.get(slug) ?? slug, metricOf(asking.query.metric));
  const tried: Tried[] = [];
  for (const remedy of remedies(asking.query, around).slice(0, TRIED_MAX)) {
    if (tried.filter(({ shown }) => isMost(shown)).length === SHOWN_MAX) break;
    tried.push({
      remedy,
      shown: await shownOf(asOf, { ...asking, query: remedy.query, isPublishedOnly: true }),
    });
  }
  const full = tried.filter(({ shown }) => isMost(shown));
  const better = full.length > 0 ? full : tried.filter(({ shown }) => shown > shareShown(content));
  return better.slice(0, SHOWN_MAX).map(({ remedy }) => remedy);
}

/** A question, and the share of its values that can be read. */
type Tried = { readonly remedy: Remedy; readonly shown: number };

async function shownOf(asOf: PoolAt, asking: Asking): Promise<number> {
  try {
    const { table } = await release(asOf, asking);
    return shareShown(contentFor(asking.audience, table));
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}

function shareShown({ cells, notReleased }: ProtectedTable): number {
  return cells.length === 0 ? 0 : 1 - notReleased / cells.length;
}

function isMost(shown: number): boolean {
  return shown >= 0.5;
}

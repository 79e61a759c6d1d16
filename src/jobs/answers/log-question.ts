import type { Answer } from '#model/answer.ts';
import { audienceName } from '#model/audience.ts';
import type { LoggedQuestion } from '#model/service.ts';
import { logQuestion } from '#store/questions.ts';
import type { OpenPool } from '../open-pool.ts';
import type { Asking } from './asking.ts';

/** Every question asked of the pool, beside one’s own figures too, stands in a log that members read. */
export async function logAnswered(pool: OpenPool, asking: Asking, answer: Answer): Promise<void> {
  const isBesidePool = answer.query.compare !== undefined && 'with' in answer.query.compare;
  if (answer.query.scope === 'own' && !isBesidePool) return;
  await logQuestion(pool.catalogue, {
    askedAt: pool.now().toISOString(),
    askedBy: audienceName(asking.audience),
    question: asking.question ?? null,
    reading: answer.reading,
    query: answer.query,
    outcome: outcomeOf(answer),
    edition: answer.edition,
  });
}

function outcomeOf({ rows, query }: Answer): LoggedQuestion['outcome'] {
  const isBesideOwn = query.scope === 'own';
  // Where nothing is released, rows that would tell nothing are not made.
  if (!isBesideOwn && rows.length === 0) return 'not-released';
  const hidden = rows.filter((row) => (isBesideOwn ? row.compared == null : row.status === 'x')).length;
  if (hidden === 0) return 'released';
  return hidden === rows.length ? 'not-released' : 'partly-released';
}

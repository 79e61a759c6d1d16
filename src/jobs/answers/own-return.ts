import { refusal } from '#messages/messages.ts';
import type { Answer } from '#model/answer.ts';
import { Refusal } from '#model/problem.ts';
import type { Query } from '#model/query.ts';
import type { OwnReturn } from '#model/service.ts';
import type { Slug } from '#model/words.ts';
import { receipts } from '#store/receipts.ts';
import { answerAt } from '../answer.ts';
import type { Answering, PoolAt } from '../answering.ts';

/** The page a director reads: how much, when, by whom, from where, how. In reading order. */
const PAGE: readonly Query[] = [
  { metric: 'tickets-sold', by: ['performance-month'] },
  { metric: 'revenue', by: ['season'] },
  { metric: 'average-price', by: ['price-class'] },
  { metric: 'occupancy', by: ['performance-month'] },
  { metric: 'tickets-sold', by: ['purchase-weekday'] },
  { metric: 'tickets-sold', by: ['channel'] },
  { metric: 'lead-time', by: ['discipline'] },
  { metric: 'buyers', by: ['region'] },
  { metric: 'buyers', by: ['age-band'] },
  {
    metric: 'information-source-share',
    by: ['information-source'],
    where: { 'survey-question': ['heard-of-show'] },
  },
];

/** One page on one’s own data, exact; what the house’s files do not tell is left out. */
export async function ownReturn(answering: Answering, slug: Slug): Promise<OwnReturn> {
  return answering.at((asOf) => ownReturnAt(asOf, slug));
}

async function ownReturnAt(asOf: PoolAt, slug: Slug): Promise<OwnReturn> {
  const house = asOf.known.organisations.find((one) => one.slug === slug);
  if (!house) throw refusal('organisation-unknown', { organisation: slug });
  const answers: Answer[] = [];
  for (const query of PAGE) {
    const answered = await answerOwn(asOf, slug, query);
    if (answered !== null && tells(answered)) answers.push(answered);
  }
  const committed = (await receipts(asOf.pool.catalogue, slug)).filter(({ state }) => state === 'committed');
  const first = committed.flatMap(({ totals }) => totals.from ?? []).sort();
  const last = committed.flatMap(({ totals }) => totals.to ?? []).sort();
  return {
    organisation: { slug, name: house.name },
    from: first[0] ?? null,
    to: last.at(-1) ?? null,
    answers,
  };
}

async function answerOwn(asOf: PoolAt, slug: Slug, query: Query): Promise<Answer | null> {
  try {
    return await answerAt(asOf, {
      query: { ...query, scope: 'own' },
      audience: { kind: 'organisation', slug },
    });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** At least one row that is known and has a number. */
function tells({ rows, columns, query }: Answer): boolean {
  const by = columns.find(({ kind }) => kind === 'dimension')?.id;
  return rows.some(
    (row) => row[query.metric] != null && row[query.metric] !== 0 && (by === undefined || row[by] != null),
  );
}

import { refusal } from '#messages/messages.ts';
import type { Answer } from '#model/answer.ts';
import type { Audience, Scope } from '#model/audience.ts';
import { localTime } from '#model/calendar.ts';
import { asAnswered } from '#path/aggregate/aggregate.ts';
import { present } from '#path/present/present.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { newestDelivery } from '#store/receipts.ts';
import type { Answering, PoolAt } from './answering.ts';
import { aggregateFacts, scopeOf } from './answers/asked-facts.ts';
import type { Asking } from './answers/asking.ts';
import { logAnswered } from './answers/log-question.ts';
import { otherCurrencies } from './answers/other-currencies.ts';
import { release } from './answers/released.ts';
import { workingRemedies } from './answers/working-remedies.ts';
import { namesOfPanels, namesPanel, panelsReleased } from './releases/panels-released.ts';
import type { KnownPool } from './revisions/pool-revision.ts';

/** aggregate → admit → protect → present. */
export async function answer(answering: Answering, asking: Asking): Promise<Answer> {
  return answering.at((asOf) => answerAt(asOf, asking));
}

export async function answerAt(asOf: PoolAt, asking: Asking): Promise<Answer> {
  const { known } = asOf;
  requireKnown(asking.audience, known);
  // What a comparison leaves out of a period that is not over is said where the period is.
  const panels = await panelsReleased(asOf.pool);
  const scope = asking.query.scope ?? (namesPanel(asking.query, panels) ? 'pool' : scopeOf(asking));
  const query = asAnswered({ ...asking.query, scope }, aggregateFacts(asOf, asking.audience));
  const released = await release(asOf, { ...asking, query });
  const remedies = asking.isBeside ? [] : await workingRemedies(asOf, { ...asking, query }, released.table);
  const edition = await editionOf(asOf, released.table.edition);
  const leftOut = await otherCurrencies(asOf, { ...asking, query });
  const local = (at: string | null | undefined) => (at ? localTime(at, known.pool.zone) : null);
  const [countedAt, besideCountedAt] = [local(released.countedAt), local(released.besideCountedAt)];
  const answered = present(released.table, {
    query,
    isPool: query.scope === 'pool',
    audience: asking.audience,
    organisations: [...known.organisations, ...namesOfPanels(panels)],
    currency: known.pool.currency,
    asOf: countedAt ?? local(edition?.builtAt) ?? (await newestOf(asOf, query.scope, asking.audience)),
    // An exact share would tell the exact counts that make it.
    identified: query.scope === 'pool' ? wholePercentOf(released.identified) : released.identified,
    remedies,
    otherCurrencies: leftOut,
    ...(edition ? { releasedMonths: edition.months } : {}),
    ...(released.isAwaited ? { isAwaited: true } : {}),
    ...(countedAt ? { countedAt } : {}),
    ...(besideCountedAt ? { besideCountedAt } : {}),
    ...(released.metIn ? { metUntil: released.metIn.until } : {}),
    ...(released.compared ? { compared: released.compared } : {}),
    ...(asking.focus ? { focus: asking.focus } : {}),
    ...(asking.notes ? { notes: asking.notes } : {}),
    ...(asking.companions ? { companions: asking.companions } : {}),
  });
  await logAnswered(asOf.pool, asking, answered);
  return answered;
}

/** Null where the figures come out of no exact release. */
async function editionOf({ pool }: PoolAt, id: string | null): Promise<StoredEdition | null> {
  if (id === null) return null;
  return (await editions(pool.catalogue)).find((one) => one.id === id) ?? null;
}

/** The newest delivery: of one’s own, where one asks of oneself. */
async function newestOf(
  { pool, known }: PoolAt,
  scope: Scope | undefined,
  audience: Audience,
): Promise<string | null> {
  if (scope !== 'own' || audience.kind !== 'organisation') return known.asOf;
  const at = await newestDelivery(pool.catalogue, audience.slug);
  return at === null ? null : localTime(at, known.pool.zone);
}

function wholePercentOf(share: number | null): number | null {
  return share === null ? null : Math.round(100 * share) / 100;
}

/** A slug that is nobody’s is not a member, and sees nothing that members see. */
function requireKnown(audience: Audience, { organisations }: KnownPool): void {
  if (audience.kind !== 'organisation' || organisations.some(({ slug }) => slug === audience.slug)) return;
  throw refusal('organisation-unknown', { organisation: audience.slug });
}

import { refusal, sayBoth } from '#messages/messages.ts';
import type { Audience } from '#model/audience.ts';
import { isDay } from '#model/calendar.ts';
import type { ConsentAsked, ConsentPreview, ConsentWord } from '#model/consent-inbox.ts';
import { type Panel, panelFigure, panelOfFigure } from '#model/panel.ts';
import type { Consent, ConsentRequest } from '#model/pool.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { isOfRelease } from '#model/release-figure.ts';
import type { Slug } from '#model/words.ts';
import { aggregate, toTable } from '#path/aggregate/aggregate.ts';
import { consentRequests, recordConsent, recordConsentRequest } from '#store/consents.ts';
import { organisation } from '#store/organisations.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { aggregateFacts, today } from '../answers/asked-facts.ts';
import type { OpenPool } from '../open-pool.ts';
import { agreedPolicy } from '../releases/policy.ts';
import { type ConsentFigure, consentFigure } from './consent-figures.ts';

/** What one house says of a figure: its newest word counts. */
export async function recordConsentOf(pool: OpenPool, given: ConsentWord): Promise<Consent> {
  if (!(await organisation(pool.catalogue, given.organisation)))
    throw refusal('organisation-unknown', { organisation: given.organisation });
  await requireFigure(pool, given);
  const day = today({ pool, known: { pool: pool.catalogue.pool() } });
  if (given.until !== undefined && (!isDay(given.until) || given.until < day))
    throw refusal('consent-until-wrong', { until: given.until });
  const consent = { ...given, grantedAt: pool.now().toISOString() };
  await pool.catalogue.transaction(async () => {
    await recordConsent(pool.catalogue, consent);
    pool.catalogue.bumpRevision({ ofLines: false });
  });
  return consent;
}

/** Puts a figure before every house that is behind it. Nothing tells the asker which these are, nor what they say. */
export async function askConsent(
  pool: OpenPool,
  { figure, audience }: Pick<Consent, 'figure' | 'audience'>,
  asker: Audience,
): Promise<ConsentRequest> {
  if (asker.kind === 'public') throw refusal('consent-for-members', {});
  if (asker.kind === 'organisation' && !(await organisation(pool.catalogue, asker.slug)))
    throw refusal('organisation-unknown', { organisation: asker.slug });
  const asked = await requireFigure(pool, { figure, audience });
  // Whose answers are named is not in the figure, so that nobody is asked by it.
  if (asked.queries.length === 0) throw refusal('consent-figure-unknown', { figure });
  const request = { figure, audience, askedAt: pool.now().toISOString() };
  await recordConsentRequest(pool.catalogue, request);
  return request;
}

async function requireFigure(
  pool: OpenPool,
  { figure, audience }: Pick<Consent, 'figure' | 'audience'>,
): Promise<ConsentFigure> {
  const known = consentFigure(figure, await agreedPolicy(pool));
  if (known === null) throw refusal('consent-figure-unknown', { figure });
  if (isOfRelease(figure) && audience !== 'public') throw refusal('consent-of-release', {});
  return known;
}

/** The figures that wait for the word of a house, then those that it spoke about, each with what would be learned of it. */
export async function consentInbox(answering: Answering, house: Slug): Promise<readonly ConsentAsked[]> {
  return answering.at((asOf) => inboxAt(asOf, house));
}

async function inboxAt(asOf: PoolAt, house: Slug): Promise<readonly ConsentAsked[]> {
  const { pool, known } = asOf;
  if (!known.organisations.some(({ slug }) => slug === house))
    throw refusal('organisation-unknown', { organisation: house });
  const policy = await agreedPolicy(pool);
  const requests = await consentRequests(pool.catalogue);
  const own = known.consents.filter(({ organisation }) => organisation === house);
  const isSame = (a: Pick<Consent, 'figure' | 'audience'>) => (b: typeof a) =>
    a.figure === b.figure && a.audience === b.audience;
  const asked = [
    ...requests,
    ...panelsNaming(asOf, house, policy).filter((one) => !requests.some(isSame(one))),
  ];
  const unasked = own.filter((word) => !asked.some(isSame(word)));
  const items: ConsentAsked[] = [];
  for (const { figure, audience } of [...asked, ...unasked]) {
    const about = consentFigure(figure, policy);
    const word = own.find(isSame({ figure, audience }));
    const preview = about && (await previewAt(asOf, house, about, audience));
    // Who is not behind a figure, nor named in one, has nothing to say of it.
    const isNamed = panelOfFigure(figure) !== null;
    if (about === null || (preview === null && word === undefined && !isNamed)) continue;
    items.push({
      figure,
      audience,
      about: about.about,
      preview,
      askedAt: requests.find(isSame({ figure, audience }))?.askedAt ?? null,
      word: wordOf(word, today(asOf)),
      until: word?.until ?? null,
    });
  }
  const isOpen = ({ word }: ConsentAsked): boolean => word === 'waiting' || word === 'lapsed';
  return [...items.filter(isOpen), ...items.filter((item) => !isOpen(item))];
}

/** A policy that leaves a house out by name asks for its word by itself. */
function panelsNaming(
  { known: { organisations } }: PoolAt,
  house: Slug,
  { panels = [] }: PoolPolicy,
): readonly Pick<Consent, 'figure' | 'audience'>[] {
  const holding = organisations.find(({ slug }) => slug === house)?.holding;
  const isNamed = ({ without }: Panel): boolean =>
    'houses' in without &&
    organisations.some((one) => one.holding === holding && without.houses.includes(one.slug));
  return panels.filter(isNamed).map(({ id }) => ({ figure: panelFigure(id), audience: 'public' }));
}

function wordOf(consent: Consent | undefined, day: string): ConsentAsked['word'] {
  if (consent === undefined) return 'waiting';
  if (!consent.granted) return 'refused';
  return consent.until !== undefined && consent.until < day ? 'lapsed' : 'consented';
}

/**
 * Null for a house that is not behind the figure with those that it is held with, in the pool as it stands. It follows from
 * their own lines and from no other: a house could hand in lines, look, and take them back.
 */
async function previewAt(
  asOf: PoolAt,
  house: Slug,
  { isShare, queries }: ConsentFigure,
  audience: Consent['audience'],
): Promise<ConsentPreview | null> {
  if (!(await isBehind(asOf, house, queries))) return null;
  const { coalition } = await agreedPolicy(asOf.pool);
  return {
    text: [
      sayBoth('consent-shown', { audience, isShare }),
      sayBoth('consent-learned', { audience }),
      sayBoth('consent-learned-inside', { isStrict: coalition === 2 }),
      sayBoth('consent-learned-not-before', {}),
    ],
  };
}

async function isBehind(asOf: PoolAt, house: Slug, queries: ConsentFigure['queries']): Promise<boolean> {
  const { organisations } = asOf.known;
  const holding = organisations.find(({ slug }) => slug === house)?.holding;
  const held = organisations.filter((one) => one.holding === holding).map(({ slug }) => slug);
  const facts = aggregateFacts(asOf, { kind: 'steward' });
  for (const asked of queries) {
    const query = { ...asked, where: { ...asked.where, organisation: held }, scope: 'pool' as const };
    const { total } = toTable(await asOf.run(aggregate(query, facts)), query, facts);
    if (total.parts.value?.value) return true;
  }
  return false;
}

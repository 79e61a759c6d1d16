import { refusal } from '#messages/messages.ts';
import type { MatchedProduction, ProductionDecision, ProductionMatch } from '#model/agreeing.ts';
import type { Slug } from '#model/words.ts';
import type { KnownProduction } from '#path/match/known-production.ts';
import { matchProductions, productionsOf, readProductions } from '#path/match/match.ts';
import {
  forgetProductionChoice,
  type ProductionChoice,
  productionChoices,
  saveProductionChoice,
} from '#store/production-choices.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { requireHouse } from '../delivery/known-houses.ts';
import { productionDigest } from '../delivery/local-keys.ts';
import { groupsOf } from '../delivery/named-as.ts';
import type { OpenPool } from '../open-pool.ts';

/** Two that may be one, and what the house said of them. Refuses with `organisation-unknown`. */
export async function productionMatches(
  answering: Answering,
  house: Slug,
): Promise<readonly ProductionMatch[]> {
  return answering.at(async (asOf) => {
    const known = await knownTo(asOf, house);
    const { keys } = asOf.pool;
    const byDigest = new Map(known.map((one) => [productionDigest(keys, house, one.key), one]));
    const byKey = new Map(known.map((one) => [one.key, one]));
    const choices = await choicesOf(asOf.pool, house);
    const said = new Map(choices.map((choice) => [`${choice.one} ${choice.other}`, choice]));
    const seen = new Set<string>();
    const matches = matchProductions(known, known)
      .filter(({ one, other }) => one < other)
      .map((match) => {
        const pair = pairOf(asOf.pool, house, match.one, match.other);
        seen.add(`${pair.one} ${pair.other}`);
        const choice = said.get(`${pair.one} ${pair.other}`);
        return toldMatch(byKey.get(match.one), byKey.get(match.other), { ...match, choice });
      });
    const others = choices
      .filter(({ one, other }) => !seen.has(`${one} ${other}`) && byDigest.has(one) && byDigest.has(other))
      .map((choice) =>
        toldMatch(byDigest.get(choice.one), byDigest.get(choice.other), {
          certainty: 'likely',
          reasons: [],
          choice,
        }),
      );
    return [...matches, ...others];
  });
}

/**
 * What a house says of pairs of its productions, at once for all its figures. Refuses a production that it does not have
 * (`production-unknown`) and what contradicts what it said (`productions-contradict`); then nothing is kept.
 */
export async function decideMatches(
  answering: Answering,
  house: Slug,
  decisions: readonly ProductionDecision[],
): Promise<readonly ProductionMatch[]> {
  const { pool } = answering;
  const known = await answering.at((asOf) => knownTo(asOf, house));
  const keys = new Set(known.map(({ key }) => key));
  if (decisions.some(({ one, other }) => !keys.has(one) || !keys.has(other) || one === other))
    throw refusal('production-unknown', {});
  await pool.catalogue.transaction(async () => {
    for (const { one, other, choice } of decisions) {
      const pair = { organisation: house, ...pairOf(pool, house, one, other) };
      if (choice === 'undo') await forgetProductionChoice(pool.catalogue, pair);
      else {
        const madeAt = pool.now().toISOString();
        await saveProductionChoice(pool.catalogue, { ...pair, isSame: choice === 'same', madeAt });
      }
    }
    requireOneMind(await choicesOf(pool, house));
    if (decisions.length > 0) pool.catalogue.bumpRevision();
  });
  return productionMatches(answering, house);
}

/** The production of a house that bears a title, for those who write it. Refuses with `production-unknown`. */
export async function productionTitled(answering: Answering, house: Slug, title: string): Promise<string> {
  const known = await answering.at((asOf) => knownTo(asOf, house));
  const found = known.filter((one) => one.title === title || one.key === title);
  const [first] = found;
  if (first === undefined || found.length > 1) throw refusal('production-unknown', {});
  return first.key;
}

/** Two that are one with a third are one. */
function requireOneMind(choices: readonly ProductionChoice[]): void {
  const groups = groupsOf(choices.filter(({ isSame }) => isSame));
  const isTorn = choices.some(
    ({ one, other, isSame }) =>
      !isSame && groups.get(one) !== undefined && groups.get(one) === groups.get(other),
  );
  if (isTorn) throw refusal('productions-contradict', {});
}

async function choicesOf({ catalogue }: OpenPool, house: Slug): Promise<readonly ProductionChoice[]> {
  return (await productionChoices(catalogue)).filter(({ organisation }) => organisation === house);
}

function pairOf(
  { keys }: OpenPool,
  house: Slug,
  some: string,
  others: string,
): Pick<ProductionChoice, 'one' | 'other'> {
  const [one = '', other = ''] = [some, others].map((key) => productionDigest(keys, house, key)).sort();
  return { one, other };
}

async function knownTo(asOf: PoolAt, house: Slug): Promise<readonly KnownProduction[]> {
  requireHouse(asOf, house);
  return readProductions(await asOf.run(productionsOf(house)));
}

function toldMatch(
  one: KnownProduction | undefined,
  other: KnownProduction | undefined,
  {
    certainty,
    reasons,
    choice,
  }: Pick<ProductionMatch, 'certainty' | 'reasons'> & { readonly choice: ProductionChoice | undefined },
): ProductionMatch {
  const decision = choice === undefined ? null : choice.isSame ? 'same' : 'different';
  return { one: told(one), other: told(other), certainty, reasons, decision };
}

function told(production: KnownProduction | undefined): MatchedProduction {
  return {
    key: production?.key ?? '',
    title: production?.title ?? '',
    performances: production?.starts.length ?? 0,
  };
}

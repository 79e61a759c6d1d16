// The attacks must bite: each is shown a release that it takes apart, and one that it cannot.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { AttackName, CellAt, Edition } from '#model/edition.ts';
import { drillOf, drillPrograms, isClean, POLICY } from '#path/protect/protect.ts';
import { solve } from '#solve/solve.ts';
import { editionShowing, evidenceOf, type MadeEvidence, MEASURES, type Sold } from '../made-edition.ts';

/** Ten houses of about the same size everywhere, and house 0 alone with theatre elsewhere. */
const SOLD: readonly Sold[] = [
  ...['theatre', 'music', 'dance'].flatMap((discipline) =>
    ['montreal', 'elsewhere'].flatMap((place) =>
      Array.from({ length: 10 }, (_, holding) => ({
        holding,
        discipline,
        place,
        local: 40 + holding,
        visitor: 30,
      })).filter(({ holding }) => discipline !== 'theatre' || place !== 'elsewhere' || holding === 0),
    ),
  ),
];

const EVIDENCE = evidenceOf(SOLD);

const isAlone = ({ common: [discipline, place] }: CellAt): boolean =>
  discipline === 'theatre' && place === 'elsewhere';

async function drilled(
  edition: Edition,
  evidence: MadeEvidence = EVIDENCE,
  toldByConsent: readonly number[] = [],
) {
  const parties = Array.from({ length: 10 }, (_, i) => ({ party: String(i), knows: new Set([i]) }));
  const facts = {
    edition,
    evidence: { ...evidence, measures: MEASURES },
    parties,
    policy: POLICY,
    coalition: 1 as const,
    toldByConsent,
  };
  const reached = await solve(drillPrograms(facts), { threads: 1 });
  return drillOf(
    facts,
    reached.map(({ shortfalls }) => shortfalls.flat()),
  );
}

const foundBy = ({ drill }: Awaited<ReturnType<typeof drilled>>, attack: AttackName): number => {
  const one = drill.attacks.find((each) => each.attack === attack);
  return (one?.exact ?? 0) + (one?.near ?? 0);
};

describe('the drill', () => {
  test('learns nothing from totals alone, having tried', async () => {
    const result = await drilled(
      editionShowing(EVIDENCE, ({ common, further }) => common.every((c) => c === 'all') && further === null),
    );
    assert.ok(isClean(result.drill));
    assert.deepEqual(result.used, []);
    assert.equal(result.drill.attackers, 11);
    assert.ok(result.drill.attacks.every(({ attack, tried }) => attack !== 'own-subtraction' || tried === 1));
  });

  test('subtracts what each knows from a cell of one house and another', async () => {
    const result = await drilled(editionShowing(EVIDENCE, () => true));
    assert.ok(foundBy(result, 'own-subtraction') > 0);
    assert.ok(!isClean(result.drill));
  });

  test('finds a hidden cell by difference, by union and by tracker', async () => {
    const result = await drilled(editionShowing(EVIDENCE, (at) => !isAlone(at) && at.further === null));
    for (const attack of ['nested-difference', 'union-of-hidden', 'tracker'] as const)
      assert.ok(foundBy(result, attack) > 0, attack);
    assert.equal(foundBy(result, 'own-subtraction'), 0);
    assert.ok(result.used.length > 0);
  });

  test('[A3c] finds nothing in a cell that its house let be told, shown or computed, and something without its word', async () => {
    const shown = editionShowing(
      EVIDENCE,
      ({ common, further }) => further === null && common[1] !== 'montreal',
    );
    const alone = EVIDENCE.cells.flatMap(({ at }, i) => (isAlone(at) && at.further === null ? [i] : []));
    const [without, agreed] = [await drilled(shown), await drilled(shown, EVIDENCE, alone)];
    assert.ok(foundBy(without, 'own-subtraction') > 0);
    assert.equal(foundBy(agreed, 'own-subtraction'), 0);
    const computed = editionShowing(EVIDENCE, (at) => !isAlone(at) && at.further === null);
    assert.equal(foundBy(await drilled(computed, EVIDENCE, alone), 'union-of-hidden'), 0);
  });

  test('[R3] learns nothing from buyers of one house whom two released parts share', async () => {
    const both = ['theatre', 'music'].flatMap((discipline) =>
      Array.from({ length: 10 }, (_, holding) => ({
        holding,
        discipline,
        place: 'montreal',
        local: 40,
        visitor: 30,
      })),
    );
    const { leaves, cells } = evidenceOf(both);
    // Dance is nobody’s: all less theatre and music is nothing but five buyers of house 0 who went to both.
    const shared = cells.map((cell) =>
      cell.at.common[0] === 'all'
        ? {
            ...cell,
            contributions: cell.contributions.map(
              ([holding, [tickets = 0, revenue = 0, persons = 0]]) =>
                [holding, [tickets, revenue, holding === 0 ? persons - 5 : persons]] as const,
            ),
          }
        : cell,
    );
    const evidence = { leaves, cells: shared };
    const edition = editionShowing(
      evidence,
      ({ common: [discipline, place], further }) =>
        further === null && discipline !== 'dance' && place === 'all',
    );
    const { drill } = await drilled(edition, evidence);
    assert.ok(drill.attacks.some(({ attack, tried }) => attack === 'union-of-hidden' && tried > 0));
    assert.ok(isClean(drill));
  });

  test('bounds a hidden cell too closely by a solver where no subtraction gives it', async () => {
    // Theatre has a breakdown that is hidden but for its whole: one house has nearly all of the visitors.
    const few: readonly Sold[] = [
      ...Array.from({ length: 8 }, (_, holding) => ({
        holding,
        discipline: 'music',
        place: 'montreal',
        local: 500,
        visitor: 2,
      })),
      { holding: 9, discipline: 'theatre', place: 'montreal', local: 3, visitor: 2000 },
      ...Array.from({ length: 8 }, (_, holding) => ({
        holding,
        discipline: 'theatre',
        place: 'montreal',
        local: 1,
        visitor: 20,
      })),
    ];
    const evidence = evidenceOf(few);
    const isTotal = ({ common: [, place] }: CellAt): boolean => place === 'all';
    const edition = editionShowing(
      evidence,
      (at) => isTotal(at) && (at.common[0] === 'all' || at.further === null),
    );
    assert.ok(foundBy(await drilled(edition, evidence), 'reconstruction') > 0);
  });

  test('finds a value that was left in a cell that is not released', async () => {
    const edition = editionShowing(EVIDENCE, (at) => at.common.every((code) => code === 'all'));
    const cells = edition.cells.map((cell) =>
      isAlone(cell.at) ? { ...cell, values: [null, 70_000] } : cell,
    );
    assert.ok(foundBy(await drilled({ ...edition, cells }), 'ratio-and-part') > 0);
  });
});

// A4: releases that show a panel in the place of a total, built, proved, tampered with, and attacked by subtraction.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Edition } from '#model/edition.ts';
import type { Panel } from '#model/panel.ts';
import type { Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import { madeRelease, sealed } from './made-release.ts';

const SIZE = {
  houses: 20,
  lines: 80,
  disciplines: 3,
  months: { from: '2025-01', to: '2025-06' },
  further: ['new-or-returning'],
  coalition: 1,
  seed: 9,
} as const;

const panelOf = (without: Panel['without']): Panel => ({
  id: 'theatre-panel',
  name: { fr: 'Théâtre, moins ce qui suit', en: 'Theatre without what follows' },
  of: { dimension: 'discipline', value: 'theatre' },
  without,
});
const PANEL = 'theatre-panel';
const LEFT_OUT = 'theatre-panel-left-out';

const MONTHS = madeRelease({ ...SIZE, panels: [panelOf({ months: [3] })] });
const HOUSES = madeRelease({ ...SIZE, panels: [panelOf({ houses: ['house-1', 'house-4'] })] });

const codesIn = (subject: Subject) => [...new Set(faultsOf(subject).map(({ code }) => code))];

/** Of the cells under a code where anybody is, how many are shown. */
function shown({ edition, evidence }: Subject, code: string): readonly [shown: number, of: number] {
  const own = edition.cells.filter(
    ({ at }, i) => at.common[0] === code && (evidence.cells[i]?.contributions.length ?? 0) > 0,
  );
  return [own.filter(({ status }) => status === 'ok').length, own.length];
}

describe('a release with a panel', () => {
  for (const [kind, release] of Object.entries({ months: MONTHS, houses: HOUSES }))
    test(`[A4] shows it in the place of the total, nothing of what it leaves out, and is proved: ${kind}`, () => {
      const [panel] = shown(release, PANEL);
      const [leftOut, all] = shown(release, LEFT_OUT);
      assert.ok(panel > 5);
      assert.ok(all > 10);
      assert.equal(leftOut, 0);
      assert.ok(!release.edition.cells.some(({ at }) => at.common[0] === 'theatre'));
      assert.deepEqual(faultsOf(release), []);
    });

  test('[A4] tells nothing of what it leaves out by any subtraction, though that would pass every rule of a cell', () => {
    for (const release of [MONTHS, HOUSES]) {
      assert.deepEqual(toldBySubtraction(release), []);
    }
    // What March of all these houses sold would be shown by itself.
    const whole = MONTHS.edition.cells.findIndex(
      ({ at }) => at.further === null && at.common.join() === `${LEFT_OUT},all,all`,
    );
    assert.ok((MONTHS.evidence.cells[whole]?.contributions.length ?? 0) >= 5);
  });

  test('[A4] is not built with the total beside it, whatever a policy says', () => {
    const both = madeRelease({
      ...SIZE,
      panels: [panelOf({ months: [3] })],
      groups: { 'all-theatre': ['theatre'] },
    });
    const at = new Map(both.edition.cells.map((cell) => [JSON.stringify(cell.at), cell.status]));
    const besides = both.edition.cells.filter(({ at: { common, further } }, i) => {
      const isShown = (code: string) =>
        at.get(JSON.stringify({ common: common.with(0, code), further })) === 'ok';
      return common[0] === LEFT_OUT && isAnybodyIn(both, i) && isShown(PANEL) && isShown('all-theatre');
    });
    assert.deepEqual(besides, []);
    assert.ok(shown(both, 'all-theatre')[0] > 0);
    assert.deepEqual(toldBySubtraction(both), []);
  });
});

describe('a release with a panel that was tampered with', () => {
  test('[W7] is not proved when it shows what the panel leaves out', () => {
    const at = MONTHS.edition.cells.findIndex(
      ({ at: { common, further } }) => further === null && common.join() === `${LEFT_OUT},all,all`,
    );
    assert.ok(codesIn(released(MONTHS, at)).includes('verify-panel'));
  });

  test('[W7] is not proved when the total stands beside it', () => {
    const { edition } = MONTHS;
    const [cell] = edition.cells.filter(({ at }) => at.common[0] === PANEL);
    assert.ok(cell);
    const total = { ...cell, at: { ...cell.at, common: cell.at.common.with(0, 'theatre') } };
    const cells = [...edition.cells, total];
    const behind = [...MONTHS.evidence.cells, MONTHS.evidence.cells[edition.cells.indexOf(cell)] ?? NOBODY];
    const added = sealed({
      ...MONTHS,
      edition: { ...edition, cells },
      evidence: { ...MONTHS.evidence, cells: behind },
    });
    assert.ok(codesIn(added).includes('verify-cell-extra'));
  });

  test('[W7] is not proved when a cell beside it lets what it leaves out be reckoned', () => {
    const isWhole = ({ common, further }: At) => further === null && common.slice(1).join() === 'all,all';
    let forged = MONTHS;
    for (const [i, { at, status }] of MONTHS.edition.cells.entries())
      if (status === 'x' && isWhole(at) && at.common[0] !== LEFT_OUT && isAnybodyIn(MONTHS, i))
        forged = released(forged, i);
    const told = { common: [LEFT_OUT, 'all', 'all'], further: null };
    assert.deepEqual(toldBySubtraction(forged).filter(isWhole), [told]);
    const found = faultsOf(forged).filter(
      ({ at }) => at !== null && isWhole(at) && at.common[0] === LEFT_OUT,
    );
    // By the rules of a cell it could be told: that it is what a panel leaves out is its only fault.
    assert.deepEqual(
      found.map(({ code }) => code),
      ['verify-panel'],
    );
  });

  test('[W7] is not proved when a house or a month that it leaves out is in it', () => {
    for (const [release, move] of [
      [HOUSES, (common: readonly string[]) => common.with(0, PANEL)],
      [MONTHS, (common: readonly string[]) => common.with(-1, '2025-03')],
    ] as const) {
      const from = release === HOUSES ? LEFT_OUT : PANEL;
      const leaves = release.evidence.leaves.map((leaf) =>
        leaf.at.common[0] === from ? { ...leaf, at: { ...leaf.at, common: move(leaf.at.common) } } : leaf,
      );
      const met = new Set<string>();
      const distinct = leaves.filter(({ at }) => !met.has(JSON.stringify(at)) && met.add(JSON.stringify(at)));
      const forged = sealed({ ...release, evidence: { ...release.evidence, leaves: distinct } });
      assert.ok(codesIn(forged).includes('verify-panel-lines'));
    }
  });

  test('[W7] is not proved when it is called otherwise than its policy calls it', () => {
    const common = MONTHS.edition.cube.common.map((hierarchy) => ({
      ...hierarchy,
      ...(hierarchy.panels
        ? { panels: hierarchy.panels.map((panel) => ({ ...panel, name: { fr: 'Théâtre', en: 'Theatre' } })) }
        : {}),
    }));
    const cube = { ...MONTHS.edition.cube, common };
    assert.ok(codesIn(sealed({ ...MONTHS, edition: { ...MONTHS.edition, cube } })).includes('verify-cube'));
  });

  test('[A4b] [W7] is not proved when it is of a kind of performances that too few houses give', () => {
    const kind = (of: Subject): Subject => {
      const without = { performances: { 'venue-kind': ['museum'] } };
      const common = of.edition.cube.common.map((hierarchy) => ({
        ...hierarchy,
        ...(hierarchy.panels ? { panels: hierarchy.panels.map((panel) => ({ ...panel, without })) } : {}),
      }));
      const panels = (of.policy.panels ?? []).map((panel) => ({ ...panel, without }));
      const edition = { ...of.edition, cube: { ...of.edition.cube, common } };
      return sealed({ ...of, edition, policy: { ...of.policy, panels } });
    };
    assert.ok(codesIn(kind(HOUSES)).includes('verify-panel-names'));
    assert.ok(!codesIn(HOUSES).includes('verify-panel-names'));
  });

  test('[A4b] [W7] is not proved once a house that it leaves out by name no longer consents', () => {
    const leftOutByConsent = [{ panel: PANEL, holdings: ['house-1'] }];
    assert.deepEqual(
      faultsOf({ ...HOUSES, leftOutByConsent }).map(({ code, params }) => [code, params]),
      [['verify-panel-consent', { panel: PANEL, holding: 'house-4' }]],
    );
  });
});

const NOBODY = { totals: [], contributions: [], couldNamePersons: false };

/** A hidden cell with its true figures, rounded as they should be. */
function released(subject: Subject, at: number): Subject {
  const [tickets = 0, revenue = 0, , buyers = 0, sold = 0] = subject.evidence.cells[at]?.totals ?? [];
  const five = (value: number) => Math.round(value / 5) * 5;
  const step = Math.max(10_000, 10 ** (String(revenue).length - 3));
  const money = Math.round(revenue / step) * step;
  const values = [five(tickets), five(sold), money, Math.round(money / five(sold)), five(buyers)];
  const cells = subject.edition.cells.map((cell, i) =>
    i === at ? { ...cell, values, status: 'ok' as const } : cell,
  );
  return sealed({ ...subject, edition: { ...subject.edition, cells } });
}

type At = Edition['cells'][number]['at'];

function isAnybodyIn({ evidence }: Subject, cell: number): boolean {
  return (evidence.cells[cell]?.contributions.length ?? 0) > 0;
}

/**
 * The cells left out, where anybody is, that follow from those shown: by elimination modulo a prime that neither build
 * nor proof uses, on all leaves where anybody is.
 */
function toldBySubtraction({ edition: { cells, cube }, evidence }: Subject): readonly At[] {
  const P = 1_000_003n;
  const inhabited = new Set(
    evidence.leaves.flatMap(({ at }) => (at.further ? [] : [` ${at.common.join(' ')}`])),
  );
  const leavesUnder = cube.common.map(({ nodes }) => {
    const parts = new Map(nodes.map((node) => [node.code, node.partitions[0] ?? []]));
    const finest = (code: string): readonly string[] => {
      const own = parts.get(code) ?? [];
      return own.length === 0 ? [code] : own.flatMap(finest);
    };
    return (code: string) => finest(code);
  });
  const rowOf = ({ common }: At): Map<string, bigint> => {
    const lists = common.map((code, i) => leavesUnder[i]?.(code) ?? []);
    const leaves = lists.reduce<readonly string[]>(
      (all, codes) => all.flatMap((one) => codes.map((code) => `${one} ${code}`)),
      [''],
    );
    return new Map(leaves.filter((leaf) => inhabited.has(leaf)).map((leaf) => [leaf, 1n]));
  };
  const basis = new Map<string, Map<string, bigint>>();
  const reduce = (row: Map<string, bigint>): Map<string, bigint> => {
    for (const [leaf, value] of [...row]) {
      const pivot = basis.get(leaf);
      const factor = row.get(leaf);
      if (pivot === undefined || factor === undefined || value === 0n) continue;
      for (const [other, one] of pivot) {
        const rest = ((row.get(other) ?? 0n) + P * P - factor * one) % P;
        if (rest === 0n) row.delete(other);
        else row.set(other, rest);
      }
    }
    return [...row.keys()].some((leaf) => basis.has(leaf)) ? reduce(row) : row;
  };
  const plain = cells.filter(({ at }) => at.further === null);
  for (const { at, status } of plain) {
    if (status !== 'ok') continue;
    const row = reduce(rowOf(at));
    const [first] = row;
    if (first === undefined) continue;
    const inverse = power(first[1], P - 2n, P);
    basis.set(first[0], new Map([...row].map(([leaf, value]) => [leaf, (value * inverse) % P])));
  }
  return plain.flatMap(({ at }) => {
    const row = at.common[0] === LEFT_OUT ? rowOf(at) : new Map<string, bigint>();
    return row.size > 0 && reduce(row).size === 0 ? [at] : [];
  });
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, factor, left] = [1n, base % modulus, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

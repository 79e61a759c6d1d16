// Corrections of a release: what each tells together with those before, and what a proof of it finds.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { nameOf } from '#verify/fault.ts';
import type { Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import {
  chance,
  type Line,
  madeLines,
  madeRelease,
  provedReleaseOf,
  releaseOf,
  sealed,
} from './made-release.ts';
import { forgotten } from './mutations.ts';

const SIZE = {
  houses: 14,
  lines: 40,
  disciplines: 3,
  months: { from: '2025-01', to: '2025-03' },
  further: ['new-or-returning'],
  coalition: 1 as const,
  seed: 2,
};
const LINES = madeLines(SIZE);
const FIRST = madeRelease(SIZE);
const MANY = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Sales to persons whom nobody met before, in places where these houses are already. */
function late(
  houses: readonly number[],
  each: number,
  seed: number,
  lines: readonly Line[] = LINES,
): readonly Line[] {
  const random = chance(seed);
  return houses.flatMap((house) => {
    const own = lines.filter((line) => line.house === house);
    return Array.from({ length: each }, (_, i): Line => {
      const like = own[Math.floor(random() * own.length)] as Line;
      return { ...like, person: 1_000_000 * seed + 1000 * house + i, tickets: 2, revenue: 6000 };
    });
  });
}

/** What is shown of each cell, by its name. */
function shownBy({ edition }: Subject): ReadonlyMap<string, string> {
  const shown = edition.cells.filter(({ status }) => status === 'ok');
  return new Map(shown.map(({ at, values }) => [nameOf(at), values.join()]));
}

/** The cells that a release shows otherwise than the one before. */
function changedBy(after: Subject, before: Subject): readonly string[] {
  const then = shownBy(before);
  return [...shownBy(after)].flatMap(([name, values]) => (then.get(name) === values ? [] : [name]));
}

describe('a correction', () => {
  test('[E2] of one house, or of four, tells nothing and waits', () => {
    for (const houses of [[3], [0, 1, 2, 3]])
      assert.throws(() => releaseOf(SIZE, [...LINES, ...late(houses, 30, 1)], [FIRST]), {
        code: 'edition-correction-waits',
      });
  });

  test('[E2] of one house’s refunds waits too', () => {
    const left = LINES.filter(({ house, person }) => house !== 5 || person % 3 > 0);
    assert.throws(() => releaseOf(SIZE, left, [FIRST]), { code: 'edition-correction-waits' });
  });

  test('[E3] of four houses that join with their past waits, as does one of a house that leaves', () => {
    const joined = { ...SIZE, houses: 18 };
    const base = releaseOf(joined, LINES);
    const theirs = [14, 15, 16, 17].flatMap((house) =>
      late([house - 14], 40, 3).map((line) => ({ ...line, house })),
    );
    assert.throws(() => releaseOf(joined, [...LINES, ...theirs], [base]), {
      code: 'edition-correction-waits',
    });
    const left = LINES.filter(({ house }) => house !== 7);
    assert.throws(() => releaseOf(joined, left, [base]), { code: 'edition-correction-waits' });
  });

  test('[E2] of ten houses is released where the difference passes, and the rest stays as it was', () => {
    const second = releaseOf(SIZE, [...LINES, ...late(MANY, 30, 1)], [FIRST]);
    const changed = changedBy(second, FIRST);
    const kept = second.evidence.kept ?? [];
    assert.ok(changed.length > 5 && kept.length > 5, `${changed.length} changed, ${kept.length} kept`);
    assert.deepEqual(
      kept.map((cell) => second.edition.cells[cell]),
      kept.map((cell) => FIRST.edition.cells[cell]),
    );
    assert.deepEqual(faultsOf(second), []);
  });

  test('[E2] that was too small counts with the next one, where that is enough', async () => {
    const small = { ...SIZE, houses: 12, lines: 30, further: [], seed: 22 };
    const base = madeLines(small);
    const first = releaseOf(small, base);
    const most = [...base, ...late([0, 1, 2, 3], 30, 1, base), ...late([4, 5, 6, 7, 8, 9], 30, 1, base)];
    const second = releaseOf(small, most, [first]);
    const lines = [...most, ...late([0, 1, 2, 3], 30, 4, base)];
    const third = await provedReleaseOf(small, lines, [first, second]);
    const [once, twice] = [changedBy(second, first), changedBy(third, second)];
    assert.ok(twice.length > 0);
    assert.deepEqual(
      twice.filter((name) => once.includes(name)),
      [],
    );
    // What is left of changes in several places together: its proof finds it, and it waits.
    const unproved = releaseOf(small, lines, [first, second]);
    assert.deepEqual([...new Set(faultsOf(unproved).map(({ code }) => code))], ['verify-combination']);
    assert.deepEqual(faultsOf(third), []);
  });

  test('[E2] of a release that was withdrawn hides what it may not change, and never says it again as it was', () => {
    const second = releaseOf(SIZE, [...LINES, ...late([3], 30, 1)], [FIRST], false);
    assert.deepEqual(second.evidence.kept, []);
    const before = shownBy(FIRST);
    const shown = [...shownBy(second).keys()];
    assert.ok(shown.length > 0 && shown.length < before.size);
    assert.deepEqual(faultsOf(second), []);
  });
});

describe('a proof of a correction', () => {
  const lines = [...LINES, ...late([3], 30, 1), ...late(MANY, 30, 6)];
  const second = releaseOf(SIZE, lines, [FIRST]);
  const codesOf = (subject: Subject) => new Set(faultsOf(subject).map(({ code }) => code));

  test('[W5] finds a cell corrected whose difference is too small', () => {
    const one = releaseOf(SIZE, [...LINES, ...late([3], 30, 1)]);
    const follows = second.edition.follows ?? [];
    const forged = sealed({ ...one, edition: { ...one.edition, follows }, earlier: second.earlier ?? [] });
    assert.ok(codesOf(forged).has('verify-correction'));
  });

  test('[W5] [E5] finds a cell corrected of which too few persons were counted, or more of those behind a figure', () => {
    const counted = (persons: readonly number[]): Subject => {
      const one = { persons, largestPersons: [[], []], absolute: [0, 0], personsMost: persons[2] ?? 0 };
      const cells = second.edition.cells.map(() => one);
      const leaves = second.evidence.leaves.map(({ at }) => ({ ...one, at }));
      const changes = [{ since: 'edition-1', cells, leaves }];
      return sealed({ ...second, evidence: { ...second.evidence, changes } });
    };
    const rulesOf = (subject: Subject) =>
      new Set(
        faultsOf(subject).flatMap(({ code, params }) => (code === 'verify-correction' ? params['rule'] : [])),
      );
    assert.ok(rulesOf(counted([0, 0, 9, 9, 0, 0])).has('P4'));
    assert.ok(rulesOf(counted([0, 0, 50, 9, 0, 0])).has('P4'));
    // Where enough were, that rule finds nothing.
    assert.ok(!rulesOf(counted([0, 0, 50, 50, 0, 0])).has('P4'));
  });

  test('[W5] [Q8] finds a cell that appears beside new questions, and a table that was changed', () => {
    const before = shownBy(FIRST);
    const appeared = [...shownBy(second).keys()].filter((name) => !before.has(name));
    const [first] = second.earlier ?? [];
    assert.ok(first && appeared.length > 0);
    const table = {
      format: 'parterre-further-table-1',
      edition: first.sha256,
      number: 1,
      by: [],
      where: {},
      cells: [],
      evidence: [],
      joint: null,
    } as const;
    const beside = (isSealed: boolean) =>
      faultsOf({ ...second, earlier: [{ ...first, further: [{ table, isSealed }] }] });
    const named = beside(true).map(({ code, params }) => [code, params['cell'], params['rule']]);
    assert.deepEqual(
      named,
      appeared.map((name) => ['verify-correction', name, 'Q8']),
    );
    assert.deepEqual(
      beside(false).map(({ code, params }) => [code, params['file']]),
      [['verify-file-changed', 'edition-1/further-1']],
    );
  });

  test('[W5] finds a figure given as unchanged that is not, and one that no release showed', () => {
    const [cell = 0] = second.evidence.kept ?? [];
    const was = second.edition.cells[cell];
    assert.ok(was);
    const changed = { ...was, values: was.values.with(0, (was.values[0] ?? 0) + 5) };
    const edition = { ...second.edition, cells: second.edition.cells.with(cell, changed) };
    assert.deepEqual([...codesOf(sealed({ ...second, edition }))], ['verify-kept']);
    const hidden = second.edition.cells.findIndex(({ status }) => status === 'x');
    const of = second.edition.cells[hidden];
    assert.ok(of);
    const shown = { ...of, status: 'ok' as const, values: was.values };
    const evidence = { ...second.evidence, kept: [...(second.evidence.kept ?? []), hidden] };
    const forged = {
      ...second,
      evidence,
      edition: { ...second.edition, cells: second.edition.cells.with(hidden, shown) },
    };
    assert.ok(codesOf(sealed(forged)).has('verify-kept'));
  });

  test('[W5] finds a release before it that it does not reckon with, or that was changed', () => {
    const alone = sealed({ ...releaseOf(SIZE, lines), earlier: second.earlier ?? [] });
    assert.ok(codesOf(alone).has('verify-follows'));
    const [first] = second.earlier ?? [];
    assert.ok(first);
    const tampered = { ...second, earlier: [{ ...first, textSha256: 'other' }] };
    assert.ok(codesOf(tampered).has('verify-file-changed'));
  });

  test('[W9] finds nothing in what a house computed of the release before it already', () => {
    const size = { ...SIZE, houses: 8, lines: 60, disciplines: 4, further: ['channel'], seed: 1 };
    const all = madeLines(size);
    const told = forgotten(releaseOf(size, all), 7);
    assert.ok(told);
    assert.deepEqual([...codesOf(told)], ['verify-insider']);
    const changed = [...all, ...late([0, 1, 2, 3, 4, 5, 6, 7], 40, 5, all)];
    assert.deepEqual([...codesOf(releaseOf(size, changed, [told]))], []);
  });

  test('[W5] finds a release that was withdrawn', () => {
    const found = faultsOf({ ...second, withdrawn: 'comptée deux fois' });
    assert.deepEqual(
      found.map(({ code, params }) => [code, params['reason']]),
      [['verify-withdrawn', 'comptée deux fois']],
    );
  });
});

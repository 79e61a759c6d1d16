import type { CellEvidence } from '#model/edition.ts';
import { type FurtherCell, type Region, regionKey } from '#model/further-table.ts';
import type { Metric } from '#model/metric.ts';
import { figureIn } from '../edition.ts';
import { admitRows, follows } from '../linear/ledger.ts';
import { EMPTY_ROW, type SparseRow } from '../linear/sparse-row.ts';
import { isFewBeside, isFewBesideAny } from '../persons-beside.ts';
import type { Decided } from './decided.ts';
import { isCellSafe, leavesAllSafe, type Rules } from './differences.ts';
import { type FewRow, type Ground, type LedgerSystem, rowsOfRegions } from './ground.ts';

/** A cell asked for, with what stands behind it. */
export type AskedCell = { readonly region: Region; readonly behind: CellEvidence };

/** What became of the cells asked for, in their order, and what the next table is judged against. */
export type Admitted = {
  readonly cells: readonly FurtherCell[];
  /** The numbers of those that are not released though they follow already. */
  readonly followed: readonly number[];
  readonly ground: Ground;
};

/**
 * Admits the cells of a further table one by one, the whole before its rows, against everything published to anybody:
 * each passes the rules by itself; with what is published it tells neither what is hidden nor one holding’s total; and
 * what subtraction leaves passes the rules too. What was decided before stays so, and its figures with it.
 *
 * The rules are asked of a cell that follows already, too: only amounts follow, and only for whoever knows who is in which
 * leaf. It protects nothing to forbid that it follow; where one that fails the rules by itself does, null: nothing is told.
 */
export function admitTable(
  ground: Ground,
  asked: readonly AskedCell[],
  metrics: readonly Metric[],
): Admitted | null {
  const { measures } = ground.facts.evidence;
  const { policy } = ground.facts;
  const before = ground.byRegion;
  const table = asked.map(({ region, behind }): Decided => {
    const values = metrics.map((metric) => figureIn(metric, behind, { measures, policy }));
    return before.get(regionKey(region)) ?? { region, behind, isPublished: true, values };
  });
  const fresh = table.filter(({ region }) => !before.has(regionKey(region)));
  const rows = table.length > 1 ? table.slice(1) : [];
  const { systems, safe, allowed, following } = settle(ground, fresh, rows);
  if ([...following].some((one) => !safe.has(one))) return null;
  const judged = fresh.map(
    (one): Decided => (allowed.has(one) ? one : { ...hidden(one), isFollowing: following.has(one) }),
  );
  const shown = new Set([...judged, ...ground.decided].filter(({ isPublished }) => isPublished));
  const number = new Map(fresh.map((one, i) => [one, judged[i]]));
  return {
    cells: table.map((one): FurtherCell => {
      const { region, values } = number.get(one) ?? one;
      const isShown = shown.has(number.get(one) ?? one);
      return { region, status: isShown ? 'ok' : 'x', values: isShown ? values : metrics.map(() => null) };
    }),
    followed: table.flatMap((one, i) => (following.has(one) || one.isFollowing ? [i] : [])),
    ground: {
      ...ground,
      systems,
      decided: [...ground.decided, ...judged],
      byRegion: new Map([...before, ...judged.map((one) => [regionKey(one.region), one] as const)]),
    },
  };
}

function hidden({ region, behind, values }: Decided): Decided {
  return { region, behind, isPublished: false, values: values.map(() => null) };
}

type Settled = {
  readonly systems: readonly LedgerSystem[];
  /** Cells that pass the rules by themselves. */
  readonly safe: ReadonlySet<Decided>;
  readonly allowed: ReadonlySet<Decided>;
  /** Cells that are not allowed, and follow from what was published before them. */
  readonly following: ReadonlySet<Decided>;
};

/** Each system, and then subtraction, takes back what it must, until none does. What stays out may not follow either. */
function settle(ground: Ground, fresh: readonly Decided[], rows: readonly Decided[]): Settled {
  const { facts, parties, coalitions } = ground;
  const rules: Rules = { ...facts, measures: facts.evidence.measures, parties, coalitions };
  const safe = new Set(fresh.filter(({ region, behind }) => isCellSafe(region, behind, rules)));
  const allowed = new Set(safe);
  const asked = rowsOfRegions(
    ground,
    fresh.map(({ region }) => region),
  );
  const inSystems = ground.systems.map(
    (system, i): InSystem => ({ system, rows: asked[i] ?? [], last: null }),
  );
  for (;;) {
    const many = allowed.size;
    // Cells are only ever taken back: as many are the same, and a system says the same of them.
    for (const one of inSystems)
      if (one.last?.of !== allowed.size)
        one.last = { of: allowed.size, system: admitIn(ground, rules, one, fresh, allowed) };
    if (allowed.size === many) withoutDifferences(ground, fresh, rows, allowed, rules);
    if (allowed.size !== many) continue;
    const systems = inSystems.map(({ system, last }) => last?.system ?? system);
    // Cells that are not allowed are not added to the ledger: one that follows here follows from what was published before it.
    const isFollowing = (cell: number): boolean =>
      systems.some(({ ledger }, i) => follows(ledger, asked[i]?.[cell] ?? EMPTY_ROW));
    const following = new Set(fresh.filter((one, i) => !allowed.has(one) && isFollowing(i)));
    return { systems, safe, allowed, following };
  }
}

type InSystem = {
  readonly system: LedgerSystem;
  /** The cells asked for. */
  readonly rows: readonly SparseRow[];
  /** How many cells were allowed when it was last asked, and what it then was. */
  last: { readonly of: number; readonly system: LedgerSystem } | null;
};

function admitIn(
  { coalitions }: Ground,
  rules: Rules,
  { system, rows }: Pick<InSystem, 'system' | 'rows'>,
  fresh: readonly Decided[],
  allowed: Set<Decided>,
): LedgerSystem {
  const asked = fresh.flatMap((cell, i) => {
    const row = rows[i];
    return row ? [{ row, isPrimary: !allowed.has(cell) }] : [];
  });
  const { contributors } = system.freedoms;
  const few = [...system.few, ...fewAmong(fresh, rows, allowed, rules)];
  const { ledger, outcomes } = admitRows(system.ledger, asked, contributors, coalitions, {
    consents: system.consents,
    few: {
      rows: few.map(({ row }) => row),
      isFewFor: (i, knows) => {
        const behind = few[i]?.behind;
        const { measures, policy } = rules;
        return behind !== undefined && isFewBeside(behind, measures, knows, policy.personsMin);
      },
    },
  });
  for (const [i, cell] of fresh.entries()) if (outcomes[i] === 'refused') allowed.delete(cell);
  return { ...system, ledger, few };
}

/** What is asked for, is not shown and has few persons for somebody. */
function fewAmong(
  fresh: readonly Decided[],
  rows: readonly SparseRow[],
  allowed: ReadonlySet<Decided>,
  rules: Rules,
): readonly FewRow[] {
  return fresh.flatMap((cell, i) => {
    const row = rows[i];
    const isFew =
      row !== undefined &&
      !allowed.has(cell) &&
      isFewBesideAny(cell.behind, rules.measures, rules.coalitions, rules.policy.personsMin);
    return isFew ? [{ row, behind: cell.behind }] : [];
  });
}

function withoutDifferences(
  { decided }: Ground,
  fresh: readonly Decided[],
  rows: readonly Decided[],
  allowed: Set<Decided>,
  rules: Rules,
): void {
  const published = decided.filter(({ isPublished }) => isPublished);
  const isShown = new Set(published);
  for (const cell of fresh) {
    if (!allowed.has(cell)) continue;
    isShown.add(cell);
    const [shown, out] = [rows.filter((row) => isShown.has(row)), rows.filter((row) => !isShown.has(row))];
    const beside = { published: [...published, cell], rows: shown, hidden: out };
    if (leavesAllSafe(cell, beside, rules)) published.push(cell);
    else {
      isShown.delete(cell);
      allowed.delete(cell);
    }
  }
}

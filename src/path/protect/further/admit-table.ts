import type { CellEvidence } from '#model/edition.ts';
import { type FurtherCell, type Region, regionKey } from '#model/further-table.ts';
import type { Metric } from '#model/metric.ts';
import { figureIn } from '../edition.ts';
import { admitRows } from '../linear/ledger.ts';
import type { SparseRow } from '../linear/sparse-row.ts';
import { isCellSafe, leavesAllSafe, type Rules } from './differences.ts';
import { type Decided, type Ground, type LedgerSystem, rowsOfRegions } from './ground.ts';

/** A cell asked for, with what stands behind it. */
export type AskedCell = { readonly region: Region; readonly behind: CellEvidence };

/** What became of the cells asked for, in their order, and what the next table is judged against. */
export type Admitted = { readonly cells: readonly FurtherCell[]; readonly ground: Ground };

/**
 * Admits the cells of a further table one by one, the whole before its rows, against everything published to anybody:
 * each passes the rules by itself; with what is published it tells neither what is hidden nor one holding’s total; and
 * what subtraction leaves passes the rules too. What was decided before stays so, and its figures with it.
 */
export function admitTable(
  ground: Ground,
  asked: readonly AskedCell[],
  metrics: readonly Metric[],
): Admitted {
  const { measures } = ground.facts.evidence;
  const { policy } = ground.facts;
  const before = ground.byRegion;
  const table = asked.map(({ region, behind }): Decided => {
    const values = metrics.map((metric) => figureIn(metric, behind, { measures, policy }));
    return before.get(regionKey(region)) ?? { region, behind, isPublished: true, values };
  });
  const fresh = table.filter(({ region }) => !before.has(regionKey(region)));
  const rows = table.length > 1 ? table.slice(1) : [];
  const { systems, allowed } = settle(ground, fresh, rows);
  const judged = fresh.map((one): Decided => (allowed.has(one) ? one : hidden(one)));
  const shown = new Set([...judged, ...ground.decided].filter(({ isPublished }) => isPublished));
  const number = new Map(fresh.map((one, i) => [one, judged[i]]));
  return {
    cells: table.map((one): FurtherCell => {
      const { region, values } = number.get(one) ?? one;
      const isShown = shown.has(number.get(one) ?? one);
      return { region, status: isShown ? 'ok' : 'x', values: isShown ? values : metrics.map(() => null) };
    }),
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

type Settled = { readonly systems: readonly LedgerSystem[]; readonly allowed: ReadonlySet<Decided> };

/** Each system, and then subtraction, takes back what it must, until none does. What stays out may not follow either. */
function settle(ground: Ground, fresh: readonly Decided[], rows: readonly Decided[]): Settled {
  const rules: Rules = { ...ground.facts, measures: ground.facts.evidence.measures, parties: ground.parties };
  const allowed = new Set(fresh.filter(({ region, behind }) => isCellSafe(region, behind, rules)));
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
        one.last = { of: allowed.size, system: admitIn(ground, one, fresh, allowed) };
    if (allowed.size === many) withoutDifferences(ground, fresh, rows, allowed, rules);
    if (allowed.size === many)
      return { systems: inSystems.map(({ system, last }) => last?.system ?? system), allowed };
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
  { system, rows }: Pick<InSystem, 'system' | 'rows'>,
  fresh: readonly Decided[],
  allowed: Set<Decided>,
): LedgerSystem {
  const asked = fresh.flatMap((cell, i) => {
    const row = rows[i];
    return row ? [{ row, isPrimary: !allowed.has(cell) }] : [];
  });
  const { contributors } = system.freedoms;
  const { ledger, outcomes } = admitRows(system.ledger, asked, contributors, coalitions, system.consents);
  for (const [i, cell] of fresh.entries()) if (outcomes[i] === 'refused') allowed.delete(cell);
  return { ...system, ledger };
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

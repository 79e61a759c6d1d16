import type { Engine } from '#engine/engine.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan, Relation, Row } from '#model/plan.ts';
import type { SourceKind } from '#model/source.ts';
import { totalsPlan } from '#path/load/load.ts';
import type { StagedBatch } from './commit.ts';

/** Totals of the main batch of a sheet, `earlier` being those of the sheets before it; null when it counts nothing by itself. */
export async function totalsOf(
  engine: Engine,
  kind: SourceKind,
  batches: readonly StagedBatch[],
  earlier: readonly StagedBatch[],
): Promise<Row | null> {
  const main = batches.find((batch) => batch.kind === kind);
  if (!main) return null;
  await engine.bind({
    loaded: parquetOf(main.kind, [main]),
    named_shows: parquetOf('performances', batches),
    told_lines: parquetOf('movements', earlier),
  });
  return (await engine.run(totalsPlan(main.kind)))[0] ?? null;
}

function parquetOf(kind: BatchKind, batches: readonly StagedBatch[]): Relation {
  const files = batches.filter((batch) => batch.kind === kind).map(({ file }) => file);
  return { kind: 'parquet', files, columns: LAKE[kind] };
}

type Counted = {
  readonly sheet: { readonly file: object };
  readonly batches: readonly StagedBatch[];
  readonly totals: Row | null;
};

/** Sheets of one file may each name other performances, or the same: those of the file are counted together. */
export async function withPerformancesTogether<Sheet extends Counted>(
  engine: Engine,
  loaded: readonly Sheet[],
): Promise<readonly Sheet[]> {
  const together = new Map<object, number>();
  for (const { sheet } of loaded) {
    const naming = loaded.filter((other) => other.sheet.file === sheet.file && other.totals?.performances);
    if (naming.length < 2 || together.has(sheet.file)) continue;
    const batches = naming.flatMap((other) => other.batches);
    await engine.bind({ named_shows: parquetOf('performances', batches) });
    const [row = {}] = await engine.run(NAMED_TOGETHER);
    together.set(sheet.file, Number(row.performances));
  }
  return loaded.map((one) => {
    const performances = together.get(one.sheet.file);
    if (performances === undefined || !one.totals?.performances) return one;
    return { ...one, totals: { ...one.totals, performances } };
  });
}

const NAMED_TOGETHER: Plan = {
  inputs: ['named_shows'],
  steps: [{ name: 'named', sql: 'select count(distinct performance_key) as performances from named_shows' }],
  result: 'named',
};

import { join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import { problem } from '#messages/messages.ts';
import type { BuyerId, Companions, DeliveryFacts } from '#model/delivery.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Row } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import type { RowCounts, UnknownLabel } from '#model/receipt.ts';
import type { SourceKind } from '#model/source.ts';
import { type Checked, check, faultOf, problemsOf } from '#path/check/check.ts';
import { complete, load, loadLookups, unpaidPlan } from '#path/load/load.ts';
import { monthsText } from '#path/map/map.ts';
import { activeBatches } from '#store/receipts.ts';
import { bindNumbersAgain } from './bind-numbers-again.ts';
import { bindTokens } from './bind-tokens.ts';
import { relationOf, type StagedBatch } from './commit.ts';
import { keepLabels, labelsOf } from './keep-labels.ts';
import { bindKnownPerformances } from './known-performances.ts';
import type { Loading, TellRow } from './loading.ts';
import { isUnderstood } from './map-sheets.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import { membersRelation } from './members.ts';
import { quotedSafely } from './quoted.ts';
import { totalsOf, withPerformancesTogether } from './sheet-totals.ts';
import { unknownLabels } from './unknown-labels.ts';
import { writeRejects } from './write-rejects.ts';

/** What became of one sheet. */
export type LoadedSheet = {
  readonly sheet: MappedSheet;
  readonly rows: RowCounts;
  readonly exclusions: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly batches: readonly StagedBatch[];
  /** Labels that stand for nothing known, the most frequent first. */
  readonly unknownLabels: readonly UnknownLabel[];
  /** One row of totals for the main batch; null when the sheet counts nothing by itself. */
  readonly totals: Row | null;
};

/** What completes others comes first, then what others refer to. */
const ORDER: readonly SourceKind[] = [
  'buyers',
  'labels',
  'scans',
  'productions',
  'places',
  'performances',
  'movements',
  'sums',
  'responses',
];

/** check → pseudonymise → load, sheet by sheet, into Parquet files that wait in the delivery’s folder. */
export async function loadSheets(loading: Loading): Promise<readonly LoadedSheet[]> {
  const loaded: LoadedSheet[] = [];
  const inOrder = loading.sheets.toSorted(
    (a, b) => ORDER.indexOf(a.mapping.kind) - ORDER.indexOf(b.mapping.kind),
  );
  await bindMembers(loading);
  const { engine } = loading;
  for (const sheet of inOrder) {
    if (!isUnderstood(sheet.mapping)) loaded.push(passedOver(sheet));
    else {
      const batches = loaded.flatMap((one) => one.batches);
      const isAnyKnown = await bindKnownPerformances(loading.pool, engine, loading.organisation, batches);
      loaded.push(await loadSheet(loading, sheet, { before: loaded, isAnyKnown }));
    }
  }
  return withPerformancesTogether(engine, loaded);
}

type Beside = {
  readonly before: readonly LoadedSheet[];
  /** Whether anything is known of the house’s performances. */
  readonly isAnyKnown: boolean;
};

async function loadSheet(
  loading: Loading,
  sheet: MappedSheet,
  { before, isAnyKnown }: Beside,
): Promise<LoadedSheet> {
  const { engine, staging } = loading;
  await engine.alias('staged', sheet.table);
  const labels = labelsOf(loading, sheet);
  const checked = check(sheet.mapping, { ...factsOf(loading, sheet), labelKeys: labels.keys });
  for (const lookup of checked.lookups) await engine.keep(lookup);
  await engine.keep(checked.flagged, 'flagged');
  const sheetsOf = (kind: SourceKind) =>
    before.filter(({ sheet: { mapping } }) => mapping.kind === kind && isUnderstood(mapping)).length;
  const companion = complete(checked, sheetsOf(sheet.mapping.kind) === 0);
  if (companion) await engine.keep(companion, sheet.mapping.kind);
  await bindTokens(engine, loading.pool.keys, { checked, buyersBefore: sheetsOf('buyers') });
  const batchesBefore = before.flatMap((one) => one.batches);
  const numbers = isAnyKnown ? await bindNumbersAgain(loading, checked, batchesBefore) : null;
  const known = numbers !== null ? 'numbers-again' : isAnyKnown ? 'performances' : 'nothing';
  for (const lookup of loadLookups(checked, known)) await engine.keep(lookup);
  const batches: StagedBatch[] = [];
  for (const [kind, plan] of Object.entries(load(checked)) as [BatchKind, Parameters<Engine['write']>[0]][]) {
    const file = join(staging, `${sheet.table}-${kind}.parquet`);
    const rows = await engine.write(plan, file);
    const listing = listingOf(sheet, kind);
    batches.push({ receipt: sheet.file.receipt, kind, file, rows, listing, withdraws: false });
  }
  batches.push(...(await keepLabels(loading, { sheet, checked, labels })));
  const account = await accountOf(engine, checked, sheet);
  if (account.exclusions['not-paid'])
    batches.push(...(await noLongerPaid(loading, { sheet, checked, batches })));
  if (loading.tellRow) await tellRows(engine, { sheet, checked }, loading.tellRow);
  if (loading.rejects && account.rows.setAside > 0)
    await writeRejects(engine, { sheet, checked, staging }, loading.rejects);
  return {
    sheet,
    ...account,
    problems: [...account.problems, ...(numbers ?? [])],
    batches,
    unknownLabels: await unknownLabels(loading, checked),
    totals: await totalsOf(engine, sheet.mapping.kind, batches, batchesBefore),
  };
}

function listingOf({ mapping: { source } }: MappedSheet, kind: BatchKind): StagedBatch['listing'] {
  if (kind === 'sums') return { source: source.id, of: 'sum' };
  return kind === 'movements' && source.listsAllOf ? { source: source.id, of: source.listsAllOf } : null;
}

async function tellRows(
  engine: Engine,
  { sheet, checked }: Pick<Unpaid, 'sheet' | 'checked'>,
  tell: TellRow,
): Promise<void> {
  const { receipt } = sheet.file;
  const { sheetName } = sheet.staged.sheet;
  for (const verdict of await engine.run(checked.verdicts)) {
    const fault = faultOf(checked, verdict);
    const because = fault ? quotedSafely(fault) : { rule: String(verdict.rule) };
    tell({ receipt, sheet: sheetName, row: Number(verdict.source_row), because });
  }
}

type Unpaid = {
  readonly sheet: MappedSheet;
  readonly checked: Checked;
  readonly batches: readonly StagedBatch[];
};

/** What earlier deliveries counted of the rows that this sheet says are not paid; most sheets have none. */
async function noLongerPaid(
  { pool, engine, staging, organisation }: Loading,
  { sheet, checked, batches }: Unpaid,
): Promise<readonly StagedBatch[]> {
  if (sheet.mapping.kind !== 'movements') return [];
  const earlier = await activeBatches(pool.catalogue, { organisation, kind: 'movements' });
  if (earlier.length === 0) return [];
  const files = batches.filter(({ kind }) => kind === 'movements').map(({ file }) => file);
  await engine.bind({
    older_movements: relationOf(pool, 'movements', earlier),
    newer_movements: { kind: 'parquet', files, columns: LAKE.movements },
  });
  const file = join(staging, `${sheet.table}-unpaid.parquet`);
  const rows = await engine.write(unpaidPlan(checked), file);
  return rows === 0
    ? []
    : [{ receipt: sheet.file.receipt, kind: 'movements', file, rows, listing: null, withdraws: false }];
}

function factsOf({ pool, organisation, sheets, today }: Loading, sheet: MappedSheet): DeliveryFacts {
  const { zone, currency } = pool.catalogue.pool();
  return {
    organisation,
    receipt: sheet.file.receipt,
    fileName: sheet.file.name,
    header: headerOf(sheet),
    zone,
    currency,
    today,
    isCovered: isCovered(sheet, sheets),
    companions: companionsOf(sheets),
  };
}

/** With what sentences call the columns that a cross-table is given. */
function headerOf({ staged: { sheet }, mapping: { monthsAcross } }: MappedSheet): readonly string[] {
  if (monthsAcross === null) return sheet.header;
  const months = monthsText(sheet, monthsAcross);
  return [...sheet.header, months, ...monthsAcross.valueColumns.map(() => months)];
}

/** A sheet that is covered itself counts nothing, and covers none: fees stand beside positions, and in orders alone. */
function isCovered({ mapping }: MappedSheet, sheets: readonly MappedSheet[]): boolean {
  const finer = sheets.filter((other) => mapping.source.coveredBy?.includes(other.mapping.source.id));
  return finer.some((other) => !isCovered(other, sheets));
}

function companionsOf(sheets: readonly MappedSheet[]): Companions {
  const mappings = sheets.map(({ mapping }) => mapping).filter(isUnderstood);
  const has = (kind: SourceKind) => mappings.some((mapping) => mapping.kind === kind);
  const found = new Set(
    mappings
      .filter(({ kind }) => kind === 'buyers')
      .map(({ columns }): BuyerId => (columns['order-id'] !== undefined ? 'order-id' : 'customer-id')),
  );
  const buyers = (['order-id', 'customer-id'] as const).filter((id) => found.has(id));
  return {
    ...(buyers.length > 0 ? { buyers } : {}),
    scans: has('scans'),
    productions: has('productions'),
    places: has('places'),
  };
}

type Account = Pick<LoadedSheet, 'rows' | 'exclusions' | 'problems'>;

async function accountOf(
  engine: Engine,
  checked: Checked,
  { staged, mapping }: MappedSheet,
): Promise<Account> {
  const [counts = {}] = await engine.run(checked.counts);
  // Of a sheet in which every row plainly counts there is nothing to ask.
  const exclusions = Number(counts.excluded) > 0 ? await engine.run(checked.exclusions) : [];
  const struck = Number(counts.flagged) > 0 ? await engine.run(checked.problems) : [];
  const told: Problem[] = [];
  for (const { plan, tell } of checked.tells) told.push(...tell(plan === null ? [] : await engine.run(plan)));
  // Rows that could not even be given to the engine were read all the same, and are to be corrected.
  const undecoded = staged.setAside.reduce((sum, { count }) => sum + count, 0);
  return {
    rows: {
      read: Number(counts.read) + undecoded,
      kept: Number(counts.kept),
      setAside: Number(counts.set_aside) + undecoded,
      excluded: Number(counts.excluded),
    },
    exclusions: Object.fromEntries(exclusions.map(({ rule, rows }) => [String(rule), Number(rows)])),
    problems: [...mapping.problems, ...staged.setAside, ...problemsOf(checked, struck), ...told].map(
      quotedSafely,
    ),
  };
}

/**
 * A sheet of a workbook that is no table of ours: its rows are read and not counted. Why it is none is not said, because
 * the first of a list of persons may have been taken for its header.
 */
function passedOver(sheet: MappedSheet): LoadedSheet {
  const { rowsRead: read, sheetName, fileName } = sheet.staged.sheet;
  const leftAside = problem('sheet-left-aside', { sheet: sheetName ?? fileName }, 'info');
  return {
    sheet,
    rows: { read, kept: 0, setAside: 0, excluded: read },
    exclusions: { 'sheet-not-understood': read },
    problems: [quotedSafely(leftAside)],
    batches: [],
    unknownLabels: [],
    totals: null,
  };
}

async function bindMembers({ pool, engine, represented }: Loading): Promise<void> {
  await engine.bind({ members: await membersRelation(pool, represented) });
}

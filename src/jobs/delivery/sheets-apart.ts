import type { Engine } from '#engine/engine.ts';
import { refusal } from '#messages/messages.ts';
import { LAKE } from '#model/lake.ts';
import type { Relation } from '#model/plan.ts';
import { toldOtherwisePlan } from '#path/load/load.ts';
import type { LoadedSheet } from './load-sheets.ts';
import { withoutContacts } from './without-contacts.ts';

/**
 * Refuses a file of which a sheet says otherwise what another said of the same orders, tickets or sums: the later would take the
 * place of the earlier, as if it were a newer export. Exports that are known say what their sheets are.
 */
export async function forbidSheetsApart(engine: Engine, loaded: readonly LoadedSheet[]): Promise<void> {
  const guessed = loaded.filter(
    ({ sheet: { mapping }, batches }) => mapping.recognition.id === 'unknown-table' && batches.length > 0,
  );
  for (const [place, newer] of guessed.entries())
    for (const older of guessed.slice(0, place))
      if (areOfOneFile(older, newer) && (await saysOtherwise(engine, older, newer)))
        throw refusal('sheets-say-otherwise', {
          file: newer.sheet.file.name,
          sheet: nameOf(older),
          other: nameOf(newer),
        });
}

function areOfOneFile({ sheet: one }: LoadedSheet, { sheet: other }: LoadedSheet): boolean {
  return one.file === other.file && one.staged.sheet.fileName === other.staged.sheet.fileName;
}

async function saysOtherwise(engine: Engine, older: LoadedSheet, newer: LoadedSheet): Promise<boolean> {
  const { kind } = newer.sheet.mapping;
  if (kind !== older.sheet.mapping.kind || (kind !== 'movements' && kind !== 'sums')) return false;
  const relationOf = ({ batches }: LoadedSheet): Relation => ({
    kind: 'parquet',
    files: batches.filter((batch) => batch.kind === kind).map(({ file }) => file),
    columns: LAKE[kind],
  });
  await engine.bind({ older_batches: relationOf(older), newer_batch: relationOf(newer) });
  const [row = {}] = await engine.run(toldOtherwisePlan());
  return Number(row.lines) > 0;
}

function nameOf({ sheet: { staged } }: LoadedSheet): string {
  return withoutContacts(staged.sheet.sheetName ?? staged.sheet.fileName);
}

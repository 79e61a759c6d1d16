import type { Engine } from '#engine/engine.ts';
import { refusal } from '#messages/messages.ts';
import { statedColumns, toldOtherwisePlan } from '#path/load/load.ts';
import type { LoadedSheet } from './load-sheets.ts';
import { withoutContacts } from './without-contacts.ts';

/**
 * Refuses a file of which a sheet says otherwise what another said of the same orders, tickets or sums: the later would take the
 * place of the earlier, as if it were a newer export. Exports that are known say what their sheets are.
 */
export async function forbidSheetsApart(engine: Engine, loaded: readonly LoadedSheet[]): Promise<void> {
  const guessed = loaded.filter(({ sheet }) => sheet.mapping.recognition.id === 'unknown-table');
  for (const file of new Set(guessed.map(fileOf)))
    for (const kind of ['movements', 'sums'] as const)
      await forbidApart(
        engine,
        guessed.filter((one) => fileOf(one) === file),
        kind,
      );
}

function fileOf({ sheet: { file, staged } }: LoadedSheet): string {
  return JSON.stringify([file.name, staged.sheet.fileName]);
}

async function forbidApart(
  engine: Engine,
  sheets: readonly LoadedSheet[],
  kind: 'movements' | 'sums',
): Promise<void> {
  const sheetOf = new Map(
    sheets.flatMap((sheet) =>
      sheet.batches.filter((batch) => batch.kind === kind).map(({ file }) => [file, sheet] as const),
    ),
  );
  if (sheetOf.size < 2) return;
  await engine.bind({
    stated_batches: { kind: 'parquet', files: [...sheetOf.keys()], columns: statedColumns(kind) },
  });
  const [apart] = await engine.run(toldOtherwisePlan());
  if (apart === undefined) return;
  throw refusal('sheets-say-otherwise', {
    file: sheets[0]?.sheet.file.name ?? '',
    sheet: nameOf(sheetOf.get(String(apart.one))),
    other: nameOf(sheetOf.get(String(apart.other))),
  });
}

function nameOf(loaded: LoadedSheet | undefined): string {
  const sheet = loaded?.sheet.staged.sheet;
  return withoutContacts(sheet?.sheetName ?? sheet?.fileName ?? '');
}

import { join } from 'node:path';

import type { LabelKeys } from '#model/delivery.ts';
import type { LabelField } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Checked } from '#path/check/check.ts';
import { type KeptLabel, keptLabelsPlan } from '#path/load/load.ts';
import { keepable } from '#path/map/map.ts';
import type { StagedBatch } from './commit.ts';
import type { Loading } from './loading.ts';
import { labelKey } from './local-keys.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import { withoutContacts } from './without-contacts.ts';

/** The labels of a sheet that are kept, and their keys for its lines. */
export type Labelled = { readonly kept: readonly KeptLabel[]; readonly keys: LabelKeys };

export function labelsOf(
  { pool, organisation, hasChosen }: Pick<Loading, 'pool' | 'organisation' | 'hasChosen'>,
  { mapping, labels }: MappedSheet,
): Labelled {
  const keys: Partial<Record<LabelField, Record<string, string>>> = {};
  const kept = keepable(mapping, labels, hasChosen).map(({ field, label, rows, code }) => {
    const key = labelKey(pool.keys, organisation, field, label);
    keys[field] = { ...keys[field], [fold(label)]: key };
    return { field, key, label: withoutContacts(label), rows, code };
  });
  return { kept, keys };
}

/** Their texts, in the house’s own part of the lake. A list that only completes others again was kept the first time. */
export async function keepLabels(
  { engine, staging }: Pick<Loading, 'engine' | 'staging'>,
  {
    sheet,
    checked,
    labels,
  }: { readonly sheet: MappedSheet; readonly checked: Checked; readonly labels: Labelled },
): Promise<readonly StagedBatch[]> {
  if (labels.kept.length === 0 || sheet.file.countedNothing) return [];
  const file = join(staging, `${sheet.table}-labels.parquet`);
  const rows = await engine.write(keptLabelsPlan(checked, labels.kept), file);
  return [{ receipt: sheet.file.receipt, kind: 'labels', file, rows, listing: null, withdraws: false }];
}

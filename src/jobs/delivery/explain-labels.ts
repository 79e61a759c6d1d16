import type { Engine } from '#engine/engine.ts';
import type { Plan } from '#model/plan.ts';
import { type Explained, explain, explainedBy, type Vocabulary } from '#path/map/map.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/**
 * Gives the sheets of a delivery the labels that others of its sheets explain. The lists of a JSON document explain that
 * document alone, because the numbers that they explain are its own; unless the source says that they are the system’s.
 */
export async function explainLabels(
  engine: Engine,
  sheets: readonly MappedSheet[],
  vocabulary: Vocabulary,
): Promise<readonly MappedSheet[]> {
  let explained = sheets;
  for (const lexicon of sheets) {
    const by = explainedBy(lexicon.mapping);
    if (by === null) continue;
    const rows = await engine.run(pairs(by, lexicon.table));
    const meanings = rows.map(({ label, meaning, admits }) => ({
      label: String(label),
      meaning: String(meaning),
      admits: admits === null ? null : String(admits),
    }));
    explained = explained.map((sheet) =>
      isExplained(sheet, lexicon)
        ? { ...sheet, mapping: explain(sheet.mapping, by.field, meanings, vocabulary) }
        : sheet,
    );
  }
  return explained;
}

function isExplained(sheet: MappedSheet, lexicon: MappedSheet): boolean {
  if (sheet === lexicon || sheet.mapping.kind === 'labels') return false;
  if (lexicon.staged.sheet.format !== 'json' || sheet.file === lexicon.file) return true;
  const { system, explainsDelivery } = lexicon.mapping.source;
  return explainsDelivery === true && sheet.mapping.source.system === system;
}

function pairs({ label, meaning, admits }: Explained, table: string): Plan {
  const sql = `select distinct c${label} as label, c${meaning} as meaning,
  ${admits === null ? 'null' : `c${admits}`} as admits from ${table}
where c${label} is not null and c${meaning} is not null`;
  return { inputs: [table], steps: [{ name: 'explained_labels', sql }], result: 'explained_labels' };
}

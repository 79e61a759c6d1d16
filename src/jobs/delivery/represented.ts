import type { Engine } from '#engine/engine.ts';
import { fold } from '#model/fold.ts';
import type { Plan } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { organisation, saveOrganisation } from '#store/organisations.ts';
import type { OpenPool } from '../open-pool.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/** A house that is in the pool through another’s file only (a ministry’s table of museums). */
export type Represented = { readonly slug: Slug; readonly foldedId: string; readonly name: string };

/**
 * A file may hold many houses in a column. Each becomes an organisation of its own, known by the deliverer’s id of it,
 * for which the deliverer speaks.
 */
export async function findRepresented(
  engine: Engine,
  deliverer: Slug,
  sheets: readonly MappedSheet[],
): Promise<readonly Represented[]> {
  const represented: Represented[] = [];
  for (const { mapping, table } of sheets) {
    const house = mapping.columns.house;
    if (house === undefined) continue;
    for (const { id, name } of await engine.run(
      housesPlan(table, house, mapping.columns['house-name'] ?? house),
    )) {
      const foldedId = fold(String(id));
      const part = foldedId.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
      if (part !== '') represented.push({ slug: `${deliverer}-${part}`, foldedId, name: String(name) });
    }
  }
  return represented;
}

/** Part of the commit: a delivery that is refused leaves no house behind. One that is a member already keeps its own word. */
export async function saveRepresented(
  { catalogue, now }: OpenPool,
  deliverer: Slug,
  represented: readonly Represented[],
): Promise<void> {
  for (const { slug, name } of represented) {
    if (await organisation(catalogue, slug)) continue;
    const house = { slug, name, holding: slug, sellers: [deliverer], representedBy: deliverer };
    await saveOrganisation(catalogue, house, now().toISOString());
  }
}

/** The newest name of each, since museums change theirs. */
function housesPlan(table: string, house: number, name: number): Plan {
  const sql = `select c${house} as id, arg_max(c${name}, source_row) as name
from ${table} where c${house} is not null group by id order by id`;
  return { inputs: [table], steps: [{ name: 'houses', sql }], result: 'houses' };
}

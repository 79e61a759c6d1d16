import type { Engine } from '#engine/engine.ts';
import { fold } from '#model/fold.ts';
import type { Plan } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { organisation, saveOrganisation } from '#store/organisations.ts';
import type { MappedSheet } from './map-sheets.ts';
import type { OpenPool } from './open-pool.ts';

/** A house that is in the pool through another’s file only (a ministry’s table of museums). */
export type Represented = { readonly slug: Slug; readonly folded_name: string };

/**
 * A file may hold many houses in a column. Each becomes an organisation of its own, known by the deliverer’s id of it,
 * for which the deliverer speaks; a house that is already a member by that slug keeps its own word.
 */
export async function enrolRepresented(
  pool: OpenPool,
  engine: Engine,
  deliverer: Slug,
  sheets: readonly MappedSheet[],
): Promise<readonly Represented[]> {
  const represented: Represented[] = [];
  for (const { mapping, table } of sheets) {
    const house = mapping.columns.house;
    if (house === undefined) continue;
    const rows = await engine.run(housesPlan(table, house, mapping.columns['house-name'] ?? house));
    const now = pool.now().toISOString();
    await pool.catalogue.transaction(async () => {
      for (const { id, name } of rows) {
        const folded = fold(String(id));
        const slug = `${deliverer}-${folded.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
        represented.push({ slug, folded_name: folded });
        if (await organisation(pool.catalogue, slug)) continue;
        await saveOrganisation(
          pool.catalogue,
          { slug, name: String(name), holding: slug, sellers: [deliverer] },
          now,
        );
      }
    });
  }
  return represented;
}

/** The newest name of each, since museums change theirs. */
function housesPlan(table: string, house: number, name: number): Plan {
  const sql = `select c${house} as id, arg_max(c${name}, source_row) as name
from ${table} where c${house} is not null group by id order by id`;
  return { inputs: [table], steps: [{ name: 'houses', sql }], result: 'houses' };
}

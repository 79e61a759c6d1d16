import { fold } from '#model/fold.ts';
import type { Relation, Row } from '#model/plan.ts';
import { organisations } from '#store/organisations.ts';
import type { OpenPool } from '../open-pool.ts';
import type { Represented } from './represented.ts';

/** The relation `members`: the names under which a file may mention a member. */
export async function membersRelation(
  { catalogue }: OpenPool,
  represented: readonly Represented[],
): Promise<Relation> {
  const members: readonly Row[] = (await organisations(catalogue)).map(({ slug, name }) => ({
    slug,
    folded_name: fold(name),
  }));
  return {
    kind: 'rows',
    columns: [
      { name: 'slug', type: 'VARCHAR', meaning: 'the member' },
      { name: 'folded_name', type: 'VARCHAR', meaning: 'its name, folded' },
    ],
    rows: [...members, ...represented.map(({ slug, foldedId }) => ({ slug, folded_name: foldedId }))],
  };
}

import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Up to when a house’s orders were pulled from a shop, by that shop’s own clock. */
export type Pull = { readonly address: string; readonly until: string; readonly pulledAt: string };

type Stored = { address: string; until: string; pulled_at: string };

export async function pullsOf(catalogue: Catalogue, organisation: Slug): Promise<readonly Pull[]> {
  return catalogue
    .all<Stored>(
      'select address, until, pulled_at from pulls where organisation = ? order by address',
      organisation,
    )
    .map(({ pulled_at, ...row }) => ({ ...row, pulledAt: pulled_at }));
}

export async function savePull(
  catalogue: Catalogue,
  organisation: Slug,
  { address, until, pulledAt }: Pull,
): Promise<void> {
  catalogue.run('insert or replace into pulls values (?, ?, ?, ?)', organisation, address, until, pulledAt);
}

import { localTime } from '#model/calendar.ts';
import type { Slug } from '#model/words.ts';
import { type Handed, type Late, lateness } from '#path/late/late.ts';
import { organisations } from '#store/organisations.ts';
import { receipts } from '#store/receipts.ts';
import { agreedAt, waysInOf } from '#store/ways-in.ts';
import type { OpenPool } from './open-pool.ts';

export type LateHouse = Late & { readonly organisation: Slug; readonly name: string };

/** The houses whose next file is late today, the one that waits longest first. */
export async function lateHouses(pool: OpenPool): Promise<readonly LateHouse[]> {
  const { catalogue } = pool;
  const { zone } = catalogue.pool();
  const day = (instant: string) => localTime(instant, zone).slice(0, 10);
  const today = day(pool.now().toISOString());
  const committed = (await receipts(catalogue, null)).filter(({ state }) => state === 'committed');
  const late: LateHouse[] = [];
  for (const { slug, name, representedBy } of await organisations(catalogue)) {
    const agreed = await agreedAt(catalogue, slug);
    if (agreed === null || representedBy !== undefined) continue;
    const handed: readonly Handed[] = committed
      .filter(({ organisation }) => organisation === slug)
      .map(({ receivedAt, totals }) => ({ on: day(receivedAt), to: totals.to }));
    const { expects } = await waysInOf(catalogue, slug);
    const found = lateness({ handed, expects, since: day(agreed), today });
    if (found) late.push({ organisation: slug, name, ...found });
  }
  return late.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

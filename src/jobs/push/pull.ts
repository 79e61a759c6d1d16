import { rmSync } from 'node:fs';

import { refusal } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { pullOrders } from '#pull/pull-orders.ts';
import { type ShopAddress, shopAddress } from '#pull/shop-address.ts';
import { makeStaging } from '#store/pool-folder.ts';
import { pullsOf, savePull } from '#store/pulls.ts';
import { newReceiptId } from '../delivery/receipt-id.ts';
import { ingest, requireAgreement } from '../ingest.ts';
import type { OpenPool } from '../open-pool.ts';

/** Which shop to read for which house. */
export type Pulling = {
  readonly organisation: Slug;
  /** `https://server/organiser`; null is the one that was read before. */
  readonly from: string | null;
  readonly token: string;
  readonly agree: boolean;
  /** Reads every order again, and not only those changed since the last time. */
  readonly all: boolean;
  readonly isPreview: boolean;
};

export type Pulled = {
  readonly address: string;
  readonly orders: number;
  readonly since: string | null;
  readonly until: string;
  readonly receipts: readonly Receipt[];
};

const PULL_MS_MAX = 6 * 3_600_000;

/** As pretix makes them. Anything else is a file of something else. */
const TOKEN = /^[A-Za-z0-9]{16,128}$/;

/**
 * Reads what changed in a shop since the last time, and delivers it. Up to when it was read is written with the delivery
 * or not at all: after a crash the same is read again, and replaces itself.
 */
export async function pull(pool: OpenPool, pulling: Pulling): Promise<Pulled> {
  const { organisation, agree, all, isPreview } = pulling;
  if (!TOKEN.test(pulling.token)) throw refusal('pull-token-missing', {});
  await requireAgreement(pool, organisation, agree);
  const address = await addressOf(pool, pulling);
  const before = await untilOf(pool, organisation, address);
  const since = all ? null : before;
  const staging = makeStaging(pool.folder, newReceiptId(pool.now(), 0));
  try {
    const shop = { address, token: pulling.token, deadline: AbortSignal.timeout(PULL_MS_MAX) };
    const { files, orders, until } = await pullOrders(shop, since, staging);
    const receipts = await ingest(pool, {
      organisation,
      files,
      agree: false,
      source: null,
      isPreview,
      also: async () => {
        // Two pulls at once: the one that read first must not put its older word over the other’s.
        if ((await untilOf(pool, organisation, address)) !== before) throw refusal('pull-overtaken', {});
        const pulledAt = pool.now().toISOString();
        await savePull(pool.catalogue, organisation, { address: address.written, until, pulledAt });
      },
    });
    return { address: address.written, orders, since, until, receipts };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function addressOf(pool: OpenPool, { organisation, from }: Pulling): Promise<ShopAddress> {
  if (from !== null) return shopAddress(from);
  const [known, another] = await pullsOf(pool.catalogue, organisation);
  if (known === undefined || another !== undefined) throw refusal('pull-address-missing', {});
  return shopAddress(known.address);
}

async function untilOf(pool: OpenPool, organisation: Slug, { written }: ShopAddress): Promise<string | null> {
  const known = await pullsOf(pool.catalogue, organisation);
  return known.find(({ address }) => address === written)?.until ?? null;
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** A key with which a program or a mailbox hands in files for one house, and does nothing else. Its text is kept nowhere. */
export type DepositKey = {
  readonly id: string;
  /** What the house calls whoever holds it: “billetterie”. */
  readonly name: string;
  readonly createdAt: string;
  /** To within a minute; null before the first time. */
  readonly lastUsedAt: string | null;
  readonly isWithdrawn: boolean;
};

type Stored = {
  id: string;
  organisation: Slug;
  name: string;
  digest: string;
  created_at: string;
  last_used_at: string | null;
  withdrawn: number;
};

const PREFIX = 'parterre_';
/** 160 bits: 32 characters, without the ones that are taken for each other (Crockford’s). */
const KEY_BYTES = 20;
const CHARACTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LAST_USE_MS = 60_000;

/**
 * The key is given once, here. 41 characters without any case to keep, so that it also is the local part of an address.
 * The house is known; `now` is an ISO date-time.
 */
export async function makeDepositKey(
  catalogue: Catalogue,
  { organisation, name, now }: { readonly organisation: Slug; readonly name: string; readonly now: string },
): Promise<{ readonly id: string; readonly key: string }> {
  const id = randomBytes(4).toString('hex');
  const key = PREFIX + textOf(randomBytes(KEY_BYTES));
  await catalogue.transaction(async () => {
    catalogue.run(
      'insert into deposit_keys (id, organisation, name, digest, created_at) values (?, ?, ?, ?, ?)',
      id,
      organisation,
      name,
      digestOf(key).toString('hex'),
      now,
    );
  });
  return { id, key };
}

/**
 * The house that a key stands for, in whatever case it was written; null for an unknown or withdrawn one. Every digest is
 * compared whole: how long it takes tells nothing of them. Not to be called inside a transaction.
 */
export async function houseOfDepositKey(
  catalogue: Catalogue,
  key: string,
  now: string,
): Promise<Slug | null> {
  const digest = digestOf(key);
  const standing = catalogue.all<Stored>('select * from deposit_keys where withdrawn = 0');
  const found = standing.filter((one) => timingSafeEqual(Buffer.from(one.digest, 'hex'), digest))[0];
  if (!found) return null;
  if (isOld(found.last_used_at, now))
    await catalogue.transaction(async () => {
      catalogue.run('update deposit_keys set last_used_at = ? where id = ?', now, found.id);
    });
  return found.organisation;
}

/** Of one house, withdrawn ones included, oldest first. */
export async function depositKeys(catalogue: Catalogue, organisation: Slug): Promise<readonly DepositKey[]> {
  return catalogue
    .all<Stored>('select * from deposit_keys where organisation = ? order by created_at, id', organisation)
    .map(({ id, name, created_at, last_used_at, withdrawn }) => ({
      id,
      name,
      createdAt: created_at,
      lastUsedAt: last_used_at,
      isWithdrawn: withdrawn === 1,
    }));
}

/** From then on it opens nothing. Returns whether the house has such a key. */
export async function withdrawDepositKey(
  catalogue: Catalogue,
  organisation: Slug,
  id: string,
): Promise<boolean> {
  return catalogue.transaction(async () => {
    const known = catalogue.get(
      'select 1 from deposit_keys where organisation = ? and id = ?',
      organisation,
      id,
    );
    catalogue.run(
      'update deposit_keys set withdrawn = 1 where organisation = ? and id = ?',
      organisation,
      id,
    );
    return known !== null;
  });
}

/** A key is random: nothing is gained by a slow digest, nor by a salt. */
function digestOf(key: string): Buffer {
  return createHash('sha256').update(key.trim().toLowerCase()).digest();
}

function textOf(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => CHARACTERS[Number.parseInt(five, 2)]).join('');
}

/** A program that sends often does not write the catalogue each time. */
function isOld(lastUsedAt: string | null, now: string): boolean {
  return lastUsedAt === null || Math.abs(Date.parse(now) - Date.parse(lastUsedAt)) >= LAST_USE_MS;
}

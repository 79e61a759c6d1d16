import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import type { OpenPool } from '#jobs/open-pool.ts';
import { refusal, say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import { type DepositMail, openDepositMail } from './deposit-mail.ts';
import { asRefusal } from './faults.ts';
import { openHandIn } from './hand-in.ts';
import type { Keeping } from './house-inbox.ts';
import type { MailWay } from './mail-way.ts';
import { beTheReceiver } from './one-receiver.ts';
import type { Outgoing } from './outgoing.ts';
import { type Receiving, tellOf } from './receiving.ts';
import { remind } from './remind.ts';
import { type Drop, openDrop } from './sftp-drop.ts';
import { Watch } from './watch.ts';

/** The ways in that are open; at least one. */
export type Ways = {
  /** Holds one folder a house. */
  readonly folder: string | null;
  /** 0 is any free port. */
  readonly sftp: { readonly host: string; readonly port: number } | null;
  readonly mail: MailWay | null;
  readonly outgoing: Outgoing | null;
};

export type Opening = {
  readonly language: Language;
  readonly tell: (line: string) => void;
  /** Follows each delivery that counted. */
  readonly delivered: () => void;
  readonly pace?: Pace;
};

/** How often folders are looked at, and how patiently. */
export type Pace = Omit<Keeping, 'isTheirs'> & { readonly everyMs: number };

export const PACE: Pace = { everyMs: 2_000, quietMs: 10_000, patienceMs: 300_000, retryMs: 60_000 };

/** Looked at by the hour; what is late is so by the day. */
const REMIND_EVERY_MS = 3_600_000;

export type Received = {
  readonly sftp: Drop | null;
  readonly mail: DepositMail | null;
  /** Looks until nothing is coming any more, and reminds once. */
  readonly settle: () => Promise<void>;
  /** Looks, and reminds, until closed. */
  readonly keepLooking: () => void;
  /** What is being handed in is handed in to its end. */
  readonly close: () => Promise<void>;
};

/** Opens every way in that is asked for. Refuses with `receiving-nothing`, `receiving-folder-missing`, `receiving-already` and `port-taken`. */
export async function receive(pool: OpenPool, ways: Ways, opening: Opening): Promise<Received> {
  if (ways.folder === null && ways.sftp === null && ways.mail === null)
    throw refusal('receiving-nothing', {});
  const { outgoing } = ways;
  const handIn = openHandIn(pool, opening.delivered);
  const receiving: Receiving = { pool, handIn, outgoing, tell: opening.tell, language: opening.language };
  const pace = opening.pace ?? PACE;
  const watches = await openWatches(receiving, ways, pace);
  const leave = beTheReceiver(pool.folder);
  const { sftp, mail } = await openServers(receiving, ways).catch((error: unknown) => {
    leave();
    throw error;
  });
  const closing = new AbortController();
  let looked: Promise<unknown> = Promise.resolve();
  // One look after the other: two at once would take what the other is handing in for done.
  const look = () => {
    const coming = looked.catch(() => undefined).then(() => lookAt(watches));
    looked = coming;
    return coming;
  };
  let looking: Promise<void> = Promise.resolve();
  return {
    sftp,
    mail,
    settle: async () => {
      while ((await look()) > 0) await pause(pace.everyMs);
      if (outgoing) await remind(receiving, outgoing);
    },
    keepLooking: () => {
      looking = keepDoing(receiving, pace.everyMs, closing.signal, look);
      if (outgoing)
        void keepDoing(receiving, REMIND_EVERY_MS, closing.signal, () => remind(receiving, outgoing));
    },
    close: async () => {
      closing.abort();
      await Promise.all([sftp?.close(), mail?.close(), looking]);
      leave();
    },
  };
}

/** How many files are still coming. */
async function lookAt(watches: readonly Watch[]): Promise<number> {
  let coming = 0;
  for (const watch of watches) coming += await watch.look();
  return coming;
}

async function openServers(receiving: Receiving, ways: Ways): Promise<Pick<Received, 'sftp' | 'mail'>> {
  const sftp = ways.sftp === null ? null : await openDrop(receiving, ways.sftp);
  try {
    return { sftp, mail: ways.mail === null ? null : await openDepositMail(receiving, ways.mail) };
  } catch (error) {
    await sftp?.close();
    throw error;
  }
}

async function openWatches(receiving: Receiving, ways: Ways, pace: Pace): Promise<readonly Watch[]> {
  const watches: Watch[] = [];
  if (ways.folder !== null) watches.push(new Watch(receiving, ways.folder, { ...pace, isTheirs: true }));
  for (const watch of watches) await watch.prepare();
  if (ways.sftp !== null) {
    const { arriving } = receiving.pool.folder;
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    watches.push(new Watch(receiving, arriving, { ...pace, isTheirs: false }));
  }
  return watches;
}

async function keepDoing(
  receiving: Receiving,
  everyMs: number,
  signal: AbortSignal,
  work: () => Promise<unknown>,
): Promise<void> {
  let told: string | null = null;
  while (!signal.aborted) {
    try {
      await work();
      told = null;
    } catch (error) {
      // A share that is unplugged comes back: whatever fails is told once, and tried again.
      const because = asRefusal(error);
      if (because.code !== told) tellOf(receiving, '–', because);
      told = because.code;
    }
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What is open, for whoever runs this. */
export function openedLines(ways: Ways, { sftp, mail }: Received, language: Language): readonly string[] {
  return [
    ...(ways.folder === null ? [] : [say('receiving-folder', { folder: ways.folder }, language)]),
    ...(sftp === null
      ? []
      : [say('receiving-sftp', { address: sftp.address, fingerprint: sftp.fingerprint }, language)]),
    ...(mail === null
      ? []
      : [say('receiving-mail', { address: mail.address, isEncrypted: mail.isEncrypted ? 1 : 0 }, language)]),
  ];
}

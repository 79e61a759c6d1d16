// Ways in that are really open, on a real pool, at a quick pace.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { enrol, type OpenPool, openPool } from '#jobs/open-pool.ts';
import { describeWaysIn, type SaidWaysIn } from '#jobs/ways-in.ts';
import type { Mail } from '#receive/outgoing.ts';
import { type Pace, type Received, receive, type Ways } from '#receive/receive.ts';
import { makeDepositKey } from '#store/deposit-keys.ts';
import { recordAgreement } from '#store/organisations.ts';
import { receipts } from '#store/receipts.ts';
import { HOUSE, MadePool } from '../jobs/made-pool.ts';

export const QUICK: Pace = { everyMs: 10, quietMs: 40, patienceMs: 1_000_000, retryMs: 1_000_000 };

const NOTHING: Ways = { folder: null, sftp: null, mail: null, outgoing: null };

export class MadeReceiving {
  readonly made: MadePool;
  readonly pool: OpenPool;
  readonly inbox: string;
  readonly told: string[] = [];
  readonly sent: Mail[] = [];
  /** How far the clock is ahead. */
  skippedMs = 0;
  #received: Received | null = null;

  private constructor(made: MadePool) {
    this.made = made;
    this.inbox = join(made.folder, 'depot');
    mkdirSync(this.inbox);
    this.pool = openPool(made.root, () => new Date(Date.now() + this.skippedMs));
  }

  /** A pool with a house that agreed, and another that did not. */
  static async make(): Promise<MadeReceiving> {
    const receiving = new MadeReceiving(await MadePool.make());
    await enrol(receiving.pool, HOUSE, 'Théâtre d’essai');
    await enrol(receiving.pool, 'sans-accord', 'Sans accord');
    await recordAgreement(receiving.pool.catalogue, HOUSE, '1', new Date().toISOString());
    return receiving;
  }

  async open(ways: Partial<Ways>): Promise<Received> {
    const tell = (line: string) => void this.told.push(line);
    const opening = { language: 'fr', tell, delivered: () => undefined, pace: QUICK } as const;
    this.#received = await receive(this.pool, { ...NOTHING, ...ways }, opening);
    return this.#received;
  }

  /** A mail server that keeps what it is given. */
  readonly outgoing = async (mail: Mail): Promise<void> => void this.sent.push(mail);

  async settle(): Promise<void> {
    await this.#received?.settle();
  }

  /** Settles while the clock goes on by leaps: on a slow machine the first may come before anything was looked at. */
  async settleInTime(): Promise<void> {
    const settled = this.settle().then(() => true);
    const leap = () => pause(100).then(() => false);
    while (!(await Promise.race([settled, leap()]))) this.skippedMs += 2_000_000;
  }

  async close(): Promise<void> {
    await this.#received?.close();
    this.pool.catalogue.close();
    this.made.remove();
  }

  async says(said: Partial<SaidWaysIn>): Promise<void> {
    await describeWaysIn(this.pool, HOUSE, { answersTo: null, ...said });
  }

  async key(organisation: string = HOUSE): Promise<string> {
    const now = this.pool.now().toISOString();
    return (await makeDepositKey(this.pool.catalogue, { organisation, name: 'billetterie', now })).key;
  }

  /** Rows kept of all that was counted, as the receipts say. */
  async kept(house: string = HOUSE): Promise<number> {
    const counted = await receipts(this.pool.catalogue, house);
    return counted.reduce((sum, { rows }) => sum + rows.kept, 0);
  }

  /** Puts a file into a house’s folder, and gives its path. */
  put(name: string, content: string | Uint8Array, house: string = HOUSE): string {
    const folder = join(this.inbox, house);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  /** What is there for the house to see. */
  there(place = '', house: string = HOUSE): readonly string[] {
    return namesIn(join(this.inbox, house, place));
  }

  /** Every report, in the order of their names. */
  reports(folder = join(this.inbox, HOUSE, 'bilans')): readonly string[] {
    return namesIn(folder)
      .filter((name) => name.endsWith('.txt') && name !== 'LISEZ-MOI.txt')
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

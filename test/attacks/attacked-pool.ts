// The made-up lines in a real lake, with the doors of a real pool before it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Answering, openAnswering } from '#jobs/answering.ts';
import { commit } from '#jobs/delivery/commit.ts';
import { withDeliveryEngine } from '#jobs/delivery/staging.ts';
import { undo } from '#jobs/delivery/undo.ts';
import { createPool, enrol, type OpenPool } from '#jobs/open-pool.ts';
import { buildEdition, correctEdition } from '#jobs/releases/editions.ts';
import { recordPolicy } from '#jobs/releases/policy.ts';
import { poolService } from '#jobs/service.ts';
import type { Months } from '#model/edition.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan } from '#model/plan.ts';
import { Refusal } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import { createApp } from '../../src/http/http.ts';
import { type Line, MADE, MONTHS } from './made-world.ts';

export const POLICY = {
  format: 'parterre-policy-1',
  version: '1',
  parameters: {},
  coalition: 1,
  metrics: ['tickets-issued', 'revenue', 'average-price', 'buyers'],
  common: [{ dimension: 'discipline', values: MADE.discipline }],
  further: [{ dimension: 'channel', values: MADE.channel }, { dimension: 'purchase-weekday' }],
  tablesPerMember: 20,
};

/** A pool of its own in a folder of its own. */
export class AttackedPool {
  readonly folder: string;
  readonly pool: OpenPool;
  readonly app: ReturnType<typeof createApp>;
  readonly #answering: Answering;
  deliveries = 0;

  private constructor(folder: string, pool: OpenPool, answering: Answering) {
    this.folder = folder;
    this.pool = pool;
    this.#answering = answering;
    this.app = createApp(poolService(pool, answering), { web: null });
  }

  static async make(lines: readonly Line[]): Promise<AttackedPool> {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-attacks-'));
    const chosen = { name: 'Attaques', demonstration: true, linkAcrossHouses: true };
    const pool = await createPool(join(folder, 'pool'), chosen, () => new Date('2026-09-01T12:00:00Z'));
    await recordPolicy(pool, JSON.stringify(POLICY));
    const made = new AttackedPool(folder, pool, await openAnswering(pool));
    await made.deliver(lines);
    await made.#answering.keep();
    return made;
  }

  /** One delivery of each house that the lines are of. */
  async deliver(lines: readonly Line[]): Promise<readonly string[]> {
    const made: string[] = [];
    this.deliveries += 1;
    const delivery = `20260901-120000000-${String(this.deliveries).padStart(2, '0')}-0000`;
    await withDeliveryEngine(this.pool, { delivery, also: [] }, async ({ staging, engine }) => {
      const file = join(staging, 'lines.csv');
      writeFileSync(file, csvOf(lines, this.deliveries));
      for (const [number, house] of [...new Set(lines.map((line) => line.house))].entries()) {
        await enrol(this.pool, house);
        const receipt = `${delivery.slice(0, -4)}${String(number).padStart(4, '0')}`;
        const batches = [];
        for (const [kind, plan] of Object.entries(plansOf(file, house)) as [BatchKind, Plan][]) {
          const parquet = join(staging, `${kind}.parquet`);
          const rows = await engine.write(plan, parquet);
          batches.push({ receipt, kind, file: parquet, listing: null, withdraws: false, rows });
        }
        const receipts = [receiptOf(receipt, house)];
        await commit(this.pool, engine, {
          delivery: receipt,
          organisation: house,
          receipts,
          batches,
          represented: [],
        });
        made.push(receipt);
      }
    });
    return made;
  }

  async undo(receipts: readonly string[]): Promise<void> {
    for (const receipt of receipts) await undo(this.pool, receipt);
  }

  /** Gives amounts before the first release from now on, each table examined alone. */
  async givePrematurely(): Promise<void> {
    await recordPolicy(this.pool, JSON.stringify({ ...POLICY, version: 'provisional', releasedOnly: false }));
  }

  async release(months: Months = MONTHS): Promise<void> {
    await buildEdition(this.#answering, months);
  }

  /** Whether anything of the release changed: what few changed waits. */
  async correct(): Promise<boolean> {
    try {
      await correctEdition(this.#answering, 'edition-1');
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'edition-correction-waits') return false;
      throw error;
    }
  }

  remove(): void {
    this.#answering.close();
    this.pool.catalogue.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function csvOf(lines: readonly Line[], delivery: number): string {
  const header = 'n,house,discipline,month,channel,day,person,quantity,revenue';
  const rows = lines.map(({ house, at, person, quantity, revenueMinor }, n) => {
    // The first week of June 2024 begins on Monday the third.
    const day = 3 + MADE['purchase-weekday'].indexOf(at['purchase-weekday']);
    const row = delivery * 1_000_000 + n;
    return [
      row,
      house,
      at.discipline,
      at['performance-month'],
      at.channel,
      day,
      person,
      quantity,
      revenueMinor,
    ].join();
  });
  return [header, ...rows, ''].join('\n');
}

function plansOf(file: string, house: string): Readonly<Partial<Record<BatchKind, Plan>>> {
  const from = `from read_csv('${file}') where house = '${house}'`;
  const performance = `discipline || '-' || month`;
  const common = {
    organisation: 'house',
    receipt: `'made-up'`,
    presenter: 'house',
    performance_key: performance,
  };
  return {
    performances: planOf('performances', `${from} group by house, discipline, month`, {
      ...common,
      source_row: '1',
      row_key: `hash(house, discipline, month)`,
      starts_at: `(month || '-15 20:00:00')::timestamp`,
      discipline: 'discipline',
      municipality: `'montreal'`,
    }),
    movements: planOf('movements', from, {
      ...common,
      seller: 'house',
      source_row: 'n',
      row_key: 'hash(house, n)',
      order_key: `hash(house, n, 'order')`,
      ticket_key: `hash(house, n, 'ticket')`,
      movement: `case when quantity < 0 then 'refund' else 'sale' end`,
      quantity: 'quantity',
      revenue_minor: 'revenue',
      list_minor: 'revenue',
      currency: `'CAD'`,
      sold_at: `('2024-06-' || lpad(day::varchar, 2, '0') || ' 12:00:00')::timestamp`,
      sold_time_known: 'true',
      moved_at: `('2024-06-' || lpad(day::varchar, 2, '0') || ' 12:00:00')::timestamp`,
      channel: 'channel',
      email_token: `hash(person, 'e-mail')`,
    }),
  };
}

function planOf(kind: BatchKind, from: string, values: Readonly<Record<string, string>>): Plan {
  const columns = LAKE[kind].map(({ name, type }) => `(${values[name] ?? 'null'})::${type} as ${name}`);
  const sql = `select ${columns.join(',\n  ')}\n${from}`;
  return { inputs: [], steps: [{ name: 'made_rows', sql }], result: 'made_rows' };
}

function receiptOf(id: string, organisation: string): Receipt {
  return {
    id,
    organisation,
    file: { name: 'made-up', bytes: 0, sha256: id },
    source: { id: 'made-up', certainty: 1, reasons: [] },
    receivedAt: '2026-09-01T12:00:00.000Z',
    rows: { read: 0, kept: 0, setAside: 0, excluded: 0 },
    exclusions: {},
    totals: {
      tickets: 0,
      revenueMinor: null,
      taxMinor: null,
      feesMinor: null,
      currency: null,
      from: null,
      to: null,
      performances: null,
      respondents: null,
    },
    problems: [],
    columns: [],
    state: 'committed',
  };
}

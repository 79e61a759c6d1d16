// A pool of made-up lines, written straight into the lake: what questions read, without the exports before it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { commit, type StagedBatch } from '#jobs/delivery/commit.ts';
import { withDeliveryEngine } from '#jobs/delivery/staging.ts';
import { createPool, enrol, type OpenPool } from '#jobs/open-pool.ts';
import { recordProvisional } from '#jobs/releases/policy.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan } from '#model/plan.ts';
import type { Receipt } from '#model/receipt.ts';
import { QUEBEC_FSAS } from '#vocabulary/geography/fsa.ts';

export const HOUSES = 16;

export type MadeLake = {
  readonly root: string;
  readonly lines: number;
  readonly tell: (text: string) => void;
};

const NOW = '2026-09-01T12:00:00.000Z';
const PERFORMANCES = 240;

/** Houses from large to small (the first twice the mean), each with one delivery of its programme and its sales. */
export async function makeLake({ root, lines, tell }: MadeLake): Promise<OpenPool> {
  const pool = await createPool(
    root,
    { name: 'Banc', demonstration: true, linkAcrossHouses: true },
    () => new Date(NOW),
  );
  await recordProvisional(pool);
  for (let house = 0; house < HOUSES; house++) {
    await enrol(pool, slugOf(house));
    const rows = Math.round((lines * (HOUSES - house)) / ((HOUSES * (HOUSES + 1)) / 2));
    await deliver(pool, house, {
      performances: performancesPlan(house),
      movements: movementsPlan(house, rows, lines),
    });
  }
  tell(`${lines} lines of ${HOUSES} houses written`);
  return pool;
}

export function slugOf(house: number): string {
  return `maison-${house + 1}`;
}

async function deliver(
  pool: OpenPool,
  house: number,
  plans: Readonly<Partial<Record<BatchKind, Plan>>>,
): Promise<void> {
  const receipt = `20260901-120000000-${String(house).padStart(2, '0')}-0000`;
  await withDeliveryEngine(pool, { delivery: receipt, also: [] }, async ({ staging, engine }) => {
    const batches: StagedBatch[] = [];
    for (const [kind, plan] of Object.entries(plans) as [BatchKind, Plan][]) {
      mkdirSync(join(staging, kind), { recursive: true });
      const file = join(staging, kind, `${kind}.parquet`);
      batches.push({
        receipt,
        kind,
        file,
        listing: null,
        withdraws: false,
        rows: await engine.write(plan, file),
      });
    }
    const receipts = [
      madeReceipt(
        receipt,
        slugOf(house),
        batches.reduce((sum, { rows }) => sum + rows, 0),
      ),
    ];
    await commit(pool, engine, {
      delivery: receipt,
      organisation: slugOf(house),
      receipts,
      batches,
      represented: [],
    });
  });
}

export function madeReceipt(id: string, organisation: string, read: number): Receipt {
  return {
    id,
    organisation,
    file: { name: 'made-up', bytes: 0, sha256: id },
    source: { id: 'made-up', certainty: 1, reasons: [] },
    receivedAt: NOW,
    rows: { read, kept: read, setAside: 0, excluded: 0 },
    totals: { tickets: 0, revenueMinor: null, currency: null, from: null, to: null },
    problems: [],
    columns: [],
    state: 'committed',
  } as unknown as Receipt;
}

const DISCIPLINES = ['theatre', 'music', 'opera', 'dance', 'humour', 'circus'];
const PRICE_CLASSES = [
  'full',
  'full',
  'student',
  'senior',
  'subscription',
  'school',
  'group',
  'promotional',
  'dynamic',
  'pass',
];
const CHANNELS = [
  'online',
  'mobile-app',
  'counter',
  'phone',
  'group-desk',
  'school-desk',
  'subscription-office',
  'mail',
  'reseller',
];
const MUNICIPALITIES = ['montreal', 'montreal', 'laval', 'longueuil'];

function performancesPlan(house: number): Plan {
  return planOf('performances', `from range(${PERFORMANCES}) as r(p)`, {
    organisation: text(slugOf(house)),
    receipt: text('made-up'),
    source_row: 'p',
    row_key: `hash(${house}, p)`,
    performance_key: `'p' || p`,
    presenter: text(slugOf(house)),
    starts_at: startsAt(house, 'p'),
    discipline: `(${list(DISCIPLINES)})[1 + ((p // 12 + ${house}) % ${DISCIPLINES.length})::int]`,
    venue_kind: text('theatre-hall'),
    municipality: text(MUNICIPALITIES[house % MUNICIPALITIES.length] ?? ''),
    capacity_on_sale: '4000',
  });
}

/** Two lines an order; an eighth of the buyers buys a third of the tickets, here and elsewhere. */
function movementsPlan(house: number, rows: number, lines: number): Plan {
  const buyers = Math.round(lines / 5);
  const order = `hash(n // 2, ${house})`;
  const buyer = `(pow((${order} % 1000003) / 1000003.0, 2) * ${buyers})::bigint`;
  const at = (salt: string, among: number) => `(hash(n // 2, ${house}, ${text(salt)}) % ${among})`;
  const refunded = 'n % 50 = 0';
  const price = `(2000 + 500 * ((hash(n, ${house}) % 12)::int))`;
  const fsas = QUEBEC_FSAS.map(({ fsa }) => fsa);
  return planOf(
    'movements',
    `from (select n, ${buyer} as buyer, ${at('p', PERFORMANCES)}::int as p, ${price} as price from range(${rows}) as r(n))`,
    {
      organisation: text(slugOf(house)),
      receipt: text('made-up'),
      source_row: 'n',
      row_key: `hash(${house}, n)`,
      presenter: text(slugOf(house)),
      seller: text(slugOf(house)),
      performance_key: `'p' || p`,
      order_key: order,
      ticket_key: `hash(n, ${house}, 'ticket')`,
      movement: `case when ${refunded} then 'refund' else 'sale' end`,
      quantity: `case when ${refunded} then -1 else 1 end`,
      revenue_minor: `case when n % 23 = 0 then 0 when ${refunded} then -price else price end`,
      tax_minor: 'price * 14975 // 100000',
      list_minor: 'price',
      currency: text('CAD'),
      sold_at: `${startsAt(house, 'p')} - to_hours((${at('lead', 120)} * ${at('lead2', 24)})::int) - to_minutes(${at('minute', 60)}::int)`,
      sold_time_known: 'true',
      moved_at: `${startsAt(house, 'p')} - to_hours(1)`,
      price_class: `case when n % 23 = 0 then 'complimentary' else (${list(PRICE_CLASSES)})[1 + ${at('class', PRICE_CLASSES.length)}::int] end`,
      channel: `(${list(CHANNELS)})[1 + ${at('channel', CHANNELS.length)}::int]`,
      fsa: `case when buyer % 20 = 0 then null else (${list(fsas)})[1 + (hash(buyer) % ${fsas.length})::int] end`,
      country: text('CA'),
      birth_year: `case when buyer % 3 = 0 then null else (1935 + hash(buyer, 'birth') % 72)::smallint end`,
      email_token: `case when hash(buyer, 'known') % 10 < 9 then hash(buyer, 'e-mail') end`,
      name_token: `case when hash(buyer, 'known') % 10 < 9 then hash(buyer, 'name') end`,
    },
  );
}

/** Evenings and matinées of three seasons. */
function startsAt(house: number, performance: string): string {
  return `(timestamp '2023-09-04 20:00:00' + to_days((hash(${performance}, ${house}, 'day') % 1000)::int) - to_hours((hash(${performance}, 'hour') % 2 * 6)::int))`;
}

function planOf(kind: BatchKind, from: string, values: Readonly<Record<string, string>>): Plan {
  const columns = LAKE[kind].map(({ name, type }) => `(${values[name] ?? 'null'})::${type} as ${name}`);
  return {
    inputs: [],
    steps: [{ name: 'made_rows', sql: `select ${columns.join(',\n  ')}\n${from}` }],
    result: 'made_rows',
  };
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}

function text(value: string): string {
  return `'${value}'`;
}

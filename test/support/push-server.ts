import { type Answering, openAnswering } from '#jobs/answering.ts';
import { enrol, type OpenPool, openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import type { Service } from '#model/service.ts';
import { makeDepositKey } from '#store/deposit-keys.ts';
import { recordAgreement } from '#store/organisations.ts';

import { listen } from '../../src/http/http.ts';
import { MadePool } from '../jobs/made-pool.ts';

export type Told = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly receipt?: string | null;
    readonly counts?: Readonly<Record<string, number>>;
    readonly lines?: readonly {
      readonly line: number;
      readonly outcome: string;
      readonly code: string | null;
      readonly column: string | null;
      readonly message: string | null;
    }[];
    readonly ignored?: readonly string[];
    readonly errors?: readonly { readonly code: string; readonly message: string }[];
  };
};

export type Line = Readonly<Record<string, unknown>>;

/** A ticket as it stands; what is not said is as most are. */
export function ticket(id: string, said: Line = {}): Line {
  const { order_id = `o-${id}`, sold_at = '2025-03-01T12:00:00', ...rest } = said;
  return {
    kind: 'sale',
    ticket_id: id,
    order_id,
    performance_id: 'p1',
    movement: 'sale',
    sold_at,
    quantity: 1,
    unit_price: 40,
    ...rest,
  };
}

/** Each look at the clock is a second later, so that no pace is exceeded but on purpose. */
export function quickClock(): () => Date {
  let clock = Date.parse('2025-09-01T12:00:00Z');
  return () => {
    clock += 1000;
    return new Date(clock);
  };
}

/** A real server before a pool of two houses, each with a deposit key. */
export class PushServer {
  readonly made: MadePool;
  readonly pool: OpenPool;
  readonly service: Service;
  readonly keys: Readonly<Record<string, string>>;
  readonly address: string;
  readonly #answering: Answering;
  readonly #close: () => Promise<void>;
  #sent = 0;

  private constructor(
    made: MadePool,
    pool: OpenPool,
    answering: Answering,
    service: Service,
    keys: Readonly<Record<string, string>>,
    server: { readonly port: number; readonly close: () => Promise<void> },
  ) {
    this.made = made;
    this.pool = pool;
    this.service = service;
    this.keys = keys;
    this.address = `http://127.0.0.1:${server.port}/api/v1/lines`;
    this.#answering = answering;
    this.#close = server.close;
  }

  static async open(now: () => Date = () => new Date()): Promise<PushServer> {
    const made = await MadePool.make();
    const pool = openPool(made.root, now);
    const keys: Record<string, string> = {};
    for (const organisation of ['maison-a', 'maison-b']) {
      const at = now().toISOString();
      await enrol(pool, organisation);
      await recordAgreement(pool.catalogue, organisation, '1', at);
      keys[organisation] = (
        await makeDepositKey(pool.catalogue, { organisation, name: 'essai', now: at })
      ).key;
    }
    const answering = await openAnswering(pool);
    const service = poolService(pool, answering);
    return new PushServer(
      made,
      pool,
      answering,
      service,
      keys,
      await listen(service, { port: 0, web: null }),
    );
  }

  async close(): Promise<void> {
    await this.#close();
    this.#answering.close();
    this.pool.catalogue.close();
    this.made.remove();
  }

  /** Sends lines as a vendor would; headers that are `''` are left out. */
  async push(
    lines: readonly Line[] | string | Uint8Array,
    {
      house = 'maison-a',
      headers = {},
      to = this.address,
    }: {
      readonly house?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly to?: string;
    } = {},
  ): Promise<Told> {
    const all = {
      authorization: `Bearer ${this.keys[house]}`,
      'content-type': 'application/x-ndjson',
      'idempotency-key': `k${++this.#sent}`,
      'accept-language': 'en',
      ...headers,
    };
    const body = Array.isArray(lines) ? lines.map((line) => JSON.stringify(line)).join('\n') : lines;
    const response = await fetch(to, {
      method: 'PUT',
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      body: body as string,
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Told['body'],
    };
  }

  async figure(metric: string, house = 'maison-a', by?: string): Promise<Readonly<Record<string, unknown>>> {
    const { rows } = await this.service.query({
      query: { metric, ...(by ? { by: [by] } : {}), scope: 'own' },
      audience: { kind: 'organisation', slug: house },
      language: 'fr',
    });
    return Object.fromEntries(rows.map((row) => [by ? (row[by] ?? '?') : 'all', row[metric]]));
  }
}

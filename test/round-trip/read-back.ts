// A written table through the path’s own steps: decode, recognise, map, check; and what differs from what it held.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decodeFile } from '#decode/decode.ts';
import { Engine } from '#engine/engine.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Row } from '#model/plan.ts';
import { check } from '#path/check/check.ts';
import { mapSheet } from '../support/map-file.ts';
import type { MadeField, MadeTable, Value } from './made-table.ts';

export type ReadBack = {
  readonly mapping: Mapping | null;
  /** What went wrong, in words; empty when every cell came back. */
  readonly differences: readonly string[];
};

/** Typed columns of the path that hold each field’s value. */
const TYPED: Readonly<Partial<Record<MadeField, string>>> = {
  'order-id': 'order_id',
  'ticket-id': 'ticket_id',
  'performance-title': 'title',
  'performance-start': 'starts_at',
  'purchased-at': 'purchased_at',
  quantity: 'quantity',
  price: 'price',
  'price-type': 'price_type_cell',
  channel: 'channel_cell',
  'postal-code': 'fsa',
};

export class RoundTrip {
  readonly #engine: Engine;
  readonly #folder: string;

  private constructor(engine: Engine, folder: string) {
    this.#engine = engine;
    this.#folder = folder;
  }

  static async open(): Promise<RoundTrip> {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-round-'));
    const engine = await Engine.open({
      directories: [folder],
      temporary: join(folder, 'temporary'),
      threads: 1,
    });
    return new RoundTrip(engine, folder);
  }

  close(): void {
    this.#engine.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** `compares` false stops once the columns are mapped. */
  async readBack(table: MadeTable, bytes: Buffer, compares = true): Promise<ReadBack> {
    const staging = mkdtempSync(join(this.#folder, 'file-'));
    try {
      const file = join(staging, 'ventes.csv');
      writeFileSync(file, bytes);
      const { sheets } = await decodeFile({ file, fileName: 'ventes.csv', staging });
      const [staged] = sheets;
      if (staged === undefined) return { mapping: null, differences: ['no sheet'] };
      const { mapping } = mapSheet(staged.sheet);
      if (!compares) return { mapping, differences: [] };
      const { header } = staged.sheet;
      if (table.header.some((name, i) => header[i] !== name))
        return { mapping, differences: [`header: ${JSON.stringify(header)}`] };
      await this.#engine.stage(
        'sheet',
        staged.rows,
        header.map((_, index) => index),
      );
      await this.#engine.alias('staged', 'sheet');
      const checked = check(mapping, {
        organisation: 'maison-essai',
        receipt: 'essai',
        fileName: 'ventes.csv',
        header,
        zone: 'America/Toronto',
        currency: 'CAD',
        today: '2026-01-01',
        isCovered: false,
        companions: { scans: false, productions: false, places: false },
      });
      for (const lookup of checked.lookups) await this.#engine.keep(lookup);
      await this.#engine.keep(checked.flagged, 'flagged');
      const columns = Object.values(columnsOf(table));
      const rows = await this.#engine.run(
        checked.keptInto({
          readsAll: true,
          steps: [{ name: 'read_back', sql: `select ${columns.join(', ')} from kept order by source_row` }],
        }),
      );
      return { mapping, differences: differencesOf(table, rows) };
    } catch (error) {
      return {
        mapping: null,
        differences: [error instanceof Error ? error.message.slice(0, 300) : String(error)],
      };
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  }
}

function columnsOf({ fields }: MadeTable): Readonly<Partial<Record<MadeField, string>>> {
  return Object.fromEntries(fields.flatMap((field) => (TYPED[field] ? [[field, TYPED[field]]] : [])));
}

function differencesOf(table: MadeTable, rows: readonly Row[]): readonly string[] {
  if (rows.length !== table.rows.length) return [`rows: ${table.rows.length} written, ${rows.length} kept`];
  const found: string[] = [];
  for (const [field, column] of Object.entries(columnsOf(table)) as [MadeField, string][]) {
    const at = table.fields.indexOf(field);
    const place = table.rows.findIndex((row, i) => expected(field, row[at]) !== plain(rows[i]?.[column]));
    if (place >= 0)
      found.push(
        `${field}: “${expected(field, table.rows[place]?.[at])}” came back as “${plain(rows[place]?.[column])}”`,
      );
  }
  return found;
}

function expected(field: MadeField, value: Value | undefined): string {
  switch (value?.kind) {
    case 'text':
      return field === 'postal-code' ? value.text.slice(0, 3) : value.text;
    case 'count':
      return String(value.count);
    case 'money':
      return String(value.cents);
    case 'time':
      return `${value.time}:00`;
    default:
      return '';
  }
}

function plain(value: Row[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}

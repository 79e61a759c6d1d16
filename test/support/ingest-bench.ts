import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import type { DeliveryFacts } from '#model/delivery.ts';
import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { ColumnDefinition, Plan, Relation, Row, SqlType } from '#model/plan.ts';
import type { Source } from '#model/source.ts';
import { type Checked, check, problemsOf } from '#path/check/check.ts';
import { complete, load, loadLookups } from '#path/load/load.ts';

/** A small sheet made by hand: header, rows, and what its source says of them. */
export type HandSheet = {
  readonly header: readonly string[];
  /** Field → header. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly source?: Partial<Source>;
  readonly mapping?: Partial<Mapping>;
  readonly facts?: Partial<DeliveryFacts>;
};

export function handMapping({ header, fields, source, mapping }: HandSheet): Mapping {
  const columns = Object.fromEntries(
    Object.entries(fields).map(([field, name]) => [field, header.indexOf(name)]),
  ) as Partial<Record<Field, number>>;
  const made: Source = {
    id: 'hand-made',
    system: 'Essai',
    report: { fr: 'Essai', en: 'Trial' },
    evidence: 'own-standard',
    formats: ['delimited'],
    kind: 'movements',
    grain: 'ticket',
    signature: [],
    fields: {},
    ...source,
  };
  return {
    kind: made.kind,
    source: made,
    recognition: { id: made.id, certainty: 1, reasons: [] },
    columns,
    constants: {},
    datedTitle: null,
    monthsAcross: null,
    tableBelow: null,
    decimal: 'point',
    dateFormats: {},
    labels: {},
    questions: [],
    report: [],
    problems: [],
    ...mapping,
  };
}

export function handFacts({ header, facts }: HandSheet): DeliveryFacts {
  return {
    organisation: 'theatre-essai',
    receipt: 'r1',
    fileName: 'essai.csv',
    header,
    zone: 'America/Toronto',
    currency: 'CAD',
    today: '2025-06-30',
    isCovered: false,
    companions: {},
    ...facts,
  };
}

export function handChecked(sheet: HandSheet): Checked {
  return check(handMapping(sheet), handFacts(sheet));
}

export function column(name: string, type: SqlType): ColumnDefinition {
  return { name, type, meaning: '' };
}

/** Rows of a file as staged, numbered from 2 as after one header. */
export function stagedRows({ header, rows }: HandSheet): Relation {
  return {
    kind: 'rows',
    columns: [column('source_row', 'BIGINT'), ...header.map((_, index) => column(`c${index}`, 'VARCHAR'))],
    rows: rows.map((cells, index) => ({
      source_row: index + 2,
      ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])),
    })),
  };
}

/** Relations that are bound when a test says nothing of them. */
const EMPTY: Readonly<Record<string, Relation>> = {
  members: {
    kind: 'rows',
    columns: [column('slug', 'VARCHAR'), column('folded_name', 'VARCHAR')],
    rows: [
      { slug: 'theatre-essai', folded_name: 'theatre d essai' },
      { slug: 'opera-essai', folded_name: 'opera d essai' },
    ],
  },
  known_performances: {
    kind: 'rows',
    columns: [
      column('performance_key', 'VARCHAR'),
      column('title', 'VARCHAR'),
      column('starts_at', 'TIMESTAMP'),
    ],
    rows: [],
  },
  tokens: {
    kind: 'rows',
    columns: [
      column('identity_key', 'UBIGINT'),
      column('email_token', 'UBIGINT'),
      column('name_token', 'UBIGINT'),
    ],
    rows: [],
  },
};

/** Sales come before what undoes them. */
function place(row: Row): number {
  return ['sale', 'exchange-in'].includes(String(row['movement'])) ? 0 : 1;
}

export class Bench {
  readonly engine: Engine;
  readonly #folder: string;

  private constructor(engine: Engine, folder: string) {
    this.engine = engine;
    this.#folder = folder;
  }

  static async open(): Promise<Bench> {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-ingest-'));
    const engine = await Engine.open({
      directories: [folder],
      temporary: folder,
      memoryLimitMb: 500,
      threads: 1,
    });
    return new Bench(engine, folder);
  }

  close(): void {
    this.engine.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Stages and judges a sheet, and keeps what its later plans read. */
  async checked(sheet: HandSheet, bound: Readonly<Record<string, Relation>> = {}): Promise<Checked> {
    const checked = handChecked(sheet);
    await this.engine.bind({ ...EMPTY, staged: stagedRows(sheet), ...bound });
    for (const lookup of checked.lookups) await this.engine.keep(lookup);
    await this.engine.keep(checked.flagged, 'flagged');
    return checked;
  }

  async judged(sheet: HandSheet): Promise<readonly Row[]> {
    const { judged } = await this.checked(sheet);
    const rows = await this.engine.run(judged);
    return [...rows].sort((a, b) => Number(a['source_row']) - Number(b['source_row']));
  }

  async problems(sheet: HandSheet) {
    const checked = await this.checked(sheet);
    return problemsOf(checked, await this.engine.run(checked.problems));
  }

  async counts(sheet: HandSheet): Promise<Row> {
    const checked = await this.checked(sheet);
    return (await this.engine.run(checked.counts))[0] ?? {};
  }

  /** The loaded rows of one kind, in the order of the file. */
  async loaded(
    kind: 'movements' | 'performances' | 'sums' | 'responses',
    sheet: HandSheet,
    bound: Readonly<Record<string, Relation>> = {},
  ): Promise<readonly Row[]> {
    const checked = await this.checked(sheet, bound);
    for (const lookup of loadLookups(checked, 'performances')) await this.engine.keep(lookup);
    const plan = load(checked)[kind];
    return plan ? this.#inFileOrder(plan) : [];
  }

  /** The relation by which a completing sheet completes others, kept by the engine under its own name. */
  async completed(sheet: HandSheet, isFirst = true): Promise<readonly Row[]> {
    const checked = await this.checked(sheet);
    const plan = complete(checked, isFirst);
    if (plan === null) return [];
    await this.engine.keep(plan, checked.mapping.kind);
    return this.engine.run({ inputs: [checked.mapping.kind], steps: [], result: checked.mapping.kind });
  }

  async #inFileOrder(plan: Plan): Promise<readonly Row[]> {
    const rows = await this.engine.run(plan);
    return [...rows].sort((a, b) => Number(a['source_row']) - Number(b['source_row']) || place(a) - place(b));
  }
}

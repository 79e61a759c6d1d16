import { ALFIO_CARRIES, exportAlfio } from './exports/alfio.ts';
import { ARCHTICS_CARRIES, exportArchtics } from './exports/archtics.ts';
import { EVENTBRITE_CARRIES, exportEventbrite } from './exports/eventbrite.ts';
import type { Carried, ExportTask } from './exports/export.ts';
import { exportHumanitix, HUMANITIX_CARRIES } from './exports/humanitix.ts';
import { exportParterre, PARTERRE_CARRIES } from './exports/parterre.ts';
import { exportPretixCsv } from './exports/pretix-csv.ts';
import { exportPretixJson } from './exports/pretix-json.ts';
import { PRETIX_CARRIES } from './exports/pretix-words.ts';
import { exportPretixXlsx } from './exports/pretix-xlsx.ts';
import { exportSumsCsv, exportSumsXlsx, SUMS_CARRIES } from './exports/sums.ts';
import { TABLE_CARRIES } from './exports/table-rows.ts';
import { exportTableCsv, exportTableTsv, exportTableXlsx } from './exports/tables.ts';
import { exportTessitura, TESSITURA_CARRIES } from './exports/tessitura.ts';
import type { DialectId } from './house-list.ts';
import type { House } from './houses.ts';

/**
 * What becomes of a ticket given back: its own row, another status, or nothing, so that ids of what was undone are
 * not in the files at all. `sums` have no tickets.
 */
export type Shows = 'movements' | 'statuses' | 'standing' | 'sums';

export type Dialect = {
  readonly write: (task: ExportTask) => void;
  /** Columns of the truth’s tickets that these files let a reader find again. */
  readonly carries: readonly Carried[];
  readonly shows: Shows;
  /** Has its own list of performances; the others come with a programme. */
  readonly ownProgramme?: true;
};

const PRETIX_JSON_CARRIES: readonly Carried[] = [
  'sold_at',
  'channel',
  'person',
  'fsa',
  'country',
  'tax_minor',
];

export const DIALECTS: Readonly<Record<DialectId, Dialect>> = {
  'pretix-csv-default-en': pretixCsv('default', 'en'),
  'pretix-csv-excel-en': pretixCsv('excel', 'en'),
  'pretix-csv-excel-fr': pretixCsv('excel', 'fr'),
  'pretix-csv-semicolon-fr': pretixCsv('semicolon', 'fr'),
  'pretix-xlsx': { write: exportPretixXlsx, carries: [...PRETIX_CARRIES, 'fees_minor'], shows: 'statuses' },
  'pretix-json': { write: exportPretixJson, carries: PRETIX_JSON_CARRIES, shows: 'standing' },
  'eventbrite-csv': { write: exportEventbrite, carries: EVENTBRITE_CARRIES, shows: 'statuses' },
  'humanitix-csv': { write: exportHumanitix, carries: HUMANITIX_CARRIES, shows: 'standing' },
  'tessitura-csv': { write: exportTessitura, carries: TESSITURA_CARRIES, shows: 'standing' },
  'archtics-csv': { write: exportArchtics, carries: ARCHTICS_CARRIES, shows: 'standing' },
  'alfio-csv': { write: exportAlfio, carries: ALFIO_CARRIES, shows: 'standing' },
  parterre: { write: exportParterre, carries: PARTERRE_CARRIES, shows: 'movements', ownProgramme: true },
  'table-xlsx-fr': { write: exportTableXlsx, carries: TABLE_CARRIES, shows: 'movements' },
  'table-csv-1252': { write: exportTableCsv, carries: TABLE_CARRIES, shows: 'movements' },
  'table-tsv': { write: exportTableTsv, carries: TABLE_CARRIES, shows: 'movements' },
  'sums-csv': { write: exportSumsCsv, carries: SUMS_CARRIES, shows: 'sums' },
  'sums-xlsx': { write: exportSumsXlsx, carries: SUMS_CARRIES, shows: 'sums' },
  'open-air': { write: () => {}, carries: [], shows: 'sums' },
};

function pretixCsv(dialect: 'default' | 'excel' | 'semicolon', language: 'fr' | 'en'): Dialect {
  return {
    write: (task) => exportPretixCsv(task, { dialect, language }),
    carries: PRETIX_CARRIES,
    shows: 'statuses',
  };
}

const PROGRAMME = [
  'discipline',
  'starts_at',
  'title',
  'target_audience',
  'venue',
  'venue_kind',
  'municipality',
];
const SEATS = ['on_sale_at', 'capacity_physical', 'capacity_saleable', 'capacity_on_sale'];

/** Columns of the truth that all of a house’s exports carry. */
export function carriedBy(house: House): readonly string[] {
  const lists = house.dialects.flatMap((dialect) => (dialect ? [DIALECTS[dialect].carries] : []));
  const [first = [], ...others] = lists;
  const carried: string[] = first.filter((column) => others.every((list) => list.includes(column)));
  if (house.seller !== house.slug && !carried.includes('seller')) carried.push('seller');
  const kept = showsTaxes(house) ? carried : carried.filter((column) => column !== 'tax_minor');
  return [...kept, ...PROGRAMME, ...(house.dialects[0] === 'open-air' ? [] : SEATS)];
}

/** Tables have columns of taxes only where there are taxes, and a house that only knows the rate has none. */
function showsTaxes(house: House): boolean {
  const isTable = house.dialects.some((dialect) => /^(table|sums)/.test(dialect ?? ''));
  return !house.rateOnly && !(house.taxes === 'none' && isTable);
}

/** `+` joins those of a house that changed system. */
export function shownBy(house: House): string {
  return house.dialects.flatMap((dialect) => (dialect ? [DIALECTS[dialect].shows] : [])).join('+');
}

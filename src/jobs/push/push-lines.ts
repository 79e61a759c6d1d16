import { problem } from '#messages/messages.ts';
import { localTime } from '#model/calendar.ts';
import { parseJson } from '#model/json.ts';
import type { Problem } from '#model/problem.ts';
import type { PushedLine } from '#model/push.ts';
import { parterreBuyers } from '#sources/parterre-buyers.ts';
import { parterreLinesApi } from '#sources/parterre-lines-api.ts';
import { parterrePerformances } from '#sources/parterre-performances.ts';

/** What a line is about; the lines of each kind are one list of the document that is handed in. */
export const PUSH_LISTS = { sale: 'sales', performance: 'performances', buyer: 'buyers' } as const;
export type PushKind = keyof typeof PUSH_LISTS;

/** What a line is about: ids are those of the box office that gave them. */
export function subjectOf({ kind, id, values }: ReadLine): string {
  return [kind, values.seller ?? '', id].join('\n');
}

/** One line that can be handed in. A line replaces an older one of the same kind and id. */
export type ReadLine = {
  readonly line: number;
  readonly kind: PushKind;
  readonly id: string;
  /** How new it is, by the seller’s clock; null when the line does not say, and counts as come. */
  readonly version: string | null;
  readonly values: Readonly<Record<string, string>>;
};

export type ReadPush = {
  readonly lines: readonly number[];
  readonly read: readonly ReadLine[];
  readonly told: readonly PushedLine[];
  readonly ignored: readonly string[];
};

type Kind = { readonly known: ReadonlySet<string>; readonly needs: readonly string[]; readonly id: string };

const KINDS: Readonly<Record<PushKind, Kind>> = {
  sale: {
    known: columnsOf(parterreLinesApi),
    needs: ['ticket_id', 'performance_id', 'movement', 'sold_at', 'quantity', 'unit_price'],
    id: 'ticket_id',
  },
  performance: {
    known: columnsOf(parterrePerformances),
    needs: ['performance_id', 'title', 'starts_at'],
    id: 'performance_id',
  },
  buyer: { known: columnsOf(parterreBuyers), needs: ['order_id'], id: 'order_id' },
};

function columnsOf({ fields }: typeof parterreLinesApi): ReadonlySet<string> {
  const headers = Object.values(fields).flatMap((reading) => reading.headers ?? []);
  return new Set([...headers, 'sale_id', 'kind', 'changed_at']);
}

/** `zone` is that of times without one; nothing changed later than `latest`, in its wall clock. */
export type Clock = { readonly zone: string; readonly latest: string };

/** Lines of JSON, each judged alone: one that cannot be read holds no other up. */
export function readPush(text: string, clock: Clock): ReadPush {
  const lines: number[] = [];
  const read: ReadLine[] = [];
  const told: PushedLine[] = [];
  const ignored = new Set<string>();
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = index + 1;
    lines.push(line);
    const object = objectOf(written);
    const found = object ? readLine(object, line, clock) : fault('row-unreadable', {}, null);
    if ('values' in found) {
      read.push(found);
      for (const name of unknownColumns(object ?? {}, found.kind)) ignored.add(name);
    } else told.push({ line, outcome: 'set-aside', problem: found });
  }
  return { lines, read, told, ignored: [...ignored].slice(0, IGNORED_MAX) };
}

type JsonObject = Readonly<Record<string, unknown>>;

function objectOf(text: string): JsonObject | null {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

type Fault = Pick<Problem, 'code' | 'params' | 'column'>;

function readLine(object: JsonObject, line: number, { zone, latest }: Clock): ReadLine | Fault {
  const { kind } = object;
  if (!isKind(kind)) return fault('push-kind-unknown', {}, 'kind');
  const { known, needs, id } = KINDS[kind];
  const values: Record<string, string> = {};
  for (const column of known) {
    const value = Object.hasOwn(object, column) ? textOf(object[column]) : '';
    if (value === null) return fault('push-value-unreadable', { column }, column);
    if (value !== '' && column !== 'kind' && column !== 'changed_at') values[column] = value;
  }
  const missing = needs.find((column) => values[column] === undefined);
  if (missing !== undefined) return fault('push-field-missing', { column: missing }, missing);
  const changedAt = textOf(object.changed_at) ?? '';
  const version = momentOf(changedAt || (values.moved_at ?? values.sold_at ?? ''), zone);
  if (changedAt !== '' && version === null)
    return fault('date-unreadable', { column: 'changed_at' }, 'changed_at');
  // A clock gone wrong would make every later state of the ticket an outdated one.
  const dated = changedAt ? 'changed_at' : values.moved_at ? 'moved_at' : 'sold_at';
  if (version !== null && version > latest) return fault('date-implausible', { column: dated }, dated);
  return { line, kind, id: values[id] ?? '', version, values };
}

function fault(
  code:
    | 'row-unreadable'
    | 'push-kind-unknown'
    | 'push-value-unreadable'
    | 'push-field-missing'
    | 'date-unreadable'
    | 'date-implausible',
  params: { readonly column?: string },
  column: string | null,
): Fault {
  const { params: said } = problem(code, params as { column: string }, 'error');
  return { code, params: said, column };
}

function isKind(kind: unknown): kind is PushKind {
  return typeof kind === 'string' && Object.hasOwn(PUSH_LISTS, kind);
}

const CHARACTERS_MAX = 500;
/** Control characters stand in no value of a box office, and half a surrogate is no character. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

/** A plain value as text; null for a list, an object, an overlong text, or a number that JSON did not carry exactly. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text.length > CHARACTERS_MAX || UNWRITABLE.test(text) ? null : text;
}

const IGNORED_MAX = 20;

/** Only what reads like the name of a column: nothing of what a sender holds is sent back or kept. */
function unknownColumns(object: JsonObject, kind: PushKind): readonly string[] {
  return Object.keys(object).filter(
    (name) => !KINDS[kind].known.has(name) && /^[a-z][a-z0-9_]{0,39}$/.test(name),
  );
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A date-time as one that can be compared as text, by the wall clock of the pool’s zone; null for anything else. */
export function momentOf(text: string, zone: string): string | null {
  const [, day, minutes = '00:00', seconds = '00', fraction = '', offset] = MOMENT.exec(text) ?? [];
  if (day === undefined) return null;
  const local = `${day}T${minutes}:${seconds}`;
  const instant = Date.parse(`${local}${offset ?? 'Z'}`);
  if (Number.isNaN(instant)) return null;
  const shown = offset === undefined ? local : localTime(new Date(instant).toISOString(), zone);
  return `${shown}.${fraction.padEnd(9, '0')}`;
}

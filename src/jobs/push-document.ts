import type { PushedLine } from '#model/push.ts';
import type { RowTold } from './load-sheets.ts';
import { PUSH_LISTS, type PushKind, type ReadLine, type ReadPush, subjectOf } from './push-lines.ts';

/** The newest version that is known of a line; null of one that nothing said before. */
export type KnownVersion = (line: ReadLine) => Promise<string | null>;

export type JudgedPush = {
  /** Handed in, in this order. */
  readonly counted: readonly ReadLine[];
  readonly told: readonly PushedLine[];
};

/**
 * Of several lines about the same ticket, performance or buyer the newest counts, then the last; one that is older than what
 * stands came too late. A buyer goes with the order that it placed, or says nothing.
 */
export async function judgePush({ read }: ReadPush, versionOf: KnownVersion): Promise<JudgedPush> {
  const standing = new Map<string, ReadLine>();
  const told: PushedLine[] = [];
  for (const line of read) {
    const place = subjectOf(line);
    const before = standing.get(place);
    const newest = before?.version ?? (await versionOf(line));
    if (newest !== null && line.version !== null && line.version < newest) {
      told.push(notCounted(line, 'push-line-outdated'));
      continue;
    }
    if (before) told.push(notCounted(before, 'push-line-replaced'));
    standing.set(place, line);
  }
  const lines = [...standing.values()];
  const ordersOf = (some: readonly ReadLine[]) =>
    new Set(some.filter(({ kind }) => kind === 'sale').map(({ values }) => values.order_id));
  const [placed, named] = [ordersOf(lines), ordersOf(read)];
  const alone = lines.filter(({ kind, id }) => kind === 'buyer' && !placed.has(id));
  for (const line of alone)
    told.push(named.has(line.id) ? notCounted(line, 'push-line-outdated') : setAside(line));
  return { counted: lines.filter((line) => !alone.includes(line)), told };
}

function notCounted({ line }: ReadLine, code: string): PushedLine {
  return { line, outcome: 'not-counted', problem: { code, params: {}, column: null } };
}

function setAside({ line }: ReadLine): PushedLine {
  return {
    line,
    outcome: 'set-aside',
    problem: { code: 'push-buyer-alone', params: {}, column: 'order_id' },
  };
}

/**
 * The document that is handed in as a file would be. What could not be read stands in it as nothing, so that the receipt
 * counts it among the rows to correct; `push` makes of each push a file of its own, even one that says the same again.
 */
export function documentOf(counted: readonly ReadLine[], unread: number, push: string): string {
  const lists = KINDS.map((kind): [string, unknown[]] => [
    PUSH_LISTS[kind],
    counted.filter((line) => line.kind === kind).map(({ values }) => values),
  ]).filter(([, list]) => list.length > 0);
  lists[0]?.[1].push(...Array.from({ length: unread }, () => null));
  return JSON.stringify({ push, ...Object.fromEntries(lists) });
}

const KINDS = Object.keys(PUSH_LISTS) as PushKind[];

/** The line of the push that a row of its document is. */
export function lineOfRow(counted: readonly ReadLine[], { sheet, row, because }: RowTold): PushedLine | null {
  const kind = KINDS.find((one) => sheet === `${PUSH_LISTS[one]}[]`);
  const line = counted.filter((one) => one.kind === kind)[row - 1]?.line;
  if (line === undefined) return null;
  if ('rule' in because) {
    const problem = { code: 'push-line-excluded', params: { rule: because.rule }, column: null };
    return { line, outcome: 'not-counted', problem };
  }
  const { code, params, column } = because;
  return { line, outcome: 'set-aside', problem: { code, params, column } };
}

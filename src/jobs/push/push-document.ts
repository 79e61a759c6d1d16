import type { PushedLine } from '#model/push.ts';
import type { RowTold } from '../delivery/loading.ts';
import { PUSH_LISTS, type PushKind, type ReadLine, type ReadPush, subjectOf } from './push-lines.ts';

/** The newest version that is known of a line; null of one that nothing said before. */
export type KnownVersion = (line: ReadLine) => Promise<string | null>;

/** A line, and which of the pushes that are handed in together it came in. */
export type SentLine = ReadLine & { readonly push: number };
export type ToldLine = PushedLine & { readonly push: number };

export type JudgedLines = {
  /** Handed in, in this order. */
  readonly counted: readonly SentLine[];
  readonly told: readonly ToldLine[];
};

/**
 * Of several lines about the same ticket, performance or buyer the newest counts, then the last; one that is older than what
 * stands came too late. A buyer goes with the order that it placed, or says nothing.
 */
export async function judgeLines(pushes: readonly ReadPush[], versionOf: KnownVersion): Promise<JudgedLines> {
  const sent = pushes.flatMap(({ read }, push) => read.map((line): SentLine => ({ ...line, push })));
  const standing = new Map<string, SentLine>();
  const told: ToldLine[] = [];
  for (const line of sent) {
    const subject = subjectOf(line);
    const before = standing.get(subject);
    const newest = before?.version ?? (await versionOf(line));
    if (newest !== null && line.version !== null && line.version < newest) {
      told.push(notCounted(line, 'push-line-outdated'));
      continue;
    }
    if (before) told.push(notCounted(before, 'push-line-replaced'));
    standing.set(subject, line);
  }
  const lines = [...standing.values()];
  const placed = ordersOf(lines, () => '');
  const named = ordersOf(sent, ({ push }) => push);
  const isAlone = (line: SentLine) =>
    line.kind === 'buyer' && !(named.has(`${line.push} ${line.id}`) && placed.has(` ${line.id}`));
  for (const line of lines.filter(isAlone))
    told.push(named.has(`${line.push} ${line.id}`) ? notCounted(line, 'push-line-outdated') : setAside(line));
  return { counted: lines.filter((line) => !isAlone(line)), told };
}

function ordersOf(lines: readonly SentLine[], within: (line: SentLine) => number | ''): ReadonlySet<string> {
  const sales = lines.filter(({ kind }) => kind === 'sale');
  return new Set(sales.map((line) => `${within(line)} ${line.values.order_id}`));
}

function notCounted({ line, push }: SentLine, code: string): ToldLine {
  return { push, line, outcome: 'not-counted', problem: { code, params: {}, column: null } };
}

function setAside({ line, push }: SentLine): ToldLine {
  const problem = { code: 'push-buyer-alone', params: {}, column: 'order_id' };
  return { push, line, outcome: 'set-aside', problem };
}

/**
 * The document that is handed in as a file would be. What could not be read stands in it as nothing, so that the receipt
 * counts it among the rows to correct; `push` makes of each push a file of its own, even one that says the same again.
 */
export function documentOf(counted: readonly SentLine[], unread: number, push: string): string {
  const lists = KINDS.map((kind): [string, unknown[]] => [
    PUSH_LISTS[kind],
    counted.filter((line) => line.kind === kind).map(({ values }) => values),
  ]).filter(([, list]) => list.length > 0);
  lists[0]?.[1].push(...Array.from({ length: unread }, () => null));
  return JSON.stringify({ push, ...Object.fromEntries(lists) });
}

const KINDS = Object.keys(PUSH_LISTS) as PushKind[];

/** The line that a row of the document is. */
export function lineOfRow(counted: readonly SentLine[], { sheet, row, because }: RowTold): ToldLine | null {
  const kind = KINDS.find((one) => sheet === `${PUSH_LISTS[one]}[]`);
  const sent = counted.filter((one) => one.kind === kind)[row - 1];
  if (sent === undefined) return null;
  const { line, push } = sent;
  if ('rule' in because) {
    const problem = { code: 'push-line-excluded', params: { rule: because.rule }, column: null };
    return { push, line, outcome: 'not-counted', problem };
  }
  const { code, params, column } = because;
  return { push, line, outcome: 'set-aside', problem: { code, params, column } };
}

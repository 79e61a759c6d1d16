// What the doors of a pool show to everybody, as figures: a release, and the answers to many neighbouring questions.
import type { Answer } from '#model/answer.ts';
import type { CubeHierarchy, Edition } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { parterre } from '../jobs/made-pool.ts';
import type { AttackedPool } from './attacked-pool.ts';
import { MADE, MONTHS } from './made-world.ts';
import type { Figure, Measure, Region, Seen, Space } from './programs/figures.ts';
import type { Told } from './programs/telling-apart.ts';

const OF: Readonly<Record<string, Figure['of']>> = {
  'tickets-issued': 'tickets',
  revenue: 'revenue',
  buyers: 'persons',
  'average-price': 'mean',
  'median-price': 'median',
  participation: 'share',
};

/** Half of the step that figures are rounded to (`docs/disclosure.md`). */
export function halfStep(of: Figure['of'], value: number): number {
  if (of === 'mean' || of === 'share') return 0.5;
  const digits = Math.abs(Math.trunc(value)).toString().length;
  if (of === 'median') return 10 ** (digits - 2) / 2;
  return of === 'revenue' ? Math.max(10_000, 10 ** (digits - 3)) / 2 : 2.5;
}

/** The public file of a release, as the command line prints it. */
export async function releaseShown({ pool }: AttackedPool, id = 'edition-1'): Promise<Edition> {
  const { out, err, status } = await parterre(['edition', 'show', pool.folder.root, id, '--json']);
  if (status !== 0) throw new Error(err);
  return JSON.parse(out) as Edition;
}

export function figuresOfEdition({ cube, cells, metrics }: Edition): readonly Figure[] {
  const codes = (hierarchy: CubeHierarchy | undefined, code: string): readonly string[] => {
    const [parts] = hierarchy?.nodes.find((node) => node.code === code)?.partitions ?? [];
    return parts ? parts.flatMap((part) => codes(hierarchy, part)) : [code];
  };
  return cells.flatMap(({ at, values, status }) => {
    const limits = cube.common.map((one, i) => [one.dimension, codes(one, at.common[i] ?? '')] as const);
    if (at.further) {
      const { dimension, code } = at.further;
      limits.push([
        dimension,
        codes(
          cube.further.find((one) => one.dimension === dimension),
          code,
        ),
      ]);
    }
    const region = regionOf(limits);
    if (region === null) return [];
    return metrics.flatMap((metric, i): Figure[] => {
      const of = OF[metric];
      const value = status === 'ok' ? (values[i] ?? null) : null;
      return of
        ? [{ table: at.further?.dimension ?? '', region, of, value, half: halfStep(of, value ?? 0) }]
        : [];
    });
  });
}

/** Everybody knows which values nothing is under: the calendar is public. Null where nothing can be. */
function regionOf(limits: readonly (readonly [string, readonly string[]])[]): Region | null {
  const met = limits.map(([id, codes]) => {
    const all: readonly string[] = MADE[id as keyof typeof MADE] ?? [];
    return [id, all.filter((code) => codes.includes(code)), all.length] as const;
  });
  if (met.some(([, codes]) => codes.length === 0)) return null;
  return Object.fromEntries(met.flatMap(([id, codes, all]) => (codes.length < all ? [[id, codes]] : [])));
}

/** All months of the release, whole. */
export const WHOLE = { 'performance-date': { from: `${MONTHS.from}-01`, to: `${MONTHS.to}-30` } };

/** Measures by one or two criteria, of everything and of all but one discipline or channel. */
export function neighbouringQuestions(): readonly Query[] {
  const bys = [
    ['discipline'],
    ['performance-month'],
    ['channel'],
    ['purchase-weekday'],
    ['discipline', 'performance-month'],
    ['discipline', 'channel'],
    ['discipline', 'purchase-weekday'],
  ];
  const allBut = (['discipline', 'channel'] as const).flatMap((id) =>
    MADE[id].map((left) => ({ ...WHOLE, [id]: MADE[id].filter((code) => code !== left) })),
  );
  const asked = (metric: string) => bys.map((by): Query => ({ metric, by, where: WHOLE }));
  return [
    ...['tickets-issued', 'revenue', 'average-price', 'buyers', 'median-price'].flatMap(asked),
    ...['tickets-issued', 'revenue', 'buyers'].flatMap((metric) =>
      allBut.flatMap((where) => [
        { metric, where },
        { metric, by: ['performance-month'], where },
      ]),
    ),
    ...MADE.discipline.flatMap((code) =>
      [[code], MADE.discipline.filter((other) => other !== code)].map(
        (discipline): Query => ({ metric: 'participation', where: { ...WHOLE, discipline } }),
      ),
    ),
  ];
}

/** Asked by somebody outside, unless one is named: of the pool, everybody is shown the same. */
export async function answersShown(
  made: AttackedPool,
  queries: readonly Query[] = neighbouringQuestions(),
  as = 'public',
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const answers = await told(made, queries, as);
  for (const [i, query] of queries.entries()) {
    const { status, text = '' } = answers[i] ?? {};
    if (status !== 200) throw new Error(text);
    figures.push(...figuresOfAnswer(query, JSON.parse(text) as Answer));
  }
  return figures;
}

/** The answers as they come over the wire, refusals among them. */
export async function told(
  { app }: AttackedPool,
  queries: readonly Query[],
  as = 'public',
): Promise<readonly Told[]> {
  const answers: Told[] = [];
  for (const query of queries) {
    const response = await app.request('http://127.0.0.1/api/query', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, as }),
    });
    answers.push({ status: response.status, text: await response.text() });
  }
  return answers;
}

function figuresOfAnswer(query: Query, { rows, columns, edition }: Answer): readonly Figure[] {
  const { metric, by = [], where = {} } = query;
  const of = OF[metric];
  if (of === undefined) return [];
  const filters = Object.entries(where).flatMap(([id, codes]) =>
    Array.isArray(codes) ? [[id, codes as readonly string[]] as const] : [],
  );
  const shares = columns.find(({ kind }) => kind === 'share')?.id;
  // Out of a release an answer may be a sum of several figures, each rounded.
  const times = edition === null ? 1 : 12;
  const table = JSON.stringify(query);
  return rows.flatMap((row): readonly Figure[] => {
    const region = regionOf([...filters, ...by.map((id) => [id, [String(row[id] ?? '')]] as const)]);
    if (region === null) return [];
    const value = typeof row[metric] === 'number' ? row[metric] : null;
    const share = shares === undefined ? null : row[shares];
    const half = times * halfStep(of, value ?? 0);
    const asked: Figure =
      of === 'share'
        ? { table, region, of, value, half, shareOf: 'persons' }
        : { table, region, of, value, half };
    if (typeof share !== 'number' || !isMeasure(of)) return [asked];
    const whole = regionOf(filters) ?? {};
    return [asked, { table, region, of: 'share', value: share, half: 0.5, shareOf: of, whole }];
  });
}

function isMeasure(of: Figure['of']): of is Measure {
  return of === 'tickets' || of === 'revenue' || of === 'persons';
}

/** What everybody has before them: figures, and where nobody plays. */
export function seenIn(figures: readonly Figure[], empty: readonly Region[] = [], space: Space = MADE): Seen {
  const nothing = empty.flatMap((region) =>
    (['tickets', 'revenue'] as const).map(
      (of): Figure => ({ table: 'calendar', region, of, value: 0, half: 0 }),
    ),
  );
  return { space, figures: [...figures, ...nothing] };
}

import type { CellEvidence } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { MessageParams } from '#model/problem.ts';
import type { Code } from '#model/words.ts';
import { formOf, isToldIn } from './consented.ts';
import { differenceOf, type Judged, judgedCell } from './difference.ts';
import { displayed } from './display.ts';
import { exposureFaults } from './exposure.ts';
import { type Fault, type FaultCode, fault, nameOf } from './fault.ts';
import { BESIDE, type Limited, type Refined, refinedBy } from './further-lattice.ts';
import type { Lattice } from './lattice.ts';
import { leftOutBy, panelLeavingOut } from './panels.ts';
import { ruleBroken, type Thresholds } from './rules.ts';
import { FURTHER_TABLE, misshapen } from './shape.ts';
import { isImplied, spanOf } from './span.ts';
import type { Subject } from './subject.ts';
import { faultWithin } from './sums.ts';

/**
 * That the tables asked for since the release are those that were recorded, count what it counted, and tell nothing that
 * it hides: each cell and each difference passes the rules, and no combination of all of them is about one holding alone.
 */
export function furtherFaults(subject: Subject, lattice: Lattice, thresholds: Thresholds): readonly Fault[] {
  const further = subject.further ?? [];
  if (further.length === 0) return [];
  const changed = further.flatMap(({ table, isSealed }, i) => fileFaults(table, isSealed, i, subject));
  if (changed.length > 0) return changed;
  const tables = further.map(({ table }) => table);
  const refined = refinedBy(lattice, tables);
  if (refined === null) return [fault('verify-format', { where: 'joint' })];
  return [
    ...tables.flatMap((table) => panelCutFaults(table, subject)),
    ...leafFaults(refined, lattice, subject),
    ...tables.flatMap((table, i) =>
      figureFaults(table, refined.tables[i] ?? [], { refined, subject, thresholds }),
    ),
    ...impliedFaults(refined, subject, thresholds),
    ...refined.tables.flatMap((cells) => differenceFaults(cells, { refined, subject, thresholds })),
    ...exposureFaults(subject, refined.lattice),
  ];
}

type Asking = { readonly refined: Refined; readonly subject: Subject; readonly thresholds: Thresholds };

function fileFaults(
  table: FurtherTable,
  isSealed: boolean,
  i: number,
  { seals, edition }: Subject,
): readonly Fault[] {
  const file = `further-${i + 1}`;
  const where = misshapen(table, FURTHER_TABLE);
  if (where !== null) return [fault('verify-format', { where: `${file}.${where}` })];
  const isSound =
    table.format === 'parterre-further-table-1' &&
    table.cells.length === table.evidence.length &&
    table.cells.every(({ values }) => values.length === edition.metrics.length);
  if (!isSound) return [fault('verify-format', { where: file })];
  const isOwn = isSealed && table.edition === seals.editionSha256 && table.number === i + 1;
  return isOwn ? [] : [fault('verify-file-changed', { file })];
}

/** A4: of a panel, or of what it leaves out, nothing is told but what the release itself tells. */
function panelCutFaults({ cells }: FurtherTable, { policy: { panels = [] } }: Subject): readonly Fault[] {
  return cells.flatMap(({ region }) => {
    const panel = panels.find((one) =>
      [one.id, leftOutBy(one)].some((code) => region[one.of.dimension]?.includes(code)),
    );
    return panel ? [fault('verify-panel', { cell: JSON.stringify(region), panel: panel.id })] : [];
  });
}

/** The pieces of a common leaf, and those of each leaf that the release cut, are what it counted. */
function leafFaults({ lattice }: Refined, before: Lattice, { evidence }: Subject): readonly Fault[] {
  const pieces = new Map<string, CellEvidence['contributions'][]>();
  const put = (key: string, contributions: CellEvidence['contributions']): void => {
    pieces.set(key, [...(pieces.get(key) ?? []), contributions]);
  };
  const sets = new Map<string, readonly Code[]>();
  for (const { at, contributions } of lattice.leaves) {
    const dimensions = at.further?.dimension.split(BESIDE) ?? [];
    if (at.further === null || before.further.has(at.further.dimension)) continue;
    sets.set(at.further.dimension, dimensions);
    put(nameOf({ common: at.common, further: { dimension: at.further.dimension, code: '' } }), contributions);
    for (const [i, id] of dimensions.entries())
      put(
        nameOf({ ...at, further: { dimension: id, code: at.further.code.split(BESIDE)[i] ?? '' } }),
        contributions,
      );
  }
  return before.leaves.flatMap(({ at, contributions }) => {
    const names = at.further
      ? [...sets.values()].some((set) => set.includes(at.further?.dimension ?? ''))
        ? [nameOf(at)]
        : []
      : [...sets.keys()].map((dimension) => nameOf({ ...at, further: { dimension, code: '' } }));
    return names.flatMap((name) => {
      const measure = unequalIn(contributions, pieces.get(name) ?? [], evidence);
      return measure === null ? [] : [fault('verify-sum', { cell: nameOf(at), measure })];
    });
  });
}

/** The first measure that does not add up, holding by holding; null when all do. */
function unequalIn(
  whole: CellEvidence['contributions'],
  parts: readonly CellEvidence['contributions'][],
  { measures, holdings }: Subject['evidence'],
): string | null {
  const wrong = measures.find(({ isAdditive }, m) => {
    if (!isAdditive) return false;
    const left = new Array<number>(holdings.length).fill(0);
    for (const [holding, amounts] of whole) left[holding] = (left[holding] ?? 0) + (amounts[m] ?? 0);
    for (const [holding, amounts] of parts.flat()) left[holding] = (left[holding] ?? 0) - (amounts[m] ?? 0);
    return left.some((amount) => amount !== 0);
  });
  return wrong?.of ?? null;
}

/** Each value is the rounding of its total, each total the sum of its leaves, and what is shown passes the rules. */
function figureFaults(
  { cells }: FurtherTable,
  limited: readonly Limited[],
  { refined: { lattice }, subject, thresholds }: Asking,
): readonly Fault[] {
  const { evidence, metrics } = subject;
  return limited.flatMap((one, i) => {
    const { values = [], status } = cells[i] ?? {};
    const { evidence: behind, leaves } = one.place;
    const totals = new Map(evidence.measures.map(({ of }, m) => [of, behind.totals[m] ?? 0]));
    const wrong = metrics.filter((metric, m) => {
      const due = displayed(metric, totals, behind.couldNamePersons, thresholds);
      return values[m] !== (status === 'ok' ? due : null);
    });
    const parts = leaves.flatMap((leaf) => lattice.leaves[leaf]?.contributions ?? []);
    const measure = faultWithin(behind, evidence) ?? unequalIn(behind.contributions, [parts], evidence);
    const rule = status === 'ok' ? ruleOf(judgedCell(one.place, subject), one, thresholds) : null;
    return [
      ...wrong.map(({ id }) =>
        faultAt(status === 'ok' ? 'verify-value' : 'verify-value-masked', one, { metric: id }),
      ),
      ...(measure === null ? [] : [faultAt('verify-sum', one, { measure })]),
      ...(rule === null ? [] : [faultAt('verify-rule', one, { rule })]),
    ];
  });
}

/** What is not released and would not pass the rules follows from nothing. */
function impliedFaults(
  { lattice, released, tables }: Refined,
  subject: Subject,
  thresholds: Thresholds,
): readonly Fault[] {
  const span = spanOf(lattice);
  const isTold = isToldIn(lattice, subject);
  return [...released, ...tables.flat()].flatMap((one) => {
    if (one.place.isReleased || one.place.leaves.length === 0 || !isImplied(one.place, span)) return [];
    const panel = panelLeavingOut(one.place.at, subject);
    if (panel) return [faultAt('verify-panel', one, { panel: panel.id })];
    const rule = ruleOf(judgedCell(one.place, subject), one, thresholds, isTold(formOf(one.place)));
    return rule === null ? [] : [faultAt('verify-implied', one, { rule })];
  });
}

/** A cell without a released part, a released whole without the cell, and without all released rows of its table. */
function differenceFaults(
  cells: readonly Limited[],
  { refined, subject, thresholds }: Asking,
): readonly Fault[] {
  const known = [...refined.released, ...refined.tables.flat()].filter(({ place }) => place.isReleased);
  const rows = cells.slice(1);
  const hidden = rows.filter(({ place }) => !place.isReleased);
  const faultOf = (whole: Limited, parts: readonly Limited[]): readonly Fault[] => {
    const inside = () =>
      hidden.filter((one) => holds(whole, one) && parts.every((part) => areApart(part, one)));
    const within = () => inside().map(({ place }) => place);
    const places = parts.map(({ place }) => place);
    const left =
      parts.length === 0 ? null : differenceOf(whole.place, places, subject, refined.lattice, within);
    const rule = left && ruleOf(left, whole, thresholds);
    const less = parts.map((part) => labelOf(part)).join(' + ');
    return rule === null ? [] : [faultAt('verify-difference', whole, { less, rule })];
  };
  return cells.flatMap((cell) => {
    if (!cell.place.isReleased) return [];
    return known.flatMap((other) => {
      if (other === cell) return [];
      if (holds(cell, other) && !holds(other, cell)) return faultOf(cell, [other]);
      if (!holds(other, cell) || holds(cell, other)) return [];
      const among = rows.filter((row) => row !== other && row.place.isReleased && holds(other, row));
      return [...faultOf(other, [cell]), ...(cell === among[0] ? faultOf(other, among) : [])];
    });
  });
}

function ruleOf(
  { numbers, persons }: Judged,
  { limits }: Limited,
  thresholds: Thresholds,
  isConsented = false,
): string | null {
  return ruleBroken(numbers, persons, [...limits.keys()], thresholds, isConsented);
}

export function holds(whole: Pick<Limited, 'limits'>, part: Pick<Limited, 'limits'>): boolean {
  return [...whole.limits].every(([id, codes]) => {
    const own = part.limits.get(id);
    return own !== undefined && [...own].every((code) => codes.has(code));
  });
}

function areApart(one: Limited, other: Limited): boolean {
  return [...one.limits].some(([id, codes]) => {
    const own = other.limits.get(id);
    return own !== undefined && ![...own].some((code) => codes.has(code));
  });
}

/** `channel online+counter · performance-month 2024-10`. */
function labelOf({ limits }: Limited): string {
  return [...limits].map(([id, codes]) => `${id} ${[...codes].join('+')}`).join(' · ');
}

function faultAt(code: FaultCode, one: Limited, params: MessageParams): Fault {
  return fault(code, { cell: labelOf(one), ...params });
}

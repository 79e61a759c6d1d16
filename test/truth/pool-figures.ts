import { type AnswerRow, type Ask, cellName } from './asking.ts';
import { type Difference, type Findings, merged } from './difference.ts';
import { hasPersons, mayBeShown, type PoolCell, shownBesideTotal } from './masking.ts';
import { ACQUIRED, cellsOf, type TruthCell, type TruthCells } from './pool-cells.ts';
import type { PoolQuestion } from './pool-questions.ts';
import type { Truth } from './truth.ts';

/** The recorded word of a house, as `consents.json` has it. */
export type Consent = {
  readonly organisation: string;
  readonly figure: string;
  readonly audience: 'members' | 'public';
  readonly granted: boolean;
};

/** Pool figures equal the truth passed through our own masking and display: the same cells hidden, the same values. */
export async function poolFiguresDiffer(
  truth: Truth,
  ask: Ask,
  questions: readonly PoolQuestion[],
  audiences: readonly string[],
): Promise<Findings> {
  const consents = truth.read<readonly Consent[]>('consents.json');
  const all: Findings[] = [];
  for (const asked of questions) {
    const cells = await truthCells(truth, asked);
    for (const as of audiences) {
      const expected = expectedRows(asked, cells, as === 'public' ? [] : consents);
      const { rows } = await ask({ ...asked.question, scope: 'pool' }, as);
      all.push(compared(asked, as, expected, rows));
    }
  }
  return merged(all);
}

/** A share’s denominator joins each cell: as a part of its figure, and with what is left of it as two more shadows. */
async function truthCells(truth: Truth, { keys, where, parts, base }: PoolQuestion): Promise<TruthCells> {
  if (!base) return cellsOf(truth, { keys, where, parts });
  const among = parts.persons;
  const found = await cellsOf(truth, { keys, where, parts: { ...parts, lines: ACQUIRED } });
  const below = await cellsOf(truth, { ...base, parts: { ...(among ? { among } : {}), lines: ACQUIRED } });
  const joined = (cell: TruthCell): TruthCell => {
    const { lines, ...given } = cell.given;
    const rest = [...(below.total.given.lines ?? [])].map(
      ([house, count]) => [house, count - (lines?.get(house) ?? 0)] as const,
    );
    return {
      ...cell,
      parts: { ...cell.parts, among: below.total.parts.among ?? 0 },
      given: { ...given, among: below.total.given.among ?? new Map(), rest: new Map(rest) },
    };
  };
  const cells = new Map([...found.cells].map(([name, cell]) => [name, joined(cell)]));
  return { cells, total: joined(found.total) };
}

const HIDDEN = 'not released';
const ABSENT = 'no such row';
type Expected = ReadonlyMap<string, number | typeof HIDDEN | null>;

function expectedRows(
  asked: PoolQuestion,
  { cells, total }: TruthCells,
  consents: readonly Consent[],
): Expected {
  if (asked.keys.length === 0)
    return new Map([['', isReleased(asked, total, consents) ? asked.shown(total.parts) : HIDDEN]]);
  const rows = publicRows(asked, cells);
  const alone = rows.map((cell) => isReleased(asked, cell, consents));
  const shown = asked.addsUp && isReleased(asked, total, consents) ? shownBesideTotal(rows, alone) : alone;
  return new Map(
    rows.map((cell, at) => [
      cellName(cell.key),
      shown[at] && isTruthCell(cell) ? asked.shown(cell.parts) : HIDDEN,
    ]),
  );
}

function isTruthCell(cell: PoolCell): cell is TruthCell {
  return 'parts' in cell;
}

/** [R2] Every combination of the known codes, in their order, whatever the data; then what else was met. */
function publicRows({ domains }: PoolQuestion, cells: ReadonlyMap<string, TruthCell>): readonly PoolCell[] {
  const codes = domains.map((domain, at) => domain ?? metCodes(cells, at));
  const keys = codes.reduce<readonly (readonly string[])[]>(
    (made, list) => made.flatMap((key) => list.map((code) => [...key, code])),
    [[]],
  );
  const known = new Set(keys.map(cellName));
  const others = [...cells].filter(([name]) => !known.has(name)).map(([, cell]) => cell);
  const rank = ({ key }: TruthCell) => JSON.stringify(key);
  return [
    ...keys.map((key) => cells.get(cellName(key)) ?? { key, given: {}, persons: null }),
    ...others.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)),
  ];
}

function metCodes(cells: ReadonlyMap<string, TruthCell>, at: number): readonly string[] {
  const met = new Set([...cells.values()].map(({ key }) => key[at] ?? null));
  return [...met].filter((code) => code !== null).sort();
}

/** By the rules of numbers, or by consent to a share; in both cases there are persons enough, in each of its parts. */
function isReleased(
  { ofArea, parts, base, question }: PoolQuestion,
  cell: PoolCell,
  consents: readonly Consent[],
): boolean {
  if (!isTruthCell(cell)) return false;
  const counted = [
    ...Object.keys(parts).filter((name) => parts[name]?.kind === 'persons'),
    ...(base ? ['among'] : []),
  ];
  const areEnough = counted.every((name) => hasPersons(cell.parts[name] ?? 0, false));
  if (!areEnough || !hasPersons(cell.persons, ofArea)) return false;
  const isCut = cell.key.length > 0 || codesOf(question.where?.discipline).length > 0;
  if (base && !hidesRestOfBase(cell, isCut)) return false;
  if (mayBeShown(cell, { ofArea })) return true;
  const [discipline] = base ? [...codesOf(question.where?.discipline), ...cell.key] : [];
  return isConsented(discipline ?? null, cell, consents);
}

/**
 * [R1c] Persons of the base who are not counted, unless the share is of all: enough. Houses that only they went to: none, or
 * enough. Where they can be, by the lines that are left of the base, passes P1 and P2.
 */
function hidesRestOfBase({ parts, given, houses }: TruthCell, isCut: boolean): boolean {
  const persons = (parts.among ?? 0) - (parts.persons ?? 0);
  const among = [...(given.among ?? [])].filter(([, count]) => count !== 0);
  const others = Math.max(0, among.length - houses.length);
  const areEnough = hasPersons(persons, false) || (persons === 0 && !isCut);
  return areEnough && (others === 0 || others >= 5);
}

function codesOf(filter: unknown): readonly string[] {
  return Array.isArray(filter) ? filter : [];
}

/**
 * [A3] The share of a discipline’s persons, when every house that stands behind it has consented; its base passes P1
 * and P2 by itself, unless no other house is in it, and what is left of it [R1c] in any case.
 */
function isConsented(discipline: string | null, cell: TruthCell, consents: readonly Consent[]): boolean {
  const { houses, given, persons } = cell;
  const about = consents.filter(
    ({ figure, granted }) => granted && figure === `discipline-shares:${discipline}`,
  );
  const among = given.among ?? new Map<string, number>();
  const passes = (given: PoolCell['given']) => mayBeShown({ key: [], persons, given }, { ofArea: false });
  const rest = given.rest ?? new Map<string, number>();
  const isRestSafe = [...rest.values()].every((count) => count === 0) || passes({ rest });
  const isBaseSafe = (among.size <= houses.length || passes({ among })) && isRestSafe;
  return isBaseSafe && houses.every((house) => about.some(({ organisation }) => organisation === house));
}

function compared(
  { question }: PoolQuestion,
  as: string,
  expected: Expected,
  rows: readonly AnswerRow[],
): Findings {
  const { metric, by = [], where } = question;
  const about = `pool ${metric} by ${by.join(', ') || 'nothing'}${where ? ` of ${JSON.stringify(where)}` : ''}, asked as ${as}`;
  const answered = new Map(
    rows.map((row) => [
      cellName(by.map((id) => row[id])),
      row.status === 'x' ? HIDDEN : (row[metric] ?? null),
    ]),
  );
  const cells = [...new Set([...expected.keys(), ...answered.keys()])];
  const side = (map: ReadonlyMap<string, number | string | null>, cell: string) =>
    map.has(cell) ? (map.get(cell) ?? null) : ABSENT;
  const differences = cells
    .map(
      (cell): Difference => ({ about, cell, expected: side(expected, cell), answered: side(answered, cell) }),
    )
    .filter((one) => one.expected !== one.answered)
    // [R2] A row that is not released is the same as one of which nothing is recorded.
    .filter((one) => !(one.expected === ABSENT && one.answered === HIDDEN));
  return { compared: cells.length, differences, skipped: new Map() };
}

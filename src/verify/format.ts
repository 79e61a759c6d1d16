import type { CellEvidence, Edition, EditionEvidence } from '#model/edition.ts';
import { type Fault, fault, nameOf } from './fault.ts';
import { EDITION, EVIDENCE, misshapen } from './shape.ts';

/** Files that can be read as what they say they are; the rest of the proof relies on it. */
export function formatFaults(edition: Edition, evidence: EditionEvidence): readonly Fault[] {
  const found =
    misshapen(edition, EDITION) ?? misshapen(evidence, EVIDENCE) ?? firstUnsound(edition, evidence);
  return found === null ? [] : [fault('verify-format', { where: found })];
}

function firstUnsound(edition: Edition, evidence: EditionEvidence): string | null {
  if (edition.format !== 'parterre-edition-1') return 'edition.format';
  if (evidence.format !== 'parterre-edition-evidence-1') return 'evidence.format';
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(edition.months.from) || edition.months.from > edition.months.to)
    return 'edition.months';
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(edition.months.to)) return 'edition.months';
  if (evidence.cells.length !== edition.cells.length) return 'evidence.cells';
  if (new Set(evidence.holdings).size !== evidence.holdings.length) return 'evidence.holdings';
  const cell = edition.cells.find(({ values, status, at }) => {
    const isSound = values.length === edition.metrics.length && values.every(isNumberOrNull);
    return !isSound || (status !== 'ok' && status !== 'x') || at.common.length !== edition.cube.common.length;
  });
  if (cell) return nameOf(cell.at);
  for (const [i, one] of evidence.cells.entries())
    if (!isEvidence(one, evidence)) return `evidence.cells[${i}]`;
  const leaf = evidence.leaves.find((one) => !isEvidence(one, evidence));
  if (leaf) return nameOf(leaf.at);
  if (new Set(evidence.leaves.map(({ at }) => nameOf(at))).size !== evidence.leaves.length)
    return 'evidence.leaves';
  const knows = evidence.parties.flatMap((party) => party.knows);
  if (knows.some((holding) => evidence.holdings[holding] === undefined)) return 'evidence.parties';
  const furthers = [...edition.cells, ...evidence.leaves].map(({ at }) => at.further);
  const cuts = [
    ...furthers.map((one) => one && [one.dimension, one.code]),
    ...edition.cube.tables.map(tableCut),
  ];
  return cuts.every((cut) => cut === null || cut.every((code) => typeof code === 'string'))
    ? null
    : 'further';
}

function tableCut({ further }: Edition['cube']['tables'][number]): readonly unknown[] | null {
  if (further === null) return null;
  return Array.isArray(further.codes) ? [further.dimension, ...further.codes] : [null];
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

/** An empty cell may have no totals at all. */
function isEvidence(one: CellEvidence, { holdings, measures }: EditionEvidence): boolean {
  const holdingsOf = one.contributions.map(([holding]) => holding);
  const isEmpty = one.contributions.length === 0 && one.totals.every((total) => total === 0);
  return (
    (one.totals.length === measures.length || isEmpty) &&
    one.totals.every(Number.isFinite) &&
    new Set(holdingsOf).size === holdingsOf.length &&
    holdingsOf.every((holding) => holdings[holding] !== undefined) &&
    one.contributions.every(
      ([, amounts]) =>
        Array.isArray(amounts) && amounts.length === measures.length && amounts.every(Number.isFinite),
    )
  );
}

import { type Coalition, coalitionsOf, type Exposure } from './coalition.ts';
import { type Looking, type Presence, toldOf } from './consented.ts';
import { coresOf, type HeldRow } from './core.ts';
import { exposedIn } from './dense-core.ts';
import { cellFault, type Fault } from './fault.ts';
import type { Lattice } from './lattice.ts';
import { PRIMES, type Row } from './prime-field.ts';
import { type Links, spanOf, withoutLast } from './span.ts';
import type { Subject } from './subject.ts';

/**
 * That no combination of released figures, and of what any coalition knows, is about one other holding alone. Who is in
 * which leaf is held to be known to all, and so are the sums that lines cut by a further dimension make. Each additive
 * measure has its own pattern of who is in what: those that have the same are looked at once.
 */
export function exposureFaults(subject: Subject, lattice: Lattice): readonly Fault[] {
  const { holdings, measures } = subject.evidence;
  const coalitions = coalitionsOf(subject);
  const patterns = new Map<string, readonly ReadonlySet<number>[]>();
  for (const [m, { isAdditive }] of measures.entries()) {
    if (!isAdditive) continue;
    const present = presenceOf(lattice, m, holdings.length);
    patterns.set(present.map((leaves) => [...leaves].join()).join(';'), present);
  }
  const found = new Map<string, Fault>();
  for (const p of PRIMES) {
    const { basis, links } = spanOf(lattice, p);
    for (const present of patterns.values())
      for (const exposure of exposuresOf(basis.rows, links, present, coalitions, p)) {
        const { coalition, holding, leaf } = exposure;
        const key = `${coalition.names} ${holding}`;
        const looking = { lattice, subject, present, p };
        if (found.has(key) || isOwnConsent(exposure, basis.rows, links, looking)) continue;
        const params = { party: coalition.names, holding: holdings[holding] ?? '' };
        const at = lattice.leaves[leaf]?.at ?? { common: [], further: null };
        found.set(key, cellFault('verify-exposed', at, params));
      }
  }
  return [...found.values()];
}

/** A3c: whether what a coalition finds of a holding is no more than the holding’s own consents tell it. */
function isOwnConsent(
  { coalition, holding }: Exposure,
  rows: readonly Row[],
  links: Links,
  looking: Looking,
): boolean {
  const told = toldOf(holding, coalition.knows, looking);
  if (told === null) return false;
  const left = exposuresOf(rows, links, looking.present, [coalition], looking.p, (row, one) =>
    one === holding ? told.remainder(row) : row,
  );
  return left.every((exposure) => exposure.holding !== holding);
}

export function exposuresOf(
  rows: readonly Row[],
  links: Links,
  present: Presence,
  coalitions: readonly Coalition[],
  p: number,
  withoutTold: (row: Row, holding: number) => Row = (row) => row,
): readonly Exposure[] {
  const held = rows.map(
    (row): HeldRow =>
      present.map((leaves, holding) =>
        withoutTold(
          withoutLast(row, links, (l) => leaves.has(l), p),
          holding,
        ),
      ),
  );
  return coresOf(held, coalitions).flatMap((core) => exposedIn(core, p));
}

/** In which leaves each holding is; the whole of a block is there with any of its parts. */
export function presenceOf(
  { leaves }: Lattice,
  measure: number,
  holdings: number,
): readonly ReadonlySet<number>[] {
  const present = Array.from({ length: holdings }, () => new Set<number>());
  const wholes = new Map<string, number>();
  for (const [i, { at }] of leaves.entries()) if (!at.further) wholes.set(at.common.join(' '), i);
  for (const [i, { at, contributions }] of leaves.entries())
    for (const [holding, amounts] of contributions) {
      if (amounts[measure] === 0) continue;
      present[holding]?.add(i);
      const whole = wholes.get(at.common.join(' '));
      if (whole !== undefined) present[holding]?.add(whole);
    }
  return present;
}

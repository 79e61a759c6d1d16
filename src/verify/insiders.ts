import { Basis } from './basis.ts';
import { isNow } from './chain.ts';
import { isChange } from './change.ts';
import { coalitionsOf } from './coalition.ts';
import { presenceOf } from './exposure.ts';
import { cellFault, type Fault } from './fault.ts';
import type { Lattice, Place } from './lattice.ts';
import { mostBeside } from './persons-beside.ts';
import type { Row } from './prime-field.ts';
import type { Thresholds } from './rules.ts';
import { leftOfLeaf, leftOfPlace, type Span, spanOf } from './span.ts';
import type { Subject } from './subject.ts';

/** A cell that is not released, with what of it does not follow from those that are. */
type Hidden = { readonly place: Place; readonly left: Row };

/**
 * That nobody computes a cell with few persons besides its own out of what is released and what it knows: the leaves where
 * it is alone, of each measure that adds up by itself. Once all that is released is taken away, of the cell and of those
 * leaves, the cell is no sum of them. What releases before told so already, this one does not tell.
 */
export function insiderFaults(
  subject: Subject,
  lattice: Lattice,
  span: Span,
  { personsMin }: Thresholds,
): readonly Fault[] {
  const { leaves, places } = lattice;
  const { measures, holdings } = subject.evidence;
  const coalitions = coalitionsOf(subject);
  const isFewFor = ({ evidence }: Place, knows: ReadonlySet<number>): boolean =>
    mostBeside(evidence, knows, subject) < personsMin;
  const hidden = places.flatMap((place): readonly Hidden[] => {
    const { isReleased, leaves: inhabited, evidence, at } = place;
    if (isReleased || inhabited.length === 0 || !evidence.couldNamePersons || isChange(at)) return [];
    const isFew = coalitions.some(({ knows }) => isFewFor(place, knows));
    return isFew ? [{ place, left: leftOfPlace(place, span) }] : [];
  });
  const leftOf = leaves.map((_, leaf) => leftOfLeaf(leaf, span));
  const isToldBefore = toldBefore(subject, lattice);
  const found = new Map<string, Fault>();
  for (const [m, { isAdditive }] of measures.entries()) {
    if (!isAdditive) continue;
    const present = presenceOf(lattice, m, holdings.length);
    const who = leaves.map((_, leaf) => present.flatMap((own, h) => (own.has(leaf) ? [h] : [])));
    for (const { names, knows } of coalitions) {
      const isOthers = (leaf: number): boolean => who[leaf]?.some((h) => !knows.has(h)) === true;
      const alone = [...leaves.keys()].filter((leaf) => !isOthers(leaf));
      const own = new Basis(span.basis.p);
      for (const leaf of alone) own.add(leftOf[leaf] ?? new Map());
      const reached = new Set(own.rows.flatMap((row) => [...row.keys()]));
      for (const { place, left } of hidden) {
        if (![...left.keys()].every((column) => reached.has(column))) continue;
        if (!place.leaves.some(isOthers) || !isFewFor(place, knows)) continue;
        if (own.remainder(left).size > 0 || isToldBefore(place, alone)) continue;
        const fault = cellFault('verify-insider', place.at, { party: names, rule: 'P4' });
        found.set(`${place.index} ${names}`, fault);
      }
    }
  }
  return [...found.values()];
}

/** Whether a cell follows from the releases before and from leaves that are known; never where there are none before. */
function toldBefore(
  { earlier = [] }: Subject,
  lattice: Lattice,
): (place: Place, known: readonly number[]) => boolean {
  if (earlier.length === 0) return () => false;
  const places = lattice.places.map((place) => ({
    ...place,
    isReleased: place.isReleased && !isNow(place.at),
  }));
  let before: Span | null = null;
  return (place, known) => {
    before ??= spanOf({ ...lattice, places });
    const own = new Basis(before.basis.p);
    for (const leaf of known) own.add(leftOfLeaf(leaf, before));
    return own.remainder(leftOfPlace(place, before)).size === 0;
  };
}

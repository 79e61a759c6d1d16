import { Basis } from './basis.ts';
import { isChange } from './change.ts';
import { coalitionsOf } from './coalition.ts';
import { cellFault, type Fault } from './fault.ts';
import type { Lattice, Place } from './lattice.ts';
import { mostBeside } from './persons-beside.ts';
import type { Row } from './prime-field.ts';
import type { Thresholds } from './rules.ts';
import { leftOfLeaf, leftOfPlace, type Span } from './span.ts';
import type { Subject } from './subject.ts';

/** A cell that is not released, with what of it does not follow from those that are. */
type Hidden = { readonly place: Place; readonly left: Row };

type Contributions = Place['evidence']['contributions'];

/**
 * That nobody computes a cell with few persons besides its own out of what is released and what it knows: the leaves where
 * it is alone, of each measure that adds up by itself. Once all that is released is taken away, of the cell and of those
 * leaves, the cell is no sum of them.
 */
export function insiderFaults(
  subject: Subject,
  lattice: Lattice,
  span: Span,
  { personsMin }: Thresholds,
): readonly Fault[] {
  const { leaves, places } = lattice;
  const { measures } = subject.evidence;
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
  const found = new Map<string, Fault>();
  for (const { names, knows } of coalitions)
    for (const [m, { isAdditive }] of measures.entries()) {
      if (!isAdditive) continue;
      const isOthers = (contributions: Contributions): boolean =>
        contributions.some(([holding, amounts]) => amounts[m] !== 0 && !knows.has(holding));
      const own = new Basis(span.basis.p);
      for (const [leaf, { contributions }] of leaves.entries())
        if (!isOthers(contributions)) own.add(leftOf[leaf] ?? new Map());
      const reached = new Set(own.rows.flatMap((row) => [...row.keys()]));
      for (const { place, left } of hidden) {
        if (![...left.keys()].every((column) => reached.has(column))) continue;
        if (!isOthers(place.evidence.contributions) || !isFewFor(place, knows)) continue;
        if (own.remainder(left).size === 0)
          found.set(
            `${place.index} ${names}`,
            cellFault('verify-insider', place.at, { party: names, rule: 'P4' }),
          );
      }
    }
  return [...found.values()];
}

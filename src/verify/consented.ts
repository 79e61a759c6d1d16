import { consentsWithin } from '#model/cell-figure.ts';
import { Basis } from './basis.ts';
import { cellFault, type Fault, nameOf } from './fault.ts';
import type { Lattice, Place } from './lattice.ts';
import { PRIMES, type Row } from './prime-field.ts';
import { linksOf, withoutLast } from './span.ts';
import type { Subject } from './subject.ts';

/** In which leaves each holding is: the pattern of a measure, or of several that have the same. */
export type Presence = readonly ReadonlySet<number>[];

/** A release must not rely on a consent that is not on record, was withdrawn or has lapsed. */
export function consentFaults(lattice: Lattice, subject: Subject): readonly Fault[] {
  const isConsented = isConsentedIn(subject);
  // What is not released is found where it follows from what is.
  return reliedOn(lattice, subject)
    .filter((place) => place.isReleased && !isConsented(place))
    .map(({ at }) => cellFault('verify-consent', at));
}

/** A3c: the cells that a release relies on consents for and that have them, of every holding behind them. */
function consentedPlaces(lattice: Lattice, subject: Subject): readonly Place[] {
  return reliedOn(lattice, subject).filter(isConsentedIn(subject));
}

function reliedOn({ places }: Lattice, { evidence: { consented } }: Subject): readonly Place[] {
  const relied = new Set(Array.isArray(consented) ? consented : []);
  return places.filter(({ index }) => relied.has(index));
}

function isConsentedIn({ consents, edition, evidence: { holdings } }: Subject): (place: Place) => boolean {
  const given = new Map(consentsWithin(consents, edition).map((one) => [nameOf(one.at), one.holdings]));
  return ({ at, evidence }) =>
    evidence.contributions.every(([holding]) => given.get(nameOf(at))?.includes(holdings[holding] ?? ''));
}

/** A form over leaves: how often each is counted. */
export type Form = ReadonlyMap<number, number>;

/** A cell as a form, or a cell without parts of it. */
export function formOf(whole: Place, without: readonly Place[] = []): Form {
  const form = new Map(whole.leaves.map((leaf) => [leaf, 1]));
  for (const { leaves } of without) for (const leaf of leaves) form.set(leaf, (form.get(leaf) ?? 0) - 1);
  return form;
}

/** Sums of more cells than this are judged as if nobody had consented. */
const TOGETHER_MAX = 12;

/** Whether a form is that of a consented cell, or of several together: then all behind it let it be told. */
export function isToldIn(lattice: Lattice, subject: Subject): (form: Form) => boolean {
  const places = consentedPlaces(lattice, subject);
  if (places.length === 0) return () => false;
  const [p] = PRIMES;
  const links = linksOf(lattice);
  const written = (form: Form): Row => withoutLast(form, links, () => true, p);
  const told = places.map((place) => written(formOf(place)));
  return (form) => isSum(written(form), told, p, TOGETHER_MAX);
}

/** Each row is taken or left: what taking it leaves is a sum of those after it. */
function isSum(row: Row, rows: readonly Row[], p: number, most: number): boolean {
  if (row.size === 0) return true;
  if (most === 0) return false;
  return rows.some((first, i) => {
    // What shares no leaf with a sum is no part of it.
    if (![...first.keys()].some((leaf) => row.has(leaf))) return false;
    const left = new Map(row);
    for (const [leaf, value] of first) {
      const rest = ((left.get(leaf) ?? 0) + p - value) % p;
      if (rest === 0) left.delete(leaf);
      else left.set(leaf, rest);
    }
    return isSum(left, rows.slice(i + 1), p, most - 1);
  });
}

/**
 * What of one holding its own consents tell who knows some others: its forms in cells where these are all that there is
 * besides. Null where there is no such cell.
 */
export function toldOf(
  holding: number,
  knows: ReadonlySet<number>,
  { lattice, subject, present, p }: Looking,
): Basis | null {
  const links = linksOf(lattice);
  const own = (place: Place, one: number): Row =>
    withoutLast(formOf(place), links, (leaf) => present[one]?.has(leaf) === true, p);
  const everyone = [...present.keys()];
  const alone = consentedPlaces(lattice, subject).filter(
    (place) =>
      own(place, holding).size > 0 &&
      everyone.every((one) => one === holding || knows.has(one) || own(place, one).size === 0),
  );
  if (alone.length === 0) return null;
  const basis = new Basis(p);
  for (const place of alone) basis.add(own(place, holding));
  return basis;
}

export type Looking = {
  readonly lattice: Lattice;
  readonly subject: Subject;
  readonly present: Presence;
  readonly p: number;
};

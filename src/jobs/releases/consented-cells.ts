import type { Audience } from '#model/audience.ts';
import { type CellFigureConsent, readCellFigure } from '#model/cell-figure.ts';
import { consentsInForce, housesOf, isConsented } from '#model/consent.ts';
import type { KnownPool } from '../revisions/pool-revision.ts';

/** Whoever reads a release is the public: what members consent to among themselves stands beside it (A3b). */
const READERS: Audience = { kind: 'public' };

/** A3c: the cells of releases that houses consent to, with the holdings of which all do, on this day. */
export function consentedCells(
  { consents, organisations }: Pick<KnownPool, 'consents' | 'organisations'>,
  today: string,
): readonly CellFigureConsent[] {
  const inForce = consentsInForce(consents, today);
  const holdings = [...new Set(organisations.map(({ holding }) => holding))];
  return [...new Set(inForce.map(({ figure }) => figure))].flatMap((figure) => {
    const cell = readCellFigure(figure);
    const consenting = holdings.filter((holding) =>
      isConsented(housesOf(holding, organisations), figure, READERS, inForce),
    );
    return cell === null ? [] : [{ ...cell, holdings: consenting }];
  });
}

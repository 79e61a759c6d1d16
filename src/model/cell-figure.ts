import type { CellAt, CellConsent, Cube, Edition, Months } from './edition.ts';
import type { Code } from './words.ts';

/** A cell of a release as a figure that houses consent to: its months, and what it is limited to. */
export type CellFigure = { readonly months: Months; readonly limits: Readonly<Record<Code, Code>> };

/** Such a figure, with the holdings all of whose houses consent to it. */
export type CellFigureConsent = CellFigure & { readonly holdings: readonly string[] };

const PATTERN = /^cell:(\d{4}-\d{2})\.\.(\d{4}-\d{2})(?::(.+))?$/;

/** `cell:2024-09..2025-08:discipline=opera,channel=online`; null when it is not written so. */
export function readCellFigure(figure: string): CellFigure | null {
  const [whole, from = '', to = '', limited] = PATTERN.exec(figure) ?? [];
  if (whole === undefined || from > to) return null;
  const limits = (limited?.split(',') ?? []).map((one) => one.split('='));
  const isSound = limits.every((pair) => pair.length === 2 && pair.every((word) => word !== ''));
  return isSound ? { months: { from, to }, limits: Object.fromEntries(limits) } : null;
}

/** Where it stands in the cube of a release of its months; null where that has no such cell. */
export function cellOfFigure({ limits }: CellFigure, { common, further }: Cube): CellAt | null {
  const left = new Map(Object.entries(limits));
  const codes = common.map(({ dimension, nodes }) => {
    const code = left.get(dimension) ?? nodes[0]?.code;
    left.delete(dimension);
    return nodes.find((node) => node.code === code)?.code;
  });
  if (!codes.every((code) => code !== undefined) || left.size > 1) return null;
  const [cut] = left;
  if (cut === undefined) return { common: codes, further: null };
  const [dimension, code] = cut;
  const nodes = further.find((hierarchy) => hierarchy.dimension === dimension)?.nodes ?? [];
  if (!nodes.some((node) => node.code === code)) return null;
  return { common: codes, further: code === nodes[0]?.code ? null : { dimension, code } };
}

/** Consents to cells of a release, by where these stand in it; those to figures of other months are none. */
export function consentsWithin(
  consents: readonly CellFigureConsent[],
  { months, cube }: Pick<Edition, 'months' | 'cube'>,
): readonly CellConsent[] {
  return consents.flatMap((consent) => {
    const isOfMonths = consent.months.from === months.from && consent.months.to === months.to;
    const at = isOfMonths ? cellOfFigure(consent, cube) : null;
    return at === null ? [] : [{ at, holdings: consent.holdings }];
  });
}

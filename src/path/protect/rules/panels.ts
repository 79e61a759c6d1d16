import { isCellLeftOut, panelsOf } from '#model/cube-panels.ts';
import type { CellAt, CellEvidence, Cube } from '#model/edition.ts';
import type { CubePanel } from '#model/panel.ts';
import type { Policy } from '../policy.ts';

type Behind = (at: CellAt) => Pick<CellEvidence, 'contributions'>;

/** A4: whether a cell is hidden for a panel, whoever is behind it: it is what one leaves out, or would name those left out. */
export function isHiddenForPanel(
  cube: Cube,
  at: CellAt,
  behind: Behind,
  policy: Pick<Policy, 'holdingsMin'>,
): boolean {
  return isCellLeftOut(cube, at) || namesLeftOut(cube, at, behind, policy) !== null;
}

/** A4b: the panels of which every cell of all months and values would name those left out, with how many these are. */
export function panelsNaming(
  cube: Cube,
  behind: Behind,
  policy: Pick<Policy, 'holdingsMin'>,
): readonly Naming[] {
  const whole = cube.common.map(({ nodes }) => nodes[0]?.code ?? '');
  return panelsOf(cube).flatMap(({ dimension, panel }) => {
    const position = cube.common.findIndex((hierarchy) => hierarchy.dimension === dimension);
    const at = { common: whole.with(position, panel.code), further: null };
    return namesLeftOut(cube, at, behind, policy) ?? [];
  });
}

export type Naming = { readonly panel: CubePanel; readonly holdings: number };

/**
 * Without performances of some kind a panel leaves out whoever gives such performances. Where these are fewer holdings than
 * P1 asks for, in the months and values of a cell, the panel would name them unasked: the only house that plays on Mondays.
 */
function namesLeftOut(
  { common }: Cube,
  at: CellAt,
  behind: Behind,
  { holdingsMin }: Pick<Policy, 'holdingsMin'>,
): Naming | null {
  for (const [i, { panels = [] }] of common.entries()) {
    const panel = panels.find(({ code }) => code === at.common[i]);
    if (panel === undefined || !('performances' in panel.without)) continue;
    const leftOut = { common: at.common.with(i, panel.leftOut), further: null };
    const holdings = behind(leftOut).contributions.length;
    if (holdings > 0 && holdings < holdingsMin) return { panel, holdings };
  }
  return null;
}

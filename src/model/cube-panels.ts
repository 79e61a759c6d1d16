import type { CellAt, Cube, CubeHierarchy } from './edition.ts';
import type { CubePanel } from './panel.ts';
import type { Code } from './words.ts';

/** Whether a value is what a panel of its dimension leaves out. */
export function isLeftOut({ panels = [] }: CubeHierarchy, code: Code | undefined): boolean {
  return panels.some(({ leftOut }) => leftOut === code);
}

/** Whether a cell is within what a panel leaves out. */
export function isCellLeftOut({ common }: Cube, at: CellAt): boolean {
  return common.some((hierarchy, i) => isLeftOut(hierarchy, at.common[i]));
}

/** Whether a cell is within a panel. */
export function isCellOfPanel({ common }: Cube, at: CellAt): boolean {
  return common.some(({ panels = [] }, i) => panels.some(({ code }) => code === at.common[i]));
}

/** All panels of a cube, each with its dimension. */
export function panelsOf({
  common,
}: Cube): readonly { readonly dimension: Code; readonly panel: CubePanel }[] {
  return common.flatMap(({ dimension, panels = [] }) => panels.map((panel) => ({ dimension, panel })));
}

import { readCellFigure } from './cell-figure.ts';
import { panelOfFigure } from './panel.ts';

/** Whether a figure that houses consent to is one of a release, which everybody reads. */
export function isOfRelease(figure: string): boolean {
  return readCellFigure(figure) !== null || panelOfFigure(figure) !== null;
}

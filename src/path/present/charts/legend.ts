import { element, INK, text, textWidth } from './svg.ts';

type Key = { readonly label: string; readonly fill: string };

const BOX = 16;
const ROW = 24;
const GAP = 10;

/** What each fill means, below a picture, in as many columns as its words allow. */
export function legend(
  keys: readonly Key[],
  top: number,
  width: number,
): { readonly content: string; readonly height: number } {
  const widest = Math.max(...keys.map(({ label }) => textWidth(label))) + BOX + 3 * GAP;
  const columns = Math.max(1, Math.min(keys.length, Math.floor(width / widest)));
  const content = keys.map(({ label, fill }, i) => {
    const x = (i % columns) * (width / columns) + 1;
    const y = top + GAP + Math.floor(i / columns) * ROW;
    const box = element('rect', { x, y, width: BOX, height: BOX, fill, stroke: INK.hatch, class: 'hidden' });
    return box + text(label, { x: x + BOX + 6, y: y + BOX / 2, 'dominant-baseline': 'central' });
  });
  return { content: content.join(''), height: GAP + Math.ceil(keys.length / columns) * ROW };
}

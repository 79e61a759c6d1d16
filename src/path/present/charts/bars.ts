import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { idOf, type Mark, type Series, summaryOf } from './series.ts';
import { drawing, element, hatchFill, INK, shortened, text, textWidth } from './svg.ts';

const ROW = 30;
const BAR = 18;
const GAP = 8;
/** More bars than this are a table. */
const BARS_MOST = 40;

/** Horizontal bars, each with its name and value beside it; what is not released is hatched and says so. */
export function bars(answer: Answer, series: Series, language: Language, width: number): string {
  const marks = series.marks.slice(0, BARS_MOST);
  const id = idOf(answer);
  const labelWidth = Math.min(width * 0.4, Math.max(...marks.map(({ label }) => textWidth(label)), 40));
  const valueWidth = Math.max(...marks.map((mark) => textWidth(mark.text)), 40);
  const least = Math.min(0, ...marks.map(({ value }) => value ?? 0));
  const most = Math.max(
    0,
    ...marks.map(({ value, margin, compared }) => Math.max((value ?? 0) + (margin ?? 0), compared ?? 0)),
  );
  const room = Math.max(width - labelWidth - valueWidth - 2 * GAP, 40);
  const scale = most === least ? 0 : room / (most - least);
  const zero = labelWidth + GAP - least * scale;
  const rows = marks.map((mark, i) => row(mark, { y: i * ROW, zero, scale, labelWidth, room, id }));
  const height = marks.length * ROW;
  const axis = element('line', {
    x1: zero,
    x2: zero,
    y1: 0,
    y2: height,
    stroke: 'currentColor',
    'stroke-width': 1,
  });
  const title = answer.reading[language];
  return drawing(
    { width, height, title, summary: summaryOf(answer, series, language), id },
    rows.join('') + axis,
  );
}

type Place = {
  readonly y: number;
  readonly zero: number;
  readonly scale: number;
  readonly labelWidth: number;
  readonly room: number;
  readonly id: string;
};

function row(mark: Mark, { y, zero, scale, labelWidth, room, id }: Place): string {
  const middle = y + ROW / 2;
  const baseline = { y: middle, 'dominant-baseline': 'central' } as const;
  const label = text(shortened(mark.label, labelWidth), { x: labelWidth, 'text-anchor': 'end', ...baseline });
  if (mark.value === null) {
    const track = mark.isMasked
      ? element('rect', {
          x: zero,
          y: middle - BAR / 2,
          width: room * 0.3,
          height: BAR,
          fill: hatchFill(id),
          stroke: INK.hatch,
        })
      : '';
    const at = zero + GAP + (mark.isMasked ? room * 0.3 : 0);
    return label + track + text(mark.text, { x: at, 'font-style': 'italic', ...baseline });
  }
  const length = Math.abs(mark.value) * scale;
  const start = mark.value < 0 ? zero - length : zero;
  const bar = element('rect', { x: start, y: middle - BAR / 2, width: length, height: BAR, fill: INK.mark });
  const before = comparedTick(mark, zero, scale, middle);
  const interval = intervalLine(mark, zero, scale, middle);
  const end = Math.max(start + length, zero) + (mark.margin ?? 0) * scale;
  return label + bar + before + interval + text(mark.text, { x: end + GAP, ...baseline });
}

/** The margin of a survey share, drawn over the end of its bar. */
function intervalLine({ value, margin }: Mark, zero: number, scale: number, middle: number): string {
  if (value === null || margin === null) return '';
  const [from, to] = [zero + Math.max(value - margin, 0) * scale, zero + (value + margin) * scale];
  const whisker = { y1: middle, y2: middle, stroke: 'currentColor', 'stroke-width': 2 };
  return element('line', { x1: from, x2: to, ...whisker });
}

/** Where the compared value would end: a dark line across the bar. */
function comparedTick({ compared }: Mark, zero: number, scale: number, middle: number): string {
  if (compared === null) return '';
  const x = zero + compared * scale;
  return element('line', {
    x1: x,
    x2: x,
    y1: middle - BAR / 2 - 3,
    y2: middle + BAR / 2 + 3,
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-dasharray': '3 2',
  });
}

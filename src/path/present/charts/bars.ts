import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { idOf, type Mark, type Series, summaryOf } from './series.ts';
import { drawing, element, hatchFill, INK, shortened, text, textWidth } from './svg.ts';

const ROW = 32;
const BAR = 18;
const GAP = 8;
/** Where names have no room beside their bars, each stands above its own. */
const NAME = 16;
const ROOM_LEAST = 90;
/** More bars than this are a table. */
const BARS_MOST = 40;

/** Horizontal bars, each with its name and value beside it; what is not released is hatched and says so. */
export function bars(answer: Answer, series: Series, language: Language, width: number): string {
  const marks = series.marks.slice(0, BARS_MOST);
  const frame = frameOf(marks, width, idOf(answer));
  const rows = marks.map((mark, i) => row(mark, i, frame));
  const height = marks.length * frame.step;
  const ends = { x1: frame.zero, x2: frame.zero, y1: 0, y2: height };
  // Names above their bars would be struck through by an axis.
  const axis = frame.isStacked ? '' : element('line', { ...ends, stroke: 'currentColor', 'stroke-width': 1 });
  const title = answer.reading[language];
  return drawing(
    { width, height, title, summary: summaryOf(answer, series, language), id: frame.id },
    rows.join('') + axis,
  );
}

type Frame = {
  readonly zero: number;
  readonly scale: number;
  /** From the axis to where the longest bar ends. */
  readonly room: number;
  readonly step: number;
  readonly labelWidth: number;
  /** Whether names stand above their bars. */
  readonly isStacked: boolean;
  readonly id: string;
};

/** Names beside the bars when that leaves the bars room enough; else above them, so that no name is cut. */
function frameOf(marks: readonly Mark[], width: number, id: string): Frame {
  const valueWidth = Math.max(...marks.map((mark) => textWidth(mark.text)), 40);
  const names = Math.max(...marks.map(({ label }) => textWidth(label)), 40);
  const isStacked = width - names - valueWidth - 2 * GAP < ROOM_LEAST;
  const start = isStacked ? 0 : names + GAP;
  const least = Math.min(0, ...marks.map(({ value }) => value ?? 0));
  const most = Math.max(
    0,
    ...marks.map(({ value, margin, compared }) => Math.max((value ?? 0) + (margin ?? 0), compared ?? 0)),
  );
  const room = Math.max(width - start - valueWidth - GAP, 40);
  const scale = most === least ? 0 : room / (most - least);
  return {
    zero: start - least * scale,
    scale,
    room,
    step: isStacked ? ROW + NAME : ROW,
    labelWidth: isStacked ? width : names,
    isStacked,
    id,
  };
}

function row(mark: Mark, index: number, frame: Frame): string {
  const { zero, scale, labelWidth, room, id, isStacked, step } = frame;
  const middle = index * step + (isStacked ? NAME : 0) + ROW / 2;
  const baseline = { y: middle, 'dominant-baseline': 'central' } as const;
  const name = shortened(mark.label, labelWidth);
  const label = isStacked
    ? text(name, { x: 0, y: middle - BAR / 2 - NAME / 2 - 2, 'dominant-baseline': 'central' })
    : text(name, { x: labelWidth, 'text-anchor': 'end', ...baseline });
  if (mark.value === null) {
    const track = mark.isMasked
      ? element('rect', {
          x: zero,
          y: middle - BAR / 2,
          width: room * 0.3,
          height: BAR,
          fill: hatchFill(id),
          stroke: INK.hatch,
          class: 'hidden',
        })
      : '';
    const at = zero + GAP + (mark.isMasked ? room * 0.3 : 0);
    return label + track + text(mark.text, { x: at, 'font-style': 'italic', ...baseline });
  }
  const length = Math.abs(mark.value) * scale;
  const start = mark.value < 0 ? zero - length : zero;
  const box = { x: start, y: middle - BAR / 2, width: length, height: BAR };
  const bar = element('rect', { ...box, fill: INK.mark, class: 'mark' });
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

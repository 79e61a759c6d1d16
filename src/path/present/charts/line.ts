import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { currencyOf } from '../cell-text.ts';
import { formatFigure } from '../figures.ts';
import { idOf, type Mark, type Series, stepOf, summaryOf } from './series.ts';
import { drawing, element, escapeXml, hatchFill, INK, text, textWidth } from './svg.ts';
import { stepsBetween } from './time-steps.ts';

const HEIGHT = 300;
const EDGE = { top: 24, right: 24, bottom: 36 } as const;

type Frame = {
  /** Marks stand as far apart as their dates. */
  readonly x: (index: number) => number;
  /** Steps of time before each mark: more than one where some have no row. */
  readonly apart: readonly number[];
  /** Most steps have no row: each value stands alone, on a stem. */
  readonly isSparse: boolean;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly bottom: number;
  readonly step: number;
};

/** A line along time; a gap where a value is not released, hatched and named, and never a fall to zero. */
export function line(answer: Answer, series: Series, language: Language, width: number): string {
  // An unknown date has no place along time; the table shows it.
  const marks = series.marks.filter(({ code }) => code !== null);
  const { measure } = series;
  const write = (value: number): string => formatFigure(value, measure.unit, currencyOf(measure), language);
  const id = idOf(answer);
  const most = Math.max(0, ...marks.flatMap(({ value, compared }) => [value ?? 0, compared ?? 0]));
  const step = stepOf(most);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const half = Math.max(...marks.map(({ label }) => textWidth(label)), 0) / 2;
  const left = Math.max(textWidth(write(top)) + 12, half);
  const bottom = HEIGHT - EDGE.bottom;
  const apart = stepsBetween(marks.map(({ code }) => code ?? ''));
  const at = apart.map((_, i) => apart.slice(0, i + 1).reduce((sum, steps) => sum + steps, 0));
  const stretch = (width - left - EDGE.right) / Math.max(at.at(-1) ?? 0, 1);
  const frame: Frame = {
    x: (index) => left + (at[index] ?? 0) * stretch,
    apart,
    isSparse: (at.at(-1) ?? 0) + 1 > 2 * marks.length,
    y: (value) => bottom - (value / top) * (bottom - EDGE.top),
    left,
    bottom,
    step,
  };
  const content = [
    grid(frame, top, width, write),
    hidden(marks, frame, { stretch, right: width - EDGE.right }, id),
    stroke(
      marks.map(({ compared }) => compared),
      frame,
      { stroke: INK.compared, class: 'compared', 'stroke-dasharray': '5 4' },
    ),
    stroke(
      marks.map(({ value }) => value),
      frame,
      { stroke: INK.mark, class: 'stroke' },
    ),
    points(marks, frame),
    names(marks, frame, width),
    highest(marks, frame, width),
  ].join('');
  const title = answer.reading[language];
  return drawing({ width, height: HEIGHT, title, summary: summaryOf(answer, series, language), id }, content);
}

function grid(
  { y, left, step }: Frame,
  top: number,
  width: number,
  write: (value: number) => string,
): string {
  const lines: string[] = [];
  for (let value = 0; value <= top + step / 2; value += step) {
    lines.push(
      element('line', {
        x1: left,
        x2: width - EDGE.right,
        y1: y(value),
        y2: y(value),
        stroke: INK.grid,
        class: 'grid',
      }),
      text(write(value), { x: left - 6, y: y(value), 'text-anchor': 'end', 'dominant-baseline': 'central' }),
    );
  }
  return lines.join('');
}

/** Values in a row make one stroke; a missing one, or a step without any row, parts it. */
function stroke(
  values: readonly (number | null)[],
  { x, y, apart, isSparse }: Frame,
  look: Readonly<Record<string, string>>,
): string {
  let path = '';
  let isDown = false;
  values.forEach((value, i) => {
    const goesOn = isDown && !isSparse && (apart[i] ?? 0) <= 1;
    if (value !== null) path += `${goesOn ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    isDown = value !== null;
  });
  return path === '' ? '' : element('path', { d: path, fill: 'none', 'stroke-width': 2, ...look });
}

/** A point that no stroke reaches stands on a stem, so that it is not lost in the void. */
function points(marks: readonly Mark[], { x, y, apart, bottom, isSparse }: Frame): string {
  const joins = (i: number): boolean =>
    !isSparse && marks[i - 1]?.value != null && marks[i]?.value != null && (apart[i] ?? 0) <= 1;
  return marks
    .map(({ value, label, text: written }, i) => {
      if (value === null) return '';
      const [cx, cy] = [x(i), y(value)];
      const stem =
        joins(i) || joins(i + 1)
          ? ''
          : element('line', {
              x1: cx,
              x2: cx,
              y1: bottom,
              y2: cy,
              stroke: INK.mark,
              'stroke-width': 2,
              class: 'stroke',
            });
      const title = element('title', {}, escapeXml(`${label}: ${written}`));
      return stem + element('circle', { cx, cy, r: 3.5, fill: INK.mark, class: 'mark' }, title);
    })
    .join('');
}

/** A band for each; at either end half of one, since the other half would lie over the axis. */
function hidden(
  marks: readonly Mark[],
  { x, left, bottom }: Frame,
  { stretch, right }: { readonly stretch: number; readonly right: number },
  id: string,
): string {
  const half = Math.min(stretch * 0.8, 40) / 2;
  let isNamed = false;
  return marks
    .map(({ isMasked, text: written }, i) => {
      if (!isMasked) return '';
      const from = Math.max(left, x(i) - half);
      const rect = element('rect', {
        x: from,
        y: EDGE.top,
        width: Math.min(right, x(i) + half) - from,
        height: bottom - EDGE.top,
        fill: hatchFill(id),
        opacity: 0.6,
        class: 'hidden',
      });
      const name = isNamed
        ? ''
        : text(written, { x: x(i), y: EDGE.top - 8, 'text-anchor': 'middle', 'font-style': 'italic' });
      isNamed = true;
      return rect + name;
    })
    .join('');
}

/** As many names below the axis as fit without touching. */
function names(marks: readonly Mark[], { x, bottom }: Frame, width: number): string {
  let end = Number.NEGATIVE_INFINITY;
  return marks
    .map(({ label }, i) => {
      const half = textWidth(label) / 2;
      const middle = Math.min(x(i), width - half);
      if (middle - half < end + 12) return '';
      end = middle + half;
      return text(label, { x: middle, y: bottom + 20, 'text-anchor': 'middle' });
    })
    .join('');
}

/** The highest point says its value. */
function highest(marks: readonly Mark[], { x, y }: Frame, width: number): string {
  let at = -1;
  marks.forEach(({ value }, i) => {
    if (value !== null && (at === -1 || value > (marks[at]?.value ?? 0))) at = i;
  });
  const top = marks[at];
  if (top?.value == null) return '';
  const anchor = x(at) > width * 0.8 ? 'end' : x(at) < width * 0.2 ? 'start' : 'middle';
  return text(top.text, { x: x(at), y: y(top.value) - 10, 'text-anchor': anchor, 'font-weight': 600 });
}

import { say } from '#messages/messages.ts';
import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { currencyOf } from '../cell-text.ts';
import { formatFigure } from '../figures.ts';
import { legend } from './legend.ts';
import { idOf, type Mark, type Series, summaryOf } from './series.ts';
import { drawing, element, escapeXml, hatchFill, INK } from './svg.ts';

type Point = readonly [lon: number, lat: number];
/** An area’s closed outlines, in degrees. */
export type AreaShape = { readonly fsa: string; readonly outlines: readonly (readonly Point[])[] };

/** Five classes of one hue, light is low; each is told by its numbers in the legend. */
const CLASSES = ['#dcefe5', '#a8d3c0', '#6db198', '#35836a', '#0b4a38'] as const;
/** This share of what is counted may lie beyond each edge of the map: far areas would make the city a dot. */
const BEYOND = 0.04;
const MARGIN_DEGREES = 0.06;

/** Areas filled by class of value; what is not released is hatched, what is not recorded has a dotted edge. */
export function map(
  answer: Answer,
  series: Series,
  shapes: readonly AreaShape[],
  language: Language,
  width: number,
): string {
  const marks = new Map(series.marks.map((mark) => [mark.code, mark]));
  const known = [...marks.values()].filter(({ value }) => value !== null);
  const breaks = breaksOf(known.map(({ value }) => value ?? 0));
  const view = viewOf(shapes, marks, width);
  const id = idOf(answer);
  const areas = shapes
    .filter((shape) => view.holds(shape))
    .map((shape) => area(shape, marks.get(shape.fsa), breaks, view.project, id));
  const { measure } = series;
  const write = (value: number): string => formatFigure(value, measure.unit, currencyOf(measure), language);
  const frame = element(
    'svg',
    { x: 0, y: 0, width, height: view.height, viewBox: `0 0 ${width} ${view.height}` },
    areas.join(''),
  );
  const keys = [
    ...classesOf(breaks, write).map((label, i) => ({ label, fill: CLASSES[i] ?? CLASSES[0] })),
    { label: say('chart-not-released', {}, language), fill: hatchFill(id) },
  ];
  const { content, height } = legend(keys, view.height, width);
  const title = answer.reading[language];
  return drawing(
    { width, height: view.height + height, title, summary: summaryOf(answer, series, language), id },
    frame + content,
  );
}

/** Upper bounds of the first four classes: quintiles of the areas. */
function breaksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [...new Set([0.2, 0.4, 0.6, 0.8].map(at))];
}

/** Each class in figures: `< 8`, `8 – 15`, …, `≥ 38`. */
function classesOf(breaks: readonly number[], write: (value: number) => string): readonly string[] {
  const [first] = breaks;
  const last = breaks.at(-1);
  if (first === undefined || last === undefined) return [];
  const between = breaks.slice(1).map((limit, i) => `${write(breaks[i] ?? 0)}\u00a0–\u00a0${write(limit)}`);
  return [`<\u00a0${write(first)}`, ...between, `≥\u00a0${write(last)}`];
}

function classOf(value: number, breaks: readonly number[]): string {
  const at = breaks.findIndex((limit) => value < limit);
  return CLASSES[at === -1 ? breaks.length : at] ?? CLASSES[0];
}

type View = {
  readonly height: number;
  readonly project: (point: Point) => Point;
  readonly holds: (shape: AreaShape) => boolean;
};

/** Equirectangular about the middle latitude: at the scale of a region, nobody sees the difference. */
function viewOf(shapes: readonly AreaShape[], marks: ReadonlyMap<string | null, Mark>, width: number): View {
  const named = shapes.filter(({ fsa }) => marks.has(fsa));
  const counted = named.filter(({ fsa }) => (marks.get(fsa)?.value ?? 0) > 0);
  // With nothing released, every area that is named weighs the same.
  const weighed = (counted.length > 0 ? counted : named.length > 0 ? named : shapes).map((shape) => ({
    centre: centreOf(shape),
    weight: counted.length > 0 ? (marks.get(shape.fsa)?.value ?? 0) : 1,
  }));
  const [west, east] = middleOf(weighed.map(({ centre, weight }) => ({ at: centre[0], weight })));
  const [south, north] = middleOf(weighed.map(({ centre, weight }) => ({ at: centre[1], weight })));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  const height = Math.min(Math.max((north - south) * scale, width * 0.55), width);
  const top = (south + north) / 2 + height / scale / 2;
  const bottom = top - height / scale;
  return {
    height,
    project: ([lon, lat]) => [(lon - west) * squeeze * scale, (top - lat) * scale],
    holds: ({ outlines }) => {
      const [lons, lats] = [outlines.flat().map(([lon]) => lon), outlines.flat().map(([, lat]) => lat)];
      const isAcross = Math.min(...lons) < east && Math.max(...lons) > west;
      return isAcross && Math.min(...lats) < top && Math.max(...lats) > bottom;
    },
  };
}

/** Between which two places all but the far ends of the weight lie, with some air around. */
function middleOf(weighed: readonly { readonly at: number; readonly weight: number }[]): [number, number] {
  const sorted = weighed.toSorted((a, b) => a.at - b.at);
  const whole = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const kept = sorted.filter(({ weight }) => {
    sum += weight;
    return sum >= BEYOND * whole && sum - weight <= (1 - BEYOND) * whole;
  });
  return [(kept[0]?.at ?? 0) - MARGIN_DEGREES, (kept.at(-1)?.at ?? 0) + MARGIN_DEGREES];
}

function centreOf({ outlines }: AreaShape): Point {
  const points = outlines.flat();
  const sum = points.reduce<[number, number]>(
    (total, [lon, lat]) => [total[0] + lon, total[1] + lat],
    [0, 0],
  );
  return [sum[0] / Math.max(points.length, 1), sum[1] / Math.max(points.length, 1)];
}

function area(
  { fsa, outlines }: AreaShape,
  mark: Mark | undefined,
  breaks: readonly number[],
  project: View['project'],
  id: string,
): string {
  const d = outlines
    .map(
      (outline) =>
        `M${outline
          .map((point) =>
            project(point)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');
  const look = lookOf(mark, breaks, id);
  const name = mark === undefined ? fsa : `${mark.label}: ${mark.text}`;
  return element('path', { d, ...look }, element('title', {}, escapeXml(name)));
}

function lookOf(
  mark: Mark | undefined,
  breaks: readonly number[],
  id: string,
): Readonly<Record<string, string | number>> {
  if (mark?.isMasked) return { fill: hatchFill(id), stroke: INK.hatch, 'stroke-width': 0.8, class: 'hidden' };
  if (mark === undefined || mark.value === null) {
    return {
      fill: '#ffffff',
      stroke: INK.hatch,
      'stroke-width': 0.8,
      'stroke-dasharray': '1 3',
      class: 'blank',
    };
  }
  return { fill: classOf(mark.value, breaks), stroke: '#ffffff', 'stroke-width': 1, class: 'area' };
}

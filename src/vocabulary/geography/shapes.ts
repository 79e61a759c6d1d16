import { QUEBEC_FSA_SHAPES } from './quebec-fsa-shapes.ts';

export type FsaShape = {
  readonly fsa: string;
  /** Closed outlines of [longitude, latitude] in degrees, clockwise as d3-geo wants an exterior; no holes. */
  readonly outlines: readonly (readonly (readonly [lon: number, lat: number])[])[];
};

/**
 * Simplified outlines of Québec’s FSAs (Statistics Canada, Open Licence), for maps only: each was simplified alone, so
 * neighbours show slivers. Wide ones come first, so that an enclave drawn later shows on top.
 */
export function fsaShapes(): readonly FsaShape[] {
  return QUEBEC_FSA_SHAPES.trim()
    .split('\n')
    .map(shapeOf)
    .map((shape) => ({ shape, extent: extentOf(shape) }))
    .sort((a, b) => b.extent - a.extent)
    .map(({ shape }) => shape);
}

function shapeOf(line: string): FsaShape {
  const [head = '', decimals = '', ...numbers] = line.split(' ');
  const scale = 10 ** Number(decimals);
  return {
    fsa: head,
    outlines: numbers
      .join(' ')
      .split(';')
      .map((text) => outlineOf(text, scale)),
  };
}

/** Differences back to degrees; the first point is repeated at the end. */
function outlineOf(text: string, scale: number): readonly (readonly [number, number])[] {
  const numbers = text.split(' ').map(Number);
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    points.push([x / scale, y / scale]);
  }
  return [...points, ...points.slice(0, 1)];
}

/** Area of the box around a shape, in square degrees. */
function extentOf({ outlines }: FsaShape): number {
  const lons = outlines.flat().map(([lon]) => lon);
  const lats = outlines.flat().map(([, lat]) => lat);
  return (Math.max(...lons) - Math.min(...lons)) * (Math.max(...lats) - Math.min(...lats));
}

export type Point = readonly [lon: number, lat: number];
export type Ring = readonly Point[];
/** Polygons of a GeoJSON geometry; the first ring of each is its outline, the others its holes. */
export type Polygons = readonly (readonly Ring[])[];

type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons };
type Collection = {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: Geometry;
  }[];
};

/** The polygons of each feature of a GeoJSON collection, by the value of one property. */
export function polygonsBy(property: string, geojson: string): ReadonlyMap<string, Polygons> {
  const { features } = JSON.parse(geojson) as Collection;
  return new Map(
    features.map(({ properties, geometry }) => [
      String(properties[property]),
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ]),
  );
}

export function isInside(point: Point, polygons: Polygons): boolean {
  return polygons.some(
    ([outline = [], ...holes]) => isInRing(point, outline) && !holes.some((hole) => isInRing(point, hole)),
  );
}

/** Even–odd rule: a ray to the east crosses the ring an odd number of times. */
function isInRing([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([xi, yi], index) => {
    const [xj, yj] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [xi, yi];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  });
  return inside;
}

const KM_PER_DEGREE = 111.195;

/** Signed area in km², flat around the ring’s own latitude; positive when counter-clockwise. */
export function areaKm2(ring: Ring): number {
  const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  const doubled = ring.reduce((total, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return total + (x * ny - nx * y);
  }, 0);
  return (doubled / 2) * KM_PER_DEGREE ** 2 * shrink;
}

/**
 * Visvalingam and Whyatt (1993): the vertex whose triangle with its neighbours is smallest goes first, until all
 * that remain are worth at least `leastKm2`. A ring keeps four vertices at least.
 */
export function simplified(ring: Ring, leastKm2: number): Ring {
  const kept = [...ring];
  while (kept.length > 4) {
    let smallest = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let index = 0; index < kept.length; index += 1) {
      const triangle = [kept.at(index - 1), kept[index], kept[(index + 1) % kept.length]] as Ring;
      const area = Math.abs(areaKm2(triangle));
      if (area < smallest) {
        smallest = area;
        at = index;
      }
    }
    if (smallest >= leastKm2) break;
    kept.splice(at, 1);
  }
  return kept;
}

import type { House } from './houses.ts';
import { titleFor } from './names.ts';
import { SEASONS } from './parameters.ts';
import { Random } from './random.ts';

/** A production that visits three to six houses of its discipline in one season. */
export type TourStop = {
  readonly title: string;
  readonly producer: string;
  /** Position in `SEASONS`. */
  readonly season: number;
};

/** The tours that stop at each house, by slug. */
export function tourStops(houses: readonly House[], seed: number): ReadonlyMap<string, readonly TourStop[]> {
  const stops = new Map<string, TourStop[]>(houses.map(({ slug }) => [slug, []]));
  const disciplines = new Set(houses.map(disciplineOf));
  for (const discipline of disciplines) {
    const random = new Random(`${seed}/tours/${discipline}`);
    const hosts = houses.filter((house) => disciplineOf(house) === discipline && house.share > 0);
    if (hosts.length < 3) continue;
    for (let season = 0; season < SEASONS.length; season += 1) {
      const tours = Math.max(1, Math.round(hosts.length / 4));
      for (let tour = 0; tour < tours; tour += 1) addTour(random, hosts, discipline, season, stops);
    }
  }
  return stops;
}

function addTour(
  random: Random,
  hosts: readonly House[],
  discipline: string,
  season: number,
  stops: ReadonlyMap<string, TourStop[]>,
): void {
  const [producer, ...visited] = random.shuffle([...hosts]).slice(0, 1 + random.between(3, 6));
  if (!producer) return;
  const title = titleFor(discipline, producer.language, random);
  for (const { slug } of visited) stops.get(slug)?.push({ title, producer: producer.slug, season });
}

/** What a house mostly presents, as a discipline’s code. */
export function disciplineOf(house: House): string {
  if (house.kind === 'festival') return house.presents ?? 'music';
  if (house.kind === 'young-audience') return 'theatre';
  if (house.kind === 'museum') return 'museum-exhibition';
  return house.kind;
}

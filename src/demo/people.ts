import type { House } from './houses.ts';
import {
  companyName,
  FIRST_NAMES,
  FIRST_NAMES_ENGLISH,
  LAST_NAMES,
  LAST_NAMES_ENGLISH,
  schoolName,
  slugOf,
} from './names.ts';
import { BEHAVIOURS, TICKETS_PER_ORDER, WHO } from './parameters.ts';
import { type Home, homeIn, ZONES } from './places.ts';
import { chanceOf, cumulated, hashOf, Random, textHash } from './random.ts';

export type Person = {
  readonly kind: 'individual' | 'company' | 'school';
  readonly firstName: string;
  readonly lastName: string;
  /** Null for individuals. */
  readonly organisationName: string | null;
  readonly birthYear: number | null;
  readonly language: 'fr' | 'en';
  readonly home: Home;
  readonly emails: readonly [string, string];
  /** Address that the whole household uses at times. */
  readonly familyEmail: string | null;
};

/**
 * Everybody who may buy: individuals first, then companies, schools, and each house’s visitors from elsewhere.
 * Nobody is stored; traits follow from the number.
 */
export type People = {
  readonly seed: number;
  readonly individuals: number;
  readonly companies: number;
  readonly schools: number;
  /** First visitor from elsewhere, who meets one house only. */
  readonly touristsFrom: number;
  /** By house: those who know it, in the order in which they come. */
  readonly publicOf: readonly Int32Array[];
};

const COMPANIES_PER_PERSON = 0.004;
const SCHOOLS_PER_PERSON = 0.002;
const TOURISTS_PER_HOUSE = 50_000;

/** Each person gets one house or several, drawn by size and taste. */
export function peopleOf(houses: readonly House[], seed: number): People {
  const wanted = houses.map(buyersWanted);
  const meanHouses = WHO.housesPerBuyer.reduce((sum, share, index) => sum + (share * (index + 1)) / 100, 0);
  const individuals = Math.max(40, Math.round(wanted.reduce((a, b) => a + b, 0) / meanHouses));
  const draws = ageGroupsByLanguage(houses, wanted);
  const counts = cumulated(WHO.housesPerBuyer);
  const hash = textHash(`${seed}/people`);
  const random = new Random(`${seed}/people`);
  const lists: number[][] = houses.map(() => []);
  for (let person = 0; person < individuals; person += 1) {
    const table = draws[ageGroup(birthYearOf(hash, person)) * 2 + (isEnglish(hash, person) ? 1 : 0)];
    const count = Math.min(random.weighted(counts) + 1, houses.length);
    const chosen = new Set<number>();
    for (let tries = 0; chosen.size < count && tries < 40; tries += 1) {
      chosen.add(random.weighted(table ?? []));
    }
    for (const house of chosen) lists[house]?.push(person);
  }
  const companies = Math.max(6, Math.round(individuals * COMPANIES_PER_PERSON));
  const schools = Math.max(6, Math.round(individuals * SCHOOLS_PER_PERSON));
  const publicOf = lists.map((list, index) =>
    Int32Array.from(new Random(`${houses[index]?.seed}/public`).shuffle(list)),
  );
  const touristsFrom = individuals + companies + schools;
  return { seed: hash, individuals, companies, schools, touristsFrom, publicOf };
}

/** First-time orders of a house: what is left of its orders after the returning buyers. */
function buyersWanted(house: House): number {
  const groups = house.kind === 'young-audience' ? 1 - 0.7 : 0.9;
  return ((house.tickets * groups) / TICKETS_PER_ORDER) * (1 - WHO.returning) * 0.9;
}

function ageGroupsByLanguage(houses: readonly House[], wanted: readonly number[]): readonly Float64Array[] {
  return [0, 1, 2].flatMap((group) =>
    [false, true].map((english) =>
      cumulated(
        houses.map((house, index) => {
          const taste = BEHAVIOURS[house.kind].taste[group as 0 | 1 | 2];
          const share = house.kind === 'festival' ? WHO.englishAtFestivals : WHO.english;
          const odds = share / (1 - share) / (WHO.english / (1 - WHO.english));
          const inEnglish = house.language === 'en' ? 4 : odds;
          return (wanted[index] ?? 0) * taste * (english ? inEnglish : 1);
        }),
      ),
    ),
  );
}

function ageGroup(birthYear: number): 0 | 1 | 2 {
  return birthYear >= 1987 ? 0 : birthYear >= 1963 ? 1 : 2;
}

/** Adults of 2023, 18 to 88, with a hollow in the thirties and a crest at sixty, as box offices see them. */
export function birthYearOf(seed: number, person: number): number {
  const age = 18 + 70 * (0.55 * chanceOf(seed, person, 1) + 0.45 * chanceOf(seed, person, 2) ** 0.85);
  return 2023 - Math.floor(age);
}

function isEnglish(seed: number, person: number): boolean {
  return chanceOf(seed, person, 3) < WHO.english;
}

const ZONE_WEIGHTS = cumulated(ZONES.map((zone) => WHO.zones[zone]));
const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** Who a number is. */
export function personAt(people: People, person: number): Person {
  const tourist = person >= people.touristsFrom;
  if (person >= people.individuals && !tourist) return bodyAt(people, person);
  const { seed } = people;
  const english = isEnglish(seed, person);
  const household = person >> 1;
  const shared = !tourist && chanceOf(seed, household, 4) < 0.35;
  const lastNames = english ? LAST_NAMES_ENGLISH : LAST_NAMES;
  const firstNames = english ? FIRST_NAMES_ENGLISH : FIRST_NAMES;
  const lastName =
    lastNames[hashOf(seed, shared ? household : person, shared ? 5 : 6) % lastNames.length] ?? '';
  const firstName = firstNames[hashOf(seed, person, 7) % firstNames.length] ?? '';
  const random = new Random(`${seed}/home/${shared ? household : `p${person}`}`);
  const zone = tourist ? 'outside' : (ZONES[random.weighted(ZONE_WEIGHTS)] ?? 'island');
  const first = slugOf(firstName);
  const last = slugOf(lastName);
  const domain = DOMAINS[hashOf(seed, person, 8) % 3];
  return {
    kind: 'individual',
    firstName,
    lastName,
    organisationName: null,
    birthYear: birthYearOf(seed, person),
    language: english ? 'en' : 'fr',
    home: homeIn(zone, random),
    emails: [`${first}.${last}${person}@${domain}`, `${first[0]}${last}.${person}@example.net`],
    familyEmail: shared ? `famille.${last}${household}@example.org` : null,
  };
}

/** The n-th visitor from elsewhere of a house. */
export function touristOf(people: People, house: House, nth: number): number {
  return people.touristsFrom + house.index * TOURISTS_PER_HOUSE + (nth % TOURISTS_PER_HOUSE);
}

/** A company or a school, written to by one person of it. */
function bodyAt(people: People, person: number): Person {
  const random = new Random(`${people.seed}/body/${person}`);
  const school = person >= people.individuals + people.companies;
  const name = school ? schoolName(random) : companyName(random);
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const address = `${school ? 'secretariat' : 'reception'}.${slugOf(name)}.${person}@example.org`;
  return {
    kind: school ? 'school' : 'company',
    firstName: first,
    lastName: last,
    organisationName: name,
    birthYear: null,
    language: 'fr',
    home: homeIn(ZONES[random.weighted(cumulated([62, 15, 8, 8, 7]))] ?? 'island', random),
    emails: [address, address],
    familyEmail: null,
  };
}

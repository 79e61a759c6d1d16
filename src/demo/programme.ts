import type { House } from './houses.ts';
import { DAY, dayNumber, HOUR, type LocalSeconds, weekdayOf } from './local-time.ts';
import { titleFor } from './names.ts';
import { BEHAVIOURS, BIG_ROOM, MUSIC_OPENS, SALES, SEASONS, SYSTEM_CHANGED_IN } from './parameters.ts';
import type { Performance } from './performance.ts';
import { Random } from './random.ts';
import { namePerformances } from './references.ts';
import { CLOSED_FROM, SeasonCalendar } from './season-calendar.ts';
import { spreadTickets } from './spread.ts';
import { disciplineOf, type TourStop } from './tours.ts';

type Draft = Pick<Performance, 'title' | 'discipline' | 'producer' | 'season'>;

const SYSTEM_CHANGES = dayNumber(SYSTEM_CHANGED_IN.year, SYSTEM_CHANGED_IN.month, SYSTEM_CHANGED_IN.day);
const OPEN_AIR_PERFORMANCES = 24;

/** What a house presents over the seasons, in order of start, with the tickets that each performance is to have. */
export function programmeOf(house: House, stops: readonly TourStop[]): readonly Performance[] {
  const random = new Random(`${house.seed}/programme`);
  const behaviour = BEHAVIOURS[house.kind];
  const wanted = performancesWanted(house, behaviour.filled);
  const room = roomFor(house, wanted, behaviour.filled);
  const performances: Performance[] = [];
  const onTour = random.shuffle([...stops]);
  const calendar = new SeasonCalendar(house, wanted);
  let production = 0;
  while (performances.length < wanted) {
    const stop = random.happens(SALES.coPresented * 2) ? onTour.pop() : undefined;
    const longest = Math.min(behaviour.run[1], wanted - performances.length);
    const length = Math.min(
      longest,
      stop ? random.between(1, 3) : random.between(behaviour.run[0], behaviour.run[1]),
    );
    const december = house.december === true && stop === undefined && production % 3 === 0;
    const { season, day } = calendar.place(length, december ? { month: 12 } : (stop ?? {}), random);
    const own = ownDraft(house, december, random);
    const draft = { ...own, discipline: stop ? disciplineOf(house) : own.discipline, ...stop, season };
    performances.push(...runOf(house, draft, production, length, day, room, random));
    production += 1;
  }
  if (house.tickets >= 240 && !['museum', 'festival'].includes(house.kind)) {
    performances.push(...calledOff(house, production, room, random));
  }
  performances.sort((a, b) => a.startsAt - b.startsAt || a.production - b.production);
  for (const [index, performance] of performances.entries()) performance.index = index;
  spreadTickets(house, performances, random);
  namePerformances(house, performances);
  return performances;
}

function performancesWanted(house: House, filled: number): number {
  if (house.tickets === 0) return OPEN_AIR_PERFORMANCES;
  const least = Math.min(12, Math.max(3, Math.round(house.tickets / 40)));
  return Math.max(least, Math.round(house.tickets / (house.seats * filled)));
}

/** A small pool has small rooms, so that they still fill as they should. */
function roomFor(house: House, wanted: number, filled: number): number {
  if (house.tickets === 0) return house.seats;
  return Math.max(8, Math.min(house.seats, Math.ceil(house.tickets / wanted / filled)));
}

const DECEMBER_BALLET = 'Le Rêve de Clara';

function ownDraft(house: House, december: boolean, random: Random): Omit<Draft, 'season'> {
  const discipline = disciplineDrawn(house, random);
  const title = december ? DECEMBER_BALLET : titleFor(discipline, house.language, random);
  return { title, discipline, producer: house.slug };
}

/** A hub’s hall and a children’s theatre present a little of everything. */
function disciplineDrawn(house: House, random: Random): string {
  if (house.hub) return random.pick(['music', 'music', 'music', 'humour', 'theatre']);
  if (house.kind === 'young-audience')
    return random.pick(['theatre', 'theatre', 'theatre', 'dance', 'music']);
  return disciplineOf(house);
}

function runOf(
  house: House,
  draft: Draft,
  production: number,
  length: number,
  first: number,
  room: number,
  random: Random,
): Performance[] {
  const december = draft.title === DECEMBER_BALLET;
  const schools = house.kind === 'young-audience' ? Math.round(length * SALES.schoolShare) : 0;
  const onSaleAt = onSaleBefore(house, first, random);
  const starts = [...schoolStarts(first, schools), ...publicStarts(house, first, length - schools, random)];
  return starts.map(({ startsAt, school }, nth) => {
    const day = Math.floor(startsAt / DAY);
    return {
      ...bare(house, draft, production, room),
      startsAt,
      onSaleAt: school ? schoolBookingOpens(draft.season) : onSaleAt,
      premiere: nth === 0 && ['theatre', 'dance', 'opera', 'circus'].includes(house.kind),
      school,
      free: house.kind === 'museum' && isHeritageDay(day),
      audience: school
        ? 'school-groups'
        : house.kind === 'young-audience' || december
          ? 'families'
          : house.kind === 'humour'
            ? 'adults'
            : 'general',
    };
  });
}

function bare(house: House, draft: Draft, production: number, room: number) {
  const afterChange = draft.season > 0 && house.dialects[1] !== undefined;
  return {
    ...draft,
    index: 0,
    reference: '',
    production,
    cancelled: false,
    premiere: false,
    school: false,
    free: false,
    audience: 'general' as Performance['audience'],
    system: (afterChange ? 1 : 0) as 0 | 1,
    physical: Math.ceil(room * 1.06),
    saleable: room,
    onSale: room,
    target: 0,
  };
}

/** Schools come on weekdays at 10:00 and 13:00. */
function schoolStarts(first: number, count: number): { startsAt: number; school: boolean }[] {
  const starts: { startsAt: number; school: boolean }[] = [];
  for (let day = first; starts.length < count; day += 1) {
    if (weekdayOf(day) > 4 || weekdayOf(day) === 0) continue;
    starts.push({ startsAt: day * DAY + 10 * HOUR, school: true });
    if (starts.length < count) starts.push({ startsAt: day * DAY + 13 * HOUR, school: true });
  }
  return starts;
}

function publicStarts(house: House, first: number, count: number, random: Random) {
  const { weekdays, starts: hours } = BEHAVIOURS[house.kind];
  const most = Math.max(...weekdays);
  const starts: { startsAt: number; school: boolean }[] = [];
  for (let day = first; starts.length < count; day += 1) {
    if (!random.happens((weekdays[weekdayOf(day)] ?? 0) / most)) continue;
    if (day >= CLOSED_FROM && first < CLOSED_FROM) day = first - 14 - random.below(20);
    const matinee = weekdayOf(day) === 6 && house.kind !== 'museum';
    const hour = matinee ? 15 : random.pick(hours);
    starts.push({ startsAt: day * DAY + hour * HOUR, school: false });
  }
  return starts;
}

function onSaleBefore(house: House, first: number, random: Random): LocalSeconds {
  const [least, most] = BEHAVIOURS[house.kind].onSaleDays;
  let day = first - random.between(least, most);
  const opens = house.kind === 'music' ? MUSIC_OPENS.weekday : random.pick([2, 3, 4]);
  while (weekdayOf(day) !== opens) day -= 1;
  if (first > CLOSED_FROM && day < SYSTEM_CHANGES) day = SYSTEM_CHANGES + random.below(14);
  const hour = house.seats >= BIG_ROOM.seats || house.kind === 'music' ? 10 : random.pick([9, 10, 12]);
  return day * DAY + hour * HOUR;
}

function schoolBookingOpens(seasonIndex: number): LocalSeconds {
  const year = (SEASONS[seasonIndex] ?? SEASONS[0]).year;
  return dayNumber(year, 5, 1) * DAY + 8 * HOUR;
}

function isHeritageDay(day: number): boolean {
  const date = new Date(day * DAY * 1000);
  return date.getUTCMonth() === 8 && date.getUTCDate() >= 24 && weekdayOf(day) >= 4;
}

/** A few performances were on sale when the halls closed. */
function calledOff(house: House, production: number, room: number, random: Random): Performance[] {
  const draft = { ...ownDraft(house, false, random), season: 0 };
  const first = CLOSED_FROM + 1 + random.below(40);
  const onSaleAt = (first - 75 - random.below(20)) * DAY + 10 * HOUR;
  return publicStarts(house, first, 2, random).map(({ startsAt }) => ({
    ...bare(house, draft, production, room),
    startsAt,
    onSaleAt,
    cancelled: true,
  }));
}

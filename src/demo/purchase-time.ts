import type { House } from './houses.ts';
import { calendarDay, DAY, dayOf, HOUR, type LocalSeconds, MINUTE, weekdayOf } from './local-time.ts';
import {
  BEHAVIOURS,
  BIG_ROOM,
  CLUB,
  HOURS_COUNTER,
  HOURS_ONLINE,
  MUSIC_OPENS,
  RENEWED_ON,
} from './parameters.ts';
import type { Performance } from './performance.ts';
import { cumulated, type Random } from './random.ts';
import { familyOf } from './references.ts';

const ONLINE = cumulated(HOURS_ONLINE);
const COUNTER = cumulated(HOURS_COUNTER);
/** Deviation of the logarithm of lead time (judgement). */
const LEAD_SPREAD = 1.05;

export type PurchaseClock = (performance: Performance, counter: boolean, random: Random) => LocalSeconds;

/** When tickets of a house are bought: in the rush of the first hours on sale, or some days before the performance. */
export function purchaseClock(house: House): PurchaseClock {
  const behaviour = BEHAVIOURS[house.kind];
  const concerts = house.kind === 'music' || house.kind === 'humour';
  const rush = concerts && house.seats >= BIG_ROOM.seats ? BIG_ROOM.firstHours : behaviour.firstHours;
  const club = house.kind === 'music' && house.seats < CLUB.seats;
  const median = club ? CLUB.leadDays : behaviour.leadDays;
  const delay = (house.kind === 'music' ? MUSIC_OPENS.hours : 5) * HOUR;
  const most = Math.max(...behaviour.bought);
  const bought = behaviour.bought.map((weight) => weight / most);
  const rounded = (time: LocalSeconds, system: 0 | 1) =>
    hasSeconds(house, system) ? time : time - (time % MINUTE);

  const calm = (performance: Performance, counter: boolean, random: Random): LocalSeconds => {
    const opens = dayOf(performance.onSaleAt) + 1;
    const last = dayOf(performance.startsAt);
    let day = last;
    for (let tries = 0; tries < 6; tries += 1) {
      const lead = Math.floor(median * Math.exp(LEAD_SPREAD * random.normal()));
      day = last - lead < opens ? opens + random.below(Math.max(1, last - opens)) : last - lead;
      if (random.happens(bought[weekdayOf(day)] ?? 1)) break;
    }
    const hour = random.weighted(counter ? COUNTER : ONLINE);
    const time = day * DAY + hour * HOUR + random.below(HOUR);
    // On the day itself: at the latest at the door.
    return time < performance.startsAt ? time : performance.startsAt - 5 * MINUTE - random.below(2 * HOUR);
  };

  return (performance, counter, random) => {
    if (random.happens(rush) && performance.startsAt - performance.onSaleAt > 4 * DAY) {
      return rounded(rushTime(performance, delay, random), performance.system);
    }
    return rounded(calm(performance, counter, random), performance.system);
  };
}

/** Within 48 hours of the opening, at once or little by little; never in the hours that daylight saving touches. */
function rushTime(performance: Performance, delay: number, random: Random): LocalSeconds {
  const within = 1 - Math.exp((-47 * HOUR) / delay);
  const after = Math.floor(-delay * Math.log(1 - within * random.unit()));
  const time = performance.onSaleAt + after;
  const hour = Math.floor((time % DAY) / HOUR);
  return hour >= 1 && hour < 6 ? time + 7 * HOUR : time;
}

/** Most systems write minutes only: the truth then knows no more. */
function hasSeconds(house: House, system: 0 | 1): boolean {
  const dialect = house.dialects[system] ?? house.dialects[0];
  return ['pretix', 'pretix-json', 'alfio', 'parterre'].includes(familyOf(dialect)) && !house.tenant;
}

/** A night between March and May, in the small hours: subscriptions are imported at once. */
export function renewalNight(year: number, random: Random): LocalSeconds {
  const first = Math.floor(Date.UTC(year, 2, 20) / 1000 / DAY);
  let day = first + random.below(50);
  while (weekdayOf(day) !== RENEWED_ON) day += 1;
  return day * DAY + 3 * HOUR + 12 * MINUTE;
}

export function isSummer(time: LocalSeconds): boolean {
  const { month } = calendarDay(dayOf(time));
  return month >= 6 && month <= 8;
}

import { addDays, daysBetween } from '#model/calendar.ts';
import type { Rhythm } from '#model/ways-in.ts';

/** A delivery as its lateness is judged: the day on which it came, and the last day that it tells of. ISO dates. */
export type Handed = { readonly on: string; readonly to: string | null };

export type Waited = {
  readonly handed: readonly Handed[];
  /** What the house said; null: learned. */
  readonly expects: Rhythm | null;
  /** The day of its agreement, from which a house that handed in nothing yet is waited for. */
  readonly since: string;
  readonly today: string;
};

export type Late = {
  /** Null: nothing came yet. */
  readonly lastHanded: string | null;
  /** Days from one delivery to the next. */
  readonly everyDays: number;
  readonly isLearned: boolean;
  /** The first day on which it is late. */
  readonly since: string;
  /** Days that no file tells of. */
  readonly missing: { readonly from: string; readonly to: string };
  /** 1: to be reminded; 2: still nothing long after. */
  readonly step: 1 | 2;
};

const SAID_DAYS: Readonly<Record<Exclude<Rhythm, 'none'>, number>> = { weekly: 7, monthly: 31 };

/** A weekly file is three days late before one speaks of it, a monthly one ten. */
const GRACE_DAYS_MIN = 3;

/** From this rhythm on files tell of whole months: the present one is not missing. */
const MONTHLY_DAYS_MIN = 25;
/** Months are unequal, and so are the days on which one finds the time. */
const MONTHLY_DAYS_MAX = 36;

/** Null: not late, or nothing regular to be late for. */
export function lateness({ handed, expects, since, today }: Waited): Late | null {
  if (expects === 'none') return null;
  const days = [...new Set(handed.map(({ on }) => on))].sort();
  const everyDays = expects === null ? rhythmOf(days) : SAID_DAYS[expects];
  if (everyDays === null) return null;
  const lastHanded = days.at(-1) ?? null;
  const graceDays = Math.max(GRACE_DAYS_MIN, Math.floor(everyDays / 3));
  const lateSince = addDays(lastHanded ?? since, everyDays + graceDays + 1);
  if (today < lateSince) return null;
  const again = addDays(lateSince, Math.max(7, Math.floor(everyDays / 2)));
  return {
    lastHanded,
    everyDays,
    isLearned: expects === null,
    since: lateSince,
    missing: missingDays(handed, { since, today, everyDays }),
    step: today < again ? 1 : 2,
  };
}

/**
 * From the day after the last that a file told of. A file tells of nothing after the day on which it came: the
 * performances still to come of a programme are no sales.
 */
function missingDays(
  handed: readonly Handed[],
  { since, today, everyDays }: Pick<Waited, 'since' | 'today'> & { readonly everyDays: number },
): Late['missing'] {
  const told = handed.flatMap(({ on, to }) => (to === null ? [] : [to < on ? to : on])).sort();
  const last = told.at(-1);
  const from = last === undefined ? since : addDays(last, 1);
  const yesterday = addDays(today, -1);
  const monthEnd = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from, to: everyDays >= MONTHLY_DAYS_MIN && monthEnd >= from ? monthEnd : yesterday };
}

const GAPS_MIN = 3;
const GAPS_LOOKED_AT = 12;
/** What comes less often than by the quarter is not waited for. */
const EVERY_DAYS_MAX = 100;
/** A longer gap weighs no more than this: between two seasons nothing comes, and the rhythm is that of the season. */
const WEIGHT_DAYS_MAX = 45;
/** The share of the time looked at, so weighed, that must have gone by at the rhythm. */
const REGULAR_SHARE = 0.6;

/**
 * The gap in which the average day lies, so that a correction handed in on the next day, or a week-end, changes nothing.
 * Null when deliveries are too few or follow no rhythm.
 */
function rhythmOf(days: readonly string[]): number | null {
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const recent = gaps.slice(-GAPS_LOOKED_AT).sort((a, b) => a - b);
  if (recent.length < GAPS_MIN) return null;
  const whole = weight(recent);
  const middle = recent.find((_, index) => weight(recent.slice(0, index + 1)) * 2 >= whole);
  if (middle === undefined || middle > EVERY_DAYS_MAX) return null;
  const regular = recent.filter((gap) => gap <= middle * 1.5 + 2);
  if (weight(regular) < whole * REGULAR_SHARE) return null;
  return middle >= MONTHLY_DAYS_MIN && middle <= MONTHLY_DAYS_MAX ? SAID_DAYS.monthly : middle;
}

function weight(gaps: readonly number[]): number {
  return gaps.reduce((total, gap) => total + Math.min(gap, WEIGHT_DAYS_MAX), 0);
}

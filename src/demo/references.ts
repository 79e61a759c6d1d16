import type { DialectId } from './house-list.ts';
import type { House } from './houses.ts';
import { calendarDay, dayOf, hourMinute, isoDate, longDateEn, longDateFr, TWO } from './local-time.ts';
import { slugOf } from './names.ts';
import type { Performance } from './performance.ts';

type Named = Pick<Performance, 'title' | 'startsAt' | 'index'>;

/** How each ticketing system names a performance. */
const REFERENCE: Readonly<Record<string, (performance: Named, house: House) => string>> = {
  pretix: ({ title, startsAt }) => `${slugOf(title).slice(0, 22).replace(/-$/, '')}-${digits(startsAt)}`,
  'pretix-json': ({ index }, house) => String(41_000 + house.index * 700 + index),
  eventbrite: ({ title, startsAt }) => `${title} – ${longDateFr(startsAt)}, ${frenchHour(startsAt)}`,
  humanitix: ({ title, startsAt }) => `${title} – ${longDateEn(startsAt)}`,
  tessitura: ({ index }) => String(2400 + index * 3),
  archtics: ({ startsAt, title }) =>
    `${slugOf(title).replace(/-/g, '').slice(0, 4).toUpperCase()}${digits(startsAt)}`,
  alfio: ({ title, startsAt }) => `${slugOf(title).slice(0, 18).replace(/-$/, '')}-${digits(startsAt)}`,
  parterre: ({ index }, house) => `${initials(house)}-${String(index + 1).padStart(4, '0')}`,
  table: ({ index, startsAt }) => `R${isoDate(startsAt).slice(2, 4)}-${1000 + index}`,
};

export function familyOf(dialect: DialectId): string {
  if (dialect === 'pretix-json') return dialect;
  const family = dialect.split('-')[0] ?? '';
  return family in REFERENCE ? family : 'table';
}

/** Writes the references of a house’s performances, each unique among them. */
export function namePerformances(house: House, performances: readonly Performance[]): void {
  const taken = new Set<string>();
  for (const performance of performances) {
    const dialect = house.dialects[performance.system] ?? house.dialects[0];
    // A hub and its tenants name performances alike, each with its own letters.
    const family = house.tenant || house.hub ? 'parterre' : familyOf(dialect);
    const name = REFERENCE[family]?.(performance, house) ?? '';
    let reference = name;
    for (let again = 2; taken.has(reference); again += 1) reference = `${name}-${again}`;
    taken.add(reference);
    performance.reference = reference;
  }
}

/** `2403121930` */
function digits(time: number): string {
  const { year, month, day } = calendarDay(dayOf(time));
  return `${TWO[year % 100]}${TWO[month]}${TWO[day]}${hourMinute(time).replace(':', '')}`;
}

/** `19 h 30`, `20 h` */
export function frenchHour(time: number): string {
  const [hour = '', minute = ''] = hourMinute(time).split(':');
  return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
}

export function initials(house: House): string {
  return house.slug
    .split('-')
    .map((word) => word[0])
    .join('');
}

import { localTime } from '#model/calendar.ts';

/**
 * A wall clock’s `2025-01-12T20:00:00` in a zone as an instant, `2025-01-13T01:00:00.000Z`. In the hour that a clock
 * shows twice, the first; in the hour that it skips, as if it had not.
 */
export function instantOf(local: string, zone: string): string {
  const wall = Date.parse(`${local}Z`);
  // The offset of a day earlier is the one before a change of the hour on that day; the second look sees the change.
  const before = wall - offset(wall - 86_400_000, zone);
  const after = wall - offset(before, zone);
  return new Date(after + offset(after, zone) === wall ? after : before).toISOString();
}

function offset(instant: number, zone: string): number {
  return Date.parse(`${localTime(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000;
}

import { editDistance } from '#model/edit-distance.ts';

/** One letter in eight may be mistyped. */
export function isNear(one: string, other: string): boolean {
  const most = Math.floor(Math.max(one.length, other.length) / 8);
  return most > 0 && Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most;
}

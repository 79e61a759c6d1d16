import type { FieldReading } from '#model/source.ts';

/** A column known by one of these headers, in the order of preference; one that is empty throughout gives way to the next. */
export function named(...headers: readonly string[]): FieldReading {
  return { headers };
}

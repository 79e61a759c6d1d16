import { refusal } from '#messages/messages.ts';
import type { Slug } from '#model/words.ts';

/** Of one push: a ticketing system that sends each minute never comes near. */
const MEGABYTES_MAX = 2;
export const LINES_MAX = 5_000;
/** Pushes that a house’s programs may send at once, and then each second. */
const AT_ONCE = 60;
const A_SECOND = 2;

/** The bytes of a push, which it may hold in memory. Refuses a longer one, one that breaks off, and what is no UTF-8. */
export async function readBody(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.byteLength;
      if (size > MEGABYTES_MAX * 1_000_000) break;
      pieces.push(piece);
    }
  } catch (error) {
    throw refusal('body-interrupted', {}, { cause: error });
  }
  if (size > MEGABYTES_MAX * 1_000_000)
    throw refusal('push-too-large', { megabytes: MEGABYTES_MAX, lines: LINES_MAX });
  return Buffer.concat(pieces);
}

export function textOfBody(bytes: Buffer): string {
  const text = decoded(bytes);
  if (text.trim() === '') throw refusal('push-empty', {});
  // Counted before any line is read, at one glance a line: a pattern would look at a run of blank ones again from each.
  if (text.split('\n').filter((line) => line.trim() !== '').length > LINES_MAX)
    throw refusal('push-too-large', { megabytes: MEGABYTES_MAX, lines: LINES_MAX });
  return text;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw refusal('push-not-utf8', {}, { cause: error });
  }
}

/** Refuses a house’s push that comes too soon after many others, and says how long to wait. */
export function pushPace(now: () => Date): (house: Slug) => void {
  const buckets = new Map<Slug, { left: number; at: number }>();
  return (house) => {
    const at = now().getTime();
    const { left, at: before } = buckets.get(house) ?? { left: AT_ONCE, at };
    const filled = Math.min(AT_ONCE, left + (Math.max(0, at - before) / 1000) * A_SECOND);
    buckets.set(house, { left: Math.max(0, filled - 1), at });
    if (filled < 1) {
      buckets.set(house, { left: filled, at });
      throw refusal('push-too-often', { seconds: Math.ceil((1 - filled) / A_SECOND) });
    }
  };
}

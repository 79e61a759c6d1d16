import fc from 'fast-check';

/** One thing that happens to bytes: a bit turns, a piece goes, is said twice, is written over, or moves elsewhere. */
export type Mutation = {
  readonly kind: 'flip' | 'cut' | 'remove' | 'repeat' | 'overwrite' | 'move';
  /** Where, and how much, as shares of the file. */
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly byte: number;
};

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'remove', 'repeat', 'overwrite', 'move'),
    at: share,
    length: share,
    to: share,
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);

export function mutated(whole: Buffer, all: readonly Mutation[]): Buffer {
  let bytes: Buffer = Buffer.from(whole);
  for (const one of all) bytes = applied(bytes, one);
  return bytes;
}

function applied(bytes: Buffer, { kind, at, length, to, byte }: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  // Most pieces are short: a long one leaves nothing to be read.
  const end = Math.min(bytes.length, from + 1 + Math.floor(length ** 4 * bytes.length));
  const piece = Buffer.from(bytes.subarray(from, end));
  const without = Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
  switch (kind) {
    case 'flip':
      if (from < bytes.length) bytes[from] = (bytes[from] ?? 0) ^ (1 << (byte % 8));
      return bytes;
    case 'cut':
      return bytes.subarray(0, from);
    case 'remove':
      return without;
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, end), piece, bytes.subarray(end)]);
    case 'overwrite':
      bytes.fill(byte, from, end);
      return bytes;
    case 'move': {
      const place = Math.floor(to * without.length);
      return Buffer.concat([without.subarray(0, place), piece, without.subarray(place)]);
    }
  }
}

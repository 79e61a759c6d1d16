// The text of src/decode/plain-records.wasm, in WebAssembly's own notation: 64 bytes at a time, each question about them
// answered by one bit a byte (Langdale, Lemire, “Parsing Gigabytes of JSON per Second”, VLDB Journal 28, 2019).
import wabt from 'wabt';

export async function plainRecordsModule(): Promise<Uint8Array> {
  const text = (await wabt()).parseWat('plain-records.wat', PLAIN_RECORDS);
  text.validate();
  return text.toBinary({}).buffer;
}

/** Bits of the 64 bytes that are `$byte` (a splat of 16). */
const where = (byte: string) => `
  (i64.or
    (i64.or ${bitsOf('a', byte, 0)} ${bitsOf('b', byte, 16)})
    (i64.or ${bitsOf('c', byte, 32)} ${bitsOf('d', byte, 48)}))`;

const bitsOf = (lane: string, byte: string, shift: number) => `
  (i64.shl
    (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $${lane}) ${byte})))
    (i64.const ${shift}))`;

/** A return, a tabulation, an apostrophe or any other control byte that is neither a separator nor a line feed. */
const rareIn = (lane: string) => `
  (v128.andnot
    (v128.or
      (i8x16.lt_u (local.get $${lane}) ${every(14)})
      (i8x16.eq (local.get $${lane}) ${every(39)}))
    (v128.or
      (i8x16.eq (local.get $${lane}) ${every(10)})
      (i8x16.eq (local.get $${lane}) (local.get $separators))))`;

const every = (byte: number) => `(i8x16.splat (i32.const ${byte}))`;

/** The bits that follow those of `bits`, with what the 64 bytes before left over. */
const next = (bits: string, carry: string) => `
  (i64.or (i64.shl ${bits} (i64.const 1)) (local.get $${carry}))`;

const last = (bits: string) => `(i64.shr_u ${bits} (i64.const 63))`;

const without = (bits: string, others: string) => `(i64.and ${bits} (i64.xor ${others} (i64.const -1)))`;

const stopIf = (bits: string) => `(br_if $stop (i64.ne ${bits} (i64.const 0)))`;

/** Each bit is the parity of those up to it: within quotes, 1. */
const parity = (name: string) =>
  [1, 2, 4, 8, 16, 32]
    .map(
      (shift) => `(local.set $${name}
        (i64.xor (local.get $${name}) (i64.shl (local.get $${name}) (i64.const ${shift}))))`,
    )
    .join('\n');

const get = (name: string) => `(local.get $${name})`;

const PLAIN_RECORDS = `
(module
  (import "parterre" "memory" (memory 1))
  (global $next (export "next") (mut i32) (i32.const 0))
  (global $returns (export "returns") (mut i32) (i32.const 0))

  ;; Passes over plain records from the one that starts at $from, and says how many; $next is where the first other one
  ;; starts, or the first that is not in view whole; $returns of them end with a return and a line feed.
  (func (export "pass")
    (param $from i32) (param $end i32) (param $separator i32) (param $columns i32) (param $bytesMax i32)
    (result i32)
    (local $at i32) (local $start i32) (local $found i32) (local $records i32) (local $returned i32)
    (local $contentEnd i32) (local $look i32) (local $byte i32) (local $place i64) (local $below i64)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $separators v128)
    (local $quotes i64) (local $splits i64) (local $feeds i64) (local $crs i64) (local $guards i64)
    (local $within i64) (local $opening i64) (local $closing i64) (local $ends i64) (local $starts i64)
    (local $inside i64) (local $startCarry i64) (local $closedCarry i64) (local $crCarry i64) (local $edgeCarry i64)
    (local $afterCr i64)
    (local.set $separators (i8x16.splat (local.get $separator)))
    (local.set $at (local.get $from))
    (local.set $start (local.get $from))
    (local.set $startCarry (i64.const 1))
    (local.set $edgeCarry (i64.const 1))
    (block $stop
      (loop $blocks
        (br_if $stop (i32.gt_u (i32.add (local.get $at) (i32.const 64)) (local.get $end)))
        (local.set $a (v128.load align=1 (local.get $at)))
        (local.set $b (v128.load offset=16 align=1 (local.get $at)))
        (local.set $c (v128.load offset=32 align=1 (local.get $at)))
        (local.set $d (v128.load offset=48 align=1 (local.get $at)))
        (local.set $quotes ${where(every(34))})
        (local.set $splits ${where(get('separators'))})
        (local.set $feeds ${where(every(10))})
        (local.set $crs (i64.const 0))
        (local.set $guards (i64.const 0))
        (if (v128.any_true (v128.or (v128.or ${rareIn('a')} ${rareIn('b')}) (v128.or ${rareIn('c')} ${rareIn('d')})))
          (then
            ${stopIf(where(every(0)))}
            (local.set $crs ${where(every(13))})
            (local.set $guards (i64.or ${where(every(9))} ${where(every(39))}))))

        ;; From an opening quote on to before the one that closes.
        (local.set $within (i64.const 0))
        (if (i64.ne (i64.or (local.get $quotes) (local.get $inside)) (i64.const 0))
          (then
            (local.set $within (local.get $quotes))
            ${parity('within')}
            (local.set $within (i64.xor (local.get $within) (local.get $inside)))
            (local.set $inside (i64.shr_s (local.get $within) (i64.const 63)))))
        ${stopIf(`(i64.and (i64.or ${get('feeds')} ${get('crs')}) ${get('within')})`)}
        (local.set $opening (i64.and (local.get $quotes) (local.get $within)))
        (local.set $closing ${without(get('quotes'), get('within'))})
        (local.set $ends (i64.or ${without(get('splits'), get('within'))} (local.get $feeds)))

        ;; A quote opens at the start of a field or, doubled, after one that closed.
        ${stopIf(without(get('opening'), next(`(i64.or ${get('ends')} ${get('closing')})`, 'edgeCarry')))}
        (local.set $edgeCarry ${last(`(i64.or ${get('ends')} ${get('closing')})`)})
        ;; What closes is at the end of a field.
        ${stopIf(
          without(
            next(get('closing'), 'closedCarry'),
            `(i64.or (i64.or ${get('ends')} ${get('crs')}) ${get('opening')})`,
          ),
        )}
        (local.set $closedCarry ${last(get('closing'))})
        (local.set $afterCr ${next(get('crs'), 'crCarry')})
        ${stopIf(without(get('afterCr'), get('feeds')))}
        (local.set $crCarry ${last(get('crs'))})
        ;; What may be a guard against formulas, at the start of a field.
        (local.set $starts (i64.or (local.get $ends) (local.get $opening)))
        (if (i32.eq (local.get $separator) (i32.const 9))
          (then
            (local.set $guards
              (i64.or
                ${without(get('guards'), get('splits'))}
                (i64.and (local.get $splits) (local.get $within))))))
        ${stopIf(`(i64.and ${get('guards')} ${next(get('starts'), 'startCarry')})`)}
        (local.set $startCarry ${last(get('starts'))})

        (local.set $splits ${without(get('ends'), get('feeds'))})
        (block $counted
          (loop $lines
            (br_if $counted (i64.eqz (local.get $feeds)))
            (local.set $place (i64.ctz (local.get $feeds)))
            (local.set $below (i64.sub (i64.shl (i64.const 1) (local.get $place)) (i64.const 1)))
            (local.set $found
              (i32.add
                (local.get $found)
                (i32.wrap_i64 (i64.popcnt (i64.and (local.get $splits) (local.get $below))))))
            (local.set $splits ${without(get('splits'), get('below'))})
            (br_if $stop (i32.ne (i32.add (local.get $found) (i32.const 1)) (local.get $columns)))
            (local.set $returned
              (i32.wrap_i64 (i64.and (i64.shr_u (local.get $afterCr) (local.get $place)) (i64.const 1))))
            (local.set $contentEnd
              (i32.sub (i32.add (local.get $at) (i32.wrap_i64 (local.get $place))) (local.get $returned)))
            (br_if $stop
              (i32.gt_u (i32.sub (local.get $contentEnd) (local.get $start)) (local.get $bytesMax)))
            ;; Not blank: another byte than a space, a quote or a separator.
            (local.set $look (local.get $start))
            (loop $blank
              (br_if $stop (i32.ge_u (local.get $look) (local.get $contentEnd)))
              (local.set $byte (i32.load8_u (local.get $look)))
              (local.set $look (i32.add (local.get $look) (i32.const 1)))
              (br_if $blank (i32.eq (local.get $byte) (i32.const 32)))
              (br_if $blank (i32.eq (local.get $byte) (i32.const 34)))
              (br_if $blank (i32.eq (local.get $byte) (local.get $separator))))
            (local.set $records (i32.add (local.get $records) (i32.const 1)))
            (global.set $returns (i32.add (global.get $returns) (local.get $returned)))
            (local.set $start
              (i32.add (i32.add (local.get $contentEnd) (local.get $returned)) (i32.const 1)))
            (local.set $found (i32.const 0))
            (local.set $feeds (i64.and (local.get $feeds) (i64.sub (local.get $feeds) (i64.const 1))))
            (br $lines)))
        (local.set $found (i32.add (local.get $found) (i32.wrap_i64 (i64.popcnt (local.get $splits)))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $blocks)))
    (global.set $next (local.get $start))
    (local.get $records)))
`;

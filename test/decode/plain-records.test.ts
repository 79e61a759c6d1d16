import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PlainRecords } from '#decode/plain-records.ts';
import { RecordScanner, type RecordStatus } from '#path/read/read.ts';
import { plainRecordsModule } from '../../scripts/plain-records.ts';

const COLUMNS = 3;
const RECORD_BYTES_MAX = 300;
/** Blocks of this many bytes are looked at together; the last that is not whole is left to the scanner. */
const BLOCK_BYTES = 64;
const ROOM_BYTES = 64 * 1024;
const SEPARATORS = [',', ';', '\t', '|'];

type Scanned = {
  start: number;
  next: number;
  status: RecordStatus;
  fields: number;
  flags: number;
  returns: number;
};

/** Each record of a text, as the scanner alone sees it. */
function scanned(bytes: Buffer, end: number, separator: number): readonly Scanned[] {
  const limits = { recordBytesMax: RECORD_BYTES_MAX, quotedBytesMax: 200 };
  const scanner = new RecordScanner({ ...limits, separator, carriageReturn: false });
  const all: Scanned[] = [];
  for (let start = 0; start < end; ) {
    const status = scanner.scan(bytes, start, end, true);
    const { fields, flags, contentEnd } = scanner;
    const next = scanner.next < 0 ? end : scanner.next;
    all.push({ start, next, status, fields, flags, returns: next - contentEnd === 2 ? 1 : 0 });
    start = next;
  }
  return all;
}

function held(text: string, separator: string) {
  const content = Buffer.from(text);
  const shape = {
    separator: separator.charCodeAt(0),
    columns: COLUMNS,
    recordBytesMax: RECORD_BYTES_MAX,
  };
  const plain = PlainRecords.make(ROOM_BYTES, shape);
  assert.ok(plain);
  // Not at the start of what it holds, so that places are told from addresses.
  plain.allocate(7);
  const bytes = plain.allocate(content.length + 1);
  content.copy(bytes);
  bytes[content.length] = 10;
  return { plain, bytes, end: content.length, separator: shape.separator };
}

/** What makes a record odd, and what only looks as if it did. */
const PIECES = [
  ...['a', 'Théâtre', '12,50', ' ', '  ', 'x'.repeat(61), 'L’Été d’', '\u0001', '=1', '+', '-3', '@'],
  ...['"', '""', '"a"', '""""', '"b\nc"', '"d\r\ne"', '"\t=f"', '"\'=g"', ' "h"', '"i" ', '"j"k'],
  ...["'", "'=l", '\t', '\t=m', '\r', '\n', '\r\n', '\n\n', '\0'],
];

const oddText = (separator: string) =>
  fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 2, arbitrary: fc.constant(separator) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(`\n1${separator}b${separator}`, `\r\n"2"${separator}${separator}c\r\n`),
        },
      ),
      { maxLength: 400, size: 'max' },
    )
    .map((pieces) => pieces.join(''));

const plainText = (separator: string) =>
  fc
    .array(
      fc.tuple(
        fc.array(
          fc.constantFrom('a', '', 'Théâtre', '"b"', '"c ""d"""', `"e${separator}f"`, "l'an", '"', '""'),
          { minLength: COLUMNS - 1, maxLength: COLUMNS - 1 },
        ),
        fc.constantFrom('\n', '\r\n'),
      ),
      { maxLength: 100, size: 'max' },
    )
    .map((records) =>
      records.map(([cells, end]) => ['x', ...cells.map((c) => (c === '"' ? 'g' : c))].join(separator) + end),
    );

describe('plain records', () => {
  it('are passed over by the module that the script makes', async () => {
    const made = readFileSync(join(import.meta.dirname, '../../src/decode/plain-records.wasm'));
    assert.deepEqual(made, Buffer.from(await plainRecordsModule()), 'run scripts/write-plain-records.ts');
  });

  for (const separator of SEPARATORS) {
    const named = JSON.stringify(separator);
    it(`are none of which the scanner has anything to say: ${named}`, () => {
      fc.assert(
        fc.property(oddText(separator), (text) => {
          const { plain, bytes, end, ...shape } = held(text, separator);
          const records = scanned(bytes, end, shape.separator);
          for (const [index, { start }] of records.entries()) {
            plain.pass(bytes, start, end);
            const passed = records.slice(index, index + plain.passed);
            assert.equal(passed.length, plain.passed);
            assert.equal(plain.next, passed.at(-1)?.next ?? start);
            assert.equal(plain.returns, passed.filter(({ returns }) => returns > 0).length);
            for (const { status, fields, flags } of passed)
              assert.deepEqual({ status, fields, flags }, { status: 'good', fields: COLUMNS, flags: 0 });
          }
        }),
        { numRuns: 400 },
      );
    });

    it(`are all those up to the last bytes: ${named}`, () => {
      fc.assert(
        fc.property(plainText(separator), (records) => {
          const { plain, bytes, end } = held(records.join(''), separator);
          plain.pass(bytes, 0, end);
          const whole = scanned(bytes, end, separator.charCodeAt(0)).filter(
            ({ next }) => next <= end - BLOCK_BYTES,
          );
          assert.ok(plain.passed >= whole.length);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('are looked for again after each other one', () => {
    const odd = {
      'several lines': '"a\nb"',
      'a guard': "'=1",
      'a return': 'a\rb',
      'too long': 'x'.repeat(400),
    };
    for (const [name, cell] of Object.entries(odd)) {
      const lines = `1,a,b\n${`2,c,d\n`.repeat(20)}`;
      const { plain, bytes, end } = held(`${lines}3,${cell},e\n${lines}`, ',');
      plain.pass(bytes, 0, end);
      const at = plain.next;
      assert.ok(at <= lines.length && at > lines.length - BLOCK_BYTES, name);
      const [, after] = scanned(bytes, end, 44).filter(({ start }) => start >= lines.length);
      assert.ok(after);
      plain.pass(bytes, after.start, end);
      assert.ok(plain.passed > 0, name);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import {
  chunkTranscoderFrom,
  decodeText,
  guessEncoding,
  transcoderFrom,
} from '../../src/decode/encodings.ts';

const TEXT =
  'Numéro;Représentation;Prénom;Ville\r\n1;L’Été à Québec;Zoé;Trois-Rivières\r\n2;« Œdipe »;François;Montréal\r\n'.repeat(
    3,
  );
const SINGLE = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const;
const NAMES = {
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  macintosh: 'macroman',
  cp850: 'cp850',
};

describe('the encoding of a text', () => {
  for (const encoding of SINGLE) {
    // Latin-9 and cp850 have no curly apostrophe, cp850 no œ: write what a person there would have typed.
    const text = encoding === 'windows-1252' || encoding === 'macintosh' ? TEXT : TEXT.replaceAll('’', "'");
    const written = encoding === 'cp850' ? text.replaceAll('Œ', 'OE') : text;

    it(`is told by its French letters in ${encoding}`, () => {
      const bytes = iconv.encode(written, NAMES[encoding]);
      assert.equal(guessEncoding(bytes).encoding, encoding);
      assert.equal(decodeText(bytes, encoding), written);
    });

    it(`is turned into UTF-8 byte by byte from ${encoding}`, () => {
      const bytes = iconv.encode(written, NAMES[encoding]);
      const target = Buffer.alloc(bytes.length * 3);
      const end = transcoderFrom(encoding)(bytes, 0, bytes.length, target, 0);
      assert.equal(target.subarray(0, end).toString('utf8'), written);
    });
  }

  it('is turned into UTF-8 chunk by chunk as byte by byte, whatever the bytes, where its letters are those of Latin-1', () => {
    const written = (transcode: ReturnType<typeof transcoderFrom>, bytes: Buffer): string => {
      const target = Buffer.alloc(3 * bytes.length + 1);
      // The middle alone, after a byte that is there already.
      const end = transcode(bytes, 1, bytes.length - 1, target, 1);
      return target.subarray(0, end).toString('hex');
    };
    for (const encoding of SINGLE) {
      const chunkwise = chunkTranscoderFrom(encoding, 4096);
      const isLatin = encoding === 'windows-1252' || encoding === 'iso-8859-15';
      assert.equal(chunkwise !== null, isLatin, encoding);
      if (chunkwise === null) continue;
      for (let seed = 1; seed <= 20; seed++) {
        const bytes = Buffer.from(
          Uint8Array.from({ length: 4096 - seed }, (_, i) => ((i + 1) * seed * 2654435761) >>> 24),
        );
        assert.equal(
          written(chunkwise, bytes),
          written(transcoderFrom(encoding), bytes),
          `${encoding} ${seed}`,
        );
      }
      // A text without a sign after one that had some.
      assert.equal(
        written(chunkwise, Buffer.from('-abc-')),
        written(transcoderFrom(encoding), Buffer.from('-abc-')),
      );
    }
  });

  it('stays UTF-8 when a few bytes are spoiled', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9, 0x0a]), Buffer.from(TEXT)]);
    assert.equal(guessEncoding(bytes).encoding, 'utf-8');
  });

  it('knows byte-order marks, and UTF-16 without one', () => {
    assert.deepEqual(guessEncoding(Buffer.from(`\ufeff${TEXT}`)), { encoding: 'utf-8', markBytes: 3 });
    assert.deepEqual(guessEncoding(iconv.encode(TEXT, 'utf-16le')), { encoding: 'utf-16le', markBytes: 0 });
    assert.deepEqual(guessEncoding(iconv.encode(TEXT, 'utf-16be')), { encoding: 'utf-16be', markBytes: 0 });
    const marked = iconv.encode(TEXT, 'utf-16le', { addBOM: true });
    assert.deepEqual(guessEncoding(marked), { encoding: 'utf-16le', markBytes: 2 });
  });
});

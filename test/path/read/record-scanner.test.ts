import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ODD_CR, ODD_ESCAPE, ODD_NUL, ODD_QUOTE, RecordScanner } from '#path/read/read.ts';

const OPTIONS = { separator: 44, carriageReturn: false, quotedBytesMax: 200, recordBytesMax: 400 };

/** Every record of a text as `status: content (fields)`. */
function records(text: string, options = OPTIONS): readonly string[] {
  const bytes = Buffer.from(`${text}\n`);
  const end = bytes.length - 1;
  const scanner = new RecordScanner(options);
  const found: string[] = [];
  for (let at = 0; at < end; at = scanner.next) {
    const status = scanner.scan(bytes, at, end, true);
    const content = bytes.subarray(at, scanner.contentEnd).toString();
    found.push(status === 'good' ? `${content} (${scanner.fields})` : `${status}: ${content}`);
    if (scanner.next < 0) break;
  }
  return found;
}

function flagsOf(text: string): number {
  const bytes = Buffer.from(`${text}\n`);
  const scanner = new RecordScanner(OPTIONS);
  scanner.scan(bytes, 0, bytes.length - 1, true);
  return scanner.flags;
}

describe('the record scanner', () => {
  it('counts fields, quoted separators and line ends apart', () => {
    assert.deepEqual(records('a,b\r\n"x,""y""\nz",2\n3,'), ['a,b (2)', '"x,""y""\nz",2 (2)', '3, (2)']);
  });

  it('sees blank lines, and lines of separators or empty quotes, as blank', () => {
    assert.deepEqual(records('a,b\n\n  \n,\n"",""\n1,2'), [
      'a,b (2)',
      'blank: ',
      'blank:   ',
      'blank: ,',
      'blank: "",""',
      '1,2 (2)',
    ]);
  });

  it('ends an unclosed quote at its line, where the next quote opens another field', () => {
    assert.deepEqual(records('1,"Cendrillon,20\n2,"Bach, Haendel",30\n3,x,40'), [
      'unclosed: 1,"Cendrillon,20',
      '2,"Bach, Haendel",30 (3)',
      '3,x,40 (3)',
    ]);
  });

  it('ends an unclosed quote at its line when no quote follows in the file', () => {
    assert.deepEqual(records('1,"oups,20\n2,x,30\n3,y,40'), [
      'unclosed: 1,"oups,20',
      '2,x,30 (3)',
      '3,y,40 (3)',
    ]);
  });

  it('ends an unclosed quote at its line when it runs too long', () => {
    const rest = Array.from({ length: 60 }, (_, i) => `${i},x`).join('\n');
    const found = records(`a,"b\n${rest}\n9," z"`);
    assert.equal(found[0], 'unclosed: a,"b');
    assert.equal(found.length, 62);
  });

  it('sets a line aside when text follows a closing quote', () => {
    assert.deepEqual(records('1,"Le "Grand" Soir",2\n3,x,4'), ['stray: 1,"Le "Grand" Soir",2', '3,x,4 (3)']);
  });

  it('accepts spaces around quotes', () => {
    assert.deepEqual(records('1, "a,b" ,2'), ['1, "a,b" ,2 (3)']);
  });

  it('refuses a record beyond its limit, and goes on after it', () => {
    assert.deepEqual(records(`${'x'.repeat(500)},1\n2,3`).slice(1), ['2,3 (2)']);
    assert.match(records(`${'x'.repeat(500)},1\n2,3`)[0] ?? '', /^too-long/);
  });

  it('ends lines at carriage returns in files that have no line feed', () => {
    assert.deepEqual(records('a,b\r1,2\r\r3,4', { ...OPTIONS, carriageReturn: true }), [
      'a,b (2)',
      '1,2 (2)',
      'blank: ',
      '3,4 (2)',
    ]);
  });

  it('notes what the engine must not be given as it is', () => {
    assert.equal(flagsOf('a,b\rc'), ODD_CR);
    assert.equal(flagsOf('a,12" vinyle'), ODD_QUOTE);
    assert.equal(flagsOf('a,b\0c'), ODD_NUL);
    assert.equal(flagsOf(`a,'=1+1`), ODD_ESCAPE);
    assert.equal(flagsOf(`a,"\t=1+1"`), ODD_ESCAPE);
    assert.equal(flagsOf(`a,L'Avare,'t Hof`), 0);
  });
});

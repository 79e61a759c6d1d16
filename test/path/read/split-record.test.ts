import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinRecord, splitRecord, withoutFormulaGuard } from '#path/read/read.ts';

describe('a record cut into cells', () => {
  it('honours quotes, and takes a quote inside a bare cell as it is', () => {
    assert.deepEqual(splitRecord('1,"Bach, Haendel",12" vinyle,"dit ""Le Grand"""', ','), [
      '1',
      'Bach, Haendel',
      '12" vinyle',
      'dit "Le Grand"',
    ]);
  });

  it('has null where a cell is empty, the last one too', () => {
    assert.deepEqual(splitRecord('a;;"";', ';'), ['a', null, null, null]);
  });

  it('undoes the guard against formulas, and leaves other apostrophes', () => {
    assert.deepEqual(splitRecord(`'=1+1,"\t+1 514 555-0100",'-12.00,'t Hof,-3`, ','), [
      '=1+1',
      '+1 514 555-0100',
      '-12.00',
      "'t Hof",
      '-3',
    ]);
    assert.equal(withoutFormulaGuard("'@moi"), '@moi');
  });

  it('comes back from what joinRecord wrote', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r', '’'),
      minLength: 1,
    });
    const cells = fc.array(fc.option(cell), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.constantFrom(',', ';'), (row, separator) => {
        assert.deepEqual(splitRecord(joinRecord(row, separator), separator), row);
      }),
    );
  });
});

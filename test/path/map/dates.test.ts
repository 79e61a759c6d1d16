import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';

import { Engine } from '#engine/engine.ts';
import { dateSql, timeSql } from '#path/check/cells/date.ts';
import type { DateOrder } from '#path/map/dates/date-forms.ts';
import { dateForm } from '#path/map/dates/date-forms.ts';
import { decideDates } from '#path/map/dates/dates.ts';
import { sheetOf } from '../../support/map-file.ts';

const ZONE = 'America/Toronto';

/** Forms met in real exports → local time in Montréal; the order is given where either could be meant. */
const FORMS: readonly (readonly [text: string, local: string, order?: DateOrder])[] = [
  ['11/29/24 22:28', '2024-11-29 22:28:00'],
  ['09/10/2025 21:59', '2025-10-09 21:59:00', 'day-first'],
  ['09/10/2025 21:59', '2025-09-10 21:59:00', 'month-first'],
  ['3/4/2024', '2024-03-04 00:00:00', 'month-first'],
  ['31.12.2024 20:00', '2024-12-31 20:00:00'],
  ['Mar 16, 2018 5:00:00 PM', '2018-03-16 17:00:00'],
  ['Sep 26, 2026 7:05 PM', '2026-09-26 19:05:00'],
  ['March 6, 2018 at 7:30 p.m.', '2018-03-06 19:30:00'],
  ['Thu 7 Mar 2024', '2024-03-07 00:00:00'],
  ['Thursday, March 7, 2024', '2024-03-07 00:00:00'],
  ['6-Mar-2024', '2024-03-06 00:00:00'],
  ['2024-10-19 19:30', '2024-10-19 19:30:00'],
  ['2024-1-5 9:05', '2024-01-05 09:05:00'],
  ['2024/12/01', '2024-12-01 00:00:00'],
  ['2024-10-19T19:30:00-04:00', '2024-10-19 19:30:00'],
  ['2024-10-19T19:30:00+02:00', '2024-10-19 13:30:00'],
  ['2026-05-01 10:00:00 +0200', '2026-05-01 04:00:00'],
  ['2024-01-16T03:33:29.537Z', '2024-01-15 22:33:29.537'],
  ['2024-07-16T03:33:29Z', '2024-07-15 23:33:29'],
  ['2024-03-31T10:00+02:00[Europe/Zurich]', '2024-03-31 04:00:00'],
  ['1700000000', '2023-11-14 17:13:20'],
  ['1700000000000', '2023-11-14 17:13:20'],
  ['45000.5', '2023-03-15 12:00:00'],
  ['20240301', '2024-03-01 00:00:00'],
  ['7 mars 2024', '2024-03-07 00:00:00'],
  ['7 mars 2024 à 19 h 30', '2024-03-07 19:30:00'],
  ['jeudi 7 mars 2024, 20 h', '2024-03-07 20:00:00'],
  ['1er février 2024 19h', '2024-02-01 19:00:00'],
  ['14-févr.-2024', '2024-02-14 00:00:00'],
  ['2024-03-01 10:00:00 UTC', '2024-03-01 05:00:00'],
  ['5 juill. 2024', '2024-07-05 00:00:00'],
  ['4-juil-24', '2024-07-04 00:00:00'],
  ['14-févr.-24', '2024-02-14 00:00:00'],
  ['21-Dec-24', '2024-12-21 00:00:00'],
  ['VENDREDI 7 JUIN 2024 19H30', '2024-06-07 19:30:00'],
  ['Feb. 14, 2024', '2024-02-14 00:00:00'],
  ['Sept. 5, 2024', '2024-09-05 00:00:00'],
  ['Thurs., March 7, 2024, 7:30 p.m.', '2024-03-07 19:30:00'],
  ['Thu, Mar 7, 2024 @ 8:00pm', '2024-03-07 20:00:00'],
  ['mar. 19/03/2024 19h30', '2024-03-19 19:30:00'],
  ['jeudi 07/03/2024 à 20h00', '2024-03-07 20:00:00', 'day-first'],
  ['202403071930', '2024-03-07 19:30:00'],
  ['20240307193015', '2024-03-07 19:30:15'],
];

const TIMES: readonly (readonly [text: string, seconds: number])[] = [
  ['12:26 PM', 44_760],
  ['7:05PM', 68_700],
  ['19:30', 70_200],
  ['19:30:15', 70_215],
  ['19h30', 70_200],
  ['19H30', 70_200],
  ['19 h 30', 70_200],
  ['20 h', 72_000],
];

describe('dates', () => {
  let engine: Engine;
  before(async () => {
    engine = await Engine.open({ directories: [], temporary: tmpdir(), threads: 1, memoryLimitMb: 256 });
  });
  after(() => engine.close());

  const ask = async (sql: string) =>
    (
      await engine.run({
        inputs: [],
        steps: [{ name: 'read', sql: `select ${sql} as value` }],
        result: 'read',
      })
    )[0]?.value;

  for (const [text, local, order] of FORMS) {
    it(`reads “${text}”${order ? ` (${order})` : ''} as ${local}`, async () => {
      const forms = dateForm(text)?.formats ?? {};
      const format = forms[order ?? 'day-first'] ?? forms['month-first'];
      assert.ok(format, 'no format');
      const { at } = dateSql(`'${text.replaceAll("'", "''")}'`, [format], ZONE);
      assert.equal(await ask(`(${at})::varchar`), local);
    });
  }

  for (const [text, seconds] of TIMES) {
    it(`reads “${text}” as a time of day`, async () => {
      const form = dateForm(text);
      assert.equal(form?.hasDate, false);
      const sql = timeSql(`'${text}'`, [form?.formats['day-first'] ?? '']);
      assert.equal(await ask(`(${sql} // 1000000)::integer`), seconds);
    });
  }

  it('reads no date in what is none', () => {
    for (const text of [
      '0000-00-00',
      '2016 et avant',
      '12',
      'Total',
      '2024-13-01',
      '45/45/2024',
      'mars',
      '12,50',
    ])
      assert.equal(dateForm(text), null, text);
  });
});

function choose(values: readonly string[], hint: DateOrder | null = null, habit: DateOrder = 'month-first') {
  return decideDates(sheetOf(`Date\n${values.join('\n')}`), [0], hint, habit);
}

describe('the order of day and month', () => {
  it('is settled for the whole column by one value above 12', () => {
    const { order, reason, formats } = choose(['03/04/2024', '05/06/2024', '13/06/2024']);
    assert.deepEqual([order, reason, formats.get(0)?.[0]], ['day-first', 'values', '%d/%m/%Y']);
    assert.equal(choose(['03/04/2024', '04/25/2024'], 'day-first').order, 'month-first');
  });

  it('is that of its own column where two columns each allow one alone', () => {
    const sheet = sheetOf('Achat|Spectacle\n10/25/2024|14/11/2024\n10/04/2024|05/12/2024');
    const { formats, reason } = decideDates(sheet, [0, 1], null, 'day-first');
    assert.deepEqual([formats.get(0)?.[0], formats.get(1)?.[0]], ['%m/%d/%Y', '%d/%m/%Y']);
    assert.equal(reason, 'values');
  });

  it('is settled by another date column of the same sheet', () => {
    const sheet = sheetOf('Achat|Spectacle\n03/04/2024|25/06/2024\n05/04/2024|26/06/2024');
    assert.equal(decideDates(sheet, [0, 1], null, 'month-first').formats.get(0)?.[0], '%d/%m/%Y');
  });

  it('is the one in which the rows are sorted, when no value settles it', () => {
    const days = [
      '01/02/2024',
      '03/02/2024',
      '09/02/2024',
      '11/02/2024',
      '02/03/2024',
      '07/03/2024',
      '10/03/2024',
      '01/04/2024',
      '05/04/2024',
    ];
    const { order, reason } = choose(days);
    assert.deepEqual([order, reason], ['day-first', 'chronology']);
  });

  it('is what the source says, else a habit that is to be confirmed', () => {
    assert.deepEqual(
      [choose(['03/04/2024'], 'day-first').order, choose(['03/04/2024'], 'day-first').reason],
      ['day-first', 'hint'],
    );
    const habit = choose(['03/04/2024']);
    assert.deepEqual([habit.order, habit.reason, habit.example], ['month-first', 'habit', '03/04/2024']);
  });

  it('quotes no date of a column that must not be quoted', () => {
    const sheet = sheetOf('Naissance\n03/04/1980');
    assert.equal(decideDates(sheet, [0], null, 'day-first', { quotable: [] }).example, null);
  });

  it('does not matter where the year comes first', () => {
    const { reason, formats } = choose(['2024-03-04 10:00', '2024-03-05']);
    assert.equal(reason, 'none');
    assert.ok(formats.get(0)?.includes('%Y-%m-%d %H:%M') && formats.get(0)?.includes('%Y-%m-%d'));
  });

  it('keeps the width of the year, so that 24 is never the year 24', () => {
    assert.ok(
      choose(['11/29/24 22:28'])
        .formats.get(0)
        ?.every((format) => format.includes('%y')),
    );
  });

  it('tells which value cannot be read', () => {
    assert.equal(choose(['2024-03-04', 'bientôt']).unread.get(0), 'bientôt');
    // The row that adds up the others has its word where the dates are; a date it is not.
    assert.equal(choose(['2024-03-04', 'Total', 'Grand total :']).unread.get(0), undefined);
  });
});

// What some systems write in their own way, and what a source can declare of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Row } from '#model/plan.ts';
import type { Source } from '#model/source.ts';
import { Bench, column, type HandSheet } from '../../support/ingest-bench.ts';

describe('rows written in a system’s own way', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  function sheet(
    fields: readonly string[],
    rows: HandSheet['rows'],
    source: Partial<Source> = {},
  ): HandSheet {
    return { header: fields, fields: Object.fromEntries(fields.map((name) => [name, name])), rows, source };
  }

  function pick(rows: readonly Row[], ...columns: readonly string[]) {
    return rows.map((row) => columns.map((name) => row[name]));
  }

  it('counts a cancelled sale once and takes it back, its amounts with a minus sign or without', async () => {
    const cancelled = sheet(
      ['performance-title', 'ticket-id', 'status', 'quantity', 'price'],
      [
        ['Gala', '1', 'A', '2', '40.00'],
        ['Gala', '2', 'A', '-2', '-40.00'],
      ],
      {
        statuses: { a: ['sale', 'void'] },
        amounts: { per: 'row', taxes: 'none', fees: 'apart', unit: 'major' },
      },
    );
    assert.deepEqual(
      pick(await bench.loaded('movements', cancelled), 'movement', 'quantity', 'revenue_minor'),
      [
        ['sale', 2, 4000],
        ['void', -2, -4000],
        ['sale', 2, 4000],
        ['void', -2, -4000],
      ],
    );
  });

  it('leaves a price below zero as it is on a sale that nothing took back', async () => {
    const adjusted = sheet(['performance-title', 'status', 'price'], [['Gala', 'payed', '-5.00']], {
      statuses: { payed: ['sale'] },
    });
    assert.deepEqual(pick(await bench.loaded('movements', adjusted), 'movement', 'revenue_minor'), [
      ['sale', -500],
    ]);
  });

  it('takes a cell for empty that the source says holds nothing', async () => {
    const dates = sheet(
      ['performance-id', 'performance-title', 'ticket-id'],
      [
        ['0', 'Gala', '1'],
        ['0', 'Bal', '2'],
        ['77', 'Bal', '3'],
      ],
      { fields: { 'performance-id': { headers: ['performance-id'], none: ['0'] } } },
    );
    assert.deepEqual(pick(await bench.loaded('movements', dates), 'performance_key'), [
      ['gala'],
      ['bal'],
      ['77'],
    ]);
  });

  it('keeps a title without its HTML, and angle brackets that are none', async () => {
    const titled = sheet(
      ['performance-id', 'performance-title'],
      [
        ['1', 'Le<br>Malade <i class="x">imaginaire</i>'],
        ['2', 'Rock &amp; Folie'],
        ['3', 'a < b <3'],
        ['4', '&amp;lt;'],
      ],
      { kind: 'performances', grain: 'performance' },
    );
    assert.deepEqual(pick(await bench.loaded('performances', titled), 'title'), [
      ['Le Malade imaginaire'],
      ['Rock & Folie'],
      ['a < b <3'],
      ['&lt;'],
    ]);
  });

  it('takes no title from the name of a file for a performance that has one', async () => {
    const known = {
      kind: 'rows',
      columns: [
        column('performance_key', 'VARCHAR'),
        column('title', 'VARCHAR'),
        column('starts_at', 'TIMESTAMP'),
      ],
      rows: [{ performance_key: '71', title: 'La Noce', starts_at: null }],
    } as const;
    const named = sheet(
      ['performance-id', 'ticket-id'],
      [
        ['71', '1'],
        ['72', '2'],
      ],
    );
    const constants = { 'performance-title': 'export du 4 octobre' };
    const rows = await bench.loaded(
      'performances',
      { ...named, mapping: { constants } },
      { known_performances: known },
    );
    assert.deepEqual(pick(rows, 'performance_key', 'title', 'production_key'), [
      ['71', null, null],
      ['72', 'export du 4 octobre', 'export du 4 octobre'],
    ]);
  });

  it('leaves out a row by a rule unless another of its cells stays the rule', async () => {
    const paid = sheet(
      ['performance-title', 'completion', 'status'],
      [
        ['Gala', 'Oui', 'Oui'],
        ['Gala', 'Non', 'Oui'],
        ['Gala', 'Non', 'Non'],
        ['Gala', 'Non', null],
      ],
      {
        statuses: { oui: ['sale'], non: ['sale', 'refund'] },
        exclusions: [
          {
            rule: 'not-paid',
            field: 'completion',
            when: { in: ['non'] },
            unless: { field: 'status', in: ['non'] },
          },
        ],
      },
    );
    const { read, kept, excluded } = await bench.counts(paid);
    assert.deepEqual([read, kept, excluded].map(Number), [4, 2, 2]);
  });

  it('counts a row once whose status, channel or country is empty or written as none', async () => {
    const rows = [
      ['Gala', '1', 'A', 'Web', 'CA'],
      ['Gala', '2', 'A', '-', 'CA'],
      ['Gala', '3', 'A', null, 'CA'],
      ['Gala', '4', null, 'Web', null],
      ['Gala', '5', 'A', 'Web', 'CA'],
    ];
    const fields = ['performance-title', 'ticket-id', 'status', 'channel', 'country'];
    const movements = await bench.loaded(
      'movements',
      sheet(fields, rows, {
        statuses: { a: ['sale'] },
        fields: { channel: { headers: ['channel'], none: ['-'] } },
      }),
    );
    assert.deepEqual(pick(movements, 'source_row', 'movement', 'country').map(String), [
      '2,sale,CA',
      '3,sale,CA',
      '4,sale,CA',
      '5,sale,',
      '6,sale,CA',
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { sayStored } from '#messages/messages.ts';
import type { Edition } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import type { Query } from '#model/query.ts';
import { openEdition, tableOfEdition } from '#path/protect/edition-table.ts';
import { cellsOf } from '#path/protect/linear/cube.ts';
import { faultOf } from '#path/protect/linear/hierarchy.ts';
import { cubeOfPolicy, DEFAULT_POLICY, holdingsNeeded, readPolicy } from '#path/protect/protect.ts';

const BASE = {
  format: 'parterre-policy-1',
  version: '2',
  metrics: ['tickets-issued'],
  common: [{ dimension: 'discipline' }],
};

const read = (changes: object) => readPolicy(JSON.stringify({ ...BASE, ...changes }));
const channels = (cut: object) => ({ further: [{ dimension: 'channel', ...cut }] });

const STAFFED = ['counter', 'phone', 'group-desk', 'school-desk', 'subscription-office', 'mail'];

/** What is wrong, its code, and what both sentences must quote. */
const FAULTS: readonly (readonly [object, string, RegExp])[] = [
  [{ holdings: { a: ['x', 'y'] } }, 'policy-field-unknown', /holdings/],
  [channels({ group: {} }), 'policy-field-unknown', /further\[0\]\.group/],
  [{ metrics: ['median-price'] }, 'policy-measure-unknown', /median-price.*revenue/],
  [{ common: [{ dimension: 'genre' }] }, 'policy-dimension-unknown', /genre.*discipline/],
  [{ common: [{ dimension: 'organisation' }] }, 'policy-dimension-unknown', /organisation/],
  [{ further: [{ dimension: 'survey-question' }] }, 'policy-dimension-unknown', /survey-question/],
  [{ further: [{ dimension: 'discipline' }] }, 'policy-dimension-twice', /discipline/],
  [
    { further: [{ dimension: 'origin-class' }, { dimension: 'origin-zone' }] },
    'policy-dimensions-linked',
    /origin-class.*origin-zone/,
  ],
  [channels({ values: ['online', 'web'] }), 'policy-value-unknown', /channel.*web/],
  [channels({ groups: { both: ['online', 'web'] } }), 'policy-value-unknown', /web/],
  [channels({ values: ['online'], merged: { desks: ['phone'] } }), 'policy-value-unknown', /phone/],
  [
    channels({ merged: { one: ['online', 'phone'], two: ['phone', 'mail'] } }),
    'policy-value-in-two-groups',
    /phone/,
  ],
  [
    channels({ groups: { one: ['online', 'phone'], two: ['phone'] }, division: ['one', 'two'] }),
    'policy-value-in-two-groups',
    /phone/,
  ],
  [channels({ groups: { one: ['online'] }, division: ['one', 'two'] }), 'policy-group-unknown', /two/],
  [channels({ groups: { one: ['two'], two: ['one'] } }), 'policy-group-cycle', /channel.*(one|two)/],
  [channels({ groups: { one: ['one', 'online'] } }), 'policy-group-cycle', /one/],
  [channels({ groups: { phone: ['online'] } }), 'policy-group-name-taken', /phone/],
  [channels({ merged: { all: ['online', 'phone'] } }), 'policy-group-name-taken', /all/],
  [channels({ merged: { staffed: ['counter', 'phone'] } }), 'policy-group-not-as-agreed', /staffed.*mail/],
  [{ parameters: { moneyDigits: 9 } }, 'policy-parameter-unknown', /moneyDigits.*holdingsMin/],
  [{ parameters: { holdingsMin: 4 } }, 'policy-too-weak', /holdingsMin.*5/],
  [{ parameters: { holdingPercentMax: 0 } }, 'policy-too-lax', /holdingPercentMax.*100/],
  [{ parameters: { auditedFromTable: 5 } }, 'policy-too-lax', /auditedFromTable.*4/],
  [{ coalition: 3 }, 'policy-unreadable', /coalition: 3/],
  [{ period: 'week' }, 'policy-unreadable', /period: week/],
  [{ releasedOnly: 'false' }, 'policy-unreadable', /releasedOnly: false/],
  [{ releasedOnly: 0 }, 'policy-unreadable', /releasedOnly: 0/],
];

/** The rules that some refusals are for. */
const RULE: Readonly<Record<string, string>> = {
  'policy-dimensions-linked': '[G2] ',
  'policy-group-not-as-agreed': '[G3] ',
  'policy-field-unknown': '[G3] ',
};

describe('a policy', () => {
  for (const [changes, code, quoted] of FAULTS)
    test(`${RULE[code] ?? ''}is refused with ${code} for ${JSON.stringify(changes)}`, () => {
      assert.throws(
        () => read(changes),
        (error) => {
          assert.ok(error instanceof Refusal);
          assert.equal(error.code, code);
          for (const language of ['fr', 'en'] as const) assert.match(sayStored(error, language), quoted);
          return true;
        },
      );
    });

  test('of a pool that has none of its own is one that could be recorded', () => {
    assert.deepEqual(readPolicy(JSON.stringify(DEFAULT_POLICY)), DEFAULT_POLICY);
  });

  test('needs at least so many holdings behind a figure, were they all of one size', () => {
    assert.equal(holdingsNeeded(read({})), 5);
    assert.equal(holdingsNeeded(read({ parameters: { holdingPercentMax: 10 } })), 10);
    assert.equal(holdingsNeeded(read({ parameters: { pPercent: 500 } })), 7);
    assert.equal(holdingsNeeded(read({ parameters: { pPercent: 500 }, coalition: 2 })), 8);
  });
});

describe('what is shown together only', () => {
  const policy = read({
    period: 'quarter',
    ...channels({ merged: { staffed: STAFFED }, groups: { bought: ['online', 'staffed'] } }),
  });
  const months = { from: '2024-09', to: '2025-01' };
  const cube = cubeOfPolicy(policy, months);

  test('stands in the place of its values, in a sound hierarchy', () => {
    const [channel] = cube.further;
    const codes = channel?.nodes.map(({ code }) => code);
    assert.deepEqual(codes, ['all', 'bought', 'online', 'reseller', 'staffed', 'unknown']);
    const period = cube.common.at(-1);
    assert.deepEqual(period?.merged, {
      '2024-q3': ['2024-09'],
      '2024-q4': ['2024-10', '2024-11', '2024-12'],
      '2025-q1': ['2025-01'],
    });
    for (const hierarchy of [...cube.common, ...cube.further]) assert.equal(faultOf(hierarchy), null);
    const whole = cubeOfPolicy({ ...policy, period: 'whole' }, months).common.at(-1);
    assert.deepEqual(whole?.nodes, [{ code: 'all', partitions: [] }]);
  });

  const edition: Edition = {
    format: 'parterre-edition-1',
    id: 'edition-1',
    pool: 'Essai',
    builtAt: '2025-06-01T12:00:00.000Z',
    policy: { version: '2', sha256: '' },
    months,
    cube,
    metrics: ['tickets-issued'],
    cells: cellsOf(cube).map((at) => ({ at, status: 'ok', values: [at.further ? 10 : 100] })),
  };
  const table = (query: Omit<Query, 'metric'>) =>
    tableOfEdition({ metric: 'tickets-issued', ...query }, openEdition(edition));

  test('[G1] is not told apart by any question', () => {
    assert.equal(table({ by: ['performance-month'] }), null);
    assert.equal(table({ where: { channel: ['phone'] } }), null);
    const within = { 'performance-date': { from: '2024-10-01', to: '2024-11-30' } };
    assert.equal(table({ where: within }), null);
  });

  test('answers questions about all of it', () => {
    assert.equal(table({ where: { channel: ['staffed'] } })?.total.value, 10);
    const quarter = { 'performance-date': { from: '2024-10-01', to: '2024-12-31' } };
    assert.equal(table({ where: quarter })?.total.value, 100);
    const keys = table({ by: ['channel'] })?.cells.map(({ key }) => key[0]);
    assert.deepEqual(keys, ['online', 'reseller', 'staffed', null]);
  });
});

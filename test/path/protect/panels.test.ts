import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Edition } from '#model/edition.ts';
import type { Refusal } from '#model/problem.ts';
import type { Query } from '#model/query.ts';
import {
  askedTable,
  cubeOfPolicy,
  openEdition,
  panelCut,
  readPolicy,
  tableOfEdition,
} from '#path/protect/protect.ts';

const PANEL = {
  id: 'dance-without-december',
  name: { fr: 'Danse, sans décembre', en: 'Dance without December' },
  of: { dimension: 'discipline', value: 'dance' },
  without: { months: [12] },
};

const POLICY = {
  format: 'parterre-policy-1',
  version: '2',
  metrics: ['tickets-issued', 'buyers'],
  common: [
    {
      dimension: 'discipline',
      values: ['theatre', 'dance', 'circus'],
      groups: { stage: ['dance', 'circus'] },
    },
  ],
  further: [{ dimension: 'channel' }],
  panels: [PANEL],
};

const read = (changes: object) => readPolicy(JSON.stringify({ ...POLICY, ...changes }));

function refused(changes: object): string {
  try {
    read(changes);
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'read';
}

describe('a policy with a panel', () => {
  test('[A4] is read as it is written, whatever the panel leaves out', () => {
    assert.deepEqual(read({}).panels, [PANEL]);
    const others = [
      { houses: ['ballet-des-neiges'] },
      { performances: { 'venue-kind': ['museum', 'unknown'], 'target-audience': ['families'] } },
    ];
    for (const without of others) {
      const [panel] = read({ panels: [{ ...PANEL, without }] }).panels ?? [];
      assert.deepEqual(panel?.without, without);
    }
  });

  test('[A4] has two values in the place of one, in the groups that hold it too, and no total of it', () => {
    const [disciplines] = cubeOfPolicy(read({}), { from: '2024-10', to: '2024-12' }).common;
    const nodes = new Map(disciplines?.nodes.map(({ code, partitions }) => [code, partitions]));
    const two = [PANEL.id, `${PANEL.id}-left-out`];
    assert.deepEqual(nodes.get('all'), [['theatre', ...two, 'circus', 'other-values', 'unknown']]);
    assert.deepEqual(nodes.get('stage'), [[...two, 'circus']]);
    assert.ok(!nodes.has('dance'));
  });

  test('[A4] is refused where a group is the total in whose place the panel stands', () => {
    const common = [{ dimension: 'discipline', groups: { 'all-dance': ['dance'] } }];
    assert.equal(refused({ common }), 'policy-panel-beside-total');
    const nested = [{ dimension: 'discipline', groups: { outer: ['inner'], inner: ['dance'] } }];
    assert.equal(refused({ common: nested }), 'policy-panel-beside-total');
  });

  test('[A4] is refused where two panels stand in one place, whose difference would tell', () => {
    const other = { ...PANEL, id: 'dance-in-autumn', without: { months: [1, 2, 3] } };
    assert.equal(refused({ panels: [PANEL, other] }), 'policy-panel-twice');
  });

  test('[A4] is refused where no common value is there to stand in the place of', () => {
    for (const of of [
      { dimension: 'discipline', value: 'opera' },
      { dimension: 'discipline', value: 'stage' },
      { dimension: 'discipline', value: 'other-values' },
      { dimension: 'channel', value: 'online' },
    ])
      assert.equal(refused({ panels: [{ ...PANEL, of }] }), 'policy-panel-of-nothing');
  });

  test('[A4] is refused where what is left out is no public fact', () => {
    for (const dimension of ['age-band', 'channel', 'fsa', 'discipline', 'nothing'])
      assert.equal(
        refused({ panels: [{ ...PANEL, without: { performances: { [dimension]: ['x'] } } }] }),
        'policy-panel-not-public',
      );
    const unknown = { performances: { 'venue-kind': ['moon'] } };
    assert.equal(refused({ panels: [{ ...PANEL, without: unknown }] }), 'policy-value-unknown');
  });

  test('[A4] [G3] is refused where it says what no rule reads, or borrows a name', () => {
    for (const wrong of [
      { ...PANEL, beside: true },
      { ...PANEL, name: { fr: 'Danse' } },
      { ...PANEL, name: { fr: 'a\nb', en: 'a' } },
      { ...PANEL, id: 'Danse !' },
      { ...PANEL, without: {} },
      { ...PANEL, without: { months: [12], houses: ['x'] } },
      { ...PANEL, without: { months: [13] } },
      { ...PANEL, without: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } },
      { ...PANEL, without: { houses: ["x') or true --"] } },
    ])
      assert.equal(refused({ panels: [wrong] }), 'policy-unreadable', JSON.stringify(wrong));
    for (const id of ['theatre', 'stage', 'music'])
      assert.equal(refused({ panels: [{ ...PANEL, id }] }), 'policy-panel-name-taken', id);
  });
});

describe('a panel of a policy', () => {
  test('[A4] is called like no value of its breakdown, however fine, no group of them, and no other panel', () => {
    const called = (fr: string, en = fr) => refused({ panels: [{ ...PANEL, name: { fr, en } }] });
    for (const name of [
      'Danse',
      'THÉÂTRE',
      'Contemporary dance',
      'danse contemporaine',
      'Stage',
      'Arts de la scène',
    ])
      assert.equal(called(name), 'policy-panel-name-taken', name);
    assert.equal(called('Danse, sans décembre', 'Dance'), 'policy-panel-name-taken');
    const twin = { ...PANEL, id: 'other', of: { dimension: 'discipline', value: 'circus' } };
    assert.equal(refused({ panels: [PANEL, twin] }), 'policy-panel-name-taken');
    assert.equal(
      refused({ panels: [PANEL, { ...twin, name: { fr: 'Cirque d’été', en: 'Summer circus' } }] }),
      'read',
    );
  });
});

/** A release in which all is shown but what the panel leaves out. */
function released(): Edition {
  const months = { from: '2024-10', to: '2024-12' };
  const cube = cubeOfPolicy(read({}), months);
  const cells = cube.tables.flatMap(({ common: [codes = [], periods = []], further }) =>
    codes.flatMap((code) =>
      periods.flatMap((period) =>
        (further?.codes ?? [null]).map((cut) => {
          const isOut = code === `${PANEL.id}-left-out`;
          return {
            at: { common: [code, period], further: cut && further ? { ...further, code: cut } : null },
            status: isOut ? ('x' as const) : ('ok' as const),
            values: isOut ? [null, null] : [10, 5],
          };
        }),
      ),
    ),
  );
  return {
    format: 'parterre-edition-1',
    id: 'edition-1',
    pool: 'Essai',
    builtAt: '2025-06-01T12:00:00.000Z',
    policy: { version: '2', sha256: '' },
    months,
    cube,
    metrics: ['tickets-issued', 'buyers'],
    cells,
  };
}

describe('a question of a release that shows a panel in the place of a total', () => {
  const edition = released();
  const open = openEdition(edition);
  const ask = (query: Query) => tableOfEdition(query, open);

  test('[A4] has no answer about the total, of which the release tells a part only', () => {
    for (const metric of ['tickets-issued', 'buyers']) {
      assert.equal(ask({ metric, where: { discipline: ['dance'] } })?.total.status, 'x');
      assert.equal(ask({ metric, where: { discipline: [PANEL.id] } })?.total.status, 'ok');
    }
  });

  test('[A4] has the panel among the rows, and nothing of what it leaves out', () => {
    const rows = ask({ metric: 'buyers', by: ['discipline'] })?.cells.map(({ key }) => key[0]);
    assert.deepEqual(rows, ['theatre', PANEL.id, 'circus', 'other-values', null]);
    const [row, ...others] =
      ask({ metric: 'buyers', by: ['discipline'], where: { discipline: ['dance'] } })?.cells ?? [];
    assert.deepEqual([row?.key, row?.value, others], [[PANEL.id], 5, []]);
  });

  test('[A4c] divides neither the panel nor the total by anything new', () => {
    const asked = (discipline: readonly string[]) => {
      const query = { metric: 'tickets-issued', by: ['purchase-weekday'], where: { discipline } };
      return [askedTable(query, edition) === null, panelCut(query, edition)?.code];
    };
    assert.deepEqual(asked(['theatre']), [false, undefined]);
    for (const cut of [['dance'], [PANEL.id], ['dance', 'theatre']])
      assert.deepEqual(asked(cut), [true, PANEL.id]);
    const byAll = { metric: 'tickets-issued', by: ['discipline', 'purchase-weekday'] };
    assert.equal(askedTable(byAll, edition), null);
    assert.notEqual(askedTable({ ...byAll, by: ['purchase-weekday'] }, edition), null);
  });
});

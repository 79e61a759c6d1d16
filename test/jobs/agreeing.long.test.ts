// What a house says of its productions and venues counts at once and can be taken back; across houses a production is one
// when they name one producer and one title, and a house is told of it only what may be told.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { decideMatches, productionMatches } from '#jobs/agree/matches.ts';
import { decideTours, houseTours } from '#jobs/agree/tours.ts';
import { decideVenues, houseVenues, keepVenues, mergeVenues } from '#jobs/agree/venues.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { isShared, type ProductionDecision, type Tour } from '#model/agreeing.ts';
import { productionsPlan } from '#path/aggregate/aggregate.ts';
import { type AskedPool, ask } from './asked-pool.ts';
import { leaksIn } from './leaks.ts';
import { HOUSE, MadePool, parterre } from './made-pool.ts';

const HEADER = 'performance_id,production_id,title,starts_at,venue,municipality,producer,capacity_physical';

let pool: MadePool;
let asked: AskedPool;
beforeEach(async () => {
  pool = await MadePool.make();
  asked = await ask(pool);
});
afterEach(() => {
  pool.remove();
});

async function programme(lines: readonly string[], organisation = HOUSE): Promise<void> {
  await pool.ingest([pool.file(`${organisation}.csv`, [HEADER, ...lines, ''].join('\n'))], { organisation });
}

const productions = async (as = HOUSE) => (await asked.figures({ metric: 'productions' }, as))[''];

describe('two titles of a house', () => {
  const titles = [
    'p1,a,Les Marées de verre,2025-01-12T20:00,,,,',
    'p2,b,Les Marées de verre – version longue,2025-01-12T20:00,,,,',
    'p3,c,Les Marées de verre (reprise),2026-01-12T20:00,,,,',
  ];
  const decide = (one: string, other: string, choice: ProductionDecision['choice']) =>
    decideMatches(asked.answering, HOUSE, [{ one, other, choice }]);

  it('are one production when it says so, whatever it is asked, and two again when it takes that back', async () => {
    await programme(titles);
    assert.equal(await productions(), 3);
    const [match] = await decide('a', 'b', 'same');
    assert.deepEqual([match?.decision, await productions()], ['same', 2]);
    await decide('b', 'c', 'same');
    assert.equal(await productions(), 1);
    await decide('a', 'b', 'undo');
    assert.equal(await productions(), 2);
    await decide('b', 'c', 'undo');
    assert.equal(await productions(), 3);
  });

  it('are two when it says so, and then no third one joins them', async () => {
    await programme(titles);
    const [match] = await decide('a', 'b', 'different');
    assert.deepEqual([match?.decision, await productions()], ['different', 3]);
    await decide('b', 'c', 'same');
    await assert.rejects(decide('a', 'c', 'same'), { code: 'productions-contradict' });
    assert.equal(await productions(), 2);
    await assert.rejects(decide('a', 'z', 'same'), { code: 'production-unknown' });
  });

  it('are said on the command line by their titles, and kept in the catalogue without a word', async () => {
    await programme(titles);
    const args = ['Les Marées de verre', 'Les Marées de verre – version longue', '--same'];
    const { status, err } = await parterre(['matches', pool.root, ...args, '--organisation', HOUSE]);
    assert.equal(status, 0, err);
    assert.equal(await productions(), 2);
    const leaks = await leaksIn(pool.root, ['marées de verre']);
    assert.deepEqual(
      leaks.filter((leak) => !leak.startsWith(`/lake/performances/${HOUSE}/`)),
      [],
    );
  });

  it('may be named by an id in one file and by its title in another', async () => {
    await programme(titles.slice(0, 2));
    const sales =
      'Spectacle,Date du spectacle,Date d’achat,Montant payé,No de billet\nLes Marées de verre,2025-01-12 20:00,2024-12-01 10:00,20.00,b1\n';
    await pool.ingest([pool.file('ventes.csv', sales)]);
    assert.equal(await productions(), 2);
    assert.equal((await productionMatches(asked.answering, HOUSE)).length, 1);
  });
});

describe('a production on tour', () => {
  const stop = (house: number, producer = 'la-troupe') =>
    `t1,${house},Carmen à vélo,2025-0${house}-12T20:00,,,${producer},`;
  const houses = ['maison-1', 'maison-2', 'maison-3', 'maison-4', 'maison-5', 'maison-6'];

  beforeEach(async () => {
    await describeOrganisation(asked.pool, 'la-troupe', { name: 'La Troupe', holding: null, sellers: null });
  });

  it('is counted once when producer and title are the same, never by its title alone; told once five others show it, not who', async () => {
    for (const [n, house] of houses.slice(0, 5).entries()) await programme([stop(n + 1)], house);
    await programme([stop(7, '')], 'maison-7');
    const counted = await asked.answering.at(async ({ run }) => run(productionsPlan()));
    assert.equal(new Set(counted.map(({ production }) => String(production))).size, 2);
    assert.equal(await productions('maison-1'), 1);
    const own = { key: '1', title: 'Carmen à vélo', performances: 1, lastDay: '2025-01-12' };
    const untold = { named: [], isTold: false, alike: [] };
    assert.deepEqual(await houseTours(asked.answering, 'maison-1'), [{ ...own, houses: null, ...untold }]);
    await programme([stop(6)], 'maison-6');
    assert.deepEqual(await houseTours(asked.answering, 'maison-1'), [{ ...own, houses: 5, ...untold }]);
  });

  it('names two houses to each other when both agreed, and no longer when one takes that back', async () => {
    for (const [n, house] of houses.slice(0, 3).entries()) await programme([stop(n + 1)], house);
    const tell = (house: string, key: string, isTold: boolean) =>
      decideTours(asked.answering, house, [{ key, choice: isTold ? 'tell' : 'untell' }]);
    const named = async (house: string) =>
      (await houseTours(asked.answering, house))
        .filter(isShared)
        .map(({ title, houses: of, named: who }) => [title, of, who]);
    await tell('maison-1', '1', true);
    assert.deepEqual(await named('maison-1'), []);
    await tell('maison-2', '2', true);
    assert.deepEqual(await named('maison-1'), [['Carmen à vélo', null, ['maison-2']]]);
    assert.deepEqual(await named('maison-3'), []);
    await tell('maison-1', '1', false);
    assert.deepEqual([await named('maison-1'), await named('maison-2')], [[], []]);
  });
});

describe('a production that may be on tour, without a producer', () => {
  const TOURING =
    'performance_id,production_id,title,discipline,starts_at,venue,municipality,producer,capacity_physical';
  type Stop = {
    readonly title?: string;
    readonly discipline?: string;
    readonly start?: string;
    readonly town?: string;
    readonly producer?: string;
  };
  async function stops(house: string, made: readonly Stop[]): Promise<void> {
    const lines = made.map((stop, n) => {
      const { title = 'Carmen à vélo', discipline = 'theatre', producer = '' } = stop;
      const start = stop.start ?? `2025-0${n + 1}-12T20:00`;
      return `${house}-${n},${title},${title},${discipline},${start},,${stop.town ?? ''},${producer},`;
    });
    const path = pool.file(`${house}-tour.csv`, [TOURING, ...lines, ''].join('\n'));
    await pool.ingest([path], { organisation: house });
  }
  const told = async (house: string, title: string) => {
    const { out } = await parterre([
      'matches',
      pool.root,
      title,
      '--tell',
      '--organisation',
      house,
      '--json',
    ]);
    return JSON.parse(out) as readonly Tour[];
  };
  const alike = async (house: string) =>
    (await houseTours(asked.answering, house)).flatMap((tour) =>
      tour.alike.map((one) => [tour.title, one.house, one.decision, one.isAgreed]),
    );
  const said = (house: string, title: string, other: string, choice: string, language: 'fr' | 'en' = 'fr') =>
    parterre(['matches', pool.root, title, '--with', other, `--${choice}`, '--organisation', house], {
      language,
    });
  const counted = async () => {
    const rows = await asked.answering.at(async ({ run }) => run(productionsPlan()));
    return new Set(rows.map(({ production }) => String(production))).size;
  };

  it('is proposed to two houses that agreed to be named, and counts once when both say so, until one takes it back', async () => {
    await stops('maison-1', [{}]);
    await stops('maison-2', [{ title: 'CARMEN À VÉLO (supplémentaire)', start: '2025-03-01T20:00' }]);
    assert.deepEqual([await alike('maison-1'), await alike('maison-2'), await counted()], [[], [], 2]);
    const [own] = await told('maison-1', 'Carmen à vélo');
    assert.deepEqual([own?.isTold, own && isShared(own)], [true, false]);
    assert.deepEqual([await alike('maison-1'), await alike('maison-2')], [[], []]);
    await told('maison-2', 'CARMEN À VÉLO (supplémentaire)');
    assert.deepEqual(await alike('maison-1'), [['Carmen à vélo', 'maison-2', null, false]]);
    assert.deepEqual(await alike('maison-2'), [['CARMEN À VÉLO (supplémentaire)', 'maison-1', null, false]]);
    assert.equal(await counted(), 2);

    const french = await said('maison-1', 'Carmen à vélo', 'maison-2', 'same');
    assert.match(french.out, /Carmen à vélo\s» est le même spectacle que celui de maison-2, selon vous/);
    assert.equal(french.out.includes('CARMEN'), false);
    assert.equal(await counted(), 2);
    const english = await said('maison-2', 'CARMEN À VÉLO (supplémentaire)', 'maison-1', 'same', 'en');
    assert.match(english.out, /you both said so, and it counts once/);
    assert.equal(await counted(), 1);
    assert.equal(await productions('maison-1'), 1);
    assert.deepEqual(await alike('maison-1'), [['Carmen à vélo', 'maison-2', 'same', true]]);
    const leaks = await leaksIn(pool.root, ['carmen à vélo']);
    assert.deepEqual(
      leaks.filter((leak) => !leak.startsWith('/lake/performances/')),
      [],
    );
    await said('maison-2', 'CARMEN À VÉLO (supplémentaire)', 'maison-1', 'undo');
    assert.equal(await counted(), 2);
    await said('maison-2', 'CARMEN À VÉLO (supplémentaire)', 'maison-1', 'same');
    assert.equal(await counted(), 1);
    const untell = ['matches', pool.root, 'Carmen à vélo', '--untell', '--organisation', 'maison-1'];
    assert.equal((await parterre(untell)).status, 0);
    assert.deepEqual([await alike('maison-1'), await alike('maison-2'), await counted()], [[], [], 2]);
  });

  it('is proposed to neither where one of them has two of that title', async () => {
    await stops('maison-1', [{ title: 'Carmen à vélo' }, { title: 'CARMEN À VÉLO (complet)' }]);
    await stops('maison-2', [{ start: '2025-04-12T20:00' }]);
    await told('maison-1', 'Carmen à vélo');
    await told('maison-1', 'CARMEN À VÉLO (complet)');
    await told('maison-2', 'Carmen à vélo');
    assert.deepEqual([await alike('maison-1'), await alike('maison-2')], [[], []]);
  });

  it('is of one tour with those that name its producer, when one of them says that it is', async () => {
    await describeOrganisation(asked.pool, 'la-troupe', { name: 'La Troupe', holding: null, sellers: null });
    await stops('maison-1', [{ producer: 'la-troupe' }]);
    await stops('maison-2', [{ producer: 'la-troupe', start: '2025-02-02T20:00' }]);
    await stops('maison-3', [{ start: '2025-04-02T20:00' }]);
    assert.equal(await counted(), 2);
    for (const house of ['maison-1', 'maison-3']) await told(house, 'Carmen à vélo');
    await said('maison-1', 'Carmen à vélo', 'maison-3', 'same');
    await said('maison-3', 'Carmen à vélo', 'maison-1', 'same');
    assert.equal(await counted(), 1);
  });

  it('is asked about before anybody else shows it, the most recent first; not one of which many have the title', async () => {
    await stops('maison-1', [
      { start: '2024-10-12T20:00' },
      { title: 'La Noce', start: '2025-02-02T20:00' },
      { title: 'La Noce', start: '2025-02-03T20:00' },
      { title: 'Casse-Noisette' },
      { title: 'Ho!' },
      { title: 'Sans date', start: '' },
    ]);
    await stops('maison-2', [{ title: 'Le Titre des autres' }]);
    const asks = async () =>
      (await houseTours(asked.answering, 'maison-1')).map(({ title, performances, lastDay }) => [
        title,
        performances,
        lastDay,
      ]);
    const known = [
      ['La Noce', 2, '2025-02-03'],
      ['Carmen à vélo', 1, '2024-10-12'],
      ['Sans date', 1, null],
    ];
    assert.deepEqual(await asks(), known);
    await told('maison-1', 'Casse-Noisette');
    assert.equal((await asks()).length, 4, 'what was agreed to can be taken back');
    const { out } = await parterre(['matches', pool.root, '--tours', '--organisation', 'maison-1']);
    assert.match(out, /^Pour «\sCasse-Noisette\s», vous acceptez d’être nommé [^\n]*\n$/);
    for (const nobody of ['public', 'steward', 'maison-9'])
      await assert.rejects(houseTours(asked.answering, nobody), { code: 'organisation-unknown' });
  });

  it('is agreed to under either of two titles that the house says are one, and taken back with both', async () => {
    const [short, long] = ['Carmen à vélo', 'Carmen à vélo (reprise)'];
    await stops('maison-1', [{}, { title: long, start: '2025-02-20T20:00' }]);
    await stops('maison-2', [{ start: '2025-03-01T20:00' }]);
    const keys = (await houseTours(asked.answering, 'maison-1')).map(({ key }) => key);
    await told('maison-1', long);
    await told('maison-2', short);
    const [one = '', other = ''] = keys;
    await decideMatches(asked.answering, 'maison-1', [{ one, other, choice: 'same' }]);
    const [merged, ...none] = await houseTours(asked.answering, 'maison-1');
    assert.deepEqual(none, []);
    assert.deepEqual([merged?.performances, merged?.isTold], [2, true]);
    assert.deepEqual(await alike('maison-2'), [[short, 'maison-1', null, false]]);
    await decideTours(asked.answering, 'maison-1', [{ key: merged?.key ?? '', choice: 'untell' }]);
    await decideMatches(asked.answering, 'maison-1', [{ one, other, choice: 'undo' }]);
    const after = await houseTours(asked.answering, 'maison-1');
    assert.deepEqual(
      after.map(({ isTold }) => isTold),
      [false, false],
    );
    assert.deepEqual(await alike('maison-2'), []);
  });

  for (const [why, one, other] of [
    ['of a title that many shows have', { title: 'Casse-Noisette' }, { title: 'Casse-Noisette' }],
    ['of a title that many shows have, in English', { title: 'The Nutcracker' }, { title: 'The Nutcracker' }],
    ['of an evening called a gala', { title: 'Grand gala' }, { title: 'Grand gala' }],
    ['of another discipline', {}, { discipline: 'dance' }],
    ['of an unknown discipline', {}, { discipline: '' }],
    ['of another season', {}, { start: '2025-10-12T20:00' }],
    [
      'at the same minute in another town',
      { town: 'Montréal', start: '2025-01-12T20:00' },
      { town: 'Québec', start: '2025-01-12T20:00' },
    ],
    ['of another producer', { producer: 'la-troupe' }, { producer: 'la-meute' }],
  ] as readonly (readonly [string, Stop, Stop])[])
    it(`is not proposed ${why}`, async () => {
      for (const slug of ['la-troupe', 'la-meute'])
        await describeOrganisation(asked.pool, slug, { name: slug, holding: null, sellers: null });
      await stops('maison-1', [one]);
      await stops('maison-2', [other]);
      await told('maison-1', one.title ?? 'Carmen à vélo');
      await told('maison-2', other.title ?? 'Carmen à vélo');
      assert.deepEqual([await alike('maison-1'), await alike('maison-2')], [[], []]);
      const refused = await said('maison-1', one.title ?? 'Carmen à vélo', 'maison-2', 'same');
      assert.equal(refused.status, 1);
    });
});

describe('a venue of the pool’s list', () => {
  const HALLES = {
    code: 'halles',
    name: 'Les Halles du Port',
    municipality: 'montreal',
    kind: 'concert-hall',
    capacity: 400,
  };

  beforeEach(async () => {
    await keepVenues(asked.pool, [HALLES]);
    await programme([
      'p1,a,Un,2025-01-12T20:00,Halles du Port,Montréal,,',
      'p5,a,Un,2025-01-16T20:00,Halles du Port,Montréal,,',
      'p2,b,Deux,2025-01-13T20:00,HALLES DU PORT,,,300',
      'p4,d,Quatre,2025-01-15T20:00,Halles du Prt,Montréal,,',
      'p3,c,Trois,2025-01-14T20:00,Salle Untel,,,',
    ]);
  });

  const kinds = () => asked.figures({ metric: 'performances', by: ['venue-kind'] });
  const told = async () => {
    const venues = await houseVenues(asked.answering, HOUSE);
    return Object.fromEntries(venues.map((venue) => [venue.name, venue]));
  };

  it('is suggested, with its reasons, and fills in nothing before the house says so', async () => {
    const { 'Halles du Port': here, 'Salle Untel': other } = await told();
    assert.deepEqual(here?.suggestion, {
      venue: 'halles',
      certainty: 'sure',
      reasons: ['venue-same-name', 'venue-same-municipality'],
    });
    assert.deepEqual([here?.alike, other?.suggestion], [['Halles du Prt'], null]);
    assert.deepEqual(await kinds(), { '?': 5 });
  });

  it('fills in what no file says, contradicts nothing, and goes again when that is taken back', async () => {
    const key = (await told())['Halles du Port']?.key ?? '';
    await decideVenues(asked.answering, HOUSE, [{ key, choice: 'is', venue: 'halles' }]);
    assert.deepEqual(await kinds(), { '?': 2, 'concert-hall': 3 });
    assert.deepEqual(await asked.figures({ metric: 'performances', by: ['municipality'] }), {
      '?': 1,
      montreal: 4,
    });
    assert.deepEqual(await asked.figures({ metric: 'capacity' }), { '': 1100 });
    await decideVenues(asked.answering, HOUSE, [{ key, choice: 'undo' }]);
    assert.deepEqual(await kinds(), { '?': 5 });
  });

  it('that was on the list twice keeps both its codes for ever', async () => {
    await keepVenues(asked.pool, [{ ...HALLES, code: 'halles-du-port', kind: 'open-air' }]);
    const key = (await told())['Halles du Port']?.key ?? '';
    await decideVenues(asked.answering, HOUSE, [{ key, choice: 'is', venue: 'halles-du-port' }]);
    await mergeVenues(asked.pool, 'halles-du-port', 'halles');
    assert.deepEqual(await kinds(), { '?': 2, 'concert-hall': 3 });
    await assert.rejects(keepVenues(asked.pool, [{ ...HALLES, code: 'halles-du-port' }]), {
      code: 'venue-code-taken',
    });
    await assert.rejects(keepVenues(asked.pool, [{ ...HALLES, kind: 'grange' }]), {
      code: 'venue-unreadable',
    });
  });
});

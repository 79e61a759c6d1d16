import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import type { Focus } from '#path/present/present.ts';

import { answered, type Made, protectedTable, week } from './made-answers.ts';

const CONCERTS = {
  metric: 'tickets-sold',
  by: ['purchase-weekday'],
  where: { discipline: ['music'], municipality: ['montreal'] },
  scope: 'pool',
} as const;
const THURSDAY: Focus = { form: 'yes-no', dimension: 'purchase-weekday', codes: ['thursday'] };

/** As read aloud: no-break spaces are looked at by another test. */
function spoken({ answer }: Answer): readonly [fr: string, en: string] {
  return [answer.fr.replaceAll('\u00a0', ' '), answer.en.replaceAll('\u00a0', ' ')];
}

function codesOf({ notes }: Answer): readonly string[] {
  return notes.map(({ code }) => code);
}

describe('present: is Thursday the first day?', () => {
  const onDays = (values: readonly number[], total: number, setting = {}) =>
    answered(CONCERTS, week(values), { value: total }, { focus: THURSDAY, ...setting });

  it('says yes, with the number, the share and the runner-up', () => {
    assert.deepEqual(spoken(onDays([2000, 2200, 2400, 3400, 3000, 1500, 1000], 15500)), [
      'Oui : le jeudi vient en tête, avec 22 % des billets vendus (3 400). Le vendredi suit, avec 19 %.',
      'Yes: Thursday comes first, with 22% of tickets sold (3,400). Friday follows, with 19%.',
    ]);
  });

  it('says no, with what comes first and the rank of what was asked', () => {
    assert.deepEqual(spoken(onDays([2000, 2200, 4000, 2600, 3000, 1500, 1000], 16300)), [
      'Non : le mercredi vient en tête, avec 25 % des billets vendus (4 000); le jeudi arrive au 3e rang, avec 16 %.',
      'No: Wednesday comes first, with 25% of tickets sold (4,000); Thursday is third, with 16%.',
    ]);
  });

  it('says that a gap is narrow, and gives the numbers that tell two equal shares apart', () => {
    assert.equal(
      spoken(onDays([2000, 2200, 2400, 3400, 3450, 1500, 1000], 15550))[0],
      'Non : le vendredi vient en tête, avec 22 % des billets vendus (3 450); le jeudi arrive au 2e rang, avec 22 % des billets vendus (3 400); l’écart est mince.',
    );
    assert.match(
      spoken(onDays([2000, 2200, 2400, 3450, 3400, 1500, 1000], 15550))[1],
      /Friday follows, with 22%; the gap is narrow\.$/,
    );
  });

  it('says that two days are equal rather than choosing one', () => {
    assert.equal(
      spoken(onDays([2000, 2200, 2400, 3400, 3400, 1500, 1000], 15500))[0],
      'À égalité : le jeudi et le vendredi viennent en tête, avec 22 % des billets vendus (3 400) chacun.',
    );
  });

  it('cannot say when Thursday is not released, and never takes it for zero', () => {
    const cells: readonly Made[] = week([2000, 2200, 2400, 3000, 3400, 3400, 1000]).map((cell) =>
      cell.key?.[0] === 'thursday' ? { ...cell, houses: 3 } : cell,
    );
    const answer = answered(CONCERTS, cells, { value: 17400 }, { focus: THURSDAY });
    assert.match(spoken(answer)[0], /^On ne peut pas le dire : rien n’est diffusé pour le jeudi\./);
    const row = answer.rows.find((one) => one['purchase-weekday'] === 'thursday');
    assert.deepEqual(row, {
      'purchase-weekday': 'thursday',
      'tickets-sold': null,
      share: null,
      status: 'x',
      reason: 'not-released',
    });
    assert(codesOf(answer).includes('some-not-released'));
  });

  it('ranks nothing before what is not released', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    type Form = 'yes-no' | 'most' | 'least';
    const said = (numbers: readonly number[], hidden: readonly string[], form: Form) => {
      const cells = week(numbers).map((cell): Made => {
        return hidden.includes(cell.key?.[0] ?? '') ? { ...cell, houses: 3 } : cell;
      });
      return spoken(answered(CONCERTS, cells, { value: 15500, houses: 3 }, { focus: { ...THURSDAY, form } }));
    };
    const friday = [2000, 2200, 2400, 3000, 3400, 1500, 1000];
    assert.match(
      said(friday, ['sunday'], 'yes-no')[0],
      /^Non : parmi les valeurs diffusées, le vendredi vient/,
    );
    assert.match(
      said(friday, ['sunday'], 'least')[0],
      /^Parmi les valeurs diffusées, le samedi vient en dernier/,
    );
    const tied = [2000, 2200, 2400, 3400, 3400, 1500, 1000];
    assert.match(said(tied, ['monday'], 'most')[0], /^À égalité parmi les valeurs diffusées : le jeudi et/);
    const allBut = (day: string) => days.filter((other) => other !== day);
    for (const form of ['most', 'least'] as const)
      assert.match(
        said(friday, allBut('thursday'), form)[0],
        /^Une seule valeur est diffusée : le jeudi, avec/,
      );
    assert.match(
      said(friday, allBut('thursday'), 'yes-no')[1],
      /^It cannot be said: only one value is released, Thursday, with/,
    );
    assert.match(
      said(friday, allBut('friday'), 'yes-no')[0],
      /rien n’est diffusé pour le jeudi\. Une seule valeur est diffusée : le vendredi, avec/,
    );
  });

  it('does not say which comes first where what is not released may be larger', () => {
    const cells = week([3100, 2200, 2400, 3400, 3000, 1500, 2900]).map((cell): Made => {
      return ['monday', 'sunday'].includes(cell.key?.[0] ?? '') ? { ...cell, houses: 3 } : cell;
    });
    for (const form of ['yes-no', 'most'] as const) {
      const [fr, en] = spoken(answered(CONCERTS, cells, { value: 18500 }, { focus: { ...THURSDAY, form } }));
      assert.match(
        fr,
        /^On ne peut pas le dire : ce qui n’est pas diffusé fait \d+ % des billets vendus\. Parmi les valeurs diffusées, le jeudi vient en tête, avec 18 %/,
      );
      assert.match(en, /^It cannot be said: what is not released makes up \d+% of tickets sold\. Among/);
    }
  });

  it('says that a first place is among what is released, where another day is not', () => {
    const cells: readonly Made[] = week([600, 2200, 2400, 3400, 3000, 700, 500]).map((cell) =>
      ['monday', 'sunday'].includes(cell.key?.[0] ?? '') ? { ...cell, houses: 3 } : cell,
    );
    const said = (form: 'yes-no' | 'most') =>
      spoken(answered(CONCERTS, cells, { value: 12800 }, { focus: { ...THURSDAY, form } }));
    assert.match(said('yes-no')[0], /^Parmi les valeurs diffusées, oui : le jeudi vient en tête, avec/);
    assert.match(said('yes-no')[1], /^Among the values released, yes: Thursday comes first, with/);
    assert.match(said('most')[0], /^Parmi les valeurs diffusées, le jeudi vient en tête, avec/);
    assert.match(said('most')[1], /^Among the values released, Thursday comes first, with/);
  });

  it('tells the traps: orders are not tickets, on-sale days, local time, what a concert is', () => {
    const orders = answered(
      { ...CONCERTS, metric: 'orders' },
      week([900, 1000, 1100, 1500, 1800, 700, 500]),
      { value: 7500 },
    );
    const answer = onDays([2000, 2200, 2400, 3400, 3000, 1500, 1000], 15500, { companions: [orders] });
    assert.deepEqual(codesOf(answer), [
      'orders-not-tickets',
      'on-sale-days',
      'local-time',
      'concert-defined',
      'figures-rounded',
    ]);
    assert.equal(
      answer.notes[0]?.text.fr,
      'Une commande peut compter plusieurs billets. En commandes plutôt qu’en billets, le vendredi vient en tête (24\u00a0%).',
    );
  });

  it('orders days from Monday whatever their size, with shares of the total', () => {
    const answer = onDays([2000, 2200, 2400, 3400, 3000, 1500, 1000].toReversed(), 15500);
    assert.deepEqual(
      answer.rows.map((row) => row['purchase-weekday']),
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    );
    assert.deepEqual(
      answer.columns.map(({ id, kind, unit }) => [id, kind, unit]),
      [
        ['purchase-weekday', 'dimension', null],
        ['tickets-sold', 'measure', 'tickets'],
        ['share', 'share', 'percent'],
      ],
    );
    assert.equal(answer.columns[0]?.values?.thursday?.fr, 'Jeudi');
    assert.equal(answer.chart, 'bars');
  });
});

describe('present: Facebook or traditional media?', () => {
  const query = {
    metric: 'information-source-share',
    by: ['information-source'],
    where: { 'survey-question': ['follows-culture'], discipline: ['theatre'] },
    scope: 'pool',
  } as const;
  const focus: Focus = {
    form: 'either',
    dimension: 'information-source',
    codes: ['facebook', 'traditional-media'],
  };
  const chose = (key: readonly string[], part: number, respondents = 600): Made => ({
    key,
    parts: { numerator: part, denominator: respondents },
    respondents,
  });
  const asked = (facebook: number, traditional: number, respondents = 600): Answer => {
    const { by: _, ...whole } = query;
    const group = { ...whole, where: { ...query.where, 'information-source': ['traditional-media'] } };
    const companion = answered(group, [], chose([], traditional, respondents));
    const rows = [chose(['facebook'], facebook, respondents), chose(['radio'], 100, respondents)];
    return answered(query, rows, chose([], respondents, respondents), { focus, companions: [companion] });
  };

  it('says which, with shares, margins and base; the group’s share is asked and not summed', () => {
    assert.deepEqual(spoken(asked(228, 324)), [
      'Davantage par les médias traditionnels (54 %, ± 4 points) que par Facebook (38 %, ± 4 points). Base : 600 répondants.',
      'More through traditional media (54%, ± 4 points) than Facebook (38%, ± 4 points). Base: 600 respondents.',
    ]);
  });

  it('does not conclude from a gap within the margin of error', () => {
    assert.deepEqual(spoken(asked(35, 40, 80)), [
      'Différence non concluante : médias traditionnels, 50 %, ± 11 points; Facebook, 44 %, ± 11 points. L’écart ne dépasse pas la marge d’erreur. Base : 80 répondants.',
      'No conclusive difference: traditional media, 50%, ± 11 points; Facebook, 44%, ± 11 points. The gap is within the margin of error. Base: 80 respondents.',
    ]);
  });

  it('tells which of the two survey questions it was, and that several answers were allowed', () => {
    assert.deepEqual(codesOf(asked(228, 324)).slice(0, 5), [
      'survey-general-question',
      'several-answers',
      'traditional-media-defined',
      'margin-formula',
      'survey-respondents',
    ]);
  });
});

describe('present: the 18 to 35 at the opera', () => {
  const where = { 'age-band': ['18-35'], discipline: ['opera'] };
  const query = { metric: 'participation', where, scope: 'pool' } as const;
  const composition = answered({ ...query, metric: 'audience-composition' }, [], {
    parts: { numerator: 220, denominator: 1000 },
  });

  it('answers among the buyers known, and says the other reading and which is which', () => {
    const answer = answered(
      query,
      [],
      { parts: { numerator: 1235, denominator: 8900 } },
      { companions: [composition] },
    );
    assert.deepEqual(spoken(answer), [
      '14 % des acheteurs connus de 18 à 35 ans sont allés à l’opéra.',
      '14% of known buyers aged 18 to 35 went to the opera.',
    ]);
    assert.deepEqual(codesOf(answer).slice(0, 4), [
      'pool-not-population',
      'other-reading-composition',
      'buyer-is-not-spectator',
      'price-types-cut-elsewhere',
    ]);
    assert.equal(
      answer.notes[1]?.text.fr,
      'À l’inverse\u00a0: les 18 à 35 ans font 22\u00a0% des acheteurs d’âge connu qui vont à l’opéra.',
    );
    assert.equal(answer.chart, 'number');
  });

  it('gives the one neutral reason when it is not released, and a question nearby that works', () => {
    const nearby = { ...query, where: { ...where, discipline: ['opera-and-classical'] } };
    const answer = answered(
      query,
      [],
      { parts: { numerator: 1235, denominator: 8900 }, houses: 3 },
      { remedies: [{ code: 'remedy-wider-value', text: { fr: 'Élargir', en: 'Widen' }, query: nearby }] },
    );
    assert.equal(
      spoken(answer)[0],
      'Parmi les acheteurs de 18 à 35 ans, part de ceux qui vont à l’opéra : non diffusé, pour protéger les personnes et les organismes. Question voisine qui a une réponse : Parmi les acheteurs de 18 à 35 ans, part de ceux qui vont à un spectacle (opéra et musique classique).',
    );
    assert.deepEqual(answer.rows, [{ participation: null, status: 'x', reason: 'not-released' }]);
    assert.equal(answer.coverage.known, null);
  });
});

describe('present: other forms', () => {
  const channels: readonly Made[] = [
    { key: ['online'], value: 6200 },
    { key: ['counter'], value: 3000 },
    { key: ['phone'], value: 800 },
  ];
  const byChannel = { metric: 'tickets-sold', by: ['channel'], scope: 'own' } as const;
  const own = (focus: Focus): Answer => answered(byChannel, channels, { value: 10000 }, { own: true, focus });

  it('tells a share', () => {
    const answer = own({ form: 'share', dimension: 'channel', codes: ['online'] });
    assert.deepEqual(spoken(answer), [
      'En ligne : 62 % des billets vendus (6 200).',
      'Online: 62% of tickets sold (6,200).',
    ]);
  });

  it('weighs two values', () => {
    const answer = own({ form: 'either', dimension: 'channel', codes: ['counter', 'online'] });
    assert.equal(spoken(answer)[0], 'En tête : en ligne, 62 %; guichet, 30 %.');
  });

  it('does not say of one’s own data that something is not released', () => {
    const answer = own({ form: 'either', dimension: 'channel', codes: ['counter', 'reseller'] });
    assert.deepEqual(spoken(answer), [
      'On ne peut pas trancher : guichet, 30 %; revendeur, indisponible.',
      'It cannot be settled: box office, 30%; reseller, not available.',
    ]);
  });

  it('names a value with its article', () => {
    const answer = own({ form: 'most', dimension: 'channel', codes: [] });
    assert.equal(
      spoken(answer)[0],
      'La vente en ligne vient en tête, avec 62 % des billets vendus (6 200). Le guichet suit, avec 30 %.',
    );
  });

  it('tells the least', () => {
    const answer = own({ form: 'least', dimension: 'channel', codes: [] });
    assert.match(
      spoken(answer)[0],
      /^Le téléphone vient en dernier, avec 8 % des billets vendus \(800\); en tête, la vente en ligne, avec 62 %\.$/,
    );
  });

  it('puts the largest first, the unknown last, and says its share', () => {
    const answer = answered(
      { metric: 'tickets-sold', by: ['region'], scope: 'own' },
      [
        { key: [null], value: 2000 },
        { key: ['laval'], value: 1000 },
        { key: ['montreal'], value: 7000 },
      ],
      { value: 10000 },
      { own: true },
    );
    assert.deepEqual(
      answer.rows.map(({ region }) => region),
      ['montreal', 'laval', null],
    );
    assert.equal(
      answer.notes.find(({ code }) => code === 'unknown-share')?.text.fr,
      'Inconnu pour 20\u00a0% du total\u00a0: ces lignes ne disent rien de leur répartition.',
    );
  });

  it('sums months and tells the peak, in order of time', () => {
    const answer = answered(
      { metric: 'revenue', by: ['performance-month'], scope: 'own' },
      [
        { key: ['2025-01'], value: 800000 },
        { key: ['2024-12'], value: 3000050 },
      ],
      { value: 3800050 },
      { own: true },
    );
    assert.deepEqual(spoken(answer), [
      'Revenus de billetterie : 38 000,50 $ en tout. Sommet : décembre 2024, avec 78,9 %.',
      'Revenue: $38,000.50 in all. Peak: December 2024, with 78.9%.',
    ]);
    assert.deepEqual(
      answer.rows.map((row) => row['performance-month']),
      ['2024-12', '2025-01'],
    );
    assert.equal(answer.chart, 'line');
    assert.equal(answer.columns[1]?.unit, 'CAD-minor');
  });

  it('compares with another period, in a sentence and in columns', () => {
    const query = {
      metric: 'revenue',
      scope: 'own',
      where: { 'performance-date': { from: '2024-09-01', to: '2025-08-31' } },
      compare: { period: 'previous-year' },
    } as const;
    const { compare: _, ...before } = query;
    const compared = protectedTable(before, [], { value: 1000000 }, true);
    const answer = answered(query, [], { value: 1120000 }, { own: true, compared });
    assert.deepEqual(spoken(answer), [
      'Revenus de billetterie, saison 2024-2025 : 11 200 $. C’est 12 % de plus que pour la période comparée (10 000 $).',
      'Revenue, 2024–2025 season: $11,200. That is 12% more than for the period compared ($10,000).',
    ]);
    assert.deepEqual(answer.rows, [{ revenue: 1120000, compared: 1000000, change: 12, status: 'ok' }]);
  });

  it('says that nothing is recorded, which is not that nothing is released', () => {
    const answer = answered(
      { metric: 'average-price', scope: 'own' },
      [],
      { parts: { numerator: 0, denominator: 0 } },
      { own: true },
    );
    assert.deepEqual(spoken(answer), [
      'Prix moyen du billet vendu : rien n’est enregistré.',
      'Average paid price: nothing is recorded.',
    ]);
    assert.equal(answer.rows[0]?.status, '..');
  });

  it('opens to its definitions, coverage and time', () => {
    const answer = own({ form: 'most', dimension: 'channel', codes: [] });
    assert.deepEqual(
      answer.definitions.map(({ id, kind }) => [id, kind]),
      [
        ['tickets-sold', 'metric'],
        ['channel', 'dimension'],
      ],
    );
    assert.deepEqual(answer.coverage, {
      known: 0.9,
      members: { contributing: 1, of: 1 },
      identified: null,
      asOf: '2026-03-03T10:00:00',
    });
  });

  it('opens no table for another audience than its own', () => {
    assert.throws(() =>
      answered(byChannel, channels, { value: 10000 }, { own: true, audience: { kind: 'public' } }),
    );
  });
});

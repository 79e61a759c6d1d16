import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Query } from '#model/query.ts';
import { ask } from '#path/ask/ask.ts';

import { AS_HOUSE, PUBLIC } from './made-up-pool.ts';

function queryOf(question: string, facts = PUBLIC): Query {
  const reading = ask(question, facts);
  assert(reading.kind === 'query', `${question}: ${reading.kind === 'unclear' ? reading.reason.fr : ''}`);
  return reading.query;
}

/** Each question beside the query that it is. */
function reads(cases: readonly (readonly [question: string, query: Query])[], facts = PUBLIC): void {
  for (const [question, query] of cases)
    it(question, () => assert.deepEqual(queryOf(question, facts), query));
}

const season = { from: '2024-09-01', to: '2025-08-31' };

describe('ask: measures', () => {
  reads([
    ['Combien de billets?', { metric: 'tickets-sold' }],
    ['Combien de billets vendus?', { metric: 'tickets-sold' }],
    ['Combien de billets ont été émis?', { metric: 'tickets-issued' }],
    ['Combien d’entrées?', { metric: 'tickets-issued' }],
    ['How many tickets by region of the buyer?', { metric: 'tickets-sold', by: ['region'] }],
    ['Combien de billets selon la région de l’acheteur?', { metric: 'tickets-sold', by: ['region'] }],
    ['How many buyers bought tickets?', { metric: 'buyers' }],
    [
      'Combien de billets par région d’origine vendus en ligne?',
      { metric: 'tickets-sold', by: ['region'], where: { channel: ['online'] } },
    ],
    ['How many entries?', { metric: 'tickets-issued' }],
    ['recettes', { metric: 'revenue' }],
    ['Quels sont les revenus de billetterie?', { metric: 'revenue' }],
    ['What is the box office revenue?', { metric: 'revenue' }],
    ['Combien de commandes?', { metric: 'orders' }],
    ['Combien d’acheteurs?', { metric: 'buyers' }],
    ['how many buyers', { metric: 'buyers' }],
    ['Quel est le prix moyen d’un billet?', { metric: 'average-price' }],
    ['average ticket price', { metric: 'average-price' }],
    ['prix médian', { metric: 'median-price' }],
    ['Quel est le taux d’occupation?', { metric: 'occupancy' }],
    ['occupancy rate', { metric: 'occupancy' }],
    ['Quel est le délai d’achat?', { metric: 'lead-time' }],
    ['Combien de temps à l’avance les gens achètent-ils leurs billets?', { metric: 'lead-time' }],
    ['How far in advance do people buy tickets?', { metric: 'lead-time' }],
    ['panier moyen', { metric: 'order-value' }],
    ['taux d’absence', { metric: 'no-show-rate' }],
    ['billets de faveur', { metric: 'complimentary-tickets' }],
    ['nouveaux acheteurs', { metric: 'first-time-buyers' }],
    ['Combien d’acheteurs de retour?', { metric: 'buyers', where: { 'new-or-returning': ['returning'] } }],
    ['How many returning buyers?', { metric: 'buyers', where: { 'new-or-returning': ['returning'] } }],
    [
      'tickets bought by loyal buyers',
      { metric: 'tickets-sold', where: { 'new-or-returning': ['returning'] } },
    ],
    ['Nouveaux acheteurs ou acheteurs de retour?', { metric: 'buyers', by: ['new-or-returning'] }],
    ['Quelle est la part d’acheteurs de retour?', { metric: 'buyers', by: ['new-or-returning'] }],
    ['Combien d’acheteurs reviennent?', { metric: 'repeat-rate' }],
    ['fréquentation croisée', { metric: 'cross-attendance' }],
    ['Combien de représentations?', { metric: 'performances' }],
    ['Quel est le taux de remplissage moyen?', { metric: 'occupancy' }],
    ['revenue per ticket', { metric: 'average-price' }],
    ['Combien coûte un billet en moyenne?', { metric: 'average-price' }],
    ['nouveaux spectateurs', { metric: 'first-time-buyers' }],
    ['How many customers come back?', { metric: 'repeat-rate' }],
    ['Quelle part de nos ventes se fait en ligne?', { metric: 'tickets-sold', by: ['channel'] }],
    [
      'Quelle proportion des acheteurs achète la dernière semaine?',
      { metric: 'buyers', by: ['lead-time-band'] },
    ],
    ['À quel moment de la semaine achète-t-on?', { metric: 'tickets-sold', by: ['purchase-weekday'] }],
    ['billets par commande', { metric: 'order-size' }],
  ]);
});

describe('ask: dimensions', () => {
  reads([
    ['What share of buyers comes from Laval?', { metric: 'buyers', by: ['origin-zone'] }],
    ['How many buyers come from Laval?', { metric: 'buyers', where: { 'origin-zone': ['laval'] } }],
    ['Quelle part des acheteurs vient de Laval?', { metric: 'buyers', by: ['origin-zone'] }],
    [
      'Le samedi est-il plus populaire que le vendredi pour sortir au théâtre?',
      { metric: 'tickets-sold', by: ['performance-weekday'], where: { discipline: ['theatre'] } },
    ],
    ['Billets vendus par mois', { metric: 'tickets-sold', by: ['performance-month'] }],
    ['billets vendus par mois d’achat', { metric: 'tickets-sold', by: ['purchase-month'] }],
    ['Revenus selon le canal de vente', { metric: 'revenue', by: ['channel'] }],
    ['tickets sold by weekday', { metric: 'tickets-sold', by: ['purchase-weekday'] }],
    ['À quelle heure achète-t-on des billets?', { metric: 'tickets-sold', by: ['purchase-hour'] }],
    [
      'billets par discipline et par mois',
      { metric: 'tickets-sold', by: ['discipline', 'performance-month'] },
    ],
    ['Quand achète-t-on ses billets?', { metric: 'tickets-sold', by: ['purchase-weekday'] }],
    ['When do people buy their tickets?', { metric: 'tickets-sold', by: ['purchase-weekday'] }],
    ['Revenue by price class', { metric: 'revenue', by: ['price-class'] }],
    ['acheteurs par groupe d’âge', { metric: 'buyers', by: ['age-band'] }],
    [
      'Taux d’occupation selon le jour de la représentation',
      { metric: 'occupancy', by: ['performance-weekday'] },
    ],
    ['Billets par saison', { metric: 'tickets-sold', by: ['season'] }],
    ['provenance des acheteurs', { metric: 'buyers', by: ['region'] }],
    ['D’où viennent les spectateurs?', { metric: 'buyers', by: ['region'] }],
    ['Where do audiences come from?', { metric: 'buyers', by: ['region'] }],
    ['acheteurs par code postal', { metric: 'buyers', by: ['fsa'] }],
    [
      'Quel âge ont les spectateurs de danse?',
      {
        metric: 'audience-composition',
        by: ['age-band'],
        where: { discipline: ['dance'] },
        scope: 'pool',
      },
    ],
    [
      'Comment les spectateurs s’informent-ils de l’offre culturelle?',
      {
        metric: 'information-source-share',
        by: ['information-source'],
        where: { 'survey-question': ['follows-culture'] },
      },
    ],
    [
      'Quel est le taux de satisfaction à l’opéra?',
      { metric: 'satisfaction', where: { 'survey-question': ['satisfaction'], discipline: ['opera'] } },
    ],
    [
      'Quelle proportion des spectateurs de théâtre sont satisfaits?',
      { metric: 'satisfaction', where: { 'survey-question': ['satisfaction'], discipline: ['theatre'] } },
    ],
    [
      'Satisfaction by age group',
      { metric: 'satisfaction', by: ['age-band'], where: { 'survey-question': ['satisfaction'] } },
    ],
    [
      'How satisfied are dance audiences?',
      { metric: 'satisfaction', where: { 'survey-question': ['satisfaction'], discipline: ['dance'] } },
    ],
    [
      'Pourquoi les gens viennent-ils au théâtre?',
      {
        metric: 'motive-share',
        by: ['motive'],
        where: { 'survey-question': ['motives'], discipline: ['theatre'] },
      },
    ],
    [
      'What are the main reasons for attending?',
      { metric: 'motive-share', by: ['motive'], where: { 'survey-question': ['motives'] } },
    ],
    [
      'Quels sont les motifs de sortie des 18 à 35 ans?',
      {
        metric: 'motive-share',
        by: ['motive'],
        where: { 'survey-question': ['motives'], 'age-band': ['18-35'] },
      },
    ],
    ['Évolution des revenus', { metric: 'revenue', by: ['performance-month'] }],
  ]);
});

describe('ask: limits', () => {
  reads([
    ['Billets de théâtre', { metric: 'tickets-sold', where: { discipline: ['theatre'] } }],
    ['Recettes des concerts', { metric: 'revenue', where: { discipline: ['music'] } }],
    ['Billets d’opéra et de danse', { metric: 'tickets-sold', where: { discipline: ['opera', 'dance'] } }],
    ['acheteurs de moins de 30 ans', { metric: 'buyers', where: { 'age-band': ['under-30'] } }],
    ['acheteurs de 65 ans et plus', { metric: 'buyers', where: { 'age-band': ['65-plus'] } }],
    ['buyers over 64', { metric: 'buyers', where: { 'age-band': ['65-plus'] } }],
    ['buyers aged 18 to 24', { metric: 'buyers', where: { 'age-band': ['18-24'] } }],
    ['revenus de la saison 2024-2025', { metric: 'revenue', where: { 'performance-date': season } }],
    ['revenus saison 2024-25', { metric: 'revenue', where: { 'performance-date': season } }],
    ['revenue for the 2024–2025 season', { metric: 'revenue', where: { 'performance-date': season } }],
    [
      'revenus en 2024',
      { metric: 'revenue', where: { 'performance-date': { from: '2024-01-01', to: '2024-12-31' } } },
    ],
    [
      'revenus l’an dernier',
      { metric: 'revenue', where: { 'performance-date': { from: '2025-01-01', to: '2025-12-31' } } },
    ],
    ['revenue last season', { metric: 'revenue', where: { 'performance-date': season } }],
    [
      'revenus en février 2024',
      { metric: 'revenue', where: { 'performance-date': { from: '2024-02-01', to: '2024-02-29' } } },
    ],
    [
      'revenus de septembre à décembre 2024',
      {
        metric: 'revenue',
        where: { 'performance-date': { from: '2024-09-01', to: '2024-12-31' } },
      },
    ],
    [
      'revenus d’octobre 2024 à mars 2025',
      {
        metric: 'revenue',
        where: { 'performance-date': { from: '2024-10-01', to: '2025-03-31' } },
      },
    ],
    [
      'revenus en été 2025',
      { metric: 'revenue', where: { 'performance-date': { from: '2025-06-01', to: '2025-08-31' } } },
    ],
    [
      'revenue last winter',
      { metric: 'revenue', where: { 'performance-date': { from: '2025-12-01', to: '2026-02-28' } } },
    ],
    [
      'revenus en été',
      {
        metric: 'revenue',
        where: { 'performance-date': { from: '2025-06-01', to: '2025-08-31' } },
      },
    ],
    [
      'Combien de personnes sont venues à l’opéra à l’hiver 2024-2025?',
      {
        metric: 'buyers',
        where: {
          discipline: ['opera'],
          'performance-date': { from: '2024-12-01', to: '2025-02-28' },
        },
      },
    ],
    [
      'billets achetés à l’automne 2024',
      {
        metric: 'tickets-sold',
        where: { 'purchase-date': { from: '2024-09-01', to: '2024-11-30' } },
      },
    ],
    [
      'billets qui ont été vendus en 2024',
      { metric: 'tickets-sold', where: { 'purchase-date': { from: '2024-01-01', to: '2024-12-31' } } },
    ],
    [
      'billets achetés en janvier 2025',
      {
        metric: 'tickets-sold',
        where: { 'purchase-date': { from: '2025-01-01', to: '2025-01-31' } },
      },
    ],
    ['revenus depuis 2023', { metric: 'revenue', where: { 'performance-date': { from: '2023-01-01' } } }],
    ['Billets vendus en ligne', { metric: 'tickets-sold', where: { channel: ['online'] } }],
    ['Billets vendus au guichet', { metric: 'tickets-sold', where: { channel: ['counter'] } }],
    ['billets étudiants', { metric: 'tickets-sold', where: { 'price-class': ['student'] } }],
    ['taux d’occupation du samedi', { metric: 'occupancy', where: { 'performance-weekday': ['saturday'] } }],
    [
      'billets à Longueuil',
      { metric: 'tickets-sold', where: { municipality: ['longueuil'] }, scope: 'pool' },
    ],
    ['acheteurs de la Montérégie', { metric: 'buyers', where: { region: ['monteregie'] } }],
    [
      'billets de Les Nuits bleues',
      { metric: 'tickets-sold', where: { organisation: ['les-nuits-bleues'] }, scope: 'pool' },
    ],
    [
      'billets des Nuits bleues',
      { metric: 'tickets-sold', where: { organisation: ['les-nuits-bleues'] }, scope: 'pool' },
    ],
  ]);

  it('takes a month without its year for the last one, and says so', () => {
    const reading = ask('revenus en novembre', PUBLIC);
    assert(reading.kind === 'query');
    assert.deepEqual(reading.query.where, { 'performance-date': { from: '2025-11-01', to: '2025-11-30' } });
    assert.equal(reading.notes[0]?.text.fr, 'L’année n’était pas dite\u00a0: j’ai pris novembre\u00a02025.');
  });
});

describe('ask: several years', () => {
  const years = (from: number, to: number): Query => ({
    metric: 'revenue',
    where: { 'performance-date': { from: `${from}-01-01`, to: `${to}-12-31` } },
  });
  reads([
    ['revenus de 2023 à 2025', years(2023, 2025)],
    ['revenus de 2023 à 2024', years(2023, 2024)],
    ['revenus entre 2022 et 2024', years(2022, 2024)],
    ['revenue from 2022 to 2024', years(2022, 2024)],
    ['revenus en 2023 et 2024', years(2023, 2024)],
    [
      'acheteurs en 2024, 25 à 34 ans',
      {
        metric: 'buyers',
        where: { 'age-band': ['25-34'], 'performance-date': { from: '2024-01-01', to: '2024-12-31' } },
      },
    ],
  ]);
});

describe('ask: comparisons', () => {
  reads([
    [
      'revenus de 2025 par rapport à l’an dernier',
      {
        metric: 'revenue',
        where: { 'performance-date': { from: '2025-01-01', to: '2025-12-31' } },
        compare: { period: 'previous-year' },
      },
    ],
    [
      'Revenue compared with last year',
      {
        metric: 'revenue',
        where: { 'performance-date': season },
        compare: { period: 'previous-year' },
      },
    ],
    [
      'revenus de 2025 comparés à 2023',
      {
        metric: 'revenue',
        where: { 'performance-date': { from: '2025-01-01', to: '2025-12-31' } },
        compare: { period: { from: '2023-01-01', to: '2023-12-31' } },
      },
    ],
  ]);
  reads(
    [
      [
        'Notre prix moyen comparé aux autres',
        { metric: 'average-price', compare: { with: 'pool' }, scope: 'own' },
      ],
      [
        'our occupancy compared to the pool',
        { metric: 'occupancy', compare: { with: 'pool' }, scope: 'own' },
      ],
    ],
    AS_HOUSE,
  );
});

describe('ask: whose data', () => {
  reads(
    [
      ['Combien de billets avons-nous vendus?', { metric: 'tickets-sold', scope: 'own' }],
      ['D’où viennent mes acheteurs?', { metric: 'buyers', by: ['region'], scope: 'own' }],
      ['our revenue by month', { metric: 'revenue', by: ['performance-month'], scope: 'own' }],
      ['revenus de toute la mutualisation', { metric: 'revenue', scope: 'pool' }],
      [
        'billets du Théâtre des Deux Rives',
        {
          metric: 'tickets-sold',
          where: { organisation: ['theatre-des-deux-rives'] },
          scope: 'own',
        },
      ],
      ['revenus par mois', { metric: 'revenue', by: ['performance-month'] }],
    ],
    AS_HOUSE,
  );

  it('says that « nos » is nobody’s when no house asks', () => {
    const reading = ask('nos revenus', PUBLIC);
    assert(reading.kind === 'query');
    assert.equal(reading.query.scope, undefined);
    assert.deepEqual(
      reading.notes.map(({ code }) => code),
      ['own-of-nobody'],
    );
  });
});

describe('ask: what the sentence must tell', () => {
  const focusOf = (question: string) => {
    const reading = ask(question, PUBLIC);
    assert(reading.kind === 'query', question);
    return reading.focus;
  };
  const cases = [
    ['Quelle discipline vend le plus de billets?', { form: 'most', dimension: 'discipline', codes: [] }],
    ['Quel mois vend le moins de billets?', { form: 'least', dimension: 'purchase-month', codes: [] }],
    [
      'Quelle part des billets est vendue en ligne?',
      { form: 'share', dimension: 'channel', codes: ['online'] },
    ],
    [
      'What share of tickets are sold at the box office?',
      { form: 'share', dimension: 'channel', codes: ['counter'] },
    ],
    [
      'Vend-on plus de billets le samedi que le dimanche?',
      {
        form: 'either',
        dimension: 'purchase-weekday',
        codes: ['saturday', 'sunday'],
      },
    ],
    [
      'Les billets se vendent-ils surtout en ligne?',
      { form: 'yes-no', dimension: 'channel', codes: ['online'] },
    ],
  ] as const;
  for (const [question, focus] of cases) it(question, () => assert.deepEqual(focusOf(question), focus));
});

describe('ask: what is not understood is said', () => {
  const unclear = (question: string) => {
    const reading = ask(question, PUBLIC);
    assert(reading.kind === 'unclear', `${question}: ${JSON.stringify(reading)}`);
    return reading;
  };

  for (const [question, words] of [
    ['Combien de billets vendus à des Martiens?', ['Martiens']],
    ['Quel est le karma des acheteurs?', ['karma']],
    ['Revenus sans les abonnements', ['sans']],
    ['Combien de billets n’ont pas été vendus?', ['pas']],
    ['tickets sold except dance', ['except']],
    ['revenus du vestiaire', ['vestiaire']],
    ['Pourquoi les revenus baissent-ils?', ['Pourquoi', 'baissent']],
    ['Combien de billets à moins de 30 $?', ['moins', '30 $']],
    ['les 3 disciplines les plus populaires', ['3']],
  ] as const) {
    it(question, () => assert.deepEqual(unclear(question).notUnderstood, words));
  }

  for (const question of ['Combien de billets par acheteur?', 'How many tickets were sold per buyer?'])
    it(`takes a rate that is none of ours for nothing else: ${question}`, () => {
      const reading = ask(question, PUBLIC);
      assert(reading.kind === 'unclear');
      assert.match(reading.notUnderstood.join(), /^(?:par acheteur|per buyer)$/);
    });

  it('knows the town of a hall, and not that of a buyer', () => {
    const reading = ask('Les gens de Longueuil vont-ils au théâtre à Montréal?', PUBLIC);
    assert(reading.kind === 'unclear');
    assert.deepEqual(reading.notUnderstood, ['Longueuil']);
    assert.deepEqual(queryOf('billets à Longueuil').where, { municipality: ['longueuil'] });
  });

  it('takes no average of a sum', () => {
    const reading = ask('Combien de billets vendus en moyenne?', PUBLIC);
    assert(reading.kind === 'unclear');
    assert.deepEqual(reading.notUnderstood, ['en moyenne']);
  });

  it('offers the question without the words that were not understood', () => {
    assert.deepEqual(unclear('Combien de billets de danse vendus à des Martiens?').nearest[0]?.query, {
      metric: 'tickets-sold',
      where: { discipline: ['dance'] },
    });
  });

  it('offers the nearest bands when an age range cuts one', () => {
    const { reason, nearest } = unclear('Dans quelle proportion les 18 à 30 ans vont-ils à l’opéra?');
    assert.equal(
      reason.fr,
      'Les âges sont connus par groupes, et «\u00a018 à 30 ans\u00a0» en coupe un. Le plus proche\u00a0: 18 à 34 ans.',
    );
    assert.deepEqual(nearest[0]?.query.where?.['age-band'], ['18-34']);
  });

  it('says that a measure does not know a dimension', () => {
    const { reason, nearest } = unclear('Taux d’occupation selon le canal de vente');
    assert.match(reason.fr, /ne se compte pas selon/);
    assert.deepEqual(nearest[0]?.query, { metric: 'occupancy' });
  });

  it('compares with the pool for a house only', () => {
    const { reason, nearest } = unclear('Compare notre prix moyen aux autres');
    assert.match(reason.fr, /Seul un organisme partenaire/);
    assert.deepEqual(nearest[0]?.query, { metric: 'average-price' });
  });

  it('makes no table of three dimensions', () => {
    const { reason, nearest } = unclear('billets par discipline, par mois et par canal');
    assert.match(reason.fr, /au plus deux critères/);
    assert.deepEqual(nearest[0]?.query.by, ['discipline', 'performance-month']);
  });

  it('asks for a measure when none is said', () => {
    assert.match(unclear('la danse à Montréal').reason.en, /cannot see what is to be counted/);
  });

  it('reads no empty question and no novel', () => {
    assert.match(unclear('  ?? ').reason.fr, /Écrivez une question/);
    assert.match(unclear('billets '.repeat(200)).reason.fr, /trop longue/);
  });
});

describe('ask: houses that are no members', () => {
  const strangersIn = (question: string): readonly string[] => {
    const reading = ask(question, PUBLIC);
    return reading.kind === 'unclear' ? reading.notMembers : [];
  };
  for (const [question, names] of [
    ['Combien de billets au Théâtre Jean Duceppe?', ['Théâtre Jean Duceppe']],
    ['combien de billets au theatre du rideau vert?', ['theatre du rideau vert']],
    ['Recettes de la Place des Arts', ['Place des Arts']],
    ['Revenue of the Centaur Theatre', ['Centaur Theatre']],
    ['Billets de l’Orchestre Métropolitain et du Théâtre des Deux Rives', ['Orchestre Métropolitain']],
    ['Billets de l’Opéra de Montréal', ['Opéra de Montréal']],
  ] as const) {
    it(question, () => assert.deepEqual(strangersIn(question), names));
  }
  for (const question of [
    'Billets de théâtre à Montréal',
    'billets d’opéra',
    'revenus des musées',
    'Opéra et danse : revenus',
  ]) {
    it(`takes no name where there is none: ${question}`, () => assert.deepEqual(strangersIn(question), []));
  }
});

describe('ask: readings and suggestions', () => {
  it('shows which words it understood, where they stand, and as what', () => {
    const question = 'Recettes des concerts en 2024';
    const reading = ask(question, PUBLIC);
    assert(reading.kind === 'query');
    assert.deepEqual(
      reading.understood.map(({ text, as }) => [text, as.fr]),
      [
        ['Recettes', 'revenus de billetterie'],
        ['concerts', 'Musique'],
        ['en 2024', '2024'],
      ],
    );
    for (const { text, start, end } of reading.understood) assert.equal(question.slice(start, end), text);
  });

  it('tells the language of a question from its words', () => {
    assert.equal(ask('How many buyers by month?', PUBLIC).language, 'en');
    assert.equal(ask('Combien d’acheteurs par mois?', PUBLIC).language, 'fr');
    assert.equal(ask('Facebook?', { ...PUBLIC, language: 'en' }).language, 'en');
  });

  const questions = [
    'Est-ce que le jeudi est le jour le plus populaire pour l’achat de billets de concert à Montréal?',
    'Dans quelle proportion les 18 à 35 ans fréquentent-ils l’opéra?',
    'Quelle part du public de l’opéra a entre 18 et 35 ans?',
    'Comment les spectateurs de théâtre s’informent-ils de l’offre culturelle?',
    'Recettes par canal de vente en 2024',
    'Revenus de la saison 2024-2025 par rapport à l’an dernier',
    'Billets vendus par discipline',
    'Délai d’achat selon le mois',
    'Taux d’occupation du samedi',
    'acheteurs de la Montérégie',
  ];
  for (const question of questions) {
    for (const language of ['fr', 'en'] as const) {
      it(`reads its own reading (${language}) as the same query: ${question}`, () => {
        const first = ask(question, PUBLIC);
        assert(first.kind === 'query');
        const { scope: _, ...query } = queryOf(first.reading[language]);
        const { scope: __, ...expected } = first.query;
        assert.deepEqual(query, expected);
      });
    }
  }

  it('offers only questions that it understands', () => {
    const unclear = ask('xyzzy', PUBLIC);
    assert(unclear.kind === 'unclear');
    assert.equal(unclear.nearest.length, 4);
    for (const { question, query } of unclear.nearest) {
      const { scope: _, ...read } = queryOf(question.fr);
      assert.deepEqual(read, query);
    }
  });
});

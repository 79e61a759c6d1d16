import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ask } from '#path/ask/ask.ts';

import { AS_HOUSE, PUBLIC } from './made-up-pool.ts';
import { THURSDAY, TWO_HOUSES, YOUNG_AT_THE_OPERA } from './variations.ts';

function understood(question: string, facts = PUBLIC) {
  const reading = ask(question, facts);
  assert.equal(reading.kind, 'query', `${question}: ${reading.kind === 'unclear' ? reading.reason.fr : ''}`);
  assert(reading.kind === 'query');
  return reading;
}

describe('ask: is Thursday the most popular day to buy concert tickets in Montréal?', () => {
  const query = {
    metric: 'tickets-sold',
    by: ['purchase-weekday'],
    where: { discipline: ['music'], municipality: ['montreal'] },
    scope: 'pool',
  };

  for (const question of THURSDAY) {
    it(question, () => {
      const { query: read, focus, companions } = understood(question);
      assert.deepEqual(read, query);
      assert.deepEqual(focus, { form: 'yes-no', dimension: 'purchase-weekday', codes: ['thursday'] });
      assert.deepEqual(companions, [{ ...query, metric: 'orders' }]);
    });
  }

  it('is read back in both languages', () => {
    const { reading } = understood(THURSDAY[0] ?? '');
    assert.equal(
      reading.fr,
      'Billets vendus, selon le jour d’achat · musique (sans l’opéra) · à Montréal · toute la mutualisation',
    );
    assert.equal(
      reading.en,
      'Tickets sold, by purchase weekday · music (without opera) · in Montréal · the whole pool',
    );
  });

  it('asks the pool even when a house asks, since it is about a city', () => {
    assert.equal(understood(THURSDAY[0] ?? '', AS_HOUSE).query.scope, 'pool');
  });
});

describe('ask: Facebook or traditional media, for the audiences of two houses?', () => {
  const where = {
    'survey-question': ['follows-culture'],
    organisation: ['theatre-des-deux-rives', 'theatre-du-reverbere'],
  };

  for (const pattern of TWO_HOUSES) {
    const question = pattern.replace('{A}', 'Théâtre des Deux Rives').replace('{B}', 'Théâtre du Réverbère');
    it(question, () => {
      const { query, focus, companions } = understood(question);
      assert.deepEqual(query, {
        metric: 'information-source-share',
        by: ['information-source'],
        where,
        scope: 'pool',
      });
      assert.deepEqual(focus, {
        form: 'either',
        dimension: 'information-source',
        codes: ['facebook', 'traditional-media'],
      });
      // Several answers a person: the share of a group is asked, never summed.
      assert.deepEqual(
        companions.map((companion) => companion.where?.['information-source']),
        [['facebook'], ['traditional-media']],
      );
    });
  }

  for (const pattern of TWO_HOUSES) {
    const question = pattern
      .replace('{A}', 'Théâtre du Nouveau Monde')
      .replace('{B}', 'Théâtre Jean Duceppe');
    it(`says who is no member: ${question}`, () => {
      const reading = ask(question, PUBLIC);
      assert(reading.kind === 'unclear');
      assert.deepEqual(reading.notMembers, ['Théâtre du Nouveau Monde', 'Théâtre Jean Duceppe']);
      assert.deepEqual(reading.nearest[0]?.query, {
        metric: 'information-source-share',
        by: ['information-source'],
        where: { 'survey-question': ['follows-culture'], discipline: ['theatre'] },
      });
    });
  }

  it('keeps how one heard of this show apart from how one follows cultural life', () => {
    const heard = understood('Comment les spectateurs ont-ils entendu parler du spectacle?');
    assert.deepEqual(heard.query.where, { 'survey-question': ['heard-of-show'] });
    const which = ask('Facebook ou médias traditionnels?', PUBLIC);
    assert(which.kind === 'unclear');
    assert.deepEqual(
      which.nearest.slice(0, 2).map(({ query }) => query.where?.['survey-question']),
      [['follows-culture'], ['heard-of-show']],
    );
  });
});

describe('ask: in what proportion do the 18 to 35 go to the opera?', () => {
  const where = { 'age-band': ['18-35'], discipline: ['opera'] };

  for (const question of YOUNG_AT_THE_OPERA) {
    it(question, () => {
      const { query, companions } = understood(question);
      assert.deepEqual(query, { metric: 'participation', where, scope: 'pool' });
      assert.deepEqual(companions, [{ metric: 'audience-composition', where, scope: 'pool' }]);
    });
  }

  for (const question of [
    'Quelle part du public de l’opéra a entre 18 et 35 ans?',
    'Quelle proportion des spectateurs d’opéra a de 18 à 35 ans?',
    'Quelle est la part des 18-35 ans dans le public de l’opéra?',
    'What share of the opera audience is 18 to 35?',
  ]) {
    it(`is another reading: ${question}`, () => {
      const { query, companions } = understood(question);
      assert.deepEqual(query, { metric: 'audience-composition', where, scope: 'pool' });
      assert.deepEqual(companions, [{ metric: 'participation', where, scope: 'pool' }]);
    });
  }
});

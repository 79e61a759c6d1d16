import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';
import { Refusal } from '#model/problem.ts';
import { aggregate } from '#path/aggregate/aggregate.ts';
import { ask } from '#path/ask/ask.ts';

import { AS_HOUSE, ORGANISATIONS } from './made-up-pool.ts';

const WORDS =
  `combien billets vendus recettes acheteurs prix moyen taux d’occupation délai d’achat par selon mois jour discipline
canal région âge opéra théâtre concert danse humour jeudi samedi Montréal Laval en ligne guichet 18 à 35 ans moins de 30 ans 2024
2024-2025 janvier l’an dernier saison quelle part proportion fréquentent le plus populaire est-ce que ou et mes nos comparé aux autres
Facebook médias traditionnels s’informent entendu parler spectateurs public Théâtre des Deux Rives Théâtre du Nouveau Monde d’où viennent
how many tickets by month which day most popular compared with last year our revenue buyers aged weekday online xyzzy H2X pas ? , ’ -`.split(
    /\s+/,
  );
const facts = {
  house: 'theatre-des-deux-rives',
  currency: 'CAD',
  today: '2026-03-10',
  organisations: ORGANISATIONS.map((house) => ({ ...house, holding: house.slug, sellers: [] })),
};
/** What only the whole question can tell, and `aggregate` says in its own words. */
const SAID_LATER = ['comparison-open-ended', 'comparison-without-period'];

describe('ask, of any words', () => {
  it('gives a query that can be planned, or says what is not understood; it never fails', () => {
    const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(soup, (question) => {
        const reading = ask(question, AS_HOUSE);
        if (reading.kind === 'unclear') {
          assert(reading.reason.fr !== '' && reading.nearest.length > 0);
          return;
        }
        for (const query of [reading.query, ...reading.companions]) {
          try {
            aggregate(query, facts);
          } catch (error) {
            assert(error instanceof Refusal && SAID_LATER.includes(error.code), `${question}: ${error}`);
          }
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('reads any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        ask(text, AS_HOUSE);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

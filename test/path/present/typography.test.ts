import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ANSWERS, TABLES } from '#messages/answering.ts';
import { ASKING } from '#messages/asking.ts';
import type { Answer } from '#model/answer.ts';
import type { Bilingual } from '#model/words.ts';
import { ask } from '#path/ask/ask.ts';

import { PUBLIC } from '../ask/made-up-pool.ts';
import { answered, week } from './made-answers.ts';

/** OQLF: a no-break space before : % $ and inside guillemets, none before ; ! ?, and the typographic apostrophe. */
function faultsIn(french: string): readonly string[] {
  const faults: readonly (readonly [string, RegExp])[] = [
    ['no no-break space before : % $ »', /[^\u00a0\d(]:(?!\/\/)|[^\u00a0][%»]|[^\u00a0(]\$/],
    ['no no-break space after «', /«[^\u00a0]/],
    ['a space before ; ! ?', /[\s\u00a0][;!?]/],
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['a narrow no-break space', /\u202f/],
  ];
  return faults.filter(([, fault]) => fault.test(french)).map(([name]) => `${name}: ${french}`);
}

/** Every sentence with the same words for any parameter, so that what is around them can be looked at. */
function everySentence(): readonly Bilingual[] {
  const params = new Proxy({}, { get: (_, name) => (name === 'one' ? false : name === 'cells' ? 2 : 'mot') });
  return Object.values({ ...ASKING, ...ANSWERS, ...TABLES }).map((sentence) => {
    const { fr, en } = sentence as { fr: (p: object) => string; en: (p: object) => string };
    return { fr: fr(params), en: en(params) };
  });
}

function textsOf(answer: Answer): readonly Bilingual[] {
  return [answer.answer, answer.reading, ...answer.notes.map(({ text }) => text)];
}

describe('French typography', () => {
  it('is right in every sentence of questions and answers', () => {
    assert.deepEqual(
      everySentence().flatMap(({ fr }) => faultsIn(fr)),
      [],
    );
  });

  it('is right in whole answers', () => {
    const answers = [
      answered(
        { metric: 'revenue', by: ['purchase-weekday'], scope: 'pool' },
        week([2000000, 2200000, 2400000, 3400000, 3000000, 1500000, 1000000]),
        { value: 15500000 },
        { focus: { form: 'yes-no', dimension: 'purchase-weekday', codes: ['thursday'] } },
      ),
      answered({ metric: 'lead-time', scope: 'own' }, [], { value: 20.5 }, { own: true }),
    ];
    assert.deepEqual(
      answers.flatMap(textsOf).flatMap(({ fr }) => faultsIn(fr)),
      [],
    );
  });

  it('is right when a question is not understood', () => {
    for (const question of [
      'Recettes du Théâtre Jean Duceppe',
      'le karma des billets',
      'acheteurs de 18 à 30 ans',
    ]) {
      const reading = ask(question, PUBLIC);
      assert(reading.kind === 'unclear');
      assert.deepEqual(faultsIn(reading.reason.fr), []);
    }
  });

  it('finds the faults that it looks for', () => {
    for (const text of ['Oui : non', '12 %', '«mot»', 'Quoi ?', "l'an", '5\u202f000']) {
      assert.equal(faultsIn(text).length > 0, true, text);
    }
  });

  it('has every sentence in both languages', () => {
    for (const { fr, en } of everySentence())
      assert(fr !== '' && en !== '' && !/undefined/.test(fr + en), fr);
  });
});

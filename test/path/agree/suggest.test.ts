// Goal: what is called likely is right at least 97 times in 100, and numbers are never guessed.
// Method: every label of the vocabulary with a slip or two neighbours swapped, where that is not another label of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Random } from '#demo/random.ts';
import type { Field } from '#model/fields.ts';
import { suggestFor } from '#path/agree/agree.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { findConcept, findTerm } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

const FIELDS: readonly Field[] = [
  'price-type',
  'channel',
  'discipline',
  'target-audience',
  'venue-kind',
  'municipality',
  'age-band',
];

function slipped(label: string, random: Random): string {
  const at = 1 + random.below(label.length - 1);
  return random.happens(0.5)
    ? label.slice(0, at) + label.slice(at + 1)
    : `${label.slice(0, at - 1)}${label[at]}${label[at - 1]}${label.slice(at + 1)}`;
}

describe('a suggestion', () => {
  it('called likely is right 97 times in 100, of labels with a slip', (context) => {
    const random = new Random('suggest/1');
    const found = { right: 0, wrong: 0, none: 0 };
    for (const field of FIELDS)
      for (const { code, label } of schemeOf(LABEL_SCHEMES[field] ?? '').concepts)
        for (const text of [label.fr, label.en, label.fr, label.en]) {
          const written = slipped(text, random);
          const scheme = LABEL_SCHEMES[field] ?? '';
          if (findConcept(scheme, written) ?? findTerm(scheme, written)) continue;
          const suggestion = suggestFor(scheme, written, { siblings: [], others: null });
          if (suggestion?.certainty !== 'likely') found.none += 1;
          else found[suggestion.code === code ? 'right' : 'wrong'] += 1;
        }
    const told = JSON.stringify(found);
    context.diagnostic(told);
    assert.ok(found.right > 500, told);
    assert.ok(found.right / (found.right + found.wrong) >= 0.97, told);
  });

  it('guesses no number, and none from one word that begins alike', () => {
    const none = { siblings: [{ label: 'Zone A', code: 'full' }], others: null };
    assert.equal(suggestFor('age-band', '25-43', none), null);
    assert.equal(suggestFor('price-class', 'Zone rouge', none), null);
  });

  it('follows siblings that only a number or a letter tells apart, unless they disagree', () => {
    const siblings = [{ label: 'Carte Zèbre 2024', code: 'subscription' }];
    assert.deepEqual(suggestFor('price-class', 'CARTE ZEBRE B', { siblings, others: null }), {
      code: 'subscription',
      because: 'siblings',
      certainty: 'likely',
    });
    const torn = [...siblings, { label: 'Carte Zèbre 2023', code: 'pass' }];
    assert.equal(suggestFor('price-class', 'CARTE ZEBRE B', { siblings: torn, others: null }), null);
  });

  it('takes what five houses said above all else', () => {
    const { because } = suggestFor('price-class', 'Etudaint', { siblings: [], others: 'youth' }) ?? {};
    assert.equal(because, 'other-houses');
  });
});

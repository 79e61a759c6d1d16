import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { participation } from '#metrics/measures/participation.ts';
import { remedies, surroundings } from '../../../src/path/admit/admit.ts';

const around = surroundings((house) => `Maison ${house}`, null);

describe('what is near a question', () => {
  it('climbs from opera to opera and classical music, then to the performing arts', () => {
    assert.deepEqual(around.wider('discipline', ['opera']), [['opera-and-classical'], ['performing-arts']]);
  });

  it('knows nothing wider than a house, or than a word outside the vocabulary', () => {
    assert.deepEqual(around.wider('organisation', ['aube']), []);
    assert.deepEqual(around.wider('discipline', ['juggling-with-cats']), []);
  });

  it('proposes it in the words of the vocabulary, in both languages', () => {
    const [first] = remedies({ metric: 'buyers', where: { discipline: ['opera'] } }, around);
    assert.deepEqual(first?.text, {
      fr: 'Élargir à\u00a0: Opéra et musique classique',
      en: 'Widen to: Opera and classical music',
    });
  });

  it('offers of a share a wider part and the parts side by side, never the whole', () => {
    const query = { metric: 'participation', where: { discipline: ['opera'] } };
    const ofShare = surroundings((house) => house, participation);
    assert.deepEqual(
      remedies(query, ofShare).map(({ query: { by, where } }) => ({ by, where })),
      [
        { by: undefined, where: { discipline: ['opera-and-classical'] } },
        { by: ['discipline'], where: undefined },
      ],
    );
    assert.ok(remedies({ ...query, metric: 'buyers' }, around).length > 2);
  });

  it('names houses by their names and dimensions by their labels', () => {
    assert.equal(around.valueLabel('organisation', 'aube').fr, 'Maison aube');
    assert.equal(around.dimensionLabel('age-band').fr, 'groupe d’âge');
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { nearConcept } from '#vocabulary/near.ts';

it('sees a slip of the hand and a word cut short, and nothing where it could be several', () => {
  const said = (label: string) => nearConcept('price-class', label);
  assert.equal(said('Etudaint'), 'student');
  assert.equal(said('Abonnemnt'), 'subscription');
  assert.equal(said('Tar. réd.'), 'reduced');
  assert.equal(said('Zèbre'), null);
  assert.equal(said('T'), null);
  assert.equal(nearConcept('age-band', '18-24 asn'), null, 'a slip in a number makes another number');
  assert.equal(nearConcept('channel', 'Guihcet'), 'counter');
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ageCode } from '#vocabulary/ages.ts';
import { findTerm } from '#vocabulary/lookup.ts';

const SAID: Readonly<Record<string, string>> = {
  42: '40-44',
  '42 ans': '40-44',
  'âgé de 35 ans': '35',
  '7 years old': 'under-15',
  '25-34': '25-34',
  '25–34 ans': '25-34',
  '45/54': '45-54',
  'de 25 à 34 ans': '25-34',
  'Entre 25 et 34 ans': '25-34',
  'from 25 to 34 years': '25-34',
  '75 ans et +': '75-plus',
  '75+': '75-plus',
  '65 ans ou plus': '65-plus',
  '65 and over': '65-plus',
  '> 64': '65-plus',
  '≥ 65 ans': '65-plus',
  '< 18': 'under-18',
  '<18 ans': 'under-18',
  '≤ 17': 'under-18',
  'Moins de 25 ans': 'under-25',
  '17 ans et moins': 'under-18',
};

describe('an age', () => {
  for (const [text, code] of Object.entries(SAID))
    it(`is read of “${text}”`, () => assert.equal(findTerm('age-band', text)?.code, code));

  for (const text of ['3', '8', '121', 'Devinez', 'Préfère ne pas répondre', '2 enfants', '12-47'])
    it(`is not read of “${text}”`, () => assert.equal(findTerm('age-band', text), null));

  it('that nobody reaches is of no band', () => assert.equal(ageCode('999 ans'), null));
});

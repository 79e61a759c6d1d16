import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { maskedValue } from '#jobs/delivery/quoted.ts';
import { withoutContacts } from '#jobs/delivery/without-contacts.ts';

describe('a value that a problem quotes', () => {
  it('shows no telephone number, however and wherever it is written', () => {
    for (const phone of [
      '514 555-0123',
      '514\u2011555\u20110123',
      '514\u00a0555\u20130123',
      '５１４５５５０１２３',
      '06 12 34 56 78',
      '06.12.34.56.78',
      '+33 6 12 34 56 78',
      '+32 470 12 34 56',
    ])
      assert.equal(maskedValue(phone), '•••', phone);
    for (const text of ['Joindre 514\u2011555\u20110123', 'Joindre (514)\u00a0555\u20130123'])
      assert.equal(withoutContacts(text), 'Joindre •••');
  });

  it('shows dates, amounts and numbers as they are', () => {
    for (const value of ['2024-09-27 19:30', '27/09/2024', '1 234,50', '+40.00', '-12', '202409271930'])
      assert.equal(maskedValue(value), value);
  });
});

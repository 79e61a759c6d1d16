import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { pseudonymise } from '#path/pseudonymise/pseudonymise.ts';
import { Bench, type HandSheet } from '../../support/ingest-bench.ts';

type Person = readonly [email: string | null, first: string | null, last: string | null, code: string | null];

function sheetOf(people: readonly Person[]): HandSheet {
  return {
    header: ['titre', 'courriel', 'prénom', 'nom', 'code postal'],
    fields: {
      'performance-title': 'titre',
      email: 'courriel',
      'first-name': 'prénom',
      'last-name': 'nom',
      'postal-code': 'code postal',
    },
    rows: people.map((person) => ['Gala', ...person]),
  };
}

describe('pseudonymise', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  /** The halves of each distinct identity, the e-mail’s and the name’s as one text each. */
  async function digests(people: readonly Person[]) {
    const plan = pseudonymise(await bench.checked(sheetOf(people)));
    assert.ok(plan);
    const rows = await bench.engine.run(plan);
    return rows.map((row) => ({
      email: row['email_high'] === null ? null : `${row['email_high']}-${row['email_low']}`,
      name: row['name_high'] === null ? null : `${row['name_high']}-${row['name_low']}`,
    }));
  }

  async function distinctEmails(emails: readonly string[]) {
    const found = await digests(emails.map((email) => [email, null, null, null]));
    return new Set(found.flatMap(({ email }) => email ?? [])).size;
  }

  async function distinctNames(people: readonly (readonly [string, string, string])[]) {
    const found = await digests(people.map((person) => [null, ...person]));
    return new Set(found.flatMap(({ name }) => name ?? [])).size;
  }

  it('sees one mailbox behind cases, labels and the dots of Gmail', async () => {
    assert.equal(
      await distinctEmails(['Anne.Roy@Exemple.ca', ' anne.roy@exemple.ca', 'anne.roy+opera@exemple.ca']),
      1,
    );
    assert.equal(await distinctEmails(['anne.roy@gmail.com', 'anneroy@googlemail.com']), 1);
    assert.equal(await distinctEmails(['anne.roy@exemple.ca', 'anneroy@exemple.ca']), 2);
  });

  it('makes no digest of an office’s mailbox, of a filler or of what is no address', async () => {
    assert.equal(
      await distinctEmails([
        'info@exemple.ca',
        'billetterie@exemple.ca',
        'aucun@exemple.ca',
        'anne.roy',
        '@x.ca',
      ]),
      0,
    );
  });

  it('sees one name behind accents, hyphens, order, saints and forms of address', async () => {
    assert.equal(
      await distinctNames([
        ['Anne-Marie', 'Côté', 'H2X 1Y4'],
        ['Anne Marie', 'COTE', 'h2x1y4'],
        ['Mme Anne-Marie', 'Côté', 'H2X-1Y4'],
      ]),
      1,
    );
    assert.equal(
      await distinctNames([
        ['Luc', 'St-Pierre', 'H2X 1Y4'],
        ['Luc', 'Saint-Pierre', 'H2X 1Y4'],
      ]),
      1,
    );
    assert.equal(
      await distinctNames([
        ['Luc', 'Roy', 'H2X 1Y4'],
        ['Luc', 'Roy', 'H2X 1Y5'],
      ]),
      2,
    );
  });

  it('makes no digest of a name without its whole postal code, nor of a counter', async () => {
    assert.equal(
      await distinctNames([
        ['Luc', 'Roy', 'H2X'],
        ['Luc', '', 'H2X 1Y4'],
        ['Client', 'comptoir', 'H2X 1Y4'],
      ]),
      0,
    );
  });

  it('names nobody when the sheet does not', async () => {
    const sheet: HandSheet = {
      header: ['titre'],
      fields: { 'performance-title': 'titre' },
      rows: [['Gala']],
    };
    assert.equal(pseudonymise(await bench.checked(sheet)), null);
  });
});

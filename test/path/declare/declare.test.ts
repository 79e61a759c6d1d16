import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { DeclarationForm, SoldAt } from '#model/declaration.ts';
import { Refusal } from '#model/problem.ts';
import { declare, quarterOf } from '#path/declare/declare.ts';
import { instantOf } from '#path/declare/instant.ts';

const PERFORMANCE = {
  reference: '0123456789abcdef',
  startsAt: '2025-01-12T20:00:00',
  hourKnown: true,
  title: 'Rue & <Lune>',
  venue: 'Salle Haute',
  venueKind: 'theatre-hall',
  municipality: null,
  discipline: 'theatre-comedy',
  targetAudience: null,
  producer: null,
  capacity: 100,
} as const;

function sold(stated: Partial<SoldAt>): SoldAt {
  const none = { bought: 2, paid: 2, free: 0, revenueMinor: 4000, taxMinor: 220 };
  return { priceClass: 'full', currency: 'EUR', tickets: 2, ...none, ...stated };
}

function declared(form: DeclarationForm, rows: readonly SoldAt[], twice = false) {
  const one = { ...PERFORMANCE, sold: rows };
  const performances = twice ? [one, { ...one, reference: 'fedcba9876543210' }] : [one];
  const { document, problems, ...rest } = declare({
    form,
    quarter: quarterOf('2025-Q1'),
    figures: { performances, undated: 0, periods: 0, elsewhere: [] },
    facts: {
      zone: 'Europe/Paris',
      names: {},
      organisation: 'essai',
      today: '2025-04-02',
      domains: { theatre: 3 },
    },
    currency: 'EUR',
  });
  return { document, codes: problems.map(({ code }) => code), ...rest };
}

describe('a quarter', () => {
  it('is read as French and English write it, and nothing else is', () => {
    assert.deepEqual(quarterOf('2024-T1'), {
      name: '2024-Q1',
      range: { from: '2024-01-01', to: '2024-03-31' },
    });
    assert.deepEqual(quarterOf('2025q4').range, { from: '2025-10-01', to: '2025-12-31' });
    for (const text of ['2025-Q5', '2025-01', 'Q1', '']) assert.throws(() => quarterOf(text), Refusal);
  });
});

describe('a local hour', () => {
  it('is the instant that the clock of its zone showed, on days when it changes too', () => {
    const shown = (local: string, zone = 'America/Toronto') => instantOf(local, zone);
    assert.equal(shown('2025-01-12T20:00:00'), '2025-01-13T01:00:00.000Z');
    assert.equal(shown('2025-07-12T20:00:00'), '2025-07-13T00:00:00.000Z');
    assert.equal(shown('2025-03-09T04:00:00'), '2025-03-09T08:00:00.000Z');
    assert.equal(shown('2025-11-02T01:30:00'), '2025-11-02T05:30:00.000Z');
    assert.equal(shown('2025-11-02T03:00:00'), '2025-11-02T08:00:00.000Z');
    assert.equal(shown('2025-03-30T10:00:00', 'Europe/Paris'), '2025-03-30T08:00:00.000Z');
  });
});

describe('a declaration', () => {
  it('gives SIBIL the number of the broader domain, and says that its place is not whole', () => {
    const { document, codes } = declared('sibil', [sold({})]);
    const [entry] = JSON.parse(document) as readonly Record<string, unknown>[];
    assert.equal(entry?.['domaineRepresentationId'], 3);
    assert.equal(entry?.['recetteTotalBilletterie'], 42.2);
    assert.equal(entry?.['statutDeclaration'], 'BROUILLON');
    assert.deepEqual(codes, ['declare-venue-incomplete']);
  });

  it('adds no amounts of two currencies', () => {
    const rows = [sold({}), sold({ currency: 'CHF' })];
    const { document, codes } = declared('sibil', rows);
    const [entry] = JSON.parse(document) as readonly Record<string, unknown>[];
    assert.deepEqual(
      [entry?.['nbBilletsTotalBilletterie'], entry?.['recetteTotalBilletterie']],
      [4, undefined],
    );
    assert.ok(codes.includes('declare-currencies-mixed') && codes.includes('declare-currency'));
    for (const form of ['dip', 'sacd'] as const) {
      const other = declared(form, rows);
      assert.deepEqual([other.declared.performances, other.leftOut.performances], [0, 1]);
      assert.ok(other.codes.includes('declare-currencies-mixed'));
    }
  });

  it('states no taxes that nobody knows, with or without them as the form asks', () => {
    const rows = [sold({ taxMinor: null })];
    assert.ok(!declared('sibil', rows).document.includes('recette'));
    assert.ok(declared('sibil', rows).codes.includes('declare-tax-unknown'));
    assert.equal(declared('dip', rows).declared.performances, 0);
  });

  it('keeps a draft what is not in euros, which SIBIL cannot be told', () => {
    const { document, codes, declared: totals } = declared('sibil', [sold({ currency: 'CAD' })]);
    assert.ok(document.includes('BROUILLON') && codes.includes('declare-currency'));
    assert.equal(totals.revenueMinor, null);
  });

  it('names the same performance twice only with a warning', () => {
    assert.ok(declared('sibil', [sold({})], true).codes.includes('declare-twice'));
  });

  it('writes XML that any title leaves whole', () => {
    const { document } = declared('sacd', [sold({ taxMinor: 5 })]);
    assert.ok(document.includes('<rep_titre>Rue &amp; &lt;Lune&gt;</rep_titre>'));
    assert.ok(document.includes('<rep_mt_billets>40.00</rep_mt_billets>'));
    assert.ok(document.includes('<rep_mt_tva_billets>0.05</rep_mt_tva_billets>'));
  });
});

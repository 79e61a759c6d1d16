import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Query } from '#model/query.ts';
import { domainsOf } from '../../../src/path/protect/protect.ts';
import { ORGANISATIONS } from './made-tables.ts';

function values(by: string, where: NonNullable<Query['where']> = {}): readonly string[] | undefined {
  return domainsOf({ metric: 'tickets-sold', by: [by], where }, ORGANISATIONS)[by];
}

describe('the rows that a question has whatever the data', () => {
  it('[R2] are the top disciplines, in the vocabulary’s order', () => {
    const disciplines = values('discipline');
    assert.deepEqual(disciplines?.slice(0, 3), ['theatre', 'music', 'opera']);
    assert.ok(!disciplines?.includes('classical'));
  });

  it('[R2] are those that a filter leaves possible, a group’s tops for a group', () => {
    assert.deepEqual(values('discipline', { discipline: ['concert'] }), ['music']);
    assert.deepEqual(values('discipline', { discipline: ['opera-and-classical'] }), ['music', 'opera']);
    assert.deepEqual(values('discipline', { 'discipline-detail': ['opera'] }), ['opera']);
  });

  it('[R2] are the months of the period asked about, across years', () => {
    const period = { from: '2024-11-01', to: '2025-02-28' };
    assert.deepEqual(values('performance-month', { 'performance-date': period }), [
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
    assert.equal(values('performance-month'), undefined);
    assert.equal(values('purchase-month', { 'performance-date': period }), undefined);
  });

  it('[R2] are the seven days, the members, the postal areas of a region', () => {
    assert.equal(values('purchase-weekday')?.length, 7);
    assert.deepEqual(values('organisation', { organisation: ['cap', 'aube'] }), ['cap', 'aube']);
    assert.equal(values('organisation')?.length, ORGANISATIONS.length);
    const laval = values('fsa', { region: ['laval'] });
    assert.ok(laval?.every((fsa) => fsa.startsWith('H7')) && laval.length > 10, String(laval));
  });
});

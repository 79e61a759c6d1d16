import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  formatDate,
  formatHour,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShare,
} from '#messages/numbers.ts';

const N = '\u00a0';

describe('numbers', () => {
  it('writes numbers, money and percents as Québec French and Canadian English do', () => {
    assert.equal(formatNumber(1234567.89, 'fr', 1), `1${N}234${N}567,9`);
    assert.equal(formatNumber(1234567.89, 'en', 1), '1,234,567.9');
    assert.equal(formatMoney(4599, 'CAD', 'fr'), `45,99${N}$`);
    assert.equal(formatMoney(4599, 'CAD', 'en'), '$45.99');
    assert.equal(formatShare(0.123, 'fr', 1), `12,3${N}%`);
    assert.equal(formatShare(0.123, 'en'), '12%');
    assert.equal(formatPercent(12, 'fr'), `12${N}%`);
  });

  it('drops idle cents from large whole amounts only', () => {
    assert.equal(formatMoney(4000, 'CAD', 'fr'), `40,00${N}$`);
    assert.equal(formatMoney(123400000, 'CAD', 'fr'), `1${N}234${N}000${N}$`);
    assert.equal(formatMoney(123400050, 'CAD', 'en'), '$1,234,000.50');
    assert.equal(formatMoney(-4599, 'CAD', 'fr'), `-45,99${N}$`);
  });

  it('counts the minor units that a currency has', () => {
    assert.equal(formatMoney(4599, 'EUR', 'fr'), `45,99${N}€`);
    assert.equal(formatMoney(4599, 'JPY', 'en').replace(/[^\d,]/g, ''), '4,599');
  });

  it('writes 1er, and no space in a date or hour that could break', () => {
    assert.equal(formatDate('2026-03-01', 'fr'), `1er${N}mars${N}2026`);
    assert.equal(formatDate('2026-03-02T19:30', 'fr'), `2${N}mars${N}2026`);
    assert.equal(formatDate('2026-03-01', 'en'), `March${N}1,${N}2026`);
    assert.equal(formatMonth('2025-08', 'fr'), `août${N}2025`);
    assert.equal(formatHour(14, 'fr', 30), `14${N}h${N}30`);
    assert.equal(formatHour(0, 'en'), `12${N}a.m.`);
    assert.equal(formatHour(19, 'fr'), `19${N}h`);
  });

  it('names whole seasons, years and months, and says any other period from day to day', () => {
    assert.equal(formatPeriod({ from: '2024-09-01', to: '2025-08-31' }, 'fr'), 'saison 2024-2025');
    assert.equal(formatPeriod({ from: '2024-09-01', to: '2025-08-31' }, 'en'), '2024–2025 season');
    assert.equal(formatPeriod({ from: '2024-01-01', to: '2024-12-31' }, 'fr'), '2024');
    assert.equal(formatPeriod({ from: '2024-02-01', to: '2024-02-29' }, 'fr'), `février${N}2024`);
    assert.equal(
      formatPeriod({ from: '2024-10-01', to: '2024-12-31' }, 'fr'),
      `octobre à${N}décembre${N}2024`,
    );
    assert.equal(
      formatPeriod({ from: '2024-12-01', to: '2025-02-28' }, 'en'),
      `December 2024 to${N}February${N}2025`,
    );
    assert.equal(formatPeriod({ from: '2023-02-01', to: '2023-02-29' }, 'fr').startsWith('du '), true);
    assert.equal(
      formatPeriod({ from: '2024-09-01', to: '2024-09-15' }, 'fr'),
      `du 1er${N}septembre${N}2024 au 15${N}septembre${N}2024`,
    );
    assert.equal(formatPeriod({ from: '2024-09-01' }, 'fr'), `depuis le 1er${N}septembre${N}2024`);
    assert.equal(formatPeriod({ to: '2024-09-02' }, 'en'), `until September${N}2,${N}2024`);
  });
});

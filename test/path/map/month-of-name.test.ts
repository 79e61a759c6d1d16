import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { monthOfName } from '#path/map/dates/month-of-name.ts';

describe('the month in the name of a file', () => {
  for (const [name, month] of [
    ['ventes_2025-03', '2025-03'],
    ['Ventes mars 2025', '2025-03'],
    ['sales-March-2025', '2025-03'],
    ['2025_03', '2025-03'],
    ['03-2025 ventes', '2025-03'],
    ['ventes_202503', '2025-03'],
    ['2025 août – billetterie', '2025-08'],
    ['Ventes déc. 2024 (2)', '2024-12'],
  ] as const)
    it(`is ${month} in “${name}”`, () => assert.equal(monthOfName(name), month));

  for (const name of [
    'ventes',
    'ventes 2025',
    'ventes_2025-03-31',
    'ventes 31-03-2025',
    'Ventes du 14 mars 2025',
    'Sales March 14 2025',
    'ventes 20250331',
    'janvier à mars 2025',
    'mars 2025 et avril 2025',
    '2025-01_2025-03',
    'saison 2011-12',
    'ventes 2024-2025',
    'Marseille 2025',
    'commande 1202503',
  ])
    it(`is none in “${name}”`, () => assert.equal(monthOfName(name), null));
});

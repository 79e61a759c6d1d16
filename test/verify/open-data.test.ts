// Releases with noise: a sound one has no fault, and each thing that is changed in it is found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { NoisyEdition } from '#model/noisy-edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { type OpenDataSubject, openDataFaults } from '#verify/open-data.ts';

const POLICY: PoolPolicy = {
  format: 'parterre-policy-1',
  version: '1',
  parameters: {},
  coalition: 1,
  metrics: ['tickets-issued'],
  common: [{ dimension: 'discipline' }],
  further: [{ dimension: 'region' }],
  tablesPerMember: 20,
  releasedOnly: true,
};

/** ρ = 0.4 shared by two measures, ten cells a person: 24 × √(10 / 0.4) and √(10 / 0.4). */
const EDITION: NoisyEdition = {
  format: 'parterre-open-edition-1',
  id: 'open-edition-1',
  pool: 'Essai',
  builtAt: '2025-01-05T12:00:00.000Z',
  policy: { version: '1', sha256: 'p' },
  months: { from: '2024-10', to: '2024-12' },
  currency: 'CAD',
  common: ['discipline', 'performance-month'],
  noise: {
    rho: 0.4,
    epsilon: 5.1,
    delta: 1e-6,
    cellsPerPerson: 10,
    ticketsPerPerson: 20,
    revenuePerPersonMinor: 200_000,
  },
  measures: [
    { metric: 'tickets-issued', deviation: 120 },
    { metric: 'buyers', deviation: 5 },
  ],
  cells: [
    {
      at: { common: ['all', 'all'], further: null },
      figures: [
        { value: 12_000, precision: 'under-2' },
        { value: 800, precision: 'under-2' },
      ],
    },
    {
      at: { common: ['theatre', 'all'], further: null },
      figures: [
        { value: 4000, precision: '2-to-5' },
        { value: 150, precision: '2-to-5' },
      ],
    },
    { at: { common: ['all', 'all'], further: { dimension: 'region', code: '06' } }, figures: [null, null] },
  ],
};

const SOUND: OpenDataSubject = {
  edition: EDITION,
  policy: POLICY,
  seals: { editionSha256: 'e', recordedSha256: 'e', policySha256: 'p', isPolicySigned: true },
  builtOn: '2025-01-05',
  spent: { own: 400, ofYear: 500 },
  year: { from: '2024-09', to: '2025-08' },
  months: EDITION.months,
  exact: [],
  noisyBeside: [],
  unitOf: (metric) => (metric === 'buyers' ? 'persons' : 'tickets'),
};

const [WHOLE, THEATRE, REGION] = EDITION.cells;

function withEdition(changed: Partial<NoisyEdition>): OpenDataSubject {
  return { ...SOUND, edition: { ...EDITION, ...changed } };
}

function withTheatre(tickets: unknown, buyers: unknown): OpenDataSubject {
  return withEdition({
    cells: [WHOLE, { ...THEATRE, figures: [tickets, buyers] }, REGION] as NoisyEdition['cells'],
  });
}

const BUYERS = THEATRE?.figures[1];

const WRONG: readonly (readonly [what: string, subject: OpenDataSubject, code: string])[] = [
  ['another file', { ...SOUND, seals: { ...SOUND.seals, editionSha256: 'x' } }, 'verify-file-changed'],
  ['another policy', { ...SOUND, seals: { ...SOUND.seals, policySha256: 'x' } }, 'verify-policy-changed'],
  [
    'a policy unsigned',
    { ...SOUND, seals: { ...SOUND.seals, isPolicySigned: false } },
    'verify-policy-changed',
  ],
  [
    'a policy too weak',
    { ...SOUND, policy: { ...POLICY, parameters: { personsMin: 2 } } },
    'verify-policy-weak',
  ],
  ['a file without its noise', withEdition({ noise: undefined as never }), 'verify-format'],
  ['a month that was not over', { ...SOUND, builtOn: '2024-12-31' }, 'verify-months-open'],
  ['months of two years', { ...SOUND, year: { from: '2023-09', to: '2024-11' } }, 'verify-months-open'],
  [
    'other months than were paid for',
    withEdition({ months: { from: '2024-11', to: '2024-12' } }),
    'verify-months-open',
  ],
  ['exact figures beside it', { ...SOUND, exact: ['edition-1'] }, 'verify-noise-exact'],
  [
    'a neighbour’s noise beside it',
    { ...SOUND, noisyBeside: [{ pool: 'Région', edition: 'open-edition-1' }] },
    'verify-beside',
  ],
  ['less spent than it says', { ...SOUND, spent: { own: 300, ofYear: 500 } }, 'verify-noise-budget'],
  ['a year that paid too much', { ...SOUND, spent: { own: 400, ofYear: 501 } }, 'verify-noise-budget'],
  [
    'an ε that is not its own',
    withEdition({ noise: { ...EDITION.noise, epsilon: 3 } }),
    'verify-noise-budget',
  ],
  [
    'persons in more cells than agreed',
    { ...SOUND, policy: { ...POLICY, noise: { cellsPerPerson: 8 } } },
    'verify-noise-bounds',
  ],
  [
    'noise too small',
    withEdition({ measures: [{ metric: 'tickets-issued', deviation: 110 }, ...EDITION.measures.slice(1)] }),
    'verify-noise-small',
  ],
  [
    'a cell twice',
    withEdition({ cells: [...EDITION.cells, ...EDITION.cells.slice(1, 2)] }),
    'verify-cell-extra',
  ],
  [
    'a cell of two criteria',
    withEdition({
      cells: [
        ...EDITION.cells,
        { at: { common: ['theatre', '2024-10'], further: null }, figures: [null, null] },
      ],
    }),
    'verify-cell-extra',
  ],
  ['a figure not rounded', withTheatre({ value: 4001, precision: '2-to-5' }, BUYERS), 'verify-value'],
  [
    'more precision than there is',
    withTheatre({ value: 4000, precision: 'under-2' }, BUYERS),
    'verify-noise-precision',
  ],
  [
    'a figure beyond five per cent',
    withTheatre({ value: 2000, precision: '2-to-5' }, BUYERS),
    'verify-noise-precision',
  ],
];

describe('[S5] the proof of a release with noise', () => {
  it('finds nothing in a sound one', () => assert.deepEqual(openDataFaults(SOUND), []));

  for (const [what, subject, code] of WRONG)
    it(`finds ${what}`, () => {
      assert.deepEqual([...new Set(openDataFaults(subject).map((one) => one.code))], [code]);
    });

  it('finds an area of fewer persons than any may be of', () => {
    const figures = [null, { value: 95, precision: '2-to-5' as const }];
    const cells = [WHOLE, THEATRE, { at: REGION?.at, figures }] as NoisyEdition['cells'];
    const measures = [EDITION.measures[0], { metric: 'buyers', deviation: 5 }] as NoisyEdition['measures'];
    assert.deepEqual(
      openDataFaults(withEdition({ cells, measures })).map(({ code, params }) => [code, params['rule']]),
      [['verify-rule', 'S3']],
    );
  });
});

import type { PoolPolicy } from '#model/pool-policy.ts';

/** The policy of a pool that has not agreed on another: what people ask (A1), for the performing arts. */
export const DEFAULT_POLICY: PoolPolicy = {
  format: 'parterre-policy-1',
  version: '1',
  parameters: {},
  coalition: 1,
  metrics: ['tickets-issued', 'tickets-sold', 'revenue', 'average-price', 'buyers'],
  common: [{ dimension: 'discipline' }, { dimension: 'municipality', values: ['montreal'] }],
  further: [
    { dimension: 'purchase-weekday' },
    { dimension: 'purchase-daypart' },
    { dimension: 'lead-time-band' },
    {
      dimension: 'age-band',
      groups: {
        'under-18': ['under-15', '15-17'],
        '18-35': ['18-19', '20-24', '25-29', '30-34', '35'],
        '36-54': ['36-39', '40-44', '45-49', '50-54'],
        '55-plus': ['55-59', '60-64', '65-69', '70-74', '75-79', '80-84', '85-plus'],
      },
      division: ['under-18', '18-35', '36-54', '55-plus'],
    },
    { dimension: 'origin-class' },
    { dimension: 'channel' },
    { dimension: 'price-class' },
    { dimension: 'new-or-returning' },
  ],
  tablesPerMember: 20,
  releasedOnly: true,
};

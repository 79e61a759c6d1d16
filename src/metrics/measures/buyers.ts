import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, single } from '../terms.ts';

export const buyersCounted: Aggregate = {
  kind: 'count-distinct',
  name: 'buyers',
  universe: 'lines',
  unit: 'persons',
  of: ['person'],
  when: ACQUIRES,
};

export const buyers: Metric = {
  id: 'buyers',
  version: 1,
  label: { fr: 'acheteurs', en: 'buyers' },
  synonyms: {
    fr: ['acheteurs distincts', 'spectateurs', 'public', 'personnes', 'clientèle'],
    en: ['distinct buyers', 'audience', 'people'],
  },
  meaning: {
    fr: 'Personnes distinctes reconnues derrière les billets achetés ou reçus en échange. L’acheteur n’est pas tous les spectateurs.',
    en: 'Distinct persons recognised behind tickets bought or received in exchange. The buyer is not every spectator.',
  },
  grain: 'person',
  unit: 'persons',
  expression: single(buyersCounted),
  additivity: { kind: 'non-additive' },
  disclosure: 'amount',
  ofPersons: true,
};

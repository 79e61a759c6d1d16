import type { Dimension, Scalar } from '#model/metric.ts';

import { compare, constant, field } from '../terms.ts';

const BOUGHT_ON: Scalar = { kind: 'date', of: field('sold_at') };

export const newOrReturning: Dimension = {
  id: 'new-or-returning',
  version: 1,
  label: { fr: 'nouvel acheteur ou non', en: 'new or returning buyer' },
  synonyms: { fr: ['nouveaux et fidèles'], en: ['new and returning'] },
  meaning: {
    fr: 'Nouveau : acheté le jour du premier achat connu de la personne chez cet organisme; sinon, de retour.',
    en: 'New: bought on the day of the person’s first known purchase from this organisation; otherwise returning.',
  },
  values: {
    kind: 'codes',
    labels: {
      new: { fr: 'nouvel acheteur', en: 'new buyer' },
      returning: { fr: 'acheteur de retour', en: 'returning buyer' },
    },
  },
  in: {
    lines: {
      kind: 'choose',
      cases: [
        { when: compare(BOUGHT_ON, '=', field('first_on_here')), give: constant('new') },
        { when: compare(BOUGHT_ON, '>', field('first_on_here')), give: constant('returning') },
      ],
    },
  },
};

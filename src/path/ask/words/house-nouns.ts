import type { Code } from '#model/words.ts';

/** Nouns with which the name of a house begins (or, in English, ends), and the discipline that they tell. */
export const HOUSE_NOUNS: Readonly<Record<string, Code | null>> = {
  theatre: 'theatre',
  theater: 'theatre',
  opera: 'opera',
  orchestre: 'music',
  orchestra: 'music',
  ensemble: 'music',
  choeur: 'music',
  ballet: 'dance',
  ballets: 'dance',
  cirque: 'circus',
  circus: 'circus',
  musee: 'museum-exhibition',
  museum: 'museum-exhibition',
  festival: null,
  maison: null,
  salle: null,
  hall: null,
  centre: null,
  center: null,
  compagnie: null,
  company: null,
  place: null,
  espace: null,
  usine: null,
  productions: null,
  club: null,
  cabaret: null,
  agora: 'dance',
};

/** Small words inside a name: « Théâtre **du** Nouveau Monde ». */
export const NAME_CONNECTORS: ReadonlySet<string> = new Set(
  'de du des d la le les l of the aux au'.split(' '),
);

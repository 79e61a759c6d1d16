/** What the page says of releases. */
export const RELEASE_WORDS = {
  releases: { fr: 'Les publications', en: 'Releases' },
  releasesLead: {
    fr: 'Une publication arrête les chiffres de mois terminés. Elle ne change plus; on la corrige ou on la retire, et cela se dit ici.',
    en: 'A release freezes the figures of months that are over. It does not change; it is corrected or withdrawn, and that is said here.',
  },
  releasesNone: {
    fr: 'Rien n’est encore publié. D’ici là, rien n’est dit des ventes de la mutualisation; si sa politique le veut autrement, comme dans la démonstration, les chiffres sont provisoires, et chaque tableau est examiné seul.',
    en: 'Nothing is released yet. Until then, nothing is told of the pool’s sales; where its policy says otherwise, as in the demonstration, figures are provisional, and each table is examined alone.',
  },
  releasesDemonstration: {
    fr: 'Pour en voir une ici, relancez la démonstration ainsi :',
    en: 'To see one here, start the demonstration again with:',
  },
  releaseBack: { fr: 'Toutes les publications', en: 'All releases' },
  releaseHoldings: { fr: 'organismes', en: 'organisations' },
  releaseCells: { fr: 'cases publiées sur', en: 'cells published of' },
  releaseExamined: { fr: 'examinées ensemble', en: 'examined together' },
  releaseProved: { fr: 'Prouvée le', en: 'Proved on' },
  releaseNoisy: {
    fr: 'Pour données ouvertes : aucun chiffre n’est exact. Un bruit tiré une fois pour toutes protège chacun, et sa précision est dite.',
    en: 'For open data: no figure is exact. Noise drawn once for all protects each, and its precision is told.',
  },
  releasePrecision: {
    fr: '± : l’écart type que le bruit donne au chiffre. Environ deux chiffres sur trois sont plus près du vrai que cela. Au-delà de 5 %, rien n’est diffusé.',
    en: '±: the standard deviation that noise gives the figure. About two figures in three are closer to the truth than that. Beyond 5% nothing is released.',
  },
  releaseSave: { fr: 'Enregistrer tous ses chiffres (CSV)', en: 'Save all its figures (CSV)' },
  releaseWithdrawn: { fr: 'Retirée le', en: 'Withdrawn on' },
  releaseReplaced: { fr: 'Corrigée : une autre a pris sa place.', en: 'Corrected: another took its place.' },
  releaseReplaces: {
    fr: 'Corrige une publication des mêmes mois.',
    en: 'Corrects a release of the same months.',
  },
  releaseSeeNew: { fr: 'Voir celle qui la remplace', en: 'See the one in its place' },
  releaseSeeOld: { fr: 'Voir celle qu’elle corrige', en: 'See the one that it corrects' },
  releaseGone: {
    fr: 'Ses tableaux ne sont plus montrés, et plus rien ne sort d’elle. Ce qui a été lu reste connu : la suite en tient compte.',
    en: 'Its tables are not shown any more, and nothing is answered from it. What was read stays known: what follows reckons with it.',
  },
  releaseBy: { fr: 'Selon', en: 'By' },
  releaseAll: { fr: 'Tout', en: 'All' },
  releaseTogether: { fr: 'Ensemble', en: 'All together' },
  releaseRows: { fr: 'Lignes publiées :', en: 'Rows published:' },
  releaseOf: { fr: 'sur', en: 'of' },
  releaseReason: {
    fr: '« Non diffusé (x) » : pour protéger les personnes et les organismes. La raison est la même partout, et ce n’est jamais un zéro.',
    en: '“Not released (x)”: to protect people and organisations. The reason is the same everywhere, and it is never a zero.',
  },
  releaseNearby: { fr: 'Ce qui est publié à côté', en: 'What is published nearby' },
  releaseInstead: { fr: 'Au lieu de', en: 'Instead of' },
  releaseOthers: { fr: 'autres', en: 'others' },
  releaseAsk: { fr: 'Poser la question', en: 'Ask it as a question' },
  releaseAskLead: {
    fr: 'La réponse propose alors de regrouper pour vous, jusqu’à un tableau diffusé en entier.',
    en: 'The answer then proposes to group for you, up to a table that is released in full.',
  },
} as const;

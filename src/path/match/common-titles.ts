/**
 * Titles that are many shows: what a programme calls an evening, and what every company has of its own. Folded. No two houses are told that they
 * may share one of them.
 */
const COMMON =
  /^(?:(?:grand |grande |le |la |the |soiree |concert )*(?:concert|gala|recital|spectacle|soiree|show|festival|premiere|matinee|cabaret|improvisation|impro|match d improvisation|conference|projection|concert de noel|christmas concert|holiday concert|concert du nouvel an|new year s (?:concert|eve)|spectacle de fin d annee|carte blanche|place aux jeunes|open house|portes ouvertes|concert d ouverture|opening night|gala benefice|benefit gala|casse noisette|the nutcracker|nutcracker|le messie|messiah|requiem|les quatre saisons|the four seasons|lac des cygnes|swan lake|a christmas carol|conte de noel|stand up|humour|jazz|blues|musique de chambre|chamber music))(?: (?:\d+|i|ii|iii|iv|v))?$/;

/** What a house sells beside its shows. Folded. */
const BESIDE =
  /^(?:(?:abonnement|forfait|subscription)s?\b.*|(?:carte|cheque|certificat)s? cadeaux?|gift (?:card|certificate)s?|location de salle|hall rental|visites? guidees?|guided tours?|ateliers?|workshops?)$/;

/** `isCommonTitle('casse noisette')`, `isCommonTitle('grand concert de noel')`; not “le concert de la derniere chance”. */
export function isCommonTitle(folded: string): boolean {
  return COMMON.test(folded) || BESIDE.test(folded);
}

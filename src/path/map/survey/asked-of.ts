import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';

/** A remark in brackets, and what follows a question: examples, who should answer, with whom nothing is shared. */
const REMARK = /\([^()]*(?:[:;,]|\bpas\b|\bnot\b|(?:\S+\s+){5})[^()]*\)|\?[^?]*$/giu;

/** What is asked, without remarks: the options that “(infolettre, radio)” names are not what the question is about. */
function asked(wording: string): string {
  return fold(wording.replace(REMARK, ' '));
}

/** Somebody else than who answers: “Quel âge ont vos enfants?”, “Code postal de votre lieu de travail”. */
const OF_OTHERS =
  /\b(?:enfants?|child(?:ren)?|kids?|fils|filles?|sons?|daughters?|conjointe?s?|partenaires?|spouse|partners?|accompagn\w*|companions?|travail|bureau|work(?:place)?|office|employeurs?|employer|ecoles?|schools?|scolaires?|eleves?|pupils?)\b/;

export function isOfOthers(wording: string): boolean {
  return OF_OTHERS.test(asked(wording));
}

const PERSONAL: readonly Code[] = ['age-band', 'birth-year', 'postal-code', 'municipality', 'region'];

const OUTING =
  'spectacles?|soirees?|sorties?|visites?|evenements?|concerts?|expositions?|pieces?|films?|shows?|evenings?|outings?|visits?|events?|exhibitions?|performances?|plays?|movies?|representations?|projections?|screenings?|seances?|festivals?|recitals?|(?:experiences?|experience globale|passage|moment|time) (?:a|dans|en|at|in) (?:la |le |l |notre |nos |our |the )?(?:salles?|lieux?|venue)';
const BESIDE =
  'stationnements?|parkings?|bars?|buvettes?|restaurants?|restauration|restos?|cafes?|repas|nourriture|food|drinks?|meals?|tables?|hotels?|hebergement|accommodation|navettes?|shuttles?|transports?|vestiaires?|cloakrooms?|coat check|toilettes?|restrooms?|washrooms?|boutiques?|shops?|infolettres?|newsletters?|concours|contests?|abonn\\w*|subscri\\w*|renouvel\\w*|renew\\w*|dons?|donat\\w*|benevol\\w*|volunteer\\w*|emplois?|jobs?|application mobile|wifi';
/** What an outing is made of: somebody may be satisfied with one and not with it. */
const PARTS =
  'accueil|personnel|staff|service|services|billetterie|box office|site|web|website|achats?|purchas\\w*|prix|prices?|tarifs?|billets?|tickets?|son|sound|sonorisation|eclairages?|lighting|sieges?|seats?|seating|confort|comfort|visibilite|acoustique|acoustics|signalisation|signage|horaires?|schedule|heures?|duree|length|attente|queues?|wait|acces|access|accessibilite|accessibility|proprete|cleanliness|salles?|lieux?|venue|communications?';

/** What a question is about, by the first of these words. */
const ABOUT: Readonly<Record<Code, RegExp>> = {
  'heard-of-show': about(BESIDE),
  motives: about(BESIDE),
  'purchase-channel': about(BESIDE),
  satisfaction: about(`${BESIDE}|${PARTS}`),
  recommendation: about(`${BESIDE}|${PARTS}`),
};

function about(beside: string): RegExp {
  // “The show’s sound” is about the sound.
  return new RegExp(`\\b(?:(${beside})|(?:${OUTING})(?! s\\b))\\b`);
}

/**
 * Whether words that ask a shared question ask it of something else: “Êtes-vous satisfait du stationnement?” is not
 * about the outing. What is named first decides: “satisfait de votre soirée au bar du théâtre” is.
 */
export function isAskedOfOther(question: Code, wording: string): boolean {
  if (PERSONAL.includes(question)) return isOfOthers(wording);
  return ABOUT[question]?.exec(asked(wording))?.[1] !== undefined;
}

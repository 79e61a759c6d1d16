import type { Random } from './random.ts';

/** Words from which made-up people are named. Any likeness to somebody is chance. */
export const FIRST_NAMES: readonly string[] =
  `Adèle Agathe Alexandra Alexis Alice Amélie Anaïs André Anne-Sophie Antoine Arnaud Audrey Benoît Béatrice Camille
  Carl Caroline Catherine Charlotte Christian Claire Clara Claude Coralie Cédric Daniel Danielle David Delphine Denis
  Diane Dominique Edith Eliot Emma Élodie Émile Étienne Ève Fabien Florence Francine François Frédérique Gabriel
  Geneviève Gilles Guylaine Hélène Henri Hugo Inès Isabelle Jacinthe Jacques Jasmine Jean-Philippe Jeanne Jérôme
  Joanie Josée Judith Julien Juliette Karim Karine Kevin Laurence Laurent Léa Lina Line Louis Lucie Luc Magali Manon
  Marc-André Marguerite Marie-Ève Marie-Pier Martin Mathilde Maude Maxime Mélanie Mireille Mohamed Myriam Nadia
  Nathalie Nicolas Noah Noémie Normand Océane Olivier Pascale Patrice Paul Philippe Pierrette Rachel Raphaël Réjean
  Renée Robert Rosalie Roxane Samuel Sandrine Sarah Serge Simon Sofia Stéphane Suzanne Sylvie Thierry Thomas Valérie
  Vincent Virginie Yasmine Yves Zoé`.split(/\s+/);

export const FIRST_NAMES_ENGLISH: readonly string[] =
  `Abigail Alan Amanda Andrew Anita Ashley Barbara Brandon Brian Carol Chloe Connor Dana Deborah Dylan Eleanor Emily
  Evan Fiona Gordon Grace Heather Ian Jason Jennifer Jessica Joanna Jordan Joyce Kenneth Kimberly Leah Linda Logan
  Margaret Matthew Megan Michael Natasha Oliver Owen Pamela Patricia Priya Ravi Rebecca Russell Sandra Sean Stephanie
  Susan Tyler Victoria Wendy William`.split(/\s+/);

export const LAST_NAMES: readonly string[] =
  `Allard Archambault Arsenault Asselin Aubin Audet Auger Barrette Beauchemin Beaudry Beaulieu Bédard Bélair Béland
  Belhadj Benali Bergeron Bernier Bertrand Bilodeau Blais Blanchette Boisvert Bolduc Bouchard Boudreault Bourassa
  Boutin Brisebois Brunet Cadieux Caron Castonguay Champagne Charbonneau Charron Chartrand Cloutier Comeau Corbeil
  Cormier Cossette Couture Daigle Daoust Delisle Demers Deschamps Desjardins Desrosiers Diallo Dion Doucet Drapeau
  Drouin Dubé Dubois Dufour Dufresne Dumont Dupuis Dussault Fafard Fecteau Filion Fontaine Forget Fortier Fournier
  Gagné Gariépy Gaudet Gauthier Gélinas Gendron Gervais Giguère Godin Gosselin Goulet Gravel Grenier Grondin Guay
  Guérin Hamel Hébert Houle Huard Imbeault Jalbert Jodoin Jolicoeur Labelle Laberge Labonté Lachapelle Lacroix Laferrière
  Lafleur Lajoie Laliberté Lamarre Lamontagne Landry Langevin Lapierre Laporte Larivière Latour Laurin Lavallée Lebel
  Leblanc Leclair Lefebvre Léger Lemay Lépine Lessard Létourneau Lévesque Loiselle Lussier Maheu Mailhot Malo Marchand
  Marcotte Masson Ménard Mercier Michaud Monette Morissette Nadeau Nguyen Normandin Ouellet Pagé Paquin Paradis Parent
  Pelletier Perreault Perron Picard Pilon Plante Poirier Poulin Proulx Racine Raymond Rioux Rivest Robitaille Rochon
  Rousseau Sabourin Savard Séguin Sévigny Simard Tardif Tessier Thériault Therrien Thibault Touchette Turcotte
  Vachon Vaillancourt Veilleux Vézina Villeneuve`.split(/\s+/);

export const LAST_NAMES_ENGLISH: readonly string[] =
  `Ashworth Baxter Beckett Bradshaw Calloway Carmichael Chandra Colby Cohen Donnelly Eastman Fairbanks Fenwick Gallagher
  Goldberg Hargrove Hastings Holloway Kapoor Kavanagh Kowalski Langford Lindholm Mackay Marlowe McAllister Mendes Moretti
  Okafor Patel Pemberton Quimby Ramsay Rosenthal Rutherford Singh Stanhope Sutherland Tremaine Underhill Wainwright
  Whitfield Winslow Yamada Zielinski`.split(/\s+/);

const COMPANY_WORDS =
  'Beauséjour Boréalis Cap-aux-Vents Delta-Nord Estrelle Fjordance Granitek Horizonia Lumicité Nordique Ovalie Polaris Rivage Sapinière Triangle Vertige'.split(
    ' ',
  );
const COMPANY_KINDS = ['Groupe', 'Assurances', 'Laboratoires', 'Conseils', 'Imprimerie', 'Entreprises'];
const SCHOOL_WORDS =
  'des Bouleaux|des Cinq-Chemins|de la Clairière|du Vieux-Moulin|des Tournesols|des Grands-Vents|de l’Envolée|des Hirondelles|du Petit-Sentier|de la Passerelle|des Trois-Soleils|de la Rive-Claire'.split(
    '|',
  );
const SCHOOL_KINDS = ['École', 'École secondaire', 'Académie', 'Centre de la petite enfance'];

export function companyName(random: Random): string {
  return `${random.pick(COMPANY_KINDS)} ${random.pick(COMPANY_WORDS)} inc.`;
}

export function schoolName(random: Random): string {
  return `${random.pick(SCHOOL_KINDS)} ${random.pick(SCHOOL_WORDS)}`;
}

const THINGS = {
  fr: `Les Marées|Le Silence|La Maison|Les Lucioles|Un Hiver|La Mémoire|Le Jardin|Les Fantômes|Une Chambre|La Traversée|Les
Corbeaux|Le Bruit|La Nuit|Les Racines|Un Été|Le Fleuve|La Colère|Les Heures|Le Plancher|La Promesse|Les Miroirs|Un
Dimanche|La Fenêtre|Le Vertige|Les Allumettes|La Cendre|Le Dernier Tramway|Les Invisibles|La Grève|Le Chant`,
  tail: `de verre|sous la neige|d’Alma|à l’envers|des absents|du nord|sans fin|de sel|en trop|de papier|au
matin|des autres|d’argile|à deux voix|du dimanche|sur la rive|de novembre|pour Simone|de la
rue Basse|avant l’orage|à contre-jour|de l’oncle Paul`,
  en: `The Salt Road|Glass Houses|Northern Kitchen|A Quiet Fire|Second Winter|The Long Table|Paper Boats|Low Tide|The
Understudy|Borrowed Light|Hollow Ground|The Last Ferry|Kind Strangers|Small Thunder|After the Thaw`,
};
const ACTS = {
  fr: `Quatuor Lacustre|Ambre Fauve|Les Sœurs Boréal|Trio Cendrillon|Louve et Tambour|Mira Solane|Orange Névé|Félix
Ardoise|Les Cousins du Rang Double|Nocturne Électrique|Brume|Ensemble Sarabande|Odile Marquis|Vents contraires|Jonas
Talbot-Nord|Cuivres et Velours`,
  tail: `en concert|– Tournée des grands froids|– Lancement d’album|acoustique|et invités|– Soirée Ravel et Fauré|en duo|– Carte
blanche|– Les quatre saisons revisitées|– Rappel`,
  humour: `Dédé Larose|Maude Pigeon|Le Grand Guignard|Sam Belhumeur|Les Jumeaux Tétreau-Vif|Coco Ladouceur|Ben Tricot`,
  show: `– Presque sérieux|– En rodage|– Tout va bien, merci|– Plus jamais pareil|– Version longue|– Mea culpa`,
};

const lists = new Map<string, readonly string[]>();

function list(text: string): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  const made = text.split('|').map((item) => item.replace(/\s+/g, ' '));
  lists.set(text, made);
  return made;
}

/** A made-up title, as a house of that kind announces it. */
export function titleFor(discipline: string, language: 'fr' | 'en', random: Random): string {
  if (discipline === 'humour') return `${random.pick(list(ACTS.humour))} ${random.pick(list(ACTS.show))}`;
  if (discipline === 'music') return `${random.pick(list(ACTS.fr))} ${random.pick(list(ACTS.tail))}`;
  if (discipline === 'museum-exhibition')
    return `Exposition ${random.pick(list(THINGS.fr))} ${random.pick(list(THINGS.tail))}`;
  if (language === 'en') return random.pick(list(THINGS.en));
  return `${random.pick(list(THINGS.fr))} ${random.pick(list(THINGS.tail))}`;
}

/** `École des Érables` → `ecole-des-erables` */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

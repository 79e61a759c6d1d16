import type { Concept, ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { concept, group } from '../define.ts';

type Place = readonly [code: Code, name: string, region: Code, synonyms?: string];

const CITIES: readonly Place[] = [
  ['montreal', 'Montréal', 'montreal', 'ville de montréal|mtl'],
  ['westmount', 'Westmount', 'montreal'],
  ['mont-royal', 'Mont-Royal', 'montreal', 'ville mont-royal|town of mount royal|tmr'],
  ['hampstead', 'Hampstead', 'montreal'],
  ['cote-saint-luc', 'Côte-Saint-Luc', 'montreal', 'côte st-luc'],
  ['montreal-ouest', 'Montréal-Ouest', 'montreal', 'montreal west'],
  ['montreal-est', 'Montréal-Est', 'montreal', 'montreal east'],
  ['dorval', 'Dorval', 'montreal'],
  ['pointe-claire', 'Pointe-Claire', 'montreal'],
  ['kirkland', 'Kirkland', 'montreal'],
  ['beaconsfield', 'Beaconsfield', 'montreal'],
  ['dollard-des-ormeaux', 'Dollard-des-Ormeaux', 'montreal', 'ddo'],
  ['baie-durfe', 'Baie-D’Urfé', 'montreal'],
  ['sainte-anne-de-bellevue', 'Sainte-Anne-de-Bellevue', 'montreal', 'ste-anne-de-bellevue'],
  ['senneville', 'Senneville', 'montreal'],
  ['laval', 'Laval', 'laval', 'ville de laval'],
  ['longueuil', 'Longueuil', 'monteregie', 'ville de longueuil'],
  ['brossard', 'Brossard', 'monteregie'],
  ['boucherville', 'Boucherville', 'monteregie'],
  ['saint-lambert', 'Saint-Lambert', 'monteregie', 'st-lambert'],
  ['saint-bruno-de-montarville', 'Saint-Bruno-de-Montarville', 'monteregie', 'saint-bruno|st-bruno'],
  ['chateauguay', 'Châteauguay', 'monteregie'],
  ['candiac', 'Candiac', 'monteregie'],
  ['la-prairie', 'La Prairie', 'monteregie'],
  ['saint-constant', 'Saint-Constant', 'monteregie', 'st-constant'],
  ['sainte-catherine', 'Sainte-Catherine', 'monteregie'],
  ['delson', 'Delson', 'monteregie'],
  ['sainte-julie', 'Sainte-Julie', 'monteregie', 'ste-julie'],
  ['varennes', 'Varennes', 'monteregie'],
  ['beloeil', 'Belœil', 'monteregie'],
  ['mont-saint-hilaire', 'Mont-Saint-Hilaire', 'monteregie', 'mont st-hilaire'],
  ['chambly', 'Chambly', 'monteregie'],
  ['saint-basile-le-grand', 'Saint-Basile-le-Grand', 'monteregie'],
  ['vaudreuil-dorion', 'Vaudreuil-Dorion', 'monteregie', 'vaudreuil'],
  ['hudson', 'Hudson', 'monteregie'],
  ['salaberry-de-valleyfield', 'Salaberry-de-Valleyfield', 'monteregie', 'valleyfield'],
  ['saint-jean-sur-richelieu', 'Saint-Jean-sur-Richelieu', 'monteregie', 'st-jean-sur-richelieu'],
  ['saint-hyacinthe', 'Saint-Hyacinthe', 'monteregie', 'st-hyacinthe'],
  ['sorel-tracy', 'Sorel-Tracy', 'monteregie', 'sorel'],
  ['terrebonne', 'Terrebonne', 'lanaudiere'],
  ['repentigny', 'Repentigny', 'lanaudiere'],
  ['mascouche', 'Mascouche', 'lanaudiere'],
  ['joliette', 'Joliette', 'lanaudiere'],
  ['lassomption', 'L’Assomption', 'lanaudiere'],
  ['blainville', 'Blainville', 'laurentides'],
  ['boisbriand', 'Boisbriand', 'laurentides'],
  ['sainte-therese', 'Sainte-Thérèse', 'laurentides', 'ste-thérèse'],
  ['rosemere', 'Rosemère', 'laurentides'],
  ['deux-montagnes', 'Deux-Montagnes', 'laurentides'],
  ['saint-eustache', 'Saint-Eustache', 'laurentides', 'st-eustache'],
  ['mirabel', 'Mirabel', 'laurentides'],
  ['saint-jerome', 'Saint-Jérôme', 'laurentides', 'st-jérôme'],
  ['sainte-adele', 'Sainte-Adèle', 'laurentides', 'ste-adèle'],
  ['val-david', 'Val-David', 'laurentides'],
  ['mont-tremblant', 'Mont-Tremblant', 'laurentides', 'tremblant'],
  ['quebec-city', 'Québec (la ville)', 'capitale-nationale', 'ville de québec|quebec city|à québec|québec'],
  ['baie-saint-paul', 'Baie-Saint-Paul', 'capitale-nationale', 'baie st-paul'],
  ['la-malbaie', 'La Malbaie', 'capitale-nationale'],
  ['levis', 'Lévis', 'chaudiere-appalaches', 'ville de lévis'],
  ['saint-georges', 'Saint-Georges', 'chaudiere-appalaches', 'saint-georges de beauce|st-georges'],
  ['thetford-mines', 'Thetford Mines', 'chaudiere-appalaches'],
  ['montmagny', 'Montmagny', 'chaudiere-appalaches'],
  ['trois-rivieres', 'Trois-Rivières', 'mauricie', '3-rivières'],
  ['shawinigan', 'Shawinigan', 'mauricie'],
  ['drummondville', 'Drummondville', 'centre-du-quebec'],
  ['victoriaville', 'Victoriaville', 'centre-du-quebec'],
  ['sherbrooke', 'Sherbrooke', 'estrie'],
  ['magog', 'Magog', 'estrie', 'orford'],
  ['granby', 'Granby', 'estrie'],
  ['bromont', 'Bromont', 'estrie'],
  ['cowansville', 'Cowansville', 'estrie'],
  ['lac-megantic', 'Lac-Mégantic', 'estrie'],
  ['gatineau', 'Gatineau', 'outaouais', 'ville de gatineau'],
  ['rouyn-noranda', 'Rouyn-Noranda', 'abitibi-temiscamingue', 'rouyn'],
  ['val-dor', 'Val-d’Or', 'abitibi-temiscamingue'],
  ['amos', 'Amos', 'abitibi-temiscamingue'],
  ['saguenay', 'Saguenay', 'saguenay-lac-saint-jean', 'ville de saguenay'],
  ['alma', 'Alma', 'saguenay-lac-saint-jean'],
  ['rimouski', 'Rimouski', 'bas-saint-laurent'],
  ['riviere-du-loup', 'Rivière-du-Loup', 'bas-saint-laurent'],
  ['matane', 'Matane', 'bas-saint-laurent'],
  ['gaspe', 'Gaspé', 'gaspesie-iles-de-la-madeleine'],
  ['carleton-sur-mer', 'Carleton-sur-Mer', 'gaspesie-iles-de-la-madeleine'],
  [
    'iles-de-la-madeleine',
    'Les Îles-de-la-Madeleine',
    'gaspesie-iles-de-la-madeleine',
    'îles de la madeleine',
  ],
  ['baie-comeau', 'Baie-Comeau', 'cote-nord'],
  ['sept-iles', 'Sept-Îles', 'cote-nord'],
  ['chibougamau', 'Chibougamau', 'nord-du-quebec'],
];

/** Parts of a city that box offices write as a town. */
const PARTS: Readonly<Record<Code, readonly (readonly [code: Code, name: string, synonyms?: string])[]>> = {
  montreal: [
    ['ahuntsic-cartierville', 'Ahuntsic-Cartierville', 'ahuntsic|cartierville'],
    ['anjou', 'Anjou'],
    [
      'cote-des-neiges-notre-dame-de-grace',
      'Côte-des-Neiges–Notre-Dame-de-Grâce',
      'côte-des-neiges|notre-dame-de-grâce|ndg',
    ],
    ['lachine', 'Lachine'],
    ['lasalle', 'LaSalle', 'la salle'],
    ['le-plateau-mont-royal', 'Le Plateau-Mont-Royal', 'plateau mont-royal|le plateau|mile end|mile-end'],
    ['le-sud-ouest', 'Le Sud-Ouest', 'sud-ouest de montréal|saint-henri|griffintown'],
    ['ile-bizard-sainte-genevieve', 'L’Île-Bizard–Sainte-Geneviève', 'île-bizard|sainte-geneviève'],
    ['mercier-hochelaga-maisonneuve', 'Mercier–Hochelaga-Maisonneuve', 'hochelaga-maisonneuve|hochelaga'],
    ['montreal-nord', 'Montréal-Nord', 'montreal north'],
    ['outremont', 'Outremont'],
    ['pierrefonds-roxboro', 'Pierrefonds-Roxboro', 'pierrefonds|roxboro'],
    [
      'riviere-des-prairies-pointe-aux-trembles',
      'Rivière-des-Prairies–Pointe-aux-Trembles',
      'pointe-aux-trembles|rivière-des-prairies',
    ],
    ['rosemont-la-petite-patrie', 'Rosemont–La Petite-Patrie', 'rosemont|petite-patrie|la petite-patrie'],
    ['saint-laurent', 'Saint-Laurent', 'ville saint-laurent|st-laurent|st. laurent'],
    ['saint-leonard', 'Saint-Léonard', 'st-léonard'],
    ['verdun', 'Verdun', 'île-des-sœurs|nuns’ island'],
    [
      'ville-marie',
      'Ville-Marie',
      'centre-ville de montréal|vieux-montréal|quartier des spectacles|downtown montreal|old montreal',
    ],
    [
      'villeray-saint-michel-parc-extension',
      'Villeray–Saint-Michel–Parc-Extension',
      'villeray|parc-extension|parc-ex',
    ],
  ],
  longueuil: [
    ['vieux-longueuil', 'Vieux-Longueuil', 'old longueuil'],
    ['saint-hubert', 'Saint-Hubert', 'st-hubert'],
    ['greenfield-park', 'Greenfield Park'],
  ],
  gatineau: [
    ['hull', 'Hull'],
    ['aylmer', 'Aylmer'],
  ],
  saguenay: [
    ['chicoutimi', 'Chicoutimi'],
    ['jonquiere', 'Jonquière'],
    ['la-baie', 'La Baie'],
  ],
};

const ISLAND = CITIES.filter(([, , region]) => region === 'montreal').map(([code]) => code);

export const MUNICIPALITY: ConceptScheme = {
  code: 'municipality',
  version: '1',
  label: { fr: 'Municipalité', en: 'Municipality' },
  definition: {
    fr: 'Municipalité où la représentation a lieu; les arrondissements sont compris dans leur ville.',
    en: 'Municipality where the performance takes place; boroughs belong to their city.',
  },
  concepts: [
    ...CITIES.flatMap((city) => [
      cityConcept(city),
      ...(PARTS[city[0]] ?? []).map((part) => partConcept(part, city)),
    ]),
    concept(
      'elsewhere',
      ['Hors du Québec', 'Outside Québec'],
      [
        'Municipalité d’une autre province ou d’un autre pays.',
        'Municipality of another province or country.',
      ],
      { fr: 'hors québec|extérieur du québec|en tournée hors québec', en: 'outside quebec|out of province' },
    ),
  ],
  groups: [
    group(
      'montreal-island-cities',
      ['Île de Montréal', 'Island of Montréal'],
      ['Montréal et les villes liées.', 'Montréal and the linked towns.'],
      ISLAND,
      {
        fr: 'sur l’île de montréal|agglomération de montréal',
        en: 'montreal island|on the island of montreal',
      },
    ),
    group(
      'longueuil-agglomeration',
      ['Agglomération de Longueuil', 'Longueuil agglomeration'],
      ['Longueuil et les quatre villes voisines.', 'Longueuil and its four neighbouring cities.'],
      ['longueuil', 'brossard', 'boucherville', 'saint-lambert', 'saint-bruno-de-montarville'],
      { fr: 'grand longueuil', en: 'greater longueuil' },
    ),
  ],
};

function cityConcept([code, name, , synonyms]: Place): Concept {
  const [fr, en] = code === 'quebec-city' ? ['Québec (ville)', 'Québec City'] : [name, name];
  return concept(
    code,
    [fr, en],
    [`Municipalité de ${fr}.`, `Municipality of ${en}.`],
    synonyms === undefined ? {} : { fr: synonyms },
  );
}

function partConcept(
  [code, name, synonyms]: readonly [code: Code, name: string, synonyms?: string],
  [city, cityName]: Place,
): Concept {
  return concept(
    code,
    [name, name],
    [`Partie de ${cityName}\u00a0: ${name}.`, `Part of ${cityName}: ${name}.`],
    synonyms === undefined ? { broader: city } : { broader: city, fr: synonyms },
  );
}

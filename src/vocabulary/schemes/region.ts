import type { ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { concept, group } from '../define.ts';

/** The administrative regions of Québec, with the two-digit number that the State gives them. */
const REGIONS: readonly (readonly [number: string, code: Code, name: string, fr: string, en: string])[] = [
  ['01', 'bas-saint-laurent', 'Bas-Saint-Laurent', 'bas du fleuve|rimouski et région', 'lower st. lawrence'],
  [
    '02',
    'saguenay-lac-saint-jean',
    'Saguenay–Lac-Saint-Jean',
    'saguenay|lac-saint-jean|saguenay lac st jean',
    'saguenay',
  ],
  [
    '03',
    'capitale-nationale',
    'Capitale-Nationale',
    'région de québec|capitale nationale|ville de québec et environs|charlevoix',
    'national capital region of quebec|quebec city region',
  ],
  ['04', 'mauricie', 'Mauricie', 'région de trois-rivières|la mauricie', 'mauricie region'],
  ['05', 'estrie', 'Estrie', 'cantons-de-l’est|région de sherbrooke', 'eastern townships'],
  [
    '06',
    'montreal',
    'Montréal',
    'mtl|montréalais|montréalaise|île de montréal',
    'mtl|montrealers|island of montreal',
  ],
  ['07', 'outaouais', 'Outaouais', 'région de gatineau|l’outaouais', 'gatineau region'],
  ['08', 'abitibi-temiscamingue', 'Abitibi-Témiscamingue', 'abitibi|témiscamingue', 'abitibi region'],
  ['09', 'cote-nord', 'Côte-Nord', 'la côte-nord', 'cote-nord region'],
  ['10', 'nord-du-quebec', 'Nord-du-Québec', 'nunavik|eeyou istchee|baie-james', 'northern quebec'],
  [
    '11',
    'gaspesie-iles-de-la-madeleine',
    'Gaspésie–Îles-de-la-Madeleine',
    'gaspésie|îles-de-la-madeleine|la gaspésie',
    'gaspe|magdalen islands',
  ],
  [
    '12',
    'chaudiere-appalaches',
    'Chaudière-Appalaches',
    'beauce|rive-sud de québec|région de lévis',
    'chaudiere',
  ],
  ['13', 'laval', 'Laval', 'lavallois|île jésus', 'laval region'],
  ['14', 'lanaudiere', 'Lanaudière', 'région de joliette|région de lanaudière', 'lanaudiere region'],
  ['15', 'laurentides', 'Laurentides', 'les laurentides|basses-laurentides|nord de montréal', 'laurentians'],
  ['16', 'monteregie', 'Montérégie', 'la montérégie|montérégiens', 'monteregie region'],
  [
    '17',
    'centre-du-quebec',
    'Centre-du-Québec',
    'centre du québec|région de drummondville|bois-francs',
    'central quebec',
  ],
];

/** Number of the State → code: `06` → `montreal`. */
export const REGION_BY_NUMBER: ReadonlyMap<string, Code> = new Map(
  REGIONS.map(([number, code]) => [number, code]),
);

export const REGION: ConceptScheme = {
  code: 'region',
  version: '1',
  label: { fr: 'Région', en: 'Region' },
  definition: {
    fr: 'Région administrative du Québec où habite l’acheteur.',
    en: 'Administrative region of Québec where the buyer lives.',
  },
  concepts: [
    ...REGIONS.map(([number, code, name, fr, en]) =>
      concept(
        code,
        [name, name],
        [
          `Région administrative ${number} du Québec, dans ses limites de 2021.`,
          `Administrative region ${number} of Québec, with its limits of 2021.`,
        ],
        { fr: `région ${number}|${fr}`, en: `region ${number}|${en}` },
      ),
    ),
    concept(
      'outside-quebec',
      ['Hors du Québec', 'Outside Québec'],
      ['Autre province, territoire ou pays.', 'Another province, territory or country.'],
      {
        fr: 'hors québec|extérieur du québec|hors province|autre province',
        en: 'outside quebec|out of province|other province',
      },
    ),
  ],
  groups: [
    group(
      'quebec',
      ['Québec (la province)', 'Québec (the province)'],
      ['Les dix-sept régions administratives.', 'All seventeen administrative regions.'],
      REGIONS.map(([, code]) => code),
      {
        fr: 'province de québec|tout le québec|au québec|ensemble du québec',
        en: 'province of quebec|all of quebec|in quebec',
      },
    ),
    group(
      'montreal-and-neighbours',
      ['Montréal et régions voisines', 'Montréal and neighbouring regions'],
      [
        'Montréal, Laval, Montérégie, Laurentides et Lanaudière\u00a0: plus large que le Grand Montréal.',
        'Montréal, Laval, Montérégie, Laurentides and Lanaudière: wider than Greater Montréal.',
      ],
      ['montreal', 'laval', 'monteregie', 'laurentides', 'lanaudiere'],
      { fr: 'régions voisines de montréal', en: 'regions around montreal' },
    ),
  ],
};

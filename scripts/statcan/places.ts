/** Names of the region polygons (limits of 2013), folded of their dashes, and the State’s number of each region. */
export const REGION_NUMBERS: Readonly<Record<string, string>> = {
  'Bas-Saint-Laurent': '01',
  'Saguenay - Lac-Saint-Jean': '02',
  'Capitale-Nationale': '03',
  Mauricie: '04',
  Estrie: '05',
  Montréal: '06',
  Outaouais: '07',
  'Abitibi-Témiscamingue': '08',
  'Côte-Nord': '09',
  'Nord-du-Québec': '10',
  'Gaspésie - Îles-de-la-Madeleine': '11',
  'Chaudière-Appalaches': '12',
  Laval: '13',
  Lanaudière: '14',
  Laurentides: '15',
  Montérégie: '16',
  'Centre-du-Québec': '17',
};

/**
 * FSAs whose centroid does not tell their region.
 * Brome-Missisquoi and La Haute-Yamaska went from Montérégie to Estrie in 2021: the FSAs of Granby, Bromont,
 * Cowansville, Farnham, Waterloo and the countryside around (J0J, shared with Haut-Richelieu, stays).
 * J0Y reaches James Bay, so that its centre is in Nord-du-Québec, but its people live around Amos and Malartic.
 */
export const REGION_CORRECTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(words('J0E J2G J2H J2J J2K J2L J2M J2N').map((fsa) => [fsa, '05'])),
  J0Y: '08',
};

/**
 * Suburbs within the Communauté métropolitaine de Montréal, by the towns that each FSA serves. Rural FSAs that the
 * community’s limit cuts (J0L, J0P) are left out; J0N (Oka, Pointe-Calumet) lies wholly inside.
 */
export const SOUTH_SHORE = words(`
  J3E J3G J3H J3L J3N J3V J3X J3Y J3Z J4B J4G J4H J4J J4K J4L J4M J4N J4P J4R J4S J4T J4V J4W J4X J4Y J4Z
  J5A J5B J5C J5R J6J J6K J6N J6R J7T J7V J7W`);

export const NORTH_SHORE = words(`
  J0N J5W J5Y J5Z J6A J6V J6W J6X J6Y J6Z J7A J7B J7C J7E J7G J7H J7J J7K J7L J7M J7N J7P J7R`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

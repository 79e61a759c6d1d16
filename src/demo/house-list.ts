import type { HouseKind } from './parameters.ts';

/** What a house hands in. Two entries in `dialects`: it changed ticketing system in 2020. */
export type DialectId =
  | 'pretix-csv-default-en'
  | 'pretix-csv-excel-en'
  | 'pretix-csv-excel-fr'
  | 'pretix-csv-semicolon-fr'
  | 'pretix-xlsx'
  | 'pretix-json'
  | 'eventbrite-csv'
  | 'humanitix-csv'
  | 'tessitura-csv'
  | 'archtics-csv'
  | 'alfio-csv'
  | 'parterre'
  | 'table-xlsx-fr'
  | 'table-csv-1252'
  | 'table-tsv'
  | 'sums-csv'
  | 'sums-xlsx'
  | 'open-air';

export type HouseDefinition = {
  readonly name: string;
  readonly kind: HouseKind;
  /** Share of the pool’s tickets, in percent; 0 for free open-air shows, which have no tickets. */
  readonly share: number;
  readonly dialects: readonly [DialectId, DialectId?];
  readonly taxes: 'included' | 'excluded' | 'none';
  readonly seats: number;
  /** What a festival presents; other houses present what they are. */
  readonly presents?: 'music' | 'theatre' | 'dance' | 'circus';
  readonly municipality?: 'laval' | 'longueuil';
  readonly language?: 'en';
  readonly subscriptions?: true;
  /** Sells for the tenants that name it. */
  readonly hub?: true;
  readonly tenant?: true;
  /** Its prices hold the taxes and its files have no column for them. */
  readonly rateOnly?: true;
  /** Half of its year is one production, every December. */
  readonly december?: true;
  readonly survey?: 'surveymonkey' | 'limesurvey' | 'form' | 'parterre';
};

/**
 * Sixty made-up houses, in the order in which a smaller pool takes them: the first twelve hold three operas and ten
 * dialects, the first nineteen the box-office hub and its five tenants. No name is a real house’s.
 */
export const HOUSES: readonly HouseDefinition[] = [
  house('Salle Cormoran', 'music', 11, ['archtics-csv'], 'excluded', 2200, { survey: 'limesurvey' }),
  house('Théâtre de la Grande Marée', 'theatre', 6.5, ['table-csv-1252'], 'included', 780, {
    subscriptions: true,
    survey: 'surveymonkey',
  }),
  house('Opéra du Vieux-Quai', 'opera', 4.5, ['parterre'], 'excluded', 1900, {
    subscriptions: true,
    survey: 'parterre',
  }),
  house('Salle du Grand Éclat', 'humour', 9, ['pretix-csv-default-en'], 'included', 1400),
  house('Ballet des Grandes Eaux', 'dance', 2.4, ['pretix-csv-semicolon-fr'], 'included', 1300, {
    december: true,
    survey: 'form',
  }),
  house('Orchestre du Haut-Fleuve', 'music', 8, ['tessitura-csv'], 'excluded', 1700, { subscriptions: true }),
  house('Atelier lyrique des Sources', 'opera', 0.35, ['pretix-csv-excel-fr'], 'included', 380, {
    survey: 'form',
  }),
  house('Opéra de poche de la Pointe', 'opera', 0.15, ['alfio-csv'], 'none', 140),
  house('Théâtre des Heures bleues', 'theatre', 2.8, ['table-xlsx-fr'], 'excluded', 620, {
    subscriptions: true,
    survey: 'limesurvey',
  }),
  house('Rires d’en ville', 'humour', 1.9, ['eventbrite-csv'], 'none', 420, { survey: 'form' }),
  house('Studio Brise-glace', 'music', 1.4, ['humanitix-csv'], 'none', 300),
  house('Atelier-Théâtre Corbeau blanc', 'theatre', 1, ['pretix-xlsx'], 'included', 230),
  house('Danse Orage', 'dance', 0.95, ['alfio-csv'], 'included', 360, { survey: 'surveymonkey' }),
  house('Halles Saint-Élie', 'music', 2.4, ['parterre'], 'excluded', 900, { hub: true }),
  house('Théâtre du Bout-de-Rang', 'theatre', 0.85, ['table-csv-1252'], 'excluded', 240, { tenant: true }),
  house('Musiques d’à côté', 'music', 0.85, ['parterre'], 'excluded', 220, { tenant: true }),
  house('Corps flottants', 'dance', 0.6, ['table-xlsx-fr'], 'excluded', 200, { tenant: true }),
  house('La Ruée aérienne', 'circus', 0.5, ['parterre'], 'excluded', 320, { tenant: true }),
  house('Marionnettes Pince-sans-rire', 'young-audience', 0.5, ['table-tsv'], 'excluded', 160, {
    tenant: true,
  }),
  house('Ensemble Les Ormeaux', 'music', 0.95, ['pretix-json'], 'included', 280),
  house('Théâtre de l’Anse-aux-Saules', 'theatre', 1.1, ['sums-csv'], 'excluded', 420, {
    municipality: 'longueuil',
  }),
  house('Zygomatique Comédie-Club', 'humour', 2.9, ['table-csv-1252', 'parterre'], 'excluded', 560),
  house('Théâtre du Vent couché', 'theatre', 0.9, ['eventbrite-csv', 'pretix-csv-excel-fr'], 'none', 240),
  house('Cirque Altitude Zéro', 'circus', 2.2, ['table-csv-1252'], 'included', 900, { survey: 'parterre' }),
  house('Théâtre La Citrouille volante', 'young-audience', 1.4, ['table-xlsx-fr'], 'none', 320),
  house('Festival Cœur de juillet', 'festival', 1.9, ['table-tsv'], 'included', 1100, {
    rateOnly: true,
    survey: 'surveymonkey',
  }),
  house('Musée des Gens du fleuve', 'museum', 1.3, ['sums-xlsx'], 'excluded', 600),
  house('The Ropewalk Playhouse', 'theatre', 2.3, ['pretix-csv-default-en'], 'included', 480, {
    language: 'en',
    survey: 'limesurvey',
  }),
  house('Les Beaux Soirs au parc', 'festival', 0, ['open-air'], 'none', 2500),
  house('Théâtre du Faubourg Levant', 'theatre', 3.4, ['pretix-csv-semicolon-fr'], 'included', 700, {
    subscriptions: true,
    survey: 'parterre',
  }),
  house('The Copper Lantern', 'music', 1.6, ['pretix-csv-excel-en'], 'included', 260, {
    language: 'en',
    survey: 'form',
  }),
  house('Club Néon Boréal', 'music', 1.9, ['table-csv-1252'], 'included', 340, { rateOnly: true }),
  house('Théâtre des Trois Ponts', 'theatre', 1.9, ['parterre'], 'none', 440, { subscriptions: true }),
  house('Théâtre L’Échappée rouge', 'theatre', 1.6, ['eventbrite-csv'], 'none', 330),
  house('La Mansarde électrique', 'music', 1.2, ['eventbrite-csv'], 'none', 190),
  house('Théâtre des Petits Géants', 'young-audience', 0.95, ['parterre'], 'none', 280, {
    municipality: 'laval',
  }),
  house('Cabaret du Coq-à-l’âne', 'humour', 1.5, ['table-xlsx-fr'], 'included', 260),
  house('Les Matins de chambre', 'music', 1.1, ['sums-xlsx'], 'none', 240),
  house('Compagnie Pas de côté', 'dance', 0.85, ['sums-csv'], 'excluded', 260),
  house('Espace Virevolte', 'theatre', 1.2, ['alfio-csv'], 'included', 210),
  house('La Petite Fabrique de scènes', 'theatre', 1.4, ['table-tsv'], 'excluded', 230),
  house('Les Lundis pliés', 'humour', 1, ['sums-csv'], 'excluded', 300),
  house('The Punchline Cellar', 'humour', 0.85, ['pretix-csv-default-en'], 'included', 180, {
    language: 'en',
  }),
  house('Cirque des Équinoxes', 'circus', 0.9, ['pretix-csv-excel-fr'], 'included', 520, {
    municipality: 'longueuil',
  }),
  house('Chœur des Écluses', 'music', 1, ['sums-csv'], 'included', 420),
  house('Maison de la gigue nouvelle', 'dance', 0.45, ['pretix-xlsx'], 'none', 180),
  house('Festival Danse sur les toits', 'festival', 0.5, ['humanitix-csv'], 'none', 200, {
    presents: 'dance',
  }),
  house('Cabaret Le Petit Cyclone', 'music', 0.9, ['table-xlsx-fr'], 'excluded', 210),
  house('Les Contes en bottes', 'young-audience', 0.85, ['sums-xlsx'], 'none', 240),
  house('Rencontres théâtrales d’août', 'festival', 0.95, ['sums-csv'], 'none', 340, {
    presents: 'theatre',
  }),
  house('Société de musique de l’Île-aux-Cerfs', 'music', 0.5, ['alfio-csv'], 'none', 160, {
    municipality: 'laval',
  }),
  house('Fanfares et Lampions', 'festival', 0, ['open-air'], 'none', 1800),
  house('Centre d’exposition La Filature', 'museum', 0.6, ['table-tsv'], 'excluded', 300),
  house('Théâtre Tôle et Velours', 'theatre', 0.5, ['eventbrite-csv'], 'none', 120),
  house('Harmonie de la Rivière-aux-Pins', 'music', 0.35, ['sums-csv'], 'none', 300, {
    municipality: 'longueuil',
  }),
  house('Festival des Voix nomades', 'festival', 0.3, ['pretix-json'], 'included', 220),
  house('Collectif Semelles de vent', 'dance', 0.25, ['humanitix-csv'], 'none', 110),
  house('Les Planches de Sainte-Ursule', 'theatre', 0.25, ['sums-xlsx'], 'none', 150),
  house('Studio Onde courte', 'music', 0.2, ['alfio-csv'], 'none', 120),
  house('Contes sous les érables', 'festival', 0, ['open-air'], 'none', 900, { presents: 'theatre' }),
];

/** Consents on record: who lets which kind of figure be shown to the members, or refused. */
export const CONSENTS = [
  ...['Opéra du Vieux-Quai', 'Atelier lyrique des Sources', 'Opéra de poche de la Pointe'].map((name) => ({
    name,
    figure: 'discipline-shares:opera',
    granted: true,
  })),
  ...['Théâtre de la Grande Marée', 'Théâtre des Heures bleues'].map((name) => ({
    name,
    figure: 'survey-named',
    granted: true,
  })),
  { name: 'Ballet des Grandes Eaux', figure: 'survey-named', granted: false },
] as const;

/** Added to the names when more houses are asked for than there are: “… de Rosemère”. */
export const TOWNS = [
  'Rosemère',
  'Chambly',
  'Boucherville',
  'Mirabel',
  'Varennes',
  'Beloeil',
  'Mascouche',
  'Oka',
  'Sutton',
  'Nicolet',
] as const;

type Rest = Partial<Omit<HouseDefinition, 'name' | 'kind' | 'share' | 'dialects' | 'taxes' | 'seats'>>;

function house(
  name: string,
  kind: HouseKind,
  share: number,
  dialects: HouseDefinition['dialects'],
  taxes: HouseDefinition['taxes'],
  seats: number,
  rest: Rest = {},
): HouseDefinition {
  return { name, kind, share, dialects, taxes, seats, ...rest };
}

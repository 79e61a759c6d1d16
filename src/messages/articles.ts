/** What a French sentence puts before a value, so that it can be the subject of a singular verb: « le plein tarif vient en tête ». */
const SINGULAR: Readonly<Record<string, string>> = {
  // disciplines
  theatre: 'le théâtre',
  'theatre-creation': 'le théâtre de création',
  'theatre-repertoire': 'le théâtre de répertoire',
  'theatre-comedy': 'la comédie',
  'musical-theatre': 'le théâtre musical',
  music: 'la musique (sans l’opéra)',
  classical: 'la musique classique',
  'new-music': 'la musique nouvelle',
  song: 'la chanson',
  'electronic-music': 'la musique électronique',
  opera: 'l’opéra',
  operetta: 'l’opérette',
  dance: 'la danse',
  ballet: 'le ballet',
  'contemporary-dance': 'la danse contemporaine',
  humour: 'l’humour',
  'stand-up': 'le stand-up',
  circus: 'le cirque',
  'contemporary-circus': 'le cirque contemporain',
  storytelling: 'le conte',
  film: 'le cinéma',
  // price classes
  full: 'le plein tarif',
  reduced: 'le tarif réduit',
  senior: 'le tarif aîné',
  student: 'le tarif étudiant',
  youth: 'le tarif jeune',
  child: 'le tarif enfant',
  companion: 'le tarif accompagnateur',
  resident: 'le tarif résident',
  promotional: 'le tarif promotionnel',
  dynamic: 'le tarif dynamique ou premium',
  group: 'le tarif de groupe',
  school: 'le tarif scolaire',
  subscription: 'l’abonnement ou le forfait',
  pass: 'le laissez-passer',
  complimentary: 'le billet de faveur',
  // channels
  online: 'la vente en ligne',
  'mobile-app': 'l’application mobile',
  counter: 'le guichet',
  phone: 'le téléphone',
  'group-desk': 'le service aux groupes',
  'school-desk': 'le service scolaire',
  'subscription-office': 'le service aux abonnés',
  // times of day
  night: 'la nuit',
  morning: 'le matin',
  midday: 'le midi',
  afternoon: 'l’après-midi',
  evening: 'le soir',
  'late-evening': 'la fin de soirée',
  // venues and places
  'theatre-hall': 'le théâtre',
  'concert-hall': 'la salle de concert',
  'arts-centre': 'le centre des arts',
  'open-air': 'le plein air',
  'big-top': 'le chapiteau',
  'montreal-island': 'l’île de Montréal',
  laval: 'Laval',
  'south-shore': 'la Rive-Sud',
  'north-shore': 'la Rive-Nord',
  'rest-of-quebec': 'le reste du Québec',
  // sources of information
  newspaper: 'le journal',
  magazine: 'le magazine',
  radio: 'la radio',
  television: 'la télévision',
  'news-website': 'le site d’un média',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  'friends-family': 'l’entourage (famille et amis)',
  'house-website': 'le site de l’organisme',
  'house-newsletter': 'l’infolettre de l’organisme',
  'house-brochure': 'la brochure de saison',
  poster: 'l’affichage',
  'event-listing': 'le calendrier culturel',
  'ticketing-site': 'le site de billetterie',
  'search-engine': 'le moteur de recherche',
  'online-advertising': 'la publicité en ligne',
  'word-of-mouth': 'le bouche à oreille',
};

/** Plural ones, which no verb of ours follows. */
const PLURAL: Readonly<Record<string, string>> = {
  newspaper: 'les journaux',
  magazine: 'les magazines',
  'traditional-media': 'les médias traditionnels',
  'social-media': 'les réseaux sociaux',
  'all-media': 'les médias',
  'own-channels': 'les moyens de l’organisme',
};

/** « le plein tarif », « le groupe des 55 à 59 ans »; null when the value can only be quoted. */
export function singular(code: string, value: string): string | null {
  if (/\bans\b/.test(value)) return `le groupe des ${value}`;
  if (/\bkm\b/.test(value)) return `la tranche de ${value.replace(/^de /, '')}`;
  if (/-days?$/.test(code) || code === 'after-performance') return `l’achat ${value}`;
  return SINGULAR[code] ?? null;
}

export function afterPreposition(code: string, value: string): string | null {
  return PLURAL[code] ?? singular(code, value);
}

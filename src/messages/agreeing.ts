import { count, guillemets, message, NBSP, plural } from './message.ts';
import { formatDate } from './numbers.ts';

const LINES = { fr: { one: 'ligne', other: 'lignes' }, en: { one: 'line', other: 'lines' } } as const;
const TICKETS = { fr: { one: 'billet', other: 'billets' }, en: { one: 'ticket', other: 'tickets' } } as const;
const HOUSES = {
  fr: { one: 'organisme', other: 'organismes' },
  en: { one: 'organisation', other: 'organisations' },
} as const;
const WORDS = { fr: { one: 'mot', other: 'mots' }, en: { one: 'word', other: 'words' } } as const;
const SHOWN = {
  fr: { one: 'représentation', other: 'représentations' },
  en: { one: 'performance', other: 'performances' },
} as const;

type Labelled = { readonly scheme: string; readonly label: string; readonly lines: number };

/** Words, productions and venues of a house, and what it says of them. */
export const AGREEING = {
  'label-unknown': message({
    fr: () => `Ce libellé n’est pas dans vos fichiers. Voyez la liste avec ${guillemets('labels')}.`,
    en: () => 'This label is not in your files. See the list with “labels”.',
  }),
  'counted-lines': message<{ lines: number; tickets: number | null }>({
    fr: (p) =>
      `${plural(p.lines, 'fr', LINES.fr)}${p.tickets === null ? '' : `, ${plural(p.tickets, 'fr', TICKETS.fr)}`}`,
    en: (p) =>
      `${plural(p.lines, 'en', LINES.en)}${p.tickets === null ? '' : `, ${plural(p.tickets, 'en', TICKETS.en)}`}`,
  }),
  'counted-performances': message<{ performances: number }>({
    fr: (p) => plural(p.performances, 'fr', SHOWN.fr),
    en: (p) => plural(p.performances, 'en', SHOWN.en),
  }),
  'labels-none': message({
    fr: () => 'Tous vos libellés sont compris.',
    en: () => 'All your labels are understood.',
  }),
  'label-open': message<Labelled>({
    fr: (p) =>
      `${p.scheme}${NBSP}: ${guillemets(p.label)} (${plural(p.lines, 'fr', LINES.fr)}) reste inconnu tant que vous ne dites pas ce que c’est.`,
    en: (p) =>
      `${p.scheme}: “${p.label}” (${plural(p.lines, 'en', LINES.en)}) stays unknown until you say what it is.`,
  }),
  'label-open-suggested': message<Labelled & { readonly code: string; readonly because: string }>({
    fr: (p) =>
      `${p.scheme}${NBSP}: ${guillemets(p.label)} (${plural(p.lines, 'fr', LINES.fr)}), peut-être ${guillemets(p.code)}${NBSP}: ${p.because}.`,
    en: (p) =>
      `${p.scheme}: “${p.label}” (${plural(p.lines, 'en', LINES.en)}), perhaps “${p.code}”: ${p.because}.`,
  }),
  'label-chosen': message<Labelled & { readonly code: string }>({
    fr: (p) =>
      `${p.scheme}${NBSP}: ${guillemets(p.label)} compte comme ${guillemets(p.code)} (${plural(p.lines, 'fr', LINES.fr)}), c’est votre choix.`,
    en: (p) =>
      `${p.scheme}: “${p.label}” counts as “${p.code}” (${plural(p.lines, 'en', LINES.en)}), by your choice.`,
  }),
  'because-other-houses': message({
    fr: () => 'cinq organismes ou plus le disent',
    en: () => 'five organisations or more say so',
  }),
  'because-siblings': message({
    fr: () => 'comme vos libellés semblables',
    en: () => 'like your similar labels',
  }),
  'because-spelling': message({
    fr: () => 'à une faute ou une abréviation près',
    en: () => 'but for a slip or an abbreviation',
  }),
  'because-parts': message({ fr: () => 'un mot du libellé le dit', en: () => 'a word of the label says so' }),
  'pool-labels': message<{ scheme: string; houses: number; labels: number; lines: number }>({
    fr: (p) =>
      `${p.scheme}${NBSP}: ${plural(p.labels, 'fr', WORDS.fr)} sans sens connu, sur ${plural(p.lines, 'fr', LINES.fr)}, chez ${plural(p.houses, 'fr', HOUSES.fr)}.`,
    en: (p) =>
      `${p.scheme}: ${plural(p.labels, 'en', WORDS.en)} of no known meaning, on ${plural(p.lines, 'en', LINES.en)}, at ${plural(p.houses, 'en', HOUSES.en)}.`,
  }),
  'pool-label-shared': message<{ label: string; houses: number }>({
    fr: (p) => `${guillemets(p.label)}${NBSP}: ${plural(p.houses, 'fr', HOUSES.fr)}.`,
    en: (p) => `“${p.label}”: ${plural(p.houses, 'en', HOUSES.en)}.`,
  }),
  'production-unknown': message({
    fr: () => 'Ce spectacle n’est pas dans vos fichiers. Écrivez son titre comme il y est.',
    en: () => 'This production is not in your files. Write its title as it is there.',
  }),
  'productions-contradict': message({
    fr: () =>
      'Vous avez dit que deux de ces spectacles n’en sont pas un. Reprenez d’abord cette réponse, ou n’unissez pas ceux-ci.',
    en: () =>
      'You said that two of these productions are not one. Take that answer back first, or leave these apart.',
  }),
  'venue-unknown': message({
    fr: () => `Ce lieu n’est pas dans vos fichiers. Voyez la liste avec ${guillemets('venues')}.`,
    en: () => 'This venue is not in your files. See the list with “venues”.',
  }),
  'venue-code-unknown': message<{ code: string }>({
    fr: (p) =>
      `La liste des lieux n’a pas de code ${guillemets(p.code)}. Demandez au tiers de confiance de l’ajouter.`,
    en: (p) => `The list of venues has no code “${p.code}”. Ask the trusted third party to add it.`,
  }),
  'venue-code-taken': message<{ code: string }>({
    fr: (p) =>
      `Le code ${guillemets(p.code)} est déjà celui d’un lieu. Choisissez-en un autre${NBSP}: un code est pour toujours.`,
    en: (p) => `The code “${p.code}” already is that of a venue. Choose another one: a code is for ever.`,
  }),
  'venue-unreadable': message({
    fr: () =>
      'Un lieu a un code (lettres minuscules, chiffres, traits d’union), un nom, et s’il se peut une municipalité, un type et une jauge connus.',
    en: () =>
      'A venue has a code (lower-case letters, digits, hyphens), a name and, if possible, a known municipality, kind and capacity.',
  }),
  'venue-line': message<{ name: string; performances: number; told: string }>({
    fr: (p) => `${guillemets(p.name)} (${plural(p.performances, 'fr', SHOWN.fr)})${NBSP}: ${p.told}`,
    en: (p) => `“${p.name}” (${plural(p.performances, 'en', SHOWN.en)}): ${p.told}`,
  }),
  'venue-open': message({
    fr: () => 'aucun lieu de la liste ne lui ressemble.',
    en: () => 'no venue of the list is like it.',
  }),
  'venue-suggested': message<{ venue: string; because: string }>({
    fr: (p) => `peut-être ${guillemets(p.venue)} (${p.because}).`,
    en: (p) => `perhaps “${p.venue}” (${p.because}).`,
  }),
  'venue-chosen': message<{ venue: string }>({
    fr: (p) => `c’est ${guillemets(p.venue)}, selon vous.`,
    en: (p) => `it is “${p.venue}”, you said.`,
  }),
  'venue-none': message({
    fr: () => 'aucun de la liste, selon vous.',
    en: () => 'none of the list, you said.',
  }),
  'venue-same-name': message({ fr: () => 'même nom', en: () => 'same name' }),
  'venue-name-within': message({ fr: () => 'son nom y est', en: () => 'its name is in it' }),
  'venue-nearly-same-name': message({ fr: () => 'nom presque pareil', en: () => 'nearly the same name' }),
  'venue-same-municipality': message({ fr: () => 'même municipalité', en: () => 'same municipality' }),
  'venue-same-capacity': message({ fr: () => 'même jauge', en: () => 'same capacity' }),
  'counted-performances-until': message<{ performances: number; lastDay: string }>({
    fr: (p) =>
      `${plural(p.performances, 'fr', SHOWN.fr)}, ${p.performances === 1 ? '' : 'la dernière '}le ${formatDate(p.lastDay, 'fr')}`,
    en: (p) =>
      `${plural(p.performances, 'en', SHOWN.en)}, ${p.performances === 1 ? '' : 'the last '}on ${formatDate(p.lastDay, 'en')}`,
  }),
  'tour-told': message<{ title: string }>({
    fr: (p) =>
      `Pour ${guillemets(p.title)}, vous acceptez d’être nommé aux organismes qui ont ce titre et l’acceptent aussi.`,
    en: (p) =>
      `For “${p.title}”, you agree to be named to the organisations that have this title and agree too.`,
  }),
  'tour-houses': message<{ title: string; houses: number }>({
    fr: (p) =>
      `${guillemets(p.title)} est aussi présenté par ${count(p.houses, 'fr')} autres organismes de la mutualisation.`,
    en: (p) => `“${p.title}” is also presented by ${count(p.houses, 'en')} other organisations of the pool.`,
  }),
  'tour-named': message<{ title: string; houses: string }>({
    fr: (p) => `${guillemets(p.title)} est aussi présenté par ${p.houses}, qui l’ont dit comme vous.`,
    en: (p) => `“${p.title}” is also presented by ${p.houses}, who said so as you did.`,
  }),
  'tour-alike': message<{ title: string; house: string }>({
    fr: (p) =>
      `${guillemets(p.title)} est peut-être le même spectacle, en tournée, que celui de ${p.house}\u00a0: même titre, même discipline, même saison. Il compte une seule fois quand vous le dites tous les deux.`,
    en: (p) =>
      `“${p.title}” may be the same production, on tour, as that of ${p.house}: same title, same discipline, same season. It counts once when you both say so.`,
  }),
  'tour-alike-same': message<{ title: string; house: string }>({
    fr: (p) =>
      `${guillemets(p.title)} est le même spectacle que celui de ${p.house}, selon vous\u00a0: il comptera une seule fois quand cet organisme le dira aussi.`,
    en: (p) =>
      `“${p.title}” is the same production as that of ${p.house}, you said: it will count once when they say so too.`,
  }),
  'tour-alike-agreed': message<{ title: string; house: string }>({
    fr: (p) =>
      `${guillemets(p.title)} est le même spectacle que celui de ${p.house}\u00a0: vous l’avez dit tous les deux, et il compte une seule fois.`,
    en: (p) =>
      `“${p.title}” is the same production as that of ${p.house}: you both said so, and it counts once.`,
  }),
  'tour-alike-different': message<{ title: string; house: string }>({
    fr: (p) => `${guillemets(p.title)} n’est pas le même spectacle que celui de ${p.house}, selon vous.`,
    en: (p) => `“${p.title}” is not the same production as that of ${p.house}, you said.`,
  }),
  'match-decided-same': message({ fr: () => 'un seul, selon vous', en: () => 'one, you said' }),
  'match-decided-different': message({ fr: () => 'deux, selon vous', en: () => 'two, you said' }),
};

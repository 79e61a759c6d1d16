import { count, message, NBSP } from './message.ts';

type At = { readonly address: string };

/** A server’s moment, to the minute. */
function minute(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', NBSP)}${NBSP}UTC`;
}

/** What is said of pulling orders from a shop’s API. */
export const PULLING = {
  'pull-line': message<{ orders: number; since: string | null; until: string }>({
    fr: (p) =>
      `${count(p.orders, 'fr')} ${p.orders < 2 ? 'commande lue' : 'commandes lues'}${p.since === null ? '' : ` (changements depuis le ${minute(p.since)})`}. La prochaine lecture reprendra au ${minute(p.until)}.`,
    en: (p) =>
      `${count(p.orders, 'en')} ${p.orders === 1 ? 'order' : 'orders'} read${p.since === null ? '' : `, changed since ${minute(p.since)}`}. The next reading goes on from ${minute(p.until)}.`,
  }),
  'pull-address': message({
    fr: () =>
      `L’adresse de la boutique s’écrit https://serveur/organisateur, comme https://pretix.eu/salle-exemple. Sans https, le jeton voyagerait en clair.`,
    en: () =>
      'The shop’s address is written https://server/organiser, such as https://pretix.eu/salle-exemple. Without https the token would travel in clear.',
  }),
  'pull-address-missing': message({
    fr: () => `Dites de quelle boutique lire${NBSP}: --from https://serveur/organisateur.`,
    en: () => 'Say which shop to read: --from https://server/organiser.',
  }),
  'pull-token-missing': message({
    fr: () =>
      'Il manque le jeton de la boutique. Mettez-le seul dans un fichier, à donner par --token-file, ou dans PARTERRE_PRETIX_TOKEN. pretix le crée sous Équipes, avec le droit de voir les commandes.',
    en: () =>
      'The shop’s token is missing. Put it alone in a file, given by --token-file, or in PARTERRE_PRETIX_TOKEN. pretix makes it under Teams, with the right to view orders.',
  }),
  'pull-token-refused': message<At>({
    fr: (p) => `${p.address} ne reconnaît pas le jeton. Créez-en un autre sous Équipes, dans pretix.`,
    en: (p) => `${p.address} does not know the token. Make another under Teams in pretix.`,
  }),
  'pull-shop-missing': message<At>({
    fr: (p) =>
      `${p.address} n’a pas cet organisateur, ou le jeton ne peut pas voir ses commandes. Vérifiez l’adresse, puis les droits de l’équipe.`,
    en: (p) =>
      `${p.address} has no such organiser, or the token may not view its orders. Check the address, then the team’s rights.`,
  }),
  'pull-unreachable': message<At>({
    fr: (p) => `${p.address} ne répond pas. Rien n’a été compté; réessayez plus tard.`,
    en: (p) => `${p.address} does not answer. Nothing was counted; try again later.`,
  }),
  'pull-busy': message<At>({
    fr: (p) => `${p.address} demande d’attendre longtemps. Rien n’a été compté; réessayez plus tard.`,
    en: (p) => `${p.address} asks to wait for long. Nothing was counted; try again later.`,
  }),
  'pull-redirected': message<At>({
    fr: (p) =>
      `${p.address} renvoie à une autre adresse, où le jeton n’est pas envoyé. Donnez l’adresse où répond pretix lui-même.`,
    en: (p) =>
      `${p.address} sends to another address, where the token is not sent. Give the address at which pretix itself answers.`,
  }),
  'pull-not-pretix': message<At>({
    fr: (p) => `Ce qui répond à ${p.address} n’est pas pretix. Vérifiez l’adresse.`,
    en: (p) => `What answers at ${p.address} is not pretix. Check the address.`,
  }),
  'pull-too-large': message<At>({
    fr: (p) => `${p.address} envoie plus qu’aucune boutique n’en a. Rien n’a été compté; vérifiez l’adresse.`,
    en: (p) => `${p.address} sends more than any shop has. Nothing was counted; check the address.`,
  }),
  'pull-too-long': message({
    fr: () => 'La lecture de la boutique a duré plus de six heures. Rien n’a été compté; réessayez la nuit.',
    en: () => 'Reading the shop took more than six hours. Nothing was counted; try again at night.',
  }),
  'pull-unsteady': message<At>({
    fr: (p) =>
      `Des commandes disparaissaient de ${p.address} pendant la lecture. Rien n’a été compté; réessayez plus tard.`,
    en: (p) => `Orders went from ${p.address} while it was read. Nothing was counted; try again later.`,
  }),
  'pull-overtaken': message({
    fr: () =>
      'Une autre lecture de cette boutique a fini avant celle-ci, dont rien n’est gardé. Il n’y a rien à refaire.',
    en: () =>
      'Another reading of this shop ended before this one, of which nothing is kept. Nothing is to be done.',
  }),
};

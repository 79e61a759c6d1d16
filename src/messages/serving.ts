import { count, guillemets, message, NBSP } from './message.ts';

/** What the HTTP door says. */
export const SERVING = {
  'request-invalid': message<{ where: string }>({
    fr: (p) =>
      `La demande n’est pas bien formée${NBSP}: ${guillemets(p.where)}. La page /openapi.json en montre la forme.`,
    en: (p) => `The request is not well formed: “${p.where}”. /openapi.json shows its form.`,
  }),
  'request-unreadable': message({
    fr: () => 'Le corps de la demande n’est pas un document JSON lisible.',
    en: () => 'The body of the request is not a readable JSON document.',
  }),
  'route-unknown': message<{ path: string }>({
    fr: (p) => `Il n’y a rien à cette adresse${NBSP}: ${p.path}`,
    en: (p) => `There is nothing at this address: ${p.path}`,
  }),
  'body-too-large': message<{ megabytes: number }>({
    fr: (p) =>
      `Le fichier dépasse ${count(p.megabytes, 'fr')}${NBSP}Mo. Déposez-le avec la ligne de commande, ou en plusieurs parties.`,
    en: (p) =>
      `The file is over ${count(p.megabytes, 'en')} MB. Deliver it with the command line, or in several parts.`,
  }),
  'body-empty': message({
    fr: () => 'Le dépôt ne contient aucun fichier.',
    en: () => 'The delivery holds no file.',
  }),
  'upload-unknown': message({
    fr: () => 'Cet envoi n’existe pas ou plus. Envoyez le fichier de nouveau.',
    en: () => 'This upload does not exist, or no longer does. Send the file again.',
  }),
  'upload-offset': message<{ offset: number }>({
    fr: (p) => `L’envoi en est à l’octet ${p.offset}\u00a0: reprenez de là.`,
    en: (p) => `The upload stands at byte ${p.offset}: go on from there.`,
  }),
  'uploads-too-many': message({
    fr: () => 'Trop de fichiers sont en cours d’envoi. Réessayez dans quelques minutes.',
    en: () => 'Too many files are on their way. Try again in a few minutes.',
  }),
  'body-interrupted': message({
    fr: () =>
      'Le dépôt s’est interrompu en chemin. Rien n’a été compté; reprenez l’envoi ou déposez le fichier de nouveau.',
    en: () =>
      'The delivery broke off on its way. Nothing was counted; go on sending it, or hand in the file again.',
  }),
  'host-not-served': message({
    fr: () => 'Ce serveur ne répond qu’à sa propre adresse locale.',
    en: () => 'This server answers at its own local address only.',
  }),
  'origin-not-allowed': message({
    fr: () => 'Une autre page a tenté d’agir ici à votre place. Rien n’a été fait.',
    en: () => 'Another page tried to act here in your name. Nothing was done.',
  }),
  'pool-not-ready': message({
    fr: () => 'La mutualisation se prépare. Réessayez dans un instant.',
    en: () => 'The pool is being made ready. Try again in a moment.',
  }),
  'log-for-members': message({
    fr: () => 'Le registre des questions se lit au nom d’un organisme partenaire ou du tiers de confiance.',
    en: () => 'The log of questions is read as a partner organisation or as the trusted third party.',
  }),
  'scheme-unknown': message<{ scheme: string }>({
    fr: (p) => `Le vocabulaire commun n’a pas de liste ${guillemets(p.scheme)}.`,
    en: (p) => `The shared vocabulary has no list “${p.scheme}”.`,
  }),
  'internal-error': message<{ reference: string }>({
    fr: (p) =>
      `Une erreur de notre part a empêché de répondre. Rien n’a été modifié à moitié. Référence${NBSP}: ${p.reference}`,
    en: (p) => `A fault of ours prevented an answer. Nothing was left half done. Reference: ${p.reference}`,
  }),
};

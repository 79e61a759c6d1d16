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
  'key-unknown': message({
    fr: () =>
      'La clé de dépôt manque, est inconnue ou a été retirée. Envoyez «\u00a0Authorization: Bearer CLÉ\u00a0» avec une clé que l’organisme vous a remise.',
    en: () =>
      'The deposit key is missing, unknown or withdrawn. Send “Authorization: Bearer KEY” with a key that the organisation gave you.',
  }),
  'idempotency-key-reused': message({
    fr: () =>
      'Cette Idempotency-Key a déjà servi pour un autre contenu. Rien n’a été compté; envoyez-le avec une nouvelle clé.',
    en: () =>
      'This Idempotency-Key was used for another content. Nothing was counted; send it with a new key.',
  }),
  'push-media-unknown': message({
    fr: () => 'Envoyez des lignes JSON, avec «\u00a0Content-Type: application/x-ndjson\u00a0».',
    en: () => 'Send JSON lines, with “Content-Type: application/x-ndjson”.',
  }),
  'push-not-utf8': message({
    fr: () => 'L’envoi n’est pas en UTF-8. Rien n’a été compté; envoyez-le de nouveau en UTF-8.',
    en: () => 'The push is not in UTF-8. Nothing was counted; send it again in UTF-8.',
  }),
  'push-empty': message({
    fr: () => 'L’envoi ne contient aucune ligne.',
    en: () => 'The push holds no line.',
  }),
  'push-too-large': message<{ megabytes: number; lines: number }>({
    fr: (p) =>
      `Un envoi compte au plus ${count(p.lines, 'fr')} lignes et ${p.megabytes}${NBSP}Mo. Rien n’a été compté; envoyez-le en plusieurs parties, chacune avec sa propre Idempotency-Key.`,
    en: (p) =>
      `A push holds at most ${count(p.lines, 'en')} lines and ${p.megabytes} MB. Nothing was counted; send it in several parts, each with an Idempotency-Key of its own.`,
  }),
  'push-too-often': message<{ seconds: number }>({
    fr: (p) =>
      `Trop d’envois coup sur coup. Attendez ${p.seconds}${NBSP}s, puis renvoyez le même avec la même Idempotency-Key; mieux, réunissez les ventes d’une minute en un seul envoi.`,
    en: (p) =>
      `Too many pushes in a row. Wait ${p.seconds} s, then send the same one with the same Idempotency-Key; better, gather the sales of a minute in one push.`,
  }),
  'push-kind-unknown': message({
    fr: () => 'La ligne ne dit pas ce qu’elle est. Écrivez "kind"\u00a0: "sale", "performance" ou "buyer".',
    en: () => 'The line does not say what it is. Write "kind": "sale", "performance" or "buyer".',
  }),
  'push-field-missing': message<{ column: string }>({
    fr: (p) => `Il manque ${guillemets(p.column)}. Ajoutez-le et renvoyez la ligne.`,
    en: (p) => `“${p.column}” is missing. Add it and send the line again.`,
  }),
  'push-value-unreadable': message<{ column: string }>({
    fr: (p) =>
      `${guillemets(p.column)} n’est ni un texte d’au plus 500 caractères, ni un nombre. Corrigez-le et renvoyez la ligne; écrivez entre guillemets un numéro de plus de 15 chiffres.`,
    en: (p) =>
      `“${p.column}” is neither a text of at most 500 characters nor a number. Correct it and send the line again; write a number of more than 15 digits in quotes.`,
  }),
  'push-buyer-alone': message({
    fr: () =>
      'Cet acheteur n’accompagne aucune vente de sa commande. Envoyez-le avec les lignes de la commande, dans le même envoi.',
    en: () =>
      'This buyer comes with no sale of the order. Send it with the lines of the order, in the same push.',
  }),
  'push-line-outdated': message({
    fr: () => 'Un état plus récent a déjà été reçu. La ligne n’a rien changé.',
    en: () => 'A newer state was received before. The line changed nothing.',
  }),
  'push-line-replaced': message({
    fr: () => 'Une ligne plus récente, reçue au même moment, la remplace.',
    en: () => 'A newer line that came with it replaces it.',
  }),
  'push-line-excluded': message<{ rule: string }>({
    fr: (p) => `Ligne lue et non comptée (règle ${guillemets(p.rule)}). Il n’y a rien à corriger.`,
    en: (p) => `Line read and not counted (rule “${p.rule}”). There is nothing to correct.`,
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

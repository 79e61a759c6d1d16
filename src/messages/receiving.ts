import { count, guillemets, message, NBSP, plural } from './message.ts';
import { formatMoney, formatPeriod } from './numbers.ts';

type File = { readonly file: string };
type Days = { readonly from: string; readonly to: string };

const LINES = {
  fr: { one: 'ligne', other: 'lignes' },
  en: { one: 'line', other: 'lines' },
} as const;

/** What is said of files that come otherwise than by the page: a watched folder, an SFTP drop, a mail address. */
export const RECEIVING = {
  'receiving-nothing': message({
    fr: () => `Dites par où recevoir${NBSP}: --folder DOSSIER, --sftp PORT ou --mail PORT.`,
    en: () => 'Say by which way to receive: --folder FOLDER, --sftp PORT or --mail PORT.',
  }),
  'receiving-already': message({
    fr: () => 'Un autre programme reçoit déjà pour cette mutualisation. Arrêtez-le, ou laissez-le faire.',
    en: () => 'Another program receives for this pool already. Stop it, or let it do so.',
  }),
  'receiving-folder': message<{ folder: string }>({
    fr: (p) => `Dossier surveillé${NBSP}: ${p.folder}`,
    en: (p) => `Watched folder: ${p.folder}`,
  }),
  'receiving-sftp': message<{ address: string; fingerprint: string }>({
    fr: (p) => `Dépôt SFTP${NBSP}: ${p.address}, empreinte de la clé du serveur ${p.fingerprint}`,
    en: (p) => `SFTP drop: ${p.address}, fingerprint of the server’s key ${p.fingerprint}`,
  }),
  'receiving-mail': message<{ address: string; isEncrypted: number }>({
    fr: (p) =>
      `Dépôt par courriel${NBSP}: ${p.address}${p.isEncrypted ? '' : `. Sans certificat, les messages voyagent en clair${NBSP}: donnez --certificate et --certificate-key`}`,
    en: (p) =>
      `E-mail deposit: ${p.address}${p.isEncrypted ? '' : '. Without a certificate messages travel in clear: give --certificate and --certificate-key'}`,
  }),
  'receiving-told': message<{ organisation: string; text: string }>({
    fr: (p) => `${p.organisation}${NBSP}: ${p.text}`,
    en: (p) => `${p.organisation}: ${p.text}`,
  }),
  'receiving-folder-missing': message<{ folder: string }>({
    fr: (p) =>
      `Le dossier à surveiller n’existe pas ou n’en est pas un${NBSP}: ${p.folder}. Créez-le d’abord.`,
    en: (p) => `The folder to watch does not exist or is none: ${p.folder}. Make it first.`,
  }),
  'certificate-unreadable': message<File>({
    fr: (p) =>
      `Le certificat ou sa clé ne se lit pas${NBSP}: ${p.file}. Donnez les deux, au format PEM, par --certificate et --certificate-key.`,
    en: (p) =>
      `The certificate or its key cannot be read: ${p.file}. Give both, in PEM, by --certificate and --certificate-key.`,
  }),
  'mail-domain-missing': message({
    fr: () => `Dites de quel domaine sont les adresses de dépôt${NBSP}: --mail-domain depot.exemple.ca.`,
    en: () => 'Say of which domain the deposit addresses are: --mail-domain deposit.example.ca.',
  }),
  'outgoing-unreadable': message({
    fr: () =>
      'PARTERRE_SMTP s’écrit smtp://serveur:587 ou smtps://nom:motdepasse@serveur, et PARTERRE_MAIL_FROM est l’adresse du tiers de confiance.',
    en: () =>
      'PARTERRE_SMTP is written smtp://server:587 or smtps://name:password@server, and PARTERRE_MAIL_FROM is the trusted third party’s address.',
  }),
  'mail-unsent': message({
    fr: () => 'Un courriel n’a pas pu partir. Vérifiez le serveur nommé par PARTERRE_SMTP.',
    en: () => 'A mail could not be sent. Check the server named by PARTERRE_SMTP.',
  }),
  'inbox-house-unknown': message<{ folder: string }>({
    fr: (p) =>
      `Aucun organisme partenaire ne s’appelle ${guillemets(p.folder)}. Rien n’a été lu dans ce dossier; donnez-lui le nom court de l’organisme.`,
    en: (p) =>
      `No partner organisation is called “${p.folder}”. Nothing was read in this folder; give it the short name of the organisation.`,
  }),
  'inbox-not-in-house': message<File>({
    fr: (p) =>
      `${guillemets(p.file)} n’est dans le dossier d’aucun organisme et n’a pas été lu. Déplacez-le dans celui de l’organisme dont il vient.`,
    en: (p) =>
      `“${p.file}” is in the folder of no organisation and was not read. Move it into that of the organisation it comes from.`,
  }),
  'inbox-not-a-file': message<File>({
    fr: (p) =>
      `${guillemets(p.file)} n’est pas un fichier ordinaire (un dossier, un raccourci) et n’a pas été lu. Déposez les fichiers eux-mêmes.`,
    en: (p) =>
      `“${p.file}” is not an ordinary file (a folder, a shortcut) and was not read. Put the files themselves here.`,
  }),
  'inbox-unfinished': message<File>({
    fr: (p) =>
      `${guillemets(p.file)} n’est jamais arrivé au complet et n’a pas été lu. Envoyez-le de nouveau, ou donnez-lui son nom définitif.`,
    en: (p) => `“${p.file}” never came whole and was not read. Send it again, or give it its final name.`,
  }),
  'inbox-unreadable': message<File>({
    fr: (p) =>
      `${guillemets(p.file)} ne se laisse pas ouvrir. Vérifiez les droits du fichier, puis déposez-le de nouveau.`,
    en: (p) => `“${p.file}” cannot be opened. Check the file’s permissions, then put it here again.`,
  }),
  'inbox-unwritable': message<{ folder: string }>({
    fr: (p) =>
      `Rien ne peut être écrit dans ${guillemets(p.folder)}, et rien n’y a été lu. Donnez-y le droit d’écrire.`,
    en: (p) =>
      `Nothing can be written in “${p.folder}”, and nothing was read there. Give the right to write.`,
  }),
  'inbox-reports': message({ fr: () => 'bilans', en: () => 'reports' }),
  'inbox-refused': message({ fr: () => 'refusés', en: () => 'refused' }),
  'inbox-note-name': message({ fr: () => 'LISEZ-MOI', en: () => 'README' }),
  'inbox-note': message<{ name: string; reports: string; refused: string }>({
    fr: (p) =>
      `Déposez ici les exports de ${p.name}, plusieurs à la fois s’ils vont ensemble.\nChaque fichier compté est détruit d’ici, car il nomme des personnes\u00a0: gardez-en une copie ailleurs si vous en voulez une.\nCe qu’il en est advenu se lit dans ${guillemets(p.reports)}. Ce qui n’a pas pu être lu attend dans ${guillemets(p.refused)}.`,
    en: (p) =>
      `Put the exports of ${p.name} here, several at once if they go together.\nEach file that was counted is destroyed here, because it names persons: keep a copy elsewhere if you want one.\nWhat became of it is told in “${p.reports}”. What could not be read waits in “${p.refused}”.`,
  }),
  'report-title': message<{ name: string }>({
    fr: (p) => `Bilan du dépôt – ${p.name}`,
    en: (p) => `Delivery report – ${p.name}`,
  }),
  'report-lines': message<
    File & { id: string; read: number; kept: number; setAside: number; excluded: number }
  >({
    fr: (p) =>
      `${p.file} (bilan ${p.id})${NBSP}: ${plural(p.read, 'fr', LINES.fr)} = ${count(p.kept, 'fr')} retenues + ${count(p.setAside, 'fr')} à corriger + ${count(p.excluded, 'fr')} non comptées.`,
    en: (p) =>
      `${p.file} (report ${p.id}): ${plural(p.read, 'en', LINES.en)} = ${count(p.kept, 'en')} kept + ${count(p.setAside, 'en')} to correct + ${count(p.excluded, 'en')} not counted.`,
  }),
  'report-repeated': message<File & { id: string }>({
    fr: (p) => `${p.file}${NBSP}: déjà reçu, mot pour mot (bilan ${p.id}). Rien n’est compté deux fois.`,
    en: (p) => `${p.file}: received before, word for word (report ${p.id}). Nothing is counted twice.`,
  }),
  'report-tickets': message<{ tickets: number }>({
    fr: (p) => `${plural(p.tickets, 'fr', { one: 'billet', other: 'billets' })}`,
    en: (p) => `${plural(p.tickets, 'en', { one: 'ticket', other: 'tickets' })}`,
  }),
  'report-revenue': message<{ amountMinor: number; currency: string }>({
    fr: (p) => `${formatMoney(p.amountMinor, p.currency, 'fr')} avant taxes et frais`,
    en: (p) => `${formatMoney(p.amountMinor, p.currency, 'en')} before taxes and fees`,
  }),
  'report-period': message<Days>({
    fr: (p) => formatPeriod(p, 'fr'),
    en: (p) => formatPeriod(p, 'en'),
  }),
  'report-refused': message<File & { why: string }>({
    fr: (p) => `${p.file}${NBSP}: pas compté. ${p.why}`,
    en: (p) => `${p.file}: not counted. ${p.why}`,
  }),
  'report-rejects-beside': message({
    fr: () =>
      'Les lignes à corriger sont à côté, dans un fichier à elles. Corrigez-les et redéposez ce fichier, lui seul.',
    en: () =>
      'The lines to correct are beside this, in a file of their own. Correct them and hand in that file alone.',
  }),
  'report-rejects-elsewhere': message({
    fr: () =>
      'Les lignes à corriger ne voyagent pas d’ici, car elles peuvent nommer des personnes. Corrigez-les dans votre billetterie; le prochain export les apportera.',
    en: () =>
      'The lines to correct do not travel from here, because they may name persons. Correct them in your ticketing system; its next export will bring them.',
  }),
  'report-labels': message<{ labels: number }>({
    fr: (p) =>
      `${plural(p.labels, 'fr', { one: 'de vos mots n’a', other: 'de vos mots n’ont' })} pas encore de sens commun${NBSP}: dites-le une fois pour toutes à la page «${NBSP}À accorder${NBSP}», ou au tiers de confiance.`,
    en: (p) =>
      `${plural(p.labels, 'en', { one: 'of your words has', other: 'of your words have' })} no shared meaning yet: say it once and for all on the page “To agree”, or to the trusted third party.`,
  }),
  'report-nothing-to-do': message({
    fr: () => 'Il n’y a rien à faire.',
    en: () => 'Nothing is to be done.',
  }),
  'agreement-awaited': message<{ organisation: string }>({
    fr: (p) =>
      `Rien n’a été lu${NBSP}: l’accord de ${guillemets(p.organisation)} aux conditions de la mutualisation n’est pas consigné. Écrivez au tiers de confiance.`,
    en: (p) =>
      `Nothing was read: the agreement of “${p.organisation}” to the pool’s terms is not on record. Write to the trusted third party.`,
  }),
  'sftp-quota': message({
    fr: () => 'Trop de fichiers attendent déjà d’être lus. Réessayez dans quelques minutes.',
    en: () => 'Too many files wait to be read already. Try again in a few minutes.',
  }),
  'sftp-put-only': message({
    fr: () => 'Ici l’on dépose\u00a0: rien de ce qui a été envoyé ne se relit.',
    en: () => 'One hands in here: nothing that was sent can be read back.',
  }),
  'sftp-flat': message({
    fr: () => 'Déposez les fichiers à la racine, sous un nom simple.',
    en: () => 'Put the files at the top, under a plain name.',
  }),
  'mail-recipient-unknown': message({
    fr: () =>
      'Cette adresse de dépôt n’existe pas ou a été retirée. Demandez la vôtre au tiers de confiance.',
    en: () => 'This deposit address does not exist or was withdrawn. Ask the trusted third party for yours.',
  }),
  'mail-one-house': message({
    fr: () => 'Un message dépose pour un seul organisme. Envoyez-en un à chacun.',
    en: () => 'A message hands in for one organisation only. Send one to each.',
  }),
  'mail-without-file': message({
    fr: () =>
      'Ce message n’apporte aucun fichier à lire. Joignez-y l’export lui-même; un lien vers lui n’est pas suivi.',
    en: () => 'This message brings no file to read. Attach the export itself; a link to it is not followed.',
  }),
  'mail-too-large': message<{ megabytes: number }>({
    fr: (p) =>
      `Le message dépasse ${count(p.megabytes, 'fr')}${NBSP}Mo. Déposez ce fichier par SFTP, dans le dossier partagé ou sur la page.`,
    en: (p) =>
      `The message is over ${count(p.megabytes, 'en')} MB. Hand this file in by SFTP, in the shared folder or on the page.`,
  }),
  'mail-unreadable': message({
    fr: () =>
      'Ce message est mal formé et n’a pas été lu. Envoyez de nouveau le fichier, seul en pièce jointe.',
    en: () => 'This message is not well formed and was not read. Send the file again, attached alone.',
  }),
  'mail-taken': message<{ files: number; id: string }>({
    fr: (p) => `${plural(p.files, 'fr', { one: 'fichier reçu', other: 'fichiers reçus' })}, bilan ${p.id}`,
    en: (p) => `${plural(p.files, 'en', { one: 'file', other: 'files' })} received, report ${p.id}`,
  }),
  'address-unreadable': message<{ address: string }>({
    fr: (p) => `${guillemets(p.address)} n’est pas une adresse de courriel.`,
    en: (p) => `“${p.address}” is not an e-mail address.`,
  }),
  'ssh-key-unreadable': message<File>({
    fr: (p) =>
      `${p.file} ne contient pas une clé SSH publique. C’est le fichier qui finit par .pub, jamais l’autre.`,
    en: (p) => `${p.file} holds no public SSH key. It is the file that ends in .pub, never the other one.`,
  }),
};

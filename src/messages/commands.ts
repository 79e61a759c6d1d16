import { guillemets, message } from './message.ts';

/** What the command line says. */
export const COMMANDS = {
  'command-unknown': message<{ command: string }>({
    fr: (p) => `La commande ${guillemets(p.command)} n’existe pas. Voici celles qui existent.`,
    en: (p) => `There is no command “${p.command}”. These exist.`,
  }),
  'command-usage': message<{ usage: string }>({
    fr: (p) => `Écrivez\u00a0: parterre ${p.usage}`,
    en: (p) => `Write: parterre ${p.usage}`,
  }),
  'choice-unknown': message<{ option: string; value: string; choices: string }>({
    fr: (p) => `--${p.option} ne connaît pas ${guillemets(p.value)}. Choix possibles\u00a0: ${p.choices}.`,
    en: (p) => `--${p.option} does not know “${p.value}”. Choices: ${p.choices}.`,
  }),
  'number-unreadable': message<{ option: string; value: string }>({
    fr: (p) => `--${p.option} attend un nombre entier positif, et non ${guillemets(p.value)}.`,
    en: (p) => `--${p.option} takes a positive whole number, not “${p.value}”.`,
  }),
  'demo-houses-few': message<{ least: number }>({
    fr: (p) => `Une mutualisation compte au moins ${p.least} organismes\u00a0: demandez-en davantage.`,
    en: (p) => `A pool has at least ${p.least} organisations: ask for more.`,
  }),
  'query-unreadable': message({
    fr: () =>
      'La question n’est pas un document JSON lisible. docs/schemas/query.schema.json en donne la forme.',
    en: () => 'The query is not a readable JSON document. docs/schemas/query.schema.json gives the form.',
  }),
  'query-invalid': message<{ where: string }>({
    fr: (p) =>
      `La question n’a pas la forme attendue, à ${guillemets(p.where)}. docs/schemas/query.schema.json en donne la forme.`,
    en: (p) =>
      `The query does not have the form expected, at “${p.where}”. docs/schemas/query.schema.json gives the form.`,
  }),
  'serving-at': message<{ address: string }>({
    fr: (p) => `Parterre est prêt\u00a0: ${p.address}`,
    en: (p) => `Parterre is ready: ${p.address}`,
  }),
  'port-taken': message<{ port: number }>({
    fr: (p) =>
      `Le port ${p.port} est déjà pris. Arrêtez l’autre programme, ou choisissez un autre port avec PORT ou --port.`,
    en: (p) => `Port ${p.port} is taken. Stop the other program, or choose another port with PORT or --port.`,
  }),
  'pool-made': message<{ folder: string }>({
    fr: (p) => `La mutualisation est créée dans ${guillemets(p.folder)}.`,
    en: (p) => `The pool was made in “${p.folder}”.`,
  }),
  'key-not-found': message<{ key: string }>({
    fr: (p) => `Cet organisme n’a pas de clé de dépôt ${guillemets(p.key)}.`,
    en: (p) => `This organisation has no deposit key “${p.key}”.`,
  }),
  'key-made': message<{ key: string }>({
    fr: (p) =>
      `Clé de dépôt, montrée cette seule fois\u00a0: ${p.key}\nRemettez-la à qui envoie les ventes; elle ne donne accès à aucun chiffre.`,
    en: (p) =>
      `Deposit key, shown this once only: ${p.key}\nGive it to whoever sends the sales; it opens no figure.`,
  }),
  'key-line': message<{ id: string; name: string; created: string; used: string; withdrawn: number }>({
    fr: (p) =>
      `${p.id}  ${p.name}  créée le ${p.created}, ${p.used === '' ? 'jamais utilisée' : `utilisée le ${p.used}`}${p.withdrawn === 1 ? ', retirée' : ''}`,
    en: (p) =>
      `${p.id}  ${p.name}  made on ${p.created}, ${p.used === '' ? 'never used' : `used on ${p.used}`}${p.withdrawn === 1 ? ', withdrawn' : ''}`,
  }),
  'receipt-line': message<{
    file: string;
    id: string;
    read: number;
    kept: number;
    setAside: number;
    excluded: number;
  }>({
    fr: (p) =>
      `${p.file} → bilan ${p.id}\u00a0: ${p.read} lignes lues = ${p.kept} retenues + ${p.setAside} à corriger + ${p.excluded} non comptées`,
    en: (p) =>
      `${p.file} → report ${p.id}: ${p.read} lines read = ${p.kept} kept + ${p.setAside} to correct + ${p.excluded} not counted`,
  }),
};

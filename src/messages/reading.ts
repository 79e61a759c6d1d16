import { count, guillemets, message, NBSP, plural } from './message.ts';

/** Files as they are read: bytes, sheets, headers, records. */
export const READING = {
  'file-empty': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} est vide. Refaites l’exportation dans votre billetterie, puis déposez le nouveau fichier.`,
    en: (p) =>
      `The file “${p.file}” is empty. Export it again from your ticketing system, then hand in the new file.`,
  }),
  'file-binary': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} n’est pas un tableau que nous savons lire. Exportez vos données en CSV ou en classeur Excel (.xlsx).`,
    en: (p) =>
      `The file “${p.file}” is not a table that we can read. Export your data as CSV or as an Excel workbook (.xlsx).`,
  }),
  'file-encrypted-workbook': message<{ file: string }>({
    fr: (p) =>
      `Le classeur ${guillemets(p.file)} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis déposez-la.`,
    en: (p) =>
      `The workbook “${p.file}” is protected by a password. Save a copy without a password, then hand that in.`,
  }),
  'file-too-large': message<{ file: string; megabytesMax: number }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} dépasse la taille que nous pouvons lire dans ce format (${count(p.megabytesMax, 'fr')}${NBSP}Mo). Exportez-le en CSV, ou en plusieurs périodes.`,
    en: (p) =>
      `The file “${p.file}” is larger than we can read in this format (${count(p.megabytesMax, 'en')} MB). Export it as CSV, or in several periods.`,
  }),
  'file-too-heavy': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} demande trop de mémoire pour être lu. Exportez-le en CSV, ou en plusieurs périodes.`,
    en: (p) => `Reading the file “${p.file}” takes too much memory. Export it as CSV, or in several periods.`,
  }),
  'file-too-slow': message<{ file: string; seconds: number }>({
    fr: (p) =>
      `La lecture du fichier ${guillemets(p.file)} a été arrêtée après ${plural(p.seconds, 'fr', { one: 'seconde', other: 'secondes' })}. Exportez-le en CSV, ou en plusieurs périodes.`,
    en: (p) =>
      `Reading the file “${p.file}” was stopped after ${plural(p.seconds, 'en', { one: 'second', other: 'seconds' })}. Export it as CSV, or in several periods.`,
  }),
  'file-unreadable': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} n’a pas pu être lu. Exportez-le de nouveau, en CSV si possible.`,
    en: (p) => `The file “${p.file}” could not be read. Export it again, as CSV if possible.`,
  }),
  'staging-full': message<{ file: string }>({
    fr: (p) =>
      `Il n’y a plus d’espace sur le disque pour lire ${guillemets(p.file)}. Rien n’a été conservé; libérez de l’espace, puis déposez le fichier de nouveau.`,
    en: (p) =>
      `There is no disk space left to read “${p.file}”. Nothing was kept; free some space, then hand the file in again.`,
  }),
  'zip-truncated': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} est incomplet ou endommagé. Son téléchargement s’est peut-être interrompu${NBSP}: téléchargez-le de nouveau, puis déposez-le.`,
    en: (p) =>
      `The file “${p.file}” is incomplete or damaged. Its download may have been interrupted: download it again, then hand it in.`,
  }),
  'zip-bomb': message<{ file: string }>({
    fr: (p) =>
      `L’archive ${guillemets(p.file)} prendrait une place démesurée une fois décompressée. Elle n’a pas été ouverte.`,
    en: (p) =>
      `The archive “${p.file}” would take up far too much space once decompressed. It was not opened.`,
  }),
  'zip-encrypted': message<{ file: string }>({
    fr: (p) =>
      `L’archive ${guillemets(p.file)} est protégée par un mot de passe. Déposez les fichiers qu’elle contient.`,
    en: (p) => `The archive “${p.file}” is protected by a password. Hand in the files that it contains.`,
  }),
  'zip-too-many-entries': message<{ file: string; entriesMax: number }>({
    fr: (p) =>
      `L’archive ${guillemets(p.file)} contient plus de ${count(p.entriesMax, 'fr')} fichiers. Déposez seulement vos exportations.`,
    en: (p) =>
      `The archive “${p.file}” holds more than ${count(p.entriesMax, 'en')} files. Hand in your exports only.`,
  }),
  'sheets-too-many': message<{ file: string; sheetsMax: number }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} contient plus de ${count(p.sheetsMax, 'fr')} tableaux. Déposez seulement ceux de vos ventes ou de vos sondages, en CSV ou dans un classeur à part.`,
    en: (p) =>
      `The file “${p.file}” holds more than ${count(p.sheetsMax, 'en')} tables. Hand in only those of your sales or surveys, as CSV or in a workbook of their own.`,
  }),
  'columns-too-many': message<{ file: string; columnsMax: number }>({
    fr: (p) =>
      `Un tableau de ${guillemets(p.file)} a plus de ${count(p.columnsMax, 'fr')} colonnes. Vérifiez que ses lignes et ses colonnes ne sont pas inversées, puis exportez-le de nouveau.`,
    en: (p) =>
      `A table of “${p.file}” has more than ${count(p.columnsMax, 'en')} columns. Check that its rows and columns are not swapped, then export it again.`,
  }),
  'zip-entry-ignored': message<{ entry: string }>({
    fr: (p) => `Le fichier ${guillemets(p.entry)} de l’archive n’a pas été lu.`,
    en: (p) => `The file “${p.entry}” of the archive was not read.`,
  }),
  'workbook-unreadable': message<{ file: string }>({
    fr: (p) =>
      `Le classeur ${guillemets(p.file)} est endommagé ou dans un format trop ancien. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.`,
    en: (p) =>
      `The workbook “${p.file}” is damaged, or in too old a format. Open it in your spreadsheet program and save it as .xlsx.`,
  }),
  'json-unreadable': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} commence comme du JSON, mais n’en est pas jusqu’au bout. Son téléchargement s’est peut-être interrompu.`,
    en: (p) =>
      `The file “${p.file}” begins like JSON but is not JSON to its end. Its download may have been interrupted.`,
  }),
  'xml-unreadable': message<{ file: string; line: number }>({
    fr: (p) => `Le fichier ${guillemets(p.file)} n’est pas du XML valide (ligne ${count(p.line, 'fr')}).`,
    en: (p) => `The file “${p.file}” is not valid XML (line ${count(p.line, 'en')}).`,
  }),
  'xml-entities': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} définit ses propres entités XML, ce qui est refusé par prudence. Demandez une exportation sans DOCTYPE.`,
    en: (p) =>
      `The file “${p.file}” declares XML entities of its own, which we refuse for safety. Ask for an export without a DOCTYPE.`,
  }),
  'encoding-guessed': message<{ encoding: string }>({
    fr: (p) => `Le fichier n’est pas en UTF-8${NBSP}: ses accents ont été lus en ${p.encoding}.`,
    en: (p) => `The file is not in UTF-8: its accents were read as ${p.encoding}.`,
  }),
  'header-missing': message<{ file: string }>({
    fr: (p) =>
      `Aucune ligne de titres de colonnes n’a été trouvée dans ${guillemets(p.file)}. Refaites l’exportation avec les titres de colonnes.`,
    en: (p) => `No row of column names was found in “${p.file}”. Export it again with column names.`,
  }),
  'separator-unclear': message<{ file: string }>({
    fr: (p) =>
      `Les colonnes de ${guillemets(p.file)} ne se distinguent pas${NBSP}: ni virgule, ni point-virgule, ni tabulation, ni barre verticale ne les sépare de façon régulière.`,
    en: (p) =>
      `The columns of “${p.file}” cannot be told apart: neither comma, semicolon, tab nor vertical bar separates them consistently.`,
  }),
  'sheet-empty': message<{ sheet: string }>({
    fr: (p) => `${guillemets(p.sheet)} ne contient aucune ligne sous les titres de colonnes.`,
    en: (p) => `“${p.sheet}” holds no row below its column names.`,
  }),
  'sheet-hidden': message<{ sheet: string }>({
    fr: (p) => `La feuille masquée ${guillemets(p.sheet)} n’a pas été lue.`,
    en: (p) => `The hidden sheet “${p.sheet}” was not read.`,
  }),
  'tables-unread': message<{ tables: number }>({
    fr: (p) =>
      `${plural(p.tables, 'fr', { one: 'tableau de la page n’a pas été lu, faute de titres de colonnes ou parce qu’il en contient d’autres', other: 'tableaux de la page n’ont pas été lus, faute de titres de colonnes ou parce qu’ils en contiennent d’autres' })}. Si des ventes s’y trouvent, déposez-les en CSV.`,
    en: (p) =>
      `${plural(p.tables, 'en', { one: 'table of the page was not read, because it has no column names or holds other tables', other: 'tables of the page were not read, because they have no column names or hold other tables' })}. If sales stand there, hand them in as CSV.`,
  }),
  'cells-beyond-columns': message<{ sheet: string; columns: number }>({
    fr: (p) =>
      `Dans ${guillemets(p.sheet)}, des cellules se trouvent à droite de la dernière colonne nommée (la ${count(p.columns, 'fr')}ᵉ). Elles n’ont pas été lues.`,
    en: (p) =>
      `In “${p.sheet}”, cells stand to the right of the last named column (number ${count(p.columns, 'en')}). They were not read.`,
  }),
  'record-too-long': message({
    fr: () =>
      `Cette ligne est beaucoup trop longue pour être une vente. Il manque sans doute des retours à la ligne ou un guillemet.`,
    en: () => `This row is far too long to be a sale. Line breaks or a quotation mark are probably missing.`,
  }),
  'record-too-long-file': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} tient sur une seule ligne démesurée. Refaites l’exportation dans votre billetterie.`,
    en: (p) => `The file “${p.file}” is one enormous line. Export it again from your ticketing system.`,
  }),
  'row-field-count': message<{ expected: number; found: number }>({
    fr: (p) =>
      `Cette ligne a ${plural(p.found, 'fr', { one: 'case', other: 'cases' })} au lieu de ${count(p.expected, 'fr')}. Vérifiez les séparateurs et les guillemets.`,
    en: (p) =>
      `This row has ${plural(p.found, 'en', { one: 'cell', other: 'cells' })} instead of ${count(p.expected, 'en')}. Check its separators and quotation marks.`,
  }),
  'row-quote-unclosed': message({
    fr: () => `Un guillemet s’ouvre sur cette ligne et ne se referme pas.`,
    en: () => `A quotation mark opens on this row and never closes.`,
  }),
  'row-quote-stray': message({
    fr: () => `Un guillemet isolé coupe une case de cette ligne. Doublez-le ou retirez-le.`,
    en: () => `A lone quotation mark cuts a cell of this row in two. Double it or remove it.`,
  }),
  'row-undecodable': message({
    fr: () => `Cette ligne contient des octets qui ne forment pas un texte lisible.`,
    en: () => `This row contains bytes that are not readable text.`,
  }),
  'row-unreadable': message({
    fr: () => `Cette ligne n’est pas un objet JSON valide. Corrigez-la, ou refaites l’exportation.`,
    en: () => `This row is not a valid JSON object. Correct it, or export the file again.`,
  }),
};

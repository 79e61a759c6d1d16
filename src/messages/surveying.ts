// What is said of surveys as they are read.
import { guillemets, message, NBSP, plural } from './message.ts';

export const SURVEYING = {
  'survey-marks-unknown': message<{ question: string; cells: number }>({
    fr: (p) =>
      `Sous ${guillemets(p.question)}, ${plural(p.cells, 'fr', { one: 'case ne dit', other: 'cases ne disent' })} ni oui ni non${NBSP}: la réponse n’y est pas comptée comme choisie. Écrivez-y «${NBSP}Oui${NBSP}» ou «${NBSP}Non${NBSP}» si elle doit l’être.`,
    en: (p) =>
      `Under “${p.question}”, ${plural(p.cells, 'en', { one: 'cell says', other: 'cells say' })} neither yes nor no: the answer is not counted as chosen there. Write “Yes” or “No” where it should be.`,
  }),
  'survey-options-graded': message<{ question: string }>({
    fr: (p) =>
      `Sous ${guillemets(p.question)}, chaque réponse porte un degré ou un rang (importance, fréquence, accord) plutôt qu’un oui ou un non${NBSP}: rien n’en est compté.`,
    en: (p) =>
      `Under “${p.question}”, each answer bears a degree or a rank (importance, frequency, agreement) rather than a yes or a no: nothing of it is counted.`,
  }),
  'answers-counted': message<{ file: string }>({
    fr: (p) =>
      `${guillemets(p.file)} compte des réponses de sondage${NBSP}: rien n’en est lu, car il faut une réponse par ligne. Exportez plutôt les réponses individuelles.`,
    en: (p) =>
      `“${p.file}” counts answers to a survey: nothing of it is read, since one answer per line is needed. Export the individual answers instead.`,
  }),
  'answers-replaced': message<{ answers: number }>({
    fr: (p) =>
      `${plural(p.answers, 'fr', { one: 'réponse porte le numéro d’une réponse de vos fichiers précédents, dit autre chose et en prend la place', other: 'réponses portent les numéros de réponses de vos fichiers précédents, disent autre chose et en prennent la place' })}. Si ce sont d’autres répondants, ajoutez à ce fichier la date de chaque réponse; s’il est déjà déposé, annulez d’abord ce dépôt.`,
    en: (p) =>
      `${plural(p.answers, 'en', { one: 'answer has the number of an answer of your earlier files, says something else and takes its place', other: 'answers have the numbers of answers of your earlier files, say something else and take their place' })}. If they are other respondents, add the date of each answer to this file; if it is handed in already, undo that first.`,
  }),
  'survey-codes-only': message({
    fr: () =>
      'Les intitulés sont des codes sans le texte des questions : exportez plutôt « Texte complet de la question ».',
    en: () => 'Headers are codes without the wording of the questions: export “Full question text” instead.',
  }),
  'survey-answers-coded': message<{ question: string }>({
    fr: (p) =>
      `Les réponses à ${guillemets(p.question)} sont des nombres, codes ou notes, dont rien ne dit le sens${NBSP}: rien n’en est lu. Exportez plutôt le texte des réponses, s’il existe.`,
    en: (p) =>
      `The answers to “${p.question}” are numbers, codes or ratings, and nothing says what they mean: nothing is read from them. Export the text of the answers instead, if there is one.`,
  }),
  'survey-question-twice': message<{ question: string }>({
    fr: (p) =>
      `Deux questions de ce sondage se lisent comme la même question partagée${NBSP}: ${guillemets(p.question)} n’est pas comptée. Si c’est elle qui doit l’être, dites-le en confirmant la lecture.`,
    en: (p) =>
      `Two questions of this survey read as the same shared question: “${p.question}” is not counted. If it is the one to count, say so when you confirm how the file is read.`,
  }),
  'survey-sales-unread': message<{ columns: string }>({
    fr: (p) =>
      `Ce fichier se lit comme un sondage${NBSP}: ses billets et ses montants (${p.columns}) ne comptent pas. S’il donne des ventes, retirez-en les questions et déposez-le de nouveau; si le fichier est déjà déposé, annulez d’abord ce dépôt.`,
    en: (p) =>
      `This file is read as a survey: its tickets and its amounts (${p.columns}) do not count. If it gives sales, take the questions out and hand it in again; if the file is handed in already, undo that first.`,
  }),
  'survey-without-shared-question': message({
    fr: () =>
      'Aucune question de ce sondage n’est une question partagée : seuls l’âge et la provenance sont lus.',
    en: () => 'No question of this survey is a shared one: only age and origin are read.',
  }),
};

import { guillemets, message } from './message.ts';

/** What is said of what a house confirms of its files. */
export const CONFIRMING = {
  'choices-unreadable': message({
    fr: () =>
      'Les choix n’ont pas la forme attendue, et rien n’a été changé\u00a0: docs/schemas/choices.schema.json la donne.',
    en: () =>
      'The choices do not have the form expected, and nothing was changed: docs/schemas/choices.schema.json gives it.',
  }),
  'choices-sheet-unknown': message<{ sheet: string }>({
    fr: (p) =>
      `Rien n’a été lu, dans ce fichier, d’une feuille du nom de ${guillemets(p.sheet)}. Son bilan les nomme.`,
    en: (p) => `Nothing was read in this file from a sheet called “${p.sheet}”. Its report names them.`,
  }),
  'choice-not-remembered': message<{ choice: string }>({
    fr: (p) =>
      `Ce gabarit ne retient rien pour ${guillemets(p.choice)}. Rechargez la page pour voir ce qu’il retient (recipes en ligne de commande).`,
    en: (p) =>
      `This template remembers nothing for “${p.choice}”. Reload the page to see what it remembers (recipes on the command line).`,
  }),
  'choices-column-unknown': message<{ column: string }>({
    fr: (p) => `Ce fichier n’a pas de colonne ${guillemets(p.column)}. Son bilan les nomme toutes.`,
    en: (p) => `This file has no column “${p.column}”. Its report names them all.`,
  }),
  'choices-field-unknown': message<{ field: string }>({
    fr: (p) =>
      `${guillemets(p.field)} n’est pas un champ. Choisissez-en un de la liste; docs/schemas/choices.schema.json les nomme tous.`,
    en: (p) =>
      `“${p.field}” is not a field. Choose one of the list; docs/schemas/choices.schema.json names them all.`,
  }),
  'choices-field-twice': message<{ field: string }>({
    fr: (p) => `Deux colonnes ne peuvent donner toutes deux ${guillemets(p.field)}. Choisissez-en une.`,
    en: (p) => `Two columns cannot both give “${p.field}”. Choose one.`,
  }),
  'choices-column-personal': message<{ column: string }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} désigne des personnes\u00a0: elle ne peut servir qu’à une empreinte, ou à rien.`,
    en: (p) => `The column “${p.column}” names people: it can only feed a keyed token, or nothing.`,
  }),
  'choices-code-unknown': message<{ field: string; code: string }>({
    fr: (p) =>
      `${guillemets(p.code)} n’est pas une valeur de ${guillemets(p.field)}. Choisissez-en une de la liste; docs/fr/vocabulaire.md les nomme toutes.`,
    en: (p) =>
      `“${p.code}” is not a value of “${p.field}”. Choose one of the list; docs/vocabulary.md names them all.`,
  }),
  'recipe-unknown': message<{ recipe: string }>({
    fr: (p) => `Aucun choix n’est retenu sous ${guillemets(p.recipe)}.`,
    en: (p) => `No choices are remembered under “${p.recipe}”.`,
  }),
};

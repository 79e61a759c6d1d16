import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';

const TICKETS = '^(?:tickets?|billets?|billetterie|ticketing|admissions|entrees)$';

/** What else a box office sells, as a category. One “Concession” is a price: that of who pays less. */
export const NO_TICKETS =
  '^(?:concessions|bars?|boissons?|nourriture|food|restauration|cafe|marchandises?|merchandise|boutique|shop|dons?|donations?|adhesions?|memberships?|cartes? cadeaux?|gift cards?|frais|fees|stationnement|parking|vestiaire|pourboires?|tips?)$';

const isOf = (pattern: string) => {
  const written = new RegExp(pattern);
  return (label: string): boolean => written.test(label);
};
const isOfTickets = isOf(TICKETS);
/** Of what is no ticket. */
export const isOfOthers = isOf(NO_TICKETS);

/** Whether a column says of each line whether it is of tickets: “Tickets” and “Concessions”, and nothing else. */
export function areCategories({ sample }: Sheet, index: number): boolean {
  const labels = [...new Set(sample.flatMap((row) => fold(row[index] ?? '') || []))];
  return (
    labels.some(isOfTickets) &&
    labels.some(isOfOthers) &&
    labels.every((label) => isOfTickets(label) || isOfOthers(label))
  );
}

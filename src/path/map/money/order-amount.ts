import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';

import type { Column } from '../columns/column.ts';

const ORDER =
  /\b(?:commande|panier|transaction|dossier|facture|forfait|abonnement|carte|passe|passeport|order|basket|booking|invoice|package|subscription|pass)\b/;

const TOTAL = /\btotal\w*\b/;

/** Orders of several rows must all say the same amount on each of them, and enough of them must be there to tell; one, under a header that calls itself the total of the order. */
const ORDERS_MIN = 2;

/** Whether “Total commande” is the total of the order, said again on each of its rows: counted there, it counts several times. */
export function isOfWholeOrder(sheet: Sheet, amount: Column, order: Column | undefined): boolean {
  const header = fold(amount.header);
  if (order === undefined || !ORDER.test(header)) return false;
  const amounts = new Map<string, string[]>();
  for (const row of sheet.sample) {
    const [key, value] = [row[order.index] ?? '', row[amount.index] ?? ''];
    if (key !== '') amounts.set(key, [...(amounts.get(key) ?? []), value]);
  }
  const several = [...amounts.values()].filter((values) => values.length > 1);
  return (
    several.length >= (TOTAL.test(header) ? 1 : ORDERS_MIN) &&
    several.every((values) => new Set(values).size === 1)
  );
}

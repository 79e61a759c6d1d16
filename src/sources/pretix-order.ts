import { around } from './around.ts';

/** A value of the order that holds a position: one order alone, a list of orders, a page of the API, an event’s export. */
export function ofOrder(name: string): readonly string[] {
  return around(name, 'orders', 'event.orders', 'results');
}

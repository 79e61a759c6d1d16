import { TAXES } from './parameters.ts';

/** GST on a price without taxes, in cents. */
export function tpsOn(netMinor: number): number {
  return Math.round((netMinor * TAXES.tps) / TAXES.of);
}

/** QST on a price without taxes, in cents. */
export function tvqOn(netMinor: number): number {
  return Math.round((netMinor * TAXES.tvq) / TAXES.of);
}

export function taxesOn(netMinor: number): number {
  return tpsOn(netMinor) + tvqOn(netMinor);
}

/** The net price that a reader who only knows the rate finds again in a price with taxes. */
export function withoutTaxes(grossMinor: number): number {
  return Math.round((grossMinor * TAXES.of) / (TAXES.of + TAXES.tps + TAXES.tvq));
}

/**
 * The nearest net price whose price with taxes gives it back exactly. The two taxes are rounded one by one, so that
 * about one price in eight does not, and is moved by a cent.
 */
export function recoverable(netMinor: number): number {
  let net = netMinor;
  while (withoutTaxes(net + taxesOn(net)) !== net) net += 1;
  return net;
}

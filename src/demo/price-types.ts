import type { House } from './houses.ts';
import { BEHAVIOURS, DISCOUNTS, SALES } from './parameters.ts';
import { Random } from './random.ts';
import { familyOf } from './references.ts';
import { recoverable, withoutTaxes } from './taxes.ts';

/** Price classes in the order of the label sets below; codes of the shared vocabulary. */
export const PRICE_CLASSES = [
  'full',
  'youth',
  'student',
  'senior',
  'child',
  'promotional',
  'group',
  'school',
  'subscription',
  'pass',
  'complimentary',
  'press',
] as const;

export type PriceClass = (typeof PRICE_CLASSES)[number];

/** What houses call them: each has its own words, and its own cut of youth. */
const LABELS = {
  fr: [
    'Régulier|30 ans et moins|Étudiant|Aîné|Enfant|Promo|Groupe|Groupe scolaire|Abonnement|Passeport|Faveur|Presse',
    'Plein tarif|35 ans et moins|Étudiant|65 ans et plus|12 ans et moins|Dernière minute|Tarif groupe|Scolaire|Abonné|Passeport festival|Invitation|Média',
    'Adulte|Moins de 30 ans|Tarif étudiant|Âge d’or|Enfant|Code promo|Tarif groupe|Tarif scolaire|Forfait|Passe|Billet de faveur|Faveur presse',
  ],
  en: [
    'Regular|30 and under|Student|Senior|Child|Early bird|Group|School|Subscription|Festival pass|Comp|Press',
    'Adult|35 and under|Students|Seniors|12 and under|Last minute|Group rate|School group|Subscriber|Pass|Complimentary|Media',
  ],
  /** Tessitura’s five price type groups. */
  tessitura: [
    'Single|Discount|Discount|Discount|Discount|Discount|Discount|Discount|Subscription|Flex|Comp|Comp',
  ],
} as const;

export const ZONES_OF_HALL = 3;
const ZONE_LEVELS = [1, 0.8, 0.62] as const;

export type PriceList = {
  /** Local label of each class, by position in `PRICE_CLASSES`. */
  readonly labels: readonly string[];
  /** Net price in cents of a ticket. */
  readonly net: (production: number, zone: number, priceClass: number) => number;
};

export function priceListOf(house: House, productions: number): PriceList {
  const random = new Random(`${house.seed}/prices`);
  const tessitura = familyOf(house.dialects[0]) === 'tessitura';
  const sets = tessitura
    ? LABELS.tessitura
    : house.language === 'en' || house.dialects[0] === 'archtics-csv'
      ? LABELS.en
      : LABELS.fr;
  const prices = new Int32Array(productions * ZONES_OF_HALL * PRICE_CLASSES.length);
  const [low, high] = BEHAVIOURS[house.kind].price;
  for (let production = 0; production < productions; production += 1) {
    const best = (low + (high - low) * random.unit()) * house.priceLevel;
    for (let zone = 0; zone < ZONES_OF_HALL; zone += 1) {
      for (let priceClass = 0; priceClass < PRICE_CLASSES.length; priceClass += 1) {
        const wanted = wantedPrice(best * (ZONE_LEVELS[zone] ?? 1), priceClass, random);
        prices[at(production, zone, priceClass)] = marketed(house, wanted);
      }
    }
  }
  return {
    labels: random.pick<string>(sets).split('|'),
    net: (production, zone, priceClass) => prices[at(production, zone, priceClass)] ?? 0,
  };
}

function at(production: number, zone: number, priceClass: number): number {
  return (production * ZONES_OF_HALL + zone) * PRICE_CLASSES.length + priceClass;
}

function wantedPrice(full: number, priceClass: number, random: Random): number {
  const code = PRICE_CLASSES[priceClass];
  if (code === undefined || code === 'complimentary' || code === 'press') return 0;
  if (code === 'school') return random.between(...SALES.schoolPrice);
  return full * DISCOUNTS[code];
}

/** Round as buyers see it: with taxes where the house announces it so. */
function marketed(house: House, wanted: number): number {
  const round = Math.round(wanted / 50) * 50;
  return house.taxes === 'included' ? recoverable(withoutTaxes(round)) : round;
}

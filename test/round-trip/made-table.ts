// A table of sales whose every value is known: what a file of it must give back, however it is written.
import type { Random } from '#demo/random.ts';

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'money'; readonly cents: number }
  /** Wall-clock time, `YYYY-MM-DD HH:MM`. */
  | { readonly kind: 'time'; readonly time: string };

export type MadeField =
  | 'order-id'
  | 'ticket-id'
  | 'performance-title'
  | 'performance-start'
  | 'purchased-at'
  | 'quantity'
  | 'price'
  | 'price-type'
  | 'channel'
  | 'email'
  | 'postal-code';

export type MadeTable = {
  readonly fields: readonly MadeField[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

/** How box offices call these columns; the first are what anybody would say, the others say less. */
const HEADERS: Readonly<
  Record<MadeField, { readonly clear: readonly string[]; readonly vague: readonly string[] }>
> = {
  'order-id': {
    clear: ['No de commande', 'Numéro de commande', 'Order number', 'Order ID', 'N° commande'],
    vague: ['Commande', 'Réf. commande', 'Order', 'Transaction', 'Facture'],
  },
  'ticket-id': {
    clear: ['No de billet', 'Numéro de billet', 'Ticket ID', 'Ticket number', 'Code-barres'],
    vague: ['Billet', 'Ticket', 'Barcode', 'Code du billet'],
  },
  'performance-title': {
    clear: ['Spectacle', 'Événement', 'Event', 'Titre du spectacle', 'Show'],
    vague: ['Titre', 'Nom', 'Production', 'Représentation'],
  },
  'performance-start': {
    clear: [
      'Date de la représentation',
      'Date du spectacle',
      'Event date',
      'Performance date',
      'Date de l’événement',
    ],
    vague: ['Représentation le', 'Jour de spectacle', 'Séance', 'Show time'],
  },
  'purchased-at': {
    clear: ['Date d’achat', 'Date de la commande', 'Purchase date', 'Order date', 'Date de vente'],
    vague: ['Acheté le', 'Vendu le', 'Créé le', 'Sold on'],
  },
  quantity: {
    clear: ['Quantité', 'Nombre de billets', 'Quantity', 'Qté', 'Nb billets'],
    vague: ['Nombre', 'Places', 'Qty', 'Billets'],
  },
  price: {
    clear: ['Montant total', 'Total', 'Montant', 'Amount', 'Total paid'],
    vague: ['Payé', 'Valeur', 'Recette', 'Somme'],
  },
  'price-type': {
    clear: ['Type de tarif', 'Tarif', 'Price type', 'Type de billet', 'Ticket type'],
    vague: ['Catégorie', 'Type', 'Classe', 'Item'],
  },
  channel: {
    clear: ['Canal de vente', 'Point de vente', 'Sales channel', 'Canal'],
    vague: ['Provenance', 'Vendu par', 'Guichet', 'Source'],
  },
  email: {
    clear: ['Courriel', 'Adresse courriel', 'Email', 'E-mail'],
    vague: ['Contact', 'Client', 'Adresse'],
  },
  'postal-code': {
    clear: ['Code postal', 'Postal code', 'ZIP code'],
    vague: ['CP', 'Zone', 'Secteur'],
  },
};

const ALWAYS: readonly MadeField[] = ['performance-title', 'performance-start', 'purchased-at', 'price'];
const PERHAPS: readonly MadeField[] = [
  'quantity',
  'price-type',
  'channel',
  'email',
  'postal-code',
  'ticket-id',
];

const TITLES = [
  'La Mouette',
  'Les Sœurs de l’été',
  'Gala « Noël »; partie 1',
  'Roméo, Juliette et les autres',
  'Le 5 à 7',
  'Hôtel "Le Chêne"',
  'Été 85',
  'Night, Mother of Pearl',
  'Deux lignes\nd’un titre',
];
const TYPES = ['Régulier', 'Étudiant', 'Aîné', 'Enfant (12 ans et moins)', 'Abonnement'];
const CHANNELS = ['En ligne', 'Guichet', 'Téléphone'];

export type Naming = 'clear' | 'vague' | 'nameless';

export function makeTable(random: Random, naming: Naming = 'clear'): MadeTable {
  const chosen = new Set<MadeField>(['order-id', ...ALWAYS, ...PERHAPS.filter(() => random.happens(0.6))]);
  if (chosen.has('ticket-id')) chosen.delete('quantity');
  const fields = shuffled([...chosen], random);
  const shows = Array.from({ length: random.between(2, 5) }, () => ({
    title: random.pick(TITLES),
    start: timeOf(random, Date.UTC(2024, 8, 1), 270, [19, 20, 14]),
  }));
  const count = random.between(8, 60);
  const rows = Array.from({ length: count }, (_, index) => rowOf(random, index, fields, random.pick(shows)));
  return { fields, header: fields.map((field, i) => headerOf(random, field, naming, i)), rows };
}

function headerOf(random: Random, field: MadeField, naming: Naming, index: number): string {
  return naming === 'nameless' ? `Colonne ${index + 1}` : random.pick(HEADERS[field][naming]);
}

type Show = { readonly title: string; readonly start: string };

function rowOf(random: Random, index: number, fields: readonly MadeField[], show: Show): readonly Value[] {
  const quantity = random.happens(0.03) ? random.between(20, 60) : random.between(1, 4);
  const unit = random.pick([2000, 2550, 3499, 4900, 12_500]);
  // A few rows give money back.
  const sign = random.happens(0.04) ? -1 : 1;
  const cents = sign * (fields.includes('quantity') ? quantity * unit : unit);
  const bought = Date.parse(`${show.start.replace(' ', 'T')}:00Z`) - random.between(1, 90) * 86_400_000;
  const values: Readonly<Record<MadeField, Value>> = {
    'order-id': text(`C${1000 + (fields.includes('ticket-id') ? index >> 1 : index)}`),
    'ticket-id': text(`B${70_000 + index}`),
    'performance-title': text(show.title),
    'performance-start': { kind: 'time', time: show.start },
    'purchased-at': { kind: 'time', time: timeOf(random, bought, 0, [9, 10, 12, 17, 21]) },
    quantity: { kind: 'count', count: sign * quantity },
    price: { kind: 'money', cents },
    'price-type': text(random.pick(TYPES)),
    channel: text(random.pick(CHANNELS)),
    email: text(
      `${random.pick(['ana', 'luc', 'zoé', 'max'])}.essai${random.below(30)}@exemple.test`.replace('é', 'e'),
    ),
    'postal-code': text(random.pick(['H2X 1Y4', 'J4K 2T1', 'G1R 4P5', 'H3Z 2Y7'])),
  };
  return fields.map((field) => values[field]);
}

function text(written: string): Value {
  return { kind: 'text', text: written };
}

function timeOf(random: Random, from: number, days: number, hours: readonly number[]): string {
  const day = new Date(from + random.between(0, days) * 86_400_000).toISOString().slice(0, 10);
  return `${day} ${String(random.pick(hours)).padStart(2, '0')}:${random.pick(['00', '30', '15'])}`;
}

function shuffled<T>(items: T[], random: Random): readonly T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
  return items;
}

import type { DeclaredPerformance } from '#model/declaration.ts';
import type { Form, FormFacts } from '../form.ts';
import { amountOf, currenciesOf, sumOf } from '../sums.ts';
import type { About } from '../told.ts';

/** Element → text, or the elements in it; in this order, since the schema of the SACD is a sequence. */
type Elements = readonly (readonly [name: string, content: string | Elements])[];

/** The SACD takes no longer text. */
const TEXT_MAX = 128;

/**
 * The declaration to the French society of authors: takings of each performance before value-added tax, the tax apart,
 * paid and free tickets. Fields and their order: betagouv/assistant-declaration, `src/core/declaration/sacd.ts`.
 * Parterre reads the same file (`sources/sacd-declaration.ts`).
 */
export const sacd: Form<Elements> = {
  id: 'sacd',
  taxes: 'excluded',
  classes: new Map(),
  entry,
  document,
  lacking: ({ declarant }, told) => {
    if (declarant === undefined) told.say('declare-declarant-missing', {}, 'error');
  },
};

function entry(performance: DeclaredPerformance, facts: FormFacts, about: About): Elements | null {
  const { sold, title, startsAt, hourKnown, venue, capacity, producer } = performance;
  if (title === null) about.lacks('declare-title-unknown', {});
  if (currenciesOf(performance).length > 1) about.lacks('declare-currencies-mixed', {});
  if (sumOf(sold, 'tickets') === null) about.lacks('declare-tickets-unknown', {});
  if (sumOf(sold, 'revenueMinor') === null) about.lacks('declare-amount-unknown', {});
  else if (sumOf(sold, 'taxMinor') === null) about.lacks('declare-tax-unknown', {});
  const [paid, free] = [sumOf(sold, 'paid'), sumOf(sold, 'free')];
  if (!about.isComplete || title === null || paid === null || free === null) return null;
  if (venue === null) about.lacks('declare-venue-unknown', {});
  if (capacity === null) about.lacks('declare-capacity-unknown', {});
  const day = startsAt.slice(0, 10).replaceAll('-', '/');
  const producerName = producer === null ? undefined : facts.names[producer];
  return [
    ['rep_ref_dec', performance.reference],
    ['rep_devise', currenciesOf(performance)[0] ?? ''],
    ['rep_statut', 'DEF'],
    ['rep_version', '1'],
    ['rep_titre', title],
    ['rep_date_debut', day],
    ['rep_date_fin', day],
    ['rep_nb', '1'],
    ...(hourKnown ? [['rep_horaire', startsAt.slice(11, 16)] as const] : []),
    [
      'Billetterie',
      [
        ['rep_mt_billets', decimal(amountOf(sold, sacd.taxes))],
        ['rep_mt_tva_billets', decimal(sumOf(sold, 'taxMinor'))],
        ['rep_nb_billets_pay', String(paid)],
        ['rep_nb_billets_exo', String(free)],
      ],
    ],
    [
      'Salle',
      [
        ...(venue === null ? [] : [['salle_nom', venue] as const]),
        ...(capacity === null ? [] : [['salle_jauge', String(capacity)] as const]),
      ],
    ],
    ['Diffuseur', [['diff_nom', facts.names[facts.organisation] ?? facts.organisation]]],
    ...(producerName === undefined ? [] : [['Producteur', [['prod_nom', producerName]]] as const]),
  ];
}

function document(entries: readonly Elements[], { declarant, today }: FormFacts): string {
  const declaration: Elements = [
    [
      'Header',
      [
        ...(declarant === undefined ? [] : [['dec_ref', declarant] as const]),
        ['dec_systeme', 'PARTERRE'],
        ['dec_date', today.replaceAll('-', '/')],
        ['dec_nb', String(entries.length)],
      ],
    ],
    ['Representations', entries.map((content) => ['Representation', content] as const)],
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${written([['Declaration', declaration]], '')}`;
}

function written(elements: Elements, indent: string): string {
  return elements
    .map(([name, content]) =>
      typeof content === 'string'
        ? `${indent}<${name}>${escaped(content.slice(0, TEXT_MAX))}</${name}>\n`
        : `${indent}<${name}>\n${written(content, `${indent}  `)}${indent}</${name}>\n`,
    )
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function decimal(minor: number | null): string {
  return ((minor ?? 0) / 100).toFixed(2);
}

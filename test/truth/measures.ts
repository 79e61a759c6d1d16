// Every additive measure of the registry as SQL on the truth, written from its meaning in both languages and from
// `domain.md` §4, sharing no code with the metric that it checks.

export type TruthMeasure = {
  /** Sum over the rows `of` a group. */
  readonly sql: string;
  readonly of: 'tickets' | 'performances';
  /** Columns of the truth that a house’s files must carry for the figure to be found again. */
  readonly needs: readonly string[];
  /** Dialects that write it once for a whole order, which may be for performances of several months. */
  readonly ofWholeOrdersIn?: readonly string[];
};

export const TRUTH_MEASURES: Readonly<Record<string, TruthMeasure>> = {
  'tickets-issued': tickets('sum(quantity)'),
  'tickets-sold': tickets('coalesce(sum(quantity) filter (where revenue_minor <> 0), 0)'),
  'complimentary-tickets': tickets('coalesce(sum(quantity) filter (where revenue_minor = 0), 0)'),
  'tickets-refunded': tickets(
    `coalesce(sum(-quantity) filter (where movement in ('refund', 'void')), 0)`,
    'movement',
  ),
  'tickets-exchanged': tickets(
    `coalesce(sum(-quantity) filter (where movement = 'exchange-out'), 0)`,
    'movement',
  ),
  revenue: tickets('sum(revenue_minor)'),
  'gross-revenue': tickets(`coalesce(sum(revenue_minor) filter (where movement = 'sale'), 0)`, 'movement'),
  'refunds-amount': tickets(
    `coalesce(sum(-revenue_minor) filter (where movement in ('refund', 'void')), 0)`,
    'movement',
  ),
  taxes: tickets('sum(tax_minor)', 'tax_minor'),
  fees: { ...tickets('sum(fees_minor)', 'fees_minor'), ofWholeOrdersIn: ['pretix-xlsx'] },
  'discount-amount': tickets('sum(list_minor - revenue_minor)', 'list_minor'),
  admissions: tickets('sum(scanned)', 'scanned'),
  performances: performances('count(*)', 'starts_at'),
  capacity: performances('sum(capacity_saleable)', 'capacity_saleable'),
  'capacity-on-sale': performances('sum(capacity_on_sale)', 'capacity_on_sale'),
};

function tickets(sql: string, ...needs: readonly string[]): TruthMeasure {
  return { sql, of: 'tickets', needs };
}

/** Of those that took place: what was called off and given back is no performance. */
function performances(sql: string, ...needs: readonly string[]): TruthMeasure {
  return { sql, of: 'performances', needs };
}

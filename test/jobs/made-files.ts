/** One line of Parterre’s own sales file; what is not said is as most lines are. */
export type MadeSale = {
  readonly ticket?: string;
  readonly order?: string;
  readonly performance?: string;
  readonly movement?: string;
  readonly soldAt?: string;
  readonly quantity?: number | string;
  readonly price?: string;
  readonly tax?: string;
  readonly priceType?: string;
  readonly channel?: string;
  readonly seller?: string;
  readonly presenter?: string;
};

export const SALES_HEADER =
  'sale_id,performance_id,order_id,ticket_id,movement,sold_at,moved_at,quantity,unit_price,base_price,tax,fees,price_type,channel,currency,seller,presenter,producer,scanned';

export function sale(made: MadeSale, index = 0): string {
  const soldAt = made.soldAt ?? '2024-10-03 12:31:05';
  const price = made.price ?? '40.00';
  return [
    index + 1,
    made.performance ?? 'p1',
    made.order ?? `o${index + 1}`,
    made.ticket ?? `t${index + 1}`,
    made.movement ?? 'sale',
    soldAt,
    soldAt,
    made.quantity ?? 1,
    price,
    price,
    made.tax ?? '5.99',
    '0.00',
    made.priceType ?? 'Régulier',
    made.channel ?? 'Web',
    'CAD',
    made.seller ?? '',
    made.presenter ?? '',
    '',
    '',
  ].join(',');
}

export function salesFile(sales: readonly MadeSale[]): string {
  return [SALES_HEADER, ...sales.map(sale), ''].join('\n');
}

/** As many sales as asked, of one ticket at 40.00 each. */
export function plainSales(count: number): string {
  return salesFile(Array.from({ length: count }, () => ({})));
}

export type MadePerformance = {
  readonly id?: string;
  readonly title?: string;
  readonly discipline?: string;
  readonly startsAt?: string;
  readonly capacity?: string;
  readonly presenter?: string;
};

export function programmeFile(performances: readonly MadePerformance[]): string {
  const header =
    'performance_id,production_id,title,discipline,starts_at,venue,venue_kind,municipality,capacity_saleable,presenter';
  const lines = performances.map((made, index) =>
    [
      made.id ?? `p${index + 1}`,
      'noce',
      made.title ?? 'La Noce',
      made.discipline ?? 'theatre',
      made.startsAt ?? `2024-11-${String(index + 2).padStart(2, '0')} 20:00:00`,
      'Salle Essai',
      'theatre-hall',
      'montreal',
      made.capacity ?? '420',
      made.presenter ?? '',
    ].join(','),
  );
  return [header, ...lines, ''].join('\n');
}

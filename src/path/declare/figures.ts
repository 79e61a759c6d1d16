import type { DeclaredPerformance, SoldAt } from '#model/declaration.ts';
import type { Row } from '#model/plan.ts';

/** What a house sold in a quarter, as it can be declared. */
export type Figures = {
  readonly performances: readonly DeclaredPerformance[];
  /** Tickets of no dated performance: of performances whose day nobody gave, and of sums of whole periods. */
  readonly undated: number;
  readonly periods: number;
  readonly elsewhere: readonly SoldAt[];
};

/** The rows of `performanceFigures`, one object a performance. */
export function figuresOf(rows: readonly Row[]): Figures {
  const performances = new Map<string, DeclaredPerformance & { sold: SoldAt[] }>();
  const elsewhere: SoldAt[] = [];
  const apart = { undated: 0, periods: 0 };
  for (const row of rows) {
    const reference = row['reference'];
    if (typeof reference !== 'string') {
      const sold = soldAt(row);
      elsewhere.push(sold);
      apart[row['first_day'] === null ? 'undated' : 'periods'] += sold.tickets ?? 0;
      continue;
    }
    const performance = performances.get(reference) ?? performanceOf(reference, row);
    performances.set(reference, performance);
    if (row['has_lines'] === true) performance.sold.push(soldAt(row));
  }
  return {
    performances: [...performances.values()],
    ...apart,
    elsewhere,
  };
}

function performanceOf(reference: string, row: Row): DeclaredPerformance & { sold: SoldAt[] } {
  return {
    reference,
    startsAt: String(row['starts_at']),
    hourKnown: row['hour_known'] === true,
    title: textIn(row, 'title'),
    venue: textIn(row, 'venue'),
    venueKind: textIn(row, 'venue_kind'),
    municipality: textIn(row, 'municipality'),
    discipline: textIn(row, 'discipline'),
    targetAudience: textIn(row, 'target_audience'),
    producer: textIn(row, 'producer'),
    capacity: numberIn(row, 'capacity'),
    sold: [],
  };
}

function soldAt(row: Row): SoldAt {
  return {
    priceClass: textIn(row, 'price_class'),
    currency: String(row['currency']),
    tickets: numberIn(row, 'tickets'),
    bought: numberIn(row, 'bought'),
    paid: numberIn(row, 'paid'),
    free: numberIn(row, 'free'),
    revenueMinor: numberIn(row, 'revenue_minor'),
    taxMinor: numberIn(row, 'tax_minor'),
  };
}

function textIn(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

function numberIn(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

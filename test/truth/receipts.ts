import type { Difference, Findings } from './difference.ts';
import type { Truth } from './truth.ts';

/** What of a receipt is compared. */
export type Receipt = {
  readonly file: { readonly name: string };
  readonly source: { readonly id: string };
  readonly rows: {
    readonly read: number;
    readonly kept: number;
    readonly setAside: number;
    readonly excluded: number;
  };
  readonly totals: { readonly tickets: number | null; readonly revenueMinor: number | string | null };
  readonly problems: readonly {
    readonly code: string;
    readonly column: string | null;
    readonly count: number;
  }[];
  readonly columns: readonly { readonly field: string }[];
};

/** Every row is accounted for; the demonstration breaks none, so none is set aside. */
export function receiptsDiffer(receipts: ReadonlyMap<string, readonly Receipt[]>): Findings {
  const all = [...receipts].flatMap(([house, list]) => list.map((receipt) => ({ house, receipt })));
  const differences = all.flatMap(
    ({ house, receipt: { file, source, rows, problems } }): readonly Difference[] => {
      const about = `receipt of ${house}/${file.name} (${source.id})`;
      const causes = problems
        .map(({ code, column, count }) => `${code} ${column ?? ''} × ${count}`)
        .join('; ');
      const wrong = [
        {
          cell: 'kept + set aside + excluded',
          expected: rows.read,
          answered: rows.kept + rows.setAside + rows.excluded,
        },
        {
          cell: 'set aside',
          expected: 0,
          answered: rows.setAside === 0 ? 0 : `${rows.setAside} of ${rows.read}: ${causes}`,
        },
      ];
      return wrong
        .filter(({ expected, answered }) => expected !== answered)
        .map((one) => ({ about, ...one }));
    },
  );
  return { compared: all.length, differences, skipped: new Map() };
}

/** The totals that a house reads on its receipts are its own; a hub’s hold its tenants’ too. */
export async function totalsDiffer(
  truth: Truth,
  receipts: ReadonlyMap<string, readonly Receipt[]>,
): Promise<Findings> {
  const rows =
    await truth.rows(`select o.slug as house, sum(t.quantity) as tickets, sum(t.revenue_minor) as revenue
    from organisations as o join tickets as t on t.organisation = o.slug or t.seller = o.slug group by o.slug`);
  const differences = rows.flatMap(({ house, tickets, revenue }): readonly Difference[] => {
    const about = `totals of the receipts of ${house}`;
    const totals = (receipts.get(String(house)) ?? []).map(({ totals: one }) => one);
    const sum = (pick: (one: Receipt['totals']) => number | string | null) =>
      totals.reduce((added, one) => added + Number(pick(one) ?? 0), 0);
    return [
      { about, cell: 'tickets', expected: tickets ?? null, answered: sum((one) => one.tickets) },
      { about, cell: 'revenue', expected: revenue ?? null, answered: sum((one) => one.revenueMinor) },
    ].filter(({ expected, answered }) => expected !== answered);
  });
  return { compared: rows.length, differences, skipped: new Map() };
}

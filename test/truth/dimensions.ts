import { topSql, weekdaySql } from './codes.ts';

export type TruthDimension = {
  /** Its value on a row of the truth, `t` a movement and `p` its performance. */
  readonly sql: string;
  readonly needs: readonly string[];
};

/** Dimensions as SQL on the truth: our own reading of what each means. */
export const TRUTH_DIMENSIONS: Readonly<Record<string, TruthDimension>> = {
  'performance-month': { sql: `strftime(p.starts_at, '%Y-%m')`, needs: ['starts_at'] },
  'performance-year': { sql: 'cast(year(p.starts_at) as varchar)', needs: ['starts_at'] },
  discipline: { sql: 'p.discipline', needs: ['discipline'] },
  municipality: { sql: 'p.municipality', needs: ['municipality'] },
  'purchase-weekday': { sql: weekdaySql('t.sold_at'), needs: ['sold_at'] },
  'purchase-hour': { sql: 'cast(hour(t.sold_at) as varchar)', needs: ['sold_at'] },
  'purchase-month': { sql: `strftime(t.sold_at, '%Y-%m')`, needs: ['sold_at'] },
  channel: { sql: topSql('channel'), needs: ['channel'] },
  'price-class': { sql: topSql('price_class'), needs: ['price_class'] },
  fsa: { sql: 't.fsa', needs: ['fsa'] },
};

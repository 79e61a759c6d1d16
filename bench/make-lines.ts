// Made-up sales, as many lines as asked, written by DuckDB from hashes of the line number: same seed, same bytes.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

export type Lines = {
  readonly folder: string;
  readonly rows: number;
  readonly buyers: number;
  readonly performances: number;
  readonly seed: number;
  /** Identity columns (e-mail, name, postal code) or none. */
  readonly identity: boolean;
};

/** A programme and a sales file of one house, as a pretix export of order positions writes them. Returns their paths. */
export async function makeLines(
  lines: Lines,
): Promise<{ readonly programme: string; readonly sales: string }> {
  mkdirSync(lines.folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: dirname(lines.folder) });
  const connection = await instance.connect();
  const programme = join(lines.folder, 'performances.csv');
  const sales = join(lines.folder, 'pretix_positions.csv');
  await connection.run(`copy (${programmeSql(lines)}) to '${programme}' (format csv, header)`);
  await connection.run('set preserve_insertion_order = true');
  await connection.run(`copy (${salesSql(lines)}) to '${sales}' (format csv, header)`);
  connection.closeSync();
  instance.closeSync();
  return { programme, sales };
}

const DISCIPLINES = ['theatre', 'music', 'dance', 'humour', 'opera', 'circus'];

function programmeSql({ performances, seed }: Lines): string {
  return `select 'perf-' || p as performance_id, 'prod-' || (p // 10) as production_id, 'Spectacle ' || (p // 10) as title,
    (${list(DISCIPLINES)})[1 + (p // 10) % ${DISCIPLINES.length}] as discipline,
    strftime(timestamp '2023-09-01 20:00:00' + to_days((hash(p, ${seed}) % 700)::int), '%Y-%m-%d %H:%M:%S') as starts_at,
    'Salle ' || (p % 3) as venue, 'montreal' as municipality, 400 as capacity_on_sale
    from range(${performances}) as r(p)`;
}

function salesSql({ rows, buyers, performances, seed, identity }: Lines): string {
  const buyer = `(hash(n // 2, ${seed}) % ${buyers})`;
  const price = `(20 + hash(n, ${seed}, 'price') % 60)`;
  const who = identity
    ? `'acheteur' || buyer || '@example.com' as "Email", 'Prénom' || (buyer % 900) || ' Nom' || (buyer % 7919) as "Attendee name",
       'H' || (1 + buyer % 9) || substr('ABCEGHJKLMNPRSTV', (1 + buyer % 16)::int, 1) || ' ' || (buyer % 10) || 'A' || (buyer % 7) as "ZIP code",`
    : `'' as "Email", '' as "Attendee name", 'H' || (1 + buyer % 9) || substr('ABCEGHJKLMNPRSTV', (1 + buyer % 16)::int, 1) as "ZIP code",`;
  return `select 'perf-' || (hash(n, ${seed}, 'performance') % ${performances}) as "Event slug",
      'C' || (n // 2) as "Order code", 1 + n % 2 as "Position ID", case when n % 40 = 0 then 'canceled' else 'paid' end as "Status",
      ${who}
      strftime(bought, '%Y-%m-%d') as "Order date", strftime(bought, '%H:%M:%S') as "Order time",
      case n % 5 when 0 then 'Étudiant' when 1 then 'Abonnement' else 'Régulier' end as "Product", '' as "Variation",
      printf('%.2f', price * 1.14975) as "Price", '14.98' as "Tax rate", printf('%.2f', price * 0.14975) as "Tax value",
      'CA' as "Country", case n % 4 when 0 then 'box office' else 'web' end as "Sales channel",
      'secret' || n as "Ticket secret", 'P' || n as "Pseudonymization ID"
    from (select n, ${buyer} as buyer, ${price} as price,
      timestamp '2023-03-01 08:00:00' + to_seconds((hash(n // 2, ${seed}, 'bought') % 40000000)::int) as bought
      from range(${rows}) as r(n))`;
}

function list(values: readonly string[]): string {
  return `[${values.map((value) => `'${value}'`).join(', ')}]`;
}

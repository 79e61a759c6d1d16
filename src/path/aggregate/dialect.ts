import type { Predicate, Scalar } from '#model/metric.ts';

/** How a universe names a field in SQL; `null` (the SQL word) where it does not know it. */
export type FieldSql = (name: string) => string;

/** Mean radius of the Earth, IUGG 1980. */
const EARTH_KM = 6371;

/** A row’s number, text or date in DuckDB’s SQL. Another engine is another file of these functions. */
export function scalarSql(scalar: Scalar, field: FieldSql): string {
  const sql = (of: Scalar) => scalarSql(of, field);
  switch (scalar.kind) {
    case 'field':
      return field(scalar.name);
    case 'constant':
      return literal(scalar.value);
    case 'date':
      return `cast(${sql(scalar.of)} as date)`;
    case 'month':
      return `strftime(${sql(scalar.of)}, '%Y-%m')`;
    case 'quarter':
      return `(year(${sql(scalar.of)}) || '-q' || quarter(${sql(scalar.of)}))`;
    case 'year':
      return `year(${sql(scalar.of)})`;
    case 'hour':
      return `hour(${sql(scalar.of)})`;
    case 'weekday':
      return `['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][isodow(${sql(scalar.of)})]`;
    case 'season':
      return seasonSql(sql(scalar.of));
    case 'initial':
      return `substr(${sql(scalar.of)}, 1, 1)`;
    case 'days':
      return `date_diff('day', cast(${sql(scalar.from)} as date), cast(${sql(scalar.to)} as date))`;
    case 'distance':
      return distanceSql(scalar.from.map(sql), scalar.to.map(sql));
    case 'minus':
      return `(${sql(scalar.left)} - ${sql(scalar.right)})`;
    case 'over':
      return `(${sql(scalar.left)} / nullif(${sql(scalar.right)}, 0))`;
    case 'first-known':
      return `coalesce(${scalar.of.map(sql).join(', ')})`;
    case 'band':
      return bandSql(sql(scalar.of), scalar.bands);
    case 'recode':
      return recodeSql(sql(scalar.of), scalar.codes);
    case 'choose': {
      const cases = scalar.cases.map((one) => `when ${predicateSql(one.when, field)} then ${sql(one.give)}`);
      return `case ${cases.join(' ')} end`;
    }
  }
}

export function predicateSql(predicate: Predicate, field: FieldSql): string {
  switch (predicate.kind) {
    case 'in':
      return `${scalarSql(predicate.of, field)} in (${predicate.values.map(literal).join(', ')})`;
    case 'compare': {
      const [left, right] = [predicate.left, predicate.right].map((side) => scalarSql(side, field));
      return `${left} ${predicate.operator} ${right}`;
    }
    case 'known':
      return `${scalarSql(predicate.of, field)} is not null`;
    case 'holds':
      return `coalesce(${scalarSql(predicate.of, field)}, false)`;
    case 'all':
      return `(${predicate.of.map((one) => predicateSql(one, field)).join(' and ')})`;
    case 'any':
      return `(${predicate.of.map((one) => predicateSql(one, field)).join(' or ')})`;
    case 'not':
      return `not (${predicateSql(predicate.of, field)})`;
  }
}

export function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** The largest three of a number, largest first. */
export function largestSql(number: string): string {
  return `max(${number}, 3)`;
}

/** The largest two of a number, added. */
export function largestTwoSql(number: string): string {
  return `list_sum(max(${number}, 2))`;
}

/** A sum of integers that a file keeps as one: the engine’s own is wider than Parquet’s widest. */
export function totalSql(column: string): string {
  return `cast(sum(${column}) as bigint)`;
}

/** The first day of a date’s month. */
export function monthStartSql(date: string): string {
  return `cast(date_trunc('month', ${date}) as date)`;
}

/** The value of a column on the newest row where it is known. */
export function newestSql(column: string, order: string): string {
  return `arg_max(${column}, ${order})`;
}

export function recodeSql(value: string, codes: ReadonlyMap<string, string>): string {
  if (codes.size === 0) return value;
  const cases = [...codes].map(([from, to]) => `when ${literal(from)} then ${literal(to)}`);
  return `case ${value} ${cases.join(' ')} else ${value} end`;
}

function bandSql(value: string, { least, most, bands }: Extract<Scalar, { kind: 'band' }>['bands']): string {
  const outside = [
    ...(least === null ? [] : [`when ${value} < ${least} then null`]),
    ...(most === null ? [] : [`when ${value} > ${most} then null`]),
  ];
  const within = bands.map(({ code, to }) =>
    to === null
      ? `when ${value} is not null then ${literal(code)}`
      : `when ${value} <= ${to} then ${literal(code)}`,
  );
  return `case ${[...outside, ...within].join(' ')} end`;
}

/** September to June is a season of two years; July and August are the summer’s. */
function seasonSql(at: string): string {
  return `case when month(${at}) >= 9 then year(${at}) || '-' || (year(${at}) + 1)
    when month(${at}) <= 6 then (year(${at}) - 1) || '-' || year(${at})
    when ${at} is not null then 'summer-' || year(${at}) end`;
}

/** Great-circle distance by the haversine formula (Sinnott 1984). */
function distanceSql(from: readonly string[], to: readonly string[]): string {
  const [lat1, lon1] = from;
  const [lat2, lon2] = to;
  const half = (a: string | undefined, b: string | undefined) => `pow(sin(radians((${b}) - (${a})) / 2), 2)`;
  const h = `${half(lat1, lat2)} + cos(radians(${lat1})) * cos(radians(${lat2})) * ${half(lon1, lon2)}`;
  return `${2 * EARTH_KM} * asin(sqrt(${h}))`;
}

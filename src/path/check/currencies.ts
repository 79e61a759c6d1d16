import { problem } from '#messages/messages.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import { signSql } from '../currency-signs.ts';
import { hasCurrencies, homeCurrency } from './cells/currency.ts';
import type { Reading } from './cells/reading.ts';
import type { Tells } from './tells.ts';
import { dictionaryName } from './words.ts';

/** What is to be known of the currencies of its amounts. */
export function currencyTells(reading: Reading): Tells {
  return { plan: currenciesPlan(reading), tell: (rows) => tellCurrencies(reading, rows) };
}

/** `code, is_assumed` of each currency of the rows; null where the file has but one. */
function currenciesPlan(reading: Reading): Plan | null {
  const { columns, source } = reading.mapping;
  if (!hasCurrencies(reading) || columns.price === undefined || source.leftOut) return null;
  const isOfAmounts = columns.currency === columns.price;
  const isAssumed = isOfAmounts ? `${signSql('raw', '$', 'null')} is null` : 'false';
  const words = dictionaryName('currency');
  return {
    inputs: [words],
    steps: [
      {
        name: 'currencies',
        sql: `select code, bool_or(${isAssumed}) as is_assumed from ${words}
where code is not null${isOfAmounts ? ` and regexp_matches(raw, '[1-9]')` : ''} group by code order by code`,
      },
    ],
    result: 'currencies',
  };
}

/**
 * What is to be known of the currency of a file: its amounts are in another than the pool’s, or in several, or it writes
 * none and its system mostly sells in another, and they are counted in the pool’s.
 */
function tellCurrencies(reading: Reading, rows: readonly Row[]): readonly Problem[] {
  const { source, columns, constants } = reading.mapping;
  const { usualCurrency: usual, system } = source;
  const pool = reading.facts.currency;
  if (columns.price === undefined || source.leftOut) return [];
  if (rows.length > 1) return [severalCurrencies(rows, pool)];
  const said = rows[0]?.code ?? homeCurrency(reading);
  if (said !== pool) return [problem('currency-not-pool', { currency: String(said), pool }, 'info')];
  const hasColumn = hasCurrencies(reading) && columns.currency !== columns.price;
  const isSaid = hasColumn || constants.currency !== undefined;
  if (usual === undefined || usual === pool || isSaid) return [];
  return [problem('currency-assumed', { system, currency: pool, usual }, 'warning')];
}

function severalCurrencies(rows: readonly Row[], pool: string): Problem {
  const currencies = rows.map(({ code }) => String(code)).join(', ');
  const assumed = rows.find(({ is_assumed }) => is_assumed === true)?.code;
  const params = { currencies, pool, assumed: String(assumed ?? '') };
  return problem('currencies-several', params, assumed === undefined ? 'info' : 'warning');
}

import { fold } from '#model/fold.ts';
import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlLiteral } from '../sql.ts';
import { titleKeySql } from '../title-key.ts';
import { isMapped } from './mapped.ts';
import { isOnlyFees } from './row-key.ts';

/** What the house’s other files tell of its performances; `numbers-again` where some of their numbers are given to others. */
export type KnownBefore = 'nothing' | 'performances' | 'numbers-again';

/** Whether the rows of a sheet say which performance they are about. */
export function namesPerformances({ mapping }: Checked): boolean {
  return isMapped(mapping, 'performance-id', 'performance-title', 'performance-start', 'performance-date');
}

/**
 * Gives each performance that a file names the key under which the house’s other files know it, in `keyed_performances`.
 * A sales export and a programme rarely agree on ids: the id is tried first, then the title and the start, then the title
 * without “(complet)” and its like at the same hour, then a title that only one performance has, a title that ends with the
 * start as it is written first: `known_key`, null of what
 * nothing knows yet, which is keyed by what the file itself says.
 */
export function keyedPerformances(checked: Checked, known: KnownBefore): Plan {
  if (known === 'nothing')
    return {
      inputs: ['performance_words'],
      steps: [
        ...ownPerformances(checked),
        {
          name: 'performance_keys',
          sql: 'select performance_no, null::varchar as known_key, own_key from own_performances',
        },
        { name: 'keyed_performances', sql: KEYED },
      ],
      result: 'keyed_performances',
    };
  const named = namedPerformances(checked);
  const areNumbersAgain = known === 'numbers-again';
  return {
    inputs: [...named.inputs, ...(areNumbersAgain ? ['numbers_again'] : [])],
    steps: [
      ...named.steps,
      { name: 'told_apart', sql: areNumbersAgain ? TOLD_APART : 'select * from numbered' },
      { name: 'known_starts', sql: knownBy('title_word, starts_at', 'starts_at is not null') },
      { name: 'known_alike', sql: knownBy('title_key, starts_at', 'starts_at is not null') },
      { name: 'known_days', sql: knownBy('title_word, starts_at::date as day', 'starts_at is not null') },
      { name: 'known_titles', sql: knownBy('title_word', 'true') },
      { name: 'performance_keys', sql: KEYS },
      { name: 'keyed_performances', sql: KEYED },
    ],
    result: 'keyed_performances',
  };
}

/** Each performance that the sheet names as `numbered`, with what is known under its number; and `known_names`, all that is known. */
export function namedPerformances(checked: Checked): Pick<Plan, 'inputs' | 'steps'> {
  return {
    inputs: ['performance_words', 'known_performances'],
    steps: [
      ...ownPerformances(checked),
      {
        name: 'known_names',
        sql: `select *, ${titleKeySql('title_word')} as title_key
from (select distinct performance_key, ${sqlFold('title')} as title_word, starts_at from known_performances)`,
      },
      { name: 'known_numbers', sql: KNOWN_NUMBERS },
      {
        name: 'numbered',
        sql: `select *, coalesce(known_agrees, false) as agrees, known_agrees is not null as is_known,
  coalesce(known_at_start, false) as is_known_at_start
from own_performances left join known_numbers using (performance_no)`,
      },
    ],
  };
}

/** Each performance that the sheet names, with the key that it has by itself. */
function ownPerformances(checked: Checked): Plan['steps'] {
  return [
    { name: 'named_performances', sql: NAMED },
    { name: 'own_performances', sql: ownSql(fileWord(checked)) },
  ];
}

/** Only what keys are made of: whatever else a row holds would go through every join with it. */
const NAMED = `select performance_no, starts_at, starts_timed, ${sqlFold('performance_id')} as id_word, ${sqlFold('title')} as title_word,
  ${sqlFold('written_title')} as written_word,
  case when starts_timed then strftime(starts_at, '%Y-%m-%dT%H:%M') else strftime(starts_at, '%Y-%m-%d') end as start_word
from performance_words`;

/** An id that stands at several starts names a production or a series: the start tells its performances apart. */
function ownSql(file: string | null): string {
  return `select *, ${titleKeySql("coalesce(title_word, '')")} as title_key,
  case
    when id_word <> '' and id_starts > 1 and start_word is not null then id_word || '|' || start_word
    when id_word <> '' then id_word
    when title_word <> '' and start_word is not null then title_word || '|' || start_word
    when title_word <> '' then title_word
    else coalesce(start_word, ${sqlLiteral(file)}) end as own_key
from named_performances
left join (select id_word, count(distinct starts_at) as id_starts from named_performances group by id_word) using (id_word)
left join (select title_word, count(distinct starts_at) as title_starts from named_performances group by title_word)
  using (title_word)`;
}

/**
 * What is known under the number of each: whether at its hour (null when the number is not known by itself), a day without hours agreeing
 * with any hour of it; and whether its number and start together are a key, as of a number that stood at several.
 */
const KNOWN_NUMBERS = `select o.performance_no, bool_or(k.performance_key = o.id_word || '|' || o.start_word) as known_at_start,
  bool_or(k.starts_at = o.starts_at or (k.starts_at::date = o.starts_at::date
    and (not o.starts_timed or (o.id_starts = 1 and k.starts_at = k.starts_at::date)))) filter (where k.performance_key = o.id_word) as known_agrees
from own_performances o join known_names k on split_part(k.performance_key, '|', 1) = o.id_word
group by o.performance_no`;

/** A number that another performance had is completed by the start, as one that stands at several in one file. */
const TOLD_APART = `select n.* replace (case when a.performance_no is null then own_key else id_word || '|' || start_word end as own_key)
from numbered n left join numbers_again a using (performance_no)`;

function knownBy(columns: string, where: string): string {
  return `select ${columns}, min(performance_key) as performance_key, min(starts_at) as first_start
from known_names where title_word <> '' and ${where}
group by all having count(distinct performance_key) = 1`;
}

const KEYED = `select words.*, known_key, coalesce(known_key, own_key) as performance_key
from performance_words words join performance_keys using (performance_no)`;

const KEYS = `select o.performance_no, o.own_key,
  coalesce(
    case when o.is_known_at_start then o.id_word || '|' || o.start_word end,
    case when o.agrees then o.id_word end,
    i.performance_key,
    s.performance_key,
    w.performance_key,
    case when o.starts_timed then a.performance_key end,
    case when not o.starts_timed then d.performance_key end,
    case when o.id_word is null and o.starts_at is null then t.performance_key end,
    case when o.title_starts = 1 and t.first_start is null then t.performance_key end) as known_key
from told_apart o
left join (select distinct performance_key from known_names) i on i.performance_key = o.own_key
left join known_starts s on s.title_word = o.title_word and s.starts_at = o.starts_at
left join known_alike a on a.title_key = o.title_key and a.starts_at = o.starts_at
left join known_days d on d.title_word = o.title_word and d.day = o.starts_at::date
left join known_titles t on t.title_word = o.title_word
left join known_titles w on w.title_word = o.written_word`;

/**
 * The name of a file that holds one performance and does not say which: without extension and copy number.
 * Fees of whole orders are of no performance.
 */
function fileWord({ mapping, facts }: Checked): string | null {
  if (isOnlyFees(mapping)) return null;
  return fold(facts.fileName.replace(/\.[^.]*$/, '').replace(/\s*\(\d+\)\s*$/, ''));
}

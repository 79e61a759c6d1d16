import { personsOf, type Shown } from './token-replay.ts';
import type { Truth, TruthRow } from './truth.ts';

/**
 * Makes the table `seen`: the movements of the truth as far as the files let a reader see them. What a dialect does not
 * carry is unknown, and so is everything but sums about a house that gives sums; `person` is a replay of the token
 * rules over the identity as exported, `own_person` the same within each house.
 */
export async function makeSeen(truth: Truth): Promise<void> {
  await truth.run(CARRIED);
  await truth.run(VISIBLE);
  await truth.run(`create or replace table identities as
    select row_number() over () as identity, * from (
      select distinct house, email, first_name, last_name, postal_code from visible
      where email is not null or last_name is not null)`);
  const rows = await truth.rows('select * from identities order by identity');
  const replayed = rows.map(shown);
  await truth.fill('persons_replayed', {
    identity: rows.map(({ identity }) => identity ?? null),
    person: personsOf(replayed, true),
    own_person: personsOf(replayed, false),
  });
  await truth.run(`create or replace table seen as
    select v.* exclude (email, first_name, last_name, postal_code), r.person, r.own_person
    from visible as v
    left join identities as i
      on i.house = v.house and i.email is not distinct from v.email and i.first_name is not distinct from v.first_name
      and i.last_name is not distinct from v.last_name and i.postal_code is not distinct from v.postal_code
    left join persons_replayed as r on r.identity = i.identity`);
}

function shown(row: TruthRow): Shown {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  return {
    house: text('house') ?? '',
    email: text('email'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    postalCode: text('postal_code'),
  };
}

/**
 * What each dialect carries, learnt from the houses that never changed system, and whether a ticket given back has left
 * its files, so that nobody sees who had it. Humanitix lists cancelled orders, with no ticket left in them; the JSON of
 * pretix lists what was in an order of which nothing stands.
 */
const CARRIED = `create or replace table carried as
  select dialect, any_value(carries) as carries, any_value(shows = 'standing') and dialect <> 'humanitix-csv' as standing_only
  from organisations where not contains(dialect, '+') group by dialect`;

const VISIBLE = `create or replace table visible as
  with movements as (
    select t.*, p.starts_at, p.municipality, o.level, o.holding,
      string_split(o.dialect, '+') as dialects,
      sum(t.quantity) over (partition by t.organisation, t.performance, t.ticket_id) as standing,
      sum(t.quantity) over (partition by t.organisation, t.order_id) as standing_of_order
    from tickets as t
    join performances as p on p.performance = t.performance
    join organisations as o on o.slug = t.organisation
  ), dated as (
    -- Houses that changed system did so between the seasons of 2019 and 2020.
    select *, if(len(dialects) = 2 and starts_at >= '2020-09-01', dialects[2], dialects[1]) as dialect from movements
  )
  select d.organisation as house, d.holding, d.level, d.performance, d.starts_at, d.discipline, d.municipality,
    d.movement, d.quantity, if(d.revenue_minor <> 0, d.quantity, 0) as paid, d.revenue_minor,
    ${known('sold_at')}, ${known('channel')}, ${known('price_class')}, ${known('fsa')}, ${known('country')}, ${known('birth_year')},
    ${known('email', 'person')}, ${known('first_name', 'person')}, ${known('last_name', 'person')},
    ${known('postal_code', 'fsa')}, d.person as true_person, d.ticket_id, d.dialect
  from dated as d
  join carried as c on c.dialect = d.dialect
  where not c.standing_only or d.standing > 0 or (d.dialect = 'pretix-json' and d.standing_of_order = 0)`;

function known(column: string, as = column): string {
  return `case when list_contains(c.carries, '${as}') then d.${column} end as ${column}`;
}

import type { Tour } from '#model/agreeing.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { sqlText } from '../sql.ts';
import { isCommonTitle } from './common-titles.ts';

/** A shorter title is too common a word. */
const TITLE_MIN = 4;

/** A production that a house presents, and whether its title is one that two houses may be asked about. */
export type OwnShow = Pick<Tour, 'key' | 'title' | 'performances' | 'lastDay'> & {
  readonly isAskedOf: boolean;
};

/** The productions of a house, of those that it said to be one one, the most recent first. For the house alone. */
export function ownShowsOf(house: Slug, productions: Plan): Plan {
  return {
    inputs: productions.inputs,
    steps: [
      ...productions.steps,
      {
        name: 'own_shows',
        sql: `select t.production_key as key, min(m.title) as title, count(*) as performances,
  strftime(max(m.starts_at), '%Y-%m-%d') as last_day, list(distinct t.title_key) as titles
from titled_performances t join merged_performances m using (organisation, performance_key)
where t.organisation = ${sqlText(house)} and t.presenter = t.organisation
  and t.production_key is not null and t.title_key is not null
group by t.production_key order by last_day desc nulls last, title, key`,
      },
    ],
    result: 'own_shows',
  };
}

export function readOwnShows(rows: readonly Row[]): readonly OwnShow[] {
  return rows.map(({ key, title, performances, last_day, titles }) => ({
    key: String(key),
    title: String(title),
    performances: Number(performances),
    lastDay: typeof last_day === 'string' ? last_day : null,
    isAskedOf: (Array.isArray(titles) ? titles.map(String) : []).some(
      (folded) => folded.length >= TITLE_MIN && !isCommonTitle(folded),
    ),
  }));
}

/** A production of a house that another house shows too, and who does. What of it may be told is for the job to decide. */
export type OwnTour = {
  readonly key: string;
  readonly others: readonly OtherShowing[];
};
export type OtherShowing = { readonly presenter: Slug; readonly key: string };

/** Reads the step `performance_productions`, made by the plan of `aggregate` that comes before it. */
export function toursOf(house: Slug, productions: Plan): Plan {
  return {
    inputs: productions.inputs,
    steps: [
      ...productions.steps,
      {
        name: 'shown_productions',
        sql: `select distinct p.production, t.presenter, t.production_key
from ${productions.result} p
join titled_performances t using (organisation, performance_key)
where t.presenter is not null and t.organisation = t.presenter`,
      },
      {
        name: 'house_tours',
        sql: `select own.production_key as key,
  list(distinct other.presenter || '|' || other.production_key) as others
from shown_productions own join shown_productions other
  on other.production = own.production and other.presenter <> own.presenter
where own.presenter = ${sqlText(house)}
group by own.production_key order by key`,
      },
    ],
    result: 'house_tours',
  };
}

/** A production of another house that may be a house’s own on tour. */
export type Alike = { readonly key: string; readonly presenter: Slug; readonly otherKey: string };

/**
 * Pairs of a house’s productions and those of others that may be one: the same title, not one that many shows have, the same discipline, in
 * one season, and nothing against it: two producers, or two towns at the same minute. Two of one house are none. Which of them
 * may be told is for the job to decide.
 */
export function alikeOf(house: Slug, productions: Plan): Plan {
  return {
    inputs: productions.inputs,
    steps: [
      ...productions.steps,
      {
        name: 'shows',
        sql: `select t.presenter, t.production_key, t.title_key, any_value(p.production) as production,
  min(m.discipline) as discipline, count(distinct m.discipline) as disciplines, min(m.municipality) as town,
  min(m.producer) as producer, list(distinct m.starts_at) filter (m.starts_at is not null) as starts,
  list(distinct year(m.starts_at - interval 7 month)) filter (m.starts_at is not null) as seasons
from titled_performances t join merged_performances m using (organisation, performance_key)
join ${productions.result} p using (organisation, performance_key)
where t.organisation = t.presenter and length(t.title_key) >= ${TITLE_MIN} group by all`,
      },
      {
        name: 'alike_shows',
        sql: `select own.production_key as key, own.title_key as title, other.presenter, min(other.production_key) as other_key
from shows own join shows other on other.title_key = own.title_key and other.presenter <> own.presenter
where own.presenter = ${sqlText(house)} and own.disciplines = 1 and other.disciplines = 1
  and own.discipline = other.discipline and list_has_any(own.seasons, other.seasons)
  and coalesce(own.producer = other.producer, true)
  and not coalesce(list_has_any(own.starts, other.starts) and own.town <> other.town, false)
group by own.production_key, own.title_key, other.presenter having count(*) = 1
qualify count(*) over (partition by own.title_key, other.presenter, min(other.production_key)) = 1 order by all`,
      },
    ],
    result: 'alike_shows',
  };
}

export function readAlike(rows: readonly Row[]): readonly Alike[] {
  return rows
    .filter(({ title }) => !isCommonTitle(String(title)))
    .map((row) => ({
      key: String(row.key),
      presenter: String(row.presenter),
      otherKey: String(row.other_key),
    }));
}

export function readTours(rows: readonly Row[]): readonly OwnTour[] {
  return rows.map(({ key, others }) => ({
    key: String(key),
    others: (Array.isArray(others) ? others.map(String) : []).map((other) => {
      const at = other.indexOf('|');
      return { presenter: other.slice(0, at), key: other.slice(at + 1) };
    }),
  }));
}

import type { Plan, Row } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { sqlText } from '../sql.ts';

/** A production of a house that another house shows too, and who does. What of it may be told is for the job to decide. */
export type OwnTour = {
  readonly key: string;
  readonly title: string;
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
        sql: `select distinct p.production, t.presenter, t.production_key, m.title
from ${productions.result} p
join titled_performances t using (organisation, performance_key)
join merged_performances m using (organisation, performance_key)
where t.presenter is not null and t.organisation = t.presenter`,
      },
      {
        name: 'house_tours',
        sql: `select own.production_key as key, min(own.title) as title,
  list(distinct other.presenter || '|' || other.production_key) as others
from shown_productions own join shown_productions other
  on other.production = own.production and other.presenter <> own.presenter
where own.presenter = ${sqlText(house)}
group by own.production_key order by title`,
      },
    ],
    result: 'house_tours',
  };
}

export function readTours(rows: readonly Row[]): readonly OwnTour[] {
  return rows.map(({ key, title, others }) => ({
    key: String(key),
    title: String(title),
    others: (Array.isArray(others) ? others.map(String) : []).map((other) => {
      const at = other.indexOf('|');
      return { presenter: other.slice(0, at), key: other.slice(at + 1) };
    }),
  }));
}

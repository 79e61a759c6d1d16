import type { Ask } from './asking.ts';
import { type Difference, type Findings, merged } from './difference.ts';
import type { Truth } from './truth.ts';

/** Persons counted by each house about itself equal the replay within it, exactly; it needs `makeSeen`. */
export async function buyersDiffer(truth: Truth, ask: Ask): Promise<Findings> {
  const rows = await truth.rows(
    `select house, count(distinct own_person) filter (where movement in ('sale', 'exchange-in')) as buyers
     from seen where level = 'L2' group by house`,
  );
  const all: Findings[] = [];
  for (const { house, buyers } of rows) {
    const { rows: answered } = await ask({ metric: 'buyers' }, String(house));
    const answer = answered[0]?.buyers ?? null;
    const about = `buyers, asked as ${house}`;
    const differences: Difference[] =
      answer === buyers ? [] : [{ about, cell: '', expected: buyers ?? null, answered: answer }];
    all.push({ compared: 1, differences, skipped: new Map() });
  }
  return merged(all);
}

/** How well the token rules find true persons: over pairs of identities as exported, of whom the truth knows the person. */
export type Quality = {
  readonly truePersons: number;
  readonly foundPersons: number;
  /** Of all pairs of purchases by one person, the share that the rules put together. */
  readonly recall: number;
  /** Of all pairs that the rules put together, the share that one person made. */
  readonly precision: number;
};

/**
 * Recall and precision over pairs of purchases (a purchase: one house, one identity as written, one true person), counted
 * by the sizes of groups: n things together make n (n − 1) / 2 pairs.
 */
export async function qualityOfPersons(truth: Truth): Promise<Quality> {
  const pairs = (by: string) =>
    `(select coalesce(sum(n * (n - 1) / 2), 0) from (select count(*) as n from purchases group by ${by}))`;
  const [row] = await truth.rows(`with purchases as (
      select distinct house, sold_at, true_person, person from seen where true_person is not null and person is not null
    )
    select (select count(distinct true_person) from purchases) as true_persons,
      (select count(distinct person) from purchases) as found_persons,
      ${pairs('true_person')} as true_pairs, ${pairs('person')} as found_pairs, ${pairs('true_person, person')} as right_pairs`);
  const number = (name: string) => Number(row?.[name] ?? 0);
  return {
    truePersons: number('true_persons'),
    foundPersons: number('found_persons'),
    recall: number('right_pairs') / number('true_pairs'),
    precision: number('right_pairs') / number('found_pairs'),
  };
}

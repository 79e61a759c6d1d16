import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Whether two productions of a house are one, as it said; each by its digest, the smaller first. */
export type ProductionChoice = {
  readonly organisation: Slug;
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
  readonly madeAt: string;
};

type Stored = Omit<ProductionChoice, 'isSame'> & { readonly same: number };

export async function productionChoices(catalogue: Catalogue): Promise<readonly ProductionChoice[]> {
  return catalogue
    .all<Stored>(
      `select organisation, one, other, same, made_at as madeAt from production_choices
       order by organisation, one, other`,
    )
    .map(({ same, ...choice }) => ({ ...choice, isSame: same === 1 }));
}

export async function saveProductionChoice(catalogue: Catalogue, choice: ProductionChoice): Promise<void> {
  catalogue.run(
    'insert or replace into production_choices (organisation, one, other, same, made_at) values (?, ?, ?, ?, ?)',
    choice.organisation,
    choice.one,
    choice.other,
    Number(choice.isSame),
    choice.madeAt,
  );
}

export async function forgetProductionChoice(
  catalogue: Catalogue,
  { organisation, one, other }: Pick<ProductionChoice, 'organisation' | 'one' | 'other'>,
): Promise<void> {
  catalogue.run(
    'delete from production_choices where organisation = ? and one = ? and other = ?',
    organisation,
    one,
    other,
  );
}

/** A production, by its digest, that a house agreed to be named for, to the houses that show it too. */
export type ProductionTelling = { readonly organisation: Slug; readonly production: string };

export async function productionTellings(catalogue: Catalogue): Promise<readonly ProductionTelling[]> {
  return catalogue.all('select organisation, production from production_tellings order by 1, 2');
}

export async function tellProduction(
  catalogue: Catalogue,
  telling: ProductionTelling & { readonly isTold: boolean; readonly madeAt: string },
): Promise<void> {
  const { organisation, production, isTold, madeAt } = telling;
  if (isTold)
    catalogue.run(
      'insert or replace into production_tellings (organisation, production, made_at) values (?, ?, ?)',
      organisation,
      production,
      madeAt,
    );
  else
    catalogue.run(
      'delete from production_tellings where organisation = ? and production = ?',
      organisation,
      production,
    );
}

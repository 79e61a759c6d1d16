import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** What a house says of a production of its own and one of another house, each by its digest: whether they are of one tour. */
export type TourChoice = {
  readonly organisation: Slug;
  readonly production: string;
  readonly otherOrganisation: Slug;
  readonly other: string;
  readonly isSame: boolean;
  readonly madeAt: string;
};

type Stored = Omit<TourChoice, 'isSame'> & { readonly same: number };

export async function tourChoices(catalogue: Catalogue): Promise<readonly TourChoice[]> {
  return catalogue
    .all<Stored>(
      `select organisation, production, other_organisation as otherOrganisation, other, same, made_at as madeAt
       from tour_choices order by organisation, production, other`,
    )
    .map(({ same, ...choice }) => ({ ...choice, isSame: same === 1 }));
}

export async function saveTourChoice(catalogue: Catalogue, choice: TourChoice): Promise<void> {
  catalogue.run(
    `insert or replace into tour_choices (organisation, production, other_organisation, other, same, made_at)
     values (?, ?, ?, ?, ?, ?)`,
    choice.organisation,
    choice.production,
    choice.otherOrganisation,
    choice.other,
    Number(choice.isSame),
    choice.madeAt,
  );
}

export async function forgetTourChoice(
  catalogue: Catalogue,
  { organisation, production, other }: Pick<TourChoice, 'organisation' | 'production' | 'other'>,
): Promise<void> {
  catalogue.run(
    'delete from tour_choices where organisation = ? and production = ? and other = ?',
    organisation,
    production,
    other,
  );
}

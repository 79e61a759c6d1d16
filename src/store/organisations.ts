import type { Organisation } from '#model/pool.ts';
import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

type OrganisationRow = {
  slug: string;
  name: string;
  held: string;
  sellers: string;
  represented_by: string | null;
  open_data: string | null;
};

/**
 * A house that is in the pool through another’s file is held with it, whatever holding is stated for it, unless the
 * figures of that file are open data.
 */
const SELECT = `select house.*, case when house.represented_by is null or speaker.open_data is not null
    then house.holding else speaker.holding end as held
  from organisations house left join organisations speaker on speaker.slug = house.represented_by`;

export async function organisations(catalogue: Catalogue): Promise<readonly Organisation[]> {
  return catalogue.all<OrganisationRow>(`${SELECT} order by house.slug`).map(toOrganisation);
}

export async function organisation(catalogue: Catalogue, slug: Slug): Promise<Organisation | null> {
  const row = catalogue.get<OrganisationRow>(`${SELECT} where house.slug = ?`, slug);
  return row ? toOrganisation(row) : null;
}

/** The holding that was stated for a house, which counts once its figures are its own. */
export async function statedHolding(catalogue: Catalogue, slug: Slug): Promise<string | null> {
  const row = catalogue.get<{ holding: string }>('select holding from organisations where slug = ?', slug);
  return row?.holding ?? null;
}

export async function saveOrganisation(
  catalogue: Catalogue,
  house: Organisation,
  now: string,
): Promise<void> {
  catalogue.run(
    `insert into organisations (slug, name, holding, sellers, joined_at, represented_by, open_data)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (slug) do update set name = excluded.name, holding = excluded.holding, sellers = excluded.sellers,
       open_data = excluded.open_data`,
    house.slug,
    house.name,
    house.holding,
    JSON.stringify(house.sellers),
    now,
    house.representedBy ?? null,
    house.openData ?? null,
  );
}

export async function hasAgreement(catalogue: Catalogue, slug: Slug): Promise<boolean> {
  return (
    catalogue.get('select 1 from agreements where organisation = ? and withdrawn_at is null', slug) !== null
  );
}

export async function recordAgreement(
  catalogue: Catalogue,
  slug: Slug,
  termsVersion: string,
  now: string,
): Promise<void> {
  catalogue.run(
    'insert into agreements (organisation, terms_version, agreed_at) values (?, ?, ?)',
    slug,
    termsVersion,
    now,
  );
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    slug: row.slug,
    name: row.name,
    holding: row.held,
    sellers: JSON.parse(row.sellers) as readonly string[],
    ...(row.represented_by === null ? {} : { representedBy: row.represented_by }),
    ...(row.open_data === null ? {} : { openData: row.open_data }),
  };
}

import type { Engine } from '#engine/engine.ts';
import type { Venue } from '#model/agreeing.ts';
import type { Relation, Row } from '#model/plan.ts';
import { asAgreed, LABEL_CHOICES, PRODUCTION_NAMES, TOUR_NAMES, VENUE_FACTS } from '#path/agree/agree.ts';
import { type LabelChoice, labelChoices } from '#store/label-choices.ts';
import { type ProductionChoice, productionChoices } from '#store/production-choices.ts';
import { type TourChoice, tourChoices } from '#store/tour-choices.ts';
import { type VenueChoice, venueChoices, venueCodes, venues } from '#store/venues.ts';
import { productionDigest, venueDigest } from '../delivery/local-keys.ts';
import { groupsOf, namedAs } from '../delivery/named-as.ts';
import type { OpenPool } from '../open-pool.ts';
import { toldProductions } from './told-productions.ts';

/** What houses said of their words since they handed them in. */
export type Agreed = {
  readonly labels: readonly LabelChoice[];
  readonly productions: readonly ProductionChoice[];
  /** Those that the house and the other both said to be of one tour. */
  readonly tours: readonly TourChoice[];
  readonly venues: readonly (VenueChoice & { readonly place: Venue })[];
};

export async function readAgreed({ catalogue }: OpenPool): Promise<Agreed> {
  const places = new Map((await venues(catalogue)).map((venue) => [venue.code, venue]));
  const codes = await venueCodes(catalogue);
  const placeOf = (code: string | null) => (code === null ? undefined : places.get(codes.get(code) ?? code));
  return {
    labels: (await labelChoices(catalogue)).filter(({ code }) => code !== null),
    productions: (await productionChoices(catalogue)).filter(({ isSame }) => isSame),
    tours: await agreedTours({ catalogue }),
    venues: (await venueChoices(catalogue)).flatMap((choice) => {
      const place = placeOf(choice.code);
      return place === undefined ? [] : [{ ...choice, place }];
    }),
  };
}

/**
 * What one house says of a production of another counts only where that one says it too, and as long as both agree to be named for it: who takes that
 * back takes back what it said.
 */
export async function agreedTours({
  catalogue,
}: Pick<OpenPool, 'catalogue'>): Promise<readonly TourChoice[]> {
  const told = await toldProductions({ catalogue });
  const choices = (await tourChoices(catalogue)).filter(
    ({ isSame, production }) => isSame && told.has(production),
  );
  const said = new Set(choices.map(({ production, other }) => `${production} ${other}`));
  return choices.filter(({ production, other }) => said.has(`${other} ${production}`));
}

const KINDS = ['movements', 'performances', 'sums', 'responses'] as const;

type Kind = (typeof KINDS)[number];

/**
 * The name under which each kind of stored row is to be read: as its houses agreed to read it. Where nobody said
 * anything the rows are read as they are.
 */
export async function bindAgreed(
  engine: Engine,
  pool: OpenPool,
  agreed: Agreed,
): Promise<Readonly<Record<Kind, string>>> {
  const said = {
    labels: agreed.labels.length > 0,
    productions: agreed.productions.length > 0,
    venues: agreed.venues.length > 0,
    tours: agreed.tours.length > 0,
  };
  if (said.labels) await engine.bind({ label_choices: chosenLabels(agreed) });
  if (said.productions) await engine.bind({ production_names: await productionNames(engine, pool, agreed) });
  if (said.tours) await engine.bind({ tour_names: await tourNames(engine, pool, agreed) });
  if (said.venues) await engine.bind({ venue_facts: await venueFacts(engine, pool, agreed) });
  const names = { ...STORED };
  for (const kind of KINDS) {
    const plan = asAgreed(kind, said);
    if (plan === null) continue;
    names[kind] = `agreed_${kind}`;
    await engine.define(names[kind], plan);
  }
  return names;
}

const STORED: Readonly<Record<Kind, string>> = {
  movements: 'stored_movements',
  performances: 'stored_performances',
  sums: 'stored_sums',
  responses: 'stored_responses',
};

function chosenLabels({ labels }: Agreed): Relation {
  const rows = labels.map(({ labelKey, code }) => ({ label_key: labelKey, code }));
  return { kind: 'rows', columns: LABEL_CHOICES, rows };
}

/** The catalogue has digests and the lake has words: they meet here, and only as long as the engine stands. */
async function productionNames(
  engine: Engine,
  { keys }: OpenPool,
  { productions }: Agreed,
): Promise<Relation> {
  const found = await wordsOf(engine, 'production_key');
  const rows = [...new Set(productions.map(({ organisation }) => organisation))].flatMap((organisation) => {
    const own = found
      .filter((row) => row.organisation === organisation)
      .map(({ word }) => ({ word, digest: productionDigest(keys, organisation, word) }));
    const named = namedAs(
      own,
      productions.filter((choice) => choice.organisation === organisation),
    );
    return [...named].map(([word, name]) => ({ organisation, production_key: word, named: name }));
  });
  return { kind: 'rows', columns: PRODUCTION_NAMES, rows };
}

async function tourNames(engine: Engine, { keys }: OpenPool, { tours }: Agreed): Promise<Relation> {
  const groups = groupsOf(tours.map(({ production, other }) => ({ one: production, other })));
  const houses = new Set(tours.map(({ organisation }) => organisation));
  const rows = (await wordsOf(engine, 'production_key')).flatMap(({ organisation, word }) => {
    const tour = houses.has(organisation)
      ? groups.get(productionDigest(keys, organisation, word))
      : undefined;
    return tour === undefined ? [] : [{ organisation, production_key: word, tour }];
  });
  return { kind: 'rows', columns: TOUR_NAMES, rows };
}

async function venueFacts(engine: Engine, { keys }: OpenPool, agreed: Agreed): Promise<Relation> {
  const byDigest = new Map(agreed.venues.map((choice) => [`${choice.organisation} ${choice.venue}`, choice]));
  const houses = new Set(agreed.venues.map(({ organisation }) => organisation));
  const rows = (await wordsOf(engine, 'venue')).flatMap(({ organisation, word }) => {
    if (!houses.has(organisation)) return [];
    const choice = byDigest.get(`${organisation} ${venueDigest(keys, organisation, word)}`);
    if (choice === undefined) return [];
    const { code, kind, municipality, capacity } = choice.place;
    const facts = { venue_kind: kind, municipality, capacity_physical: capacity };
    return [{ organisation, venue: word, place: code, ...facts }];
  });
  return { kind: 'rows', columns: VENUE_FACTS, rows };
}

async function wordsOf(
  engine: Engine,
  column: 'production_key' | 'venue',
): Promise<readonly { readonly organisation: string; readonly word: string }[]> {
  const rows: readonly Row[] = await engine.run({
    inputs: ['stored_performances'],
    steps: [
      {
        name: 'house_words',
        sql: `select distinct organisation, ${column} as word from stored_performances where ${column} is not null order by all`,
      },
    ],
    result: 'house_words',
  });
  return rows.map(({ organisation, word }) => ({ organisation: String(organisation), word: String(word) }));
}

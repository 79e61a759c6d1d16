import { join } from 'node:path';

import type { Books } from './books.ts';
import { carriedBy, shownBy } from './dialects.ts';
import { record } from './exports/cells.ts';
import { TextFile } from './exports/text-file.ts';
import { venueOf } from './exports/venue.ts';
import type { House } from './houses.ts';
import { namingOf } from './ids.ts';
import { MOVEMENT_NAMES } from './movement-table.ts';
import { type People, personAt } from './people.ts';
import { PRICE_CLASSES } from './price-types.ts';
import type { Survey } from './surveys.ts';
import { disciplineOf } from './tours.ts';
import type { TruthTable } from './truth-tables.ts';

/** Staged text of one table of one house; the whole pool’s tables are then read in the order of the houses. */
export function stagedName(table: TruthTable, index: number): string {
  return `${table}-${String(index).padStart(4, '0')}.csv`;
}

export function stageOrganisation(folder: string, house: House): void {
  const mixed = house.kind === 'festival' || house.hub;
  stage(folder, 'organisations', house.index, [
    [
      house.slug,
      house.name,
      mixed ? 'multidisciplinary' : disciplineOf(house),
      house.level,
      house.dialects.filter((dialect) => dialect !== undefined).join('+'),
      house.taxes,
      carriedBy(house).join('|'),
      shownBy(house),
      house.slug,
      house.seller,
      house.municipality ?? 'montreal',
      house.language,
      house.survey ?? null,
    ],
  ]);
}

export function stagePerformances(folder: string, { house, performances }: Books): void {
  const venue = venueOf(house);
  const open = house.dialects[0] === 'open-air';
  stage(
    folder,
    'performances',
    house.index,
    performances.map((performance) => [
      `${house.slug}/${performance.reference}`,
      house.slug,
      performance.reference,
      performance.producer,
      house.seller,
      `${house.slug}-${performance.production}`,
      performance.title,
      performance.discipline,
      performance.audience,
      performance.startsAt,
      performance.onSaleAt,
      venue.name,
      venue.kind,
      house.municipality ?? 'montreal',
      ...(performance.cancelled || open
        ? [null, null, null]
        : [performance.physical, performance.saleable, performance.onSale]),
      performance.cancelled ? 'true' : 'false',
    ]),
  );
}

/** The longest table: its lines are put together by hand. Returns the numbers of the persons met. */
export function stageTickets(folder: string, { house, performances, movements, orders }: Books): Set<number> {
  const file = new TextFile(join(folder, stagedName('tickets', house.index)));
  const persons = new Set<number>();
  const before = performances.map(
    ({ producer, reference, discipline }) =>
      `${house.slug},${house.seller},${producer},"${house.slug}/${reference}",${discipline},`,
  );
  for (let row = 0; row < movements.length; row += 1) {
    const order = orders[movements.at('order', row)];
    const performance = movements.at('performance', row);
    if (!order) continue;
    const naming = namingOf(house, performances[performance]?.system ?? 0);
    const { identity, buyer } = order;
    if (buyer !== null) persons.add(buyer);
    const facts = `${MOVEMENT_NAMES[movements.at('type', row)]},${movements.at('quantity', row)},${movements.at('net', row)},${movements.at('tax', row)},${movements.at('fees', row)},${movements.at('list', row)},${order.soldAt},${movements.at('movedAt', row)}`;
    const ids = `${naming.order(house, order)},${naming.ticket(house, movements.at('ticket', row))}`;
    const labels = `${PRICE_CLASSES[movements.at('priceClass', row)]},${order.channel}`;
    const who = `${buyer === null ? '' : `p${buyer}`},${identity.fsa ?? ''},${identity.birthYear ?? ''}`;
    const written = `${identity.email ?? ''},${identity.firstName ?? ''},${identity.lastName ?? ''},${identity.postalCode ?? ''},${identity.country ?? ''}`;
    file.write(
      `${house.slug}-${row + 1},${before[performance]}${facts},${ids},${labels},${who},${movements.at('scanned', row)},CAD,${written}\n`,
    );
  }
  file.close();
  return persons;
}

export function stageResponses(folder: string, survey: Survey): void {
  const { house } = survey;
  const file = new TextFile(join(folder, stagedName('responses', house.index)));
  for (const respondent of survey.respondents) {
    const unsaid = respondent.partial && house.survey === 'limesurvey';
    for (const [index, { code }] of survey.questions.entries()) {
      const answer = respondent.answers[index] ?? null;
      for (const option of answer ?? [null]) {
        const cells = [
          `${house.slug}/${respondent.id}`,
          house.slug,
          code,
          option?.code ?? null,
          answer === null ? 'false' : 'true',
          String(respondent.weight),
          unsaid ? null : respondent.answeredAt,
          respondent.birthYear,
          respondent.ageBand,
          respondent.fsa,
          `p${respondent.person}`,
        ];
        file.write(record(cells, ',', '\n'));
      }
    }
  }
  file.close();
}

/** Everybody who bought or answered, in the order of their numbers. */
export function stagePersons(folder: string, people: People, persons: readonly number[]): void {
  const file = new TextFile(join(folder, stagedName('persons', 0)));
  for (const number of persons) {
    const person = personAt(people, number);
    const emails = new Set([...person.emails, ...(person.familyEmail ? [person.familyEmail] : [])]);
    const { home } = person;
    const cells = [
      `p${number}`,
      person.kind,
      person.firstName,
      person.lastName,
      person.organisationName,
      home.fsa,
      home.postalCode,
      home.country,
      person.birthYear,
      person.language,
      [...emails].join('|'),
    ];
    file.write(record(cells, ',', '\n'));
  }
  file.close();
}

function stage(
  folder: string,
  table: TruthTable,
  index: number,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const file = new TextFile(join(folder, stagedName(table, index)));
  for (const cells of rows) file.write(record(cells, ',', '\n'));
  file.close();
}

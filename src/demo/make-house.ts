import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Books } from './books.ts';
import { DIALECTS } from './dialects.ts';
import type { ExportTask } from './exports/export.ts';
import { exportProgramme } from './exports/programme-file.ts';
import { exportSurvey } from './exports/survey-files.ts';
import { chosenHouses, type House } from './houses.ts';
import { type People, peopleOf } from './people.ts';
import { programmeOf } from './programme.ts';
import { booksOf } from './selling.ts';
import { surveyOf } from './surveys.ts';
import { type TourStop, tourStops } from './tours.ts';
import { stageOrganisation, stagePerformances, stageResponses, stageTickets } from './truth-rows.ts';

export type PoolRequest = {
  readonly organisations: number;
  readonly tickets: number;
  readonly seed: number;
  /** Holds a folder a house. */
  readonly exports: string;
  /** Where the truth is put down as text before it becomes Parquet. */
  readonly staging: string;
};

/** What every house of a pool must know of the others; made again, the same, by each worker. */
export type Pool = {
  readonly request: PoolRequest;
  readonly houses: readonly House[];
  readonly people: People;
  readonly stops: ReadonlyMap<string, readonly TourStop[]>;
};

export function poolFor(request: PoolRequest): Pool {
  const { organisations, tickets, seed } = request;
  const houses = chosenHouses(organisations, tickets, seed);
  return { request, houses, people: peopleOf(houses, seed), stops: tourStops(houses, seed) };
}

/** Makes one house: its exports, and its part of the truth. Returns the numbers of the persons met. */
export function makeHouse(pool: Pool, house: House): Int32Array {
  const { request, people, houses } = pool;
  const folder = join(request.exports, house.slug);
  mkdirSync(folder, { recursive: true });
  const books = keepBooks(pool, house);
  const tenants = houses
    .filter(({ slug }) => house.tenants.includes(slug))
    .map((tenant) => keepBooks(pool, tenant));
  const names = new Map(houses.map(({ slug, name }) => [slug, name]));
  for (const [system, dialect] of house.dialects.entries()) {
    if (!dialect) continue;
    const task: ExportTask = { books, system: system as 0 | 1, folder, names, tenants };
    DIALECTS[dialect].write(task);
    if (!DIALECTS[dialect].ownProgramme) exportProgramme(task);
  }
  const { staging } = request;
  stageOrganisation(staging, house);
  stagePerformances(staging, books);
  const persons = stageTickets(staging, books);
  const survey = surveyOf(house, people);
  if (survey) {
    exportSurvey(survey, folder);
    stageResponses(staging, survey);
    for (const { person } of survey.respondents) persons.add(person);
  }
  return Int32Array.from(persons);
}

/** All that happened at one house. */
export function keepBooks({ people, stops }: Pool, house: House): Books {
  return booksOf(house, people, programmeOf(house, stops.get(house.slug) ?? []));
}

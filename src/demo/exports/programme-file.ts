import { join } from 'node:path';

import type { DialectId } from '../house-list.ts';
import type { House } from '../houses.ts';
import { DAY, hourMinute, isoDate } from '../local-time.ts';
import type { Performance } from '../performance.ts';
import { Random } from '../random.ts';
import { familyOf, frenchHour } from '../references.ts';
import { record } from './cells.ts';
import type { ExportTask } from './export.ts';
import type { TableCell } from './table-rows.ts';
import { asCell } from './tables.ts';
import { TextFile } from './text-file.ts';
import { venueOf } from './venue.ts';
import { writeXlsx } from './xlsx-file.ts';

const DISCIPLINES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  theatre: ['Théâtre', 'Theatre'],
  music: ['Musique', 'Music'],
  dance: ['Danse', 'Dance'],
  humour: ['Humour', 'Comedy'],
  opera: ['Opéra', 'Opera'],
  circus: ['Cirque', 'Circus'],
  'museum-exhibition': ['Exposition', 'Exhibition'],
};

const AUDIENCES: Readonly<Record<Performance['audience'], readonly [fr: string, en: string]>> = {
  general: ['Tout public', 'General audience'],
  families: ['Familles', 'Families'],
  'school-groups': ['Public scolaire', 'School audience'],
  adults: ['Adultes', 'Adults'],
};

const CITIES = { montreal: 'Montréal', laval: 'Laval', longueuil: 'Longueuil' } as const;

const HEADERS = {
  fr: ['Titre', 'Production', 'Date', 'Heure', 'Discipline', 'Public', 'Salle', 'Type de lieu', 'Ville'],
  en: ['Title', 'Production', 'Date', 'Time', 'Discipline', 'Audience', 'Venue', 'Venue type', 'City'],
} as const;
const CAPACITIES = {
  fr: ['Jauge physique', 'Jauge', 'Places en vente', 'Mise en vente'],
  en: ['Physical capacity', 'Capacity', 'Seats on sale', 'On sale date'],
} as const;

/** Families whose sales name a performance by its title; the programme then has that very title and no code. */
const BY_TITLE = ['eventbrite', 'humanitix', 'alfio'];

/**
 * The programme that a house hands in beside its sales, because ticketing exports know neither discipline nor seats.
 * It names each performance exactly as the sales do.
 */
export function exportProgramme(task: ExportTask): void {
  const { house, performances } = task.books;
  const dialect: DialectId = house.dialects[task.system] ?? house.dialects[0];
  const byTitle = BY_TITLE.includes(familyOf(dialect)) && !house.tenant;
  const openAir = dialect === 'open-air';
  const { language } = house;
  const header = [
    ...(byTitle ? [] : ['Code']),
    ...HEADERS[language],
    ...(openAir ? ['Fréquentation estimée'] : CAPACITIES[language]),
  ];
  const rows = performances
    .filter((performance) => performance.system === task.system)
    .map((performance): readonly TableCell[] => [
      ...(byTitle ? [performance.reference] : [performance.reference, performance.title]),
      ...describedCells(house, performance),
      ...(openAir ? [estimate(house, performance)] : capacityCells(performance)),
    ]);
  const name = `${language === 'fr' ? 'programmation' : 'programme'}${house.dialects[1] ? `-${task.system + 1}` : ''}`;
  if (dialect.includes('xlsx')) {
    writeXlsx(join(task.folder, `${name}.xlsx`), [
      { name: 'Programmation', rows: [header, ...rows.map((row) => row.map(asCell))] },
    ]);
  } else writeCsv(join(task.folder, `${name}.csv`), header, rows);
}

function describedCells(house: House, performance: Performance): readonly TableCell[] {
  const language = house.language === 'fr' ? 0 : 1;
  const venue = venueOf(house);
  const { startsAt } = performance;
  return [
    `${house.slug}-${performance.production}`,
    isoDate(startsAt),
    house.language === 'fr' ? frenchHour(startsAt) : hourMinute(startsAt),
    DISCIPLINES[performance.discipline]?.[language] ?? '',
    AUDIENCES[performance.audience][language],
    venue.name,
    venue.label,
    CITIES[house.municipality ?? 'montreal'],
  ];
}

function capacityCells(performance: Performance): readonly TableCell[] {
  const onSale = `${isoDate(performance.onSaleAt)} ${hourMinute(performance.onSaleAt)}`;
  if (performance.cancelled) return [null, null, null, onSale];
  return [performance.physical, performance.saleable, performance.onSale, onSale];
}

/** Nobody counts in a park: a number to the nearest fifty, by eye. */
function estimate(house: House, performance: Performance): number {
  const random = new Random(`${house.seed}/estimate/${Math.floor(performance.startsAt / DAY)}`);
  return Math.round((house.seats * (0.3 + 0.7 * random.unit())) / 50) * 50;
}

function writeCsv(path: string, header: readonly string[], rows: readonly (readonly TableCell[])[]): void {
  const file = new TextFile(path);
  file.write(`\uFEFF${record(header, ';')}`);
  for (const row of rows) file.write(record(row as readonly (string | number | null)[], ';'));
  file.close();
}

import type { House } from './houses.ts';
import { dayNumber } from './local-time.ts';
import { BEHAVIOURS, SEASONS } from './parameters.ts';
import { cumulated, type Random } from './random.ts';

/** First day on which the halls were closed. */
export const CLOSED_FROM = dayNumber(2020, 3, 13);

type Cell = { readonly season: number; readonly month: number; left: number };

/** Where in the seasons productions go: months fill up in proportion to their weight, so that small houses follow it too. */
export class SeasonCalendar {
  readonly #cells: Cell[];

  constructor(house: House, performances: number) {
    const byMonth: readonly number[] = BEHAVIOURS[house.kind].months;
    const weighted = SEASONS.flatMap(({ weight, months }, season) => {
      const inSeason = months.map((month) => byMonth[month - 1] ?? 0);
      const sum = inSeason.reduce((all, one) => all + one, 0);
      return months.map((month, index) => ({
        season,
        month: month as number,
        weight: sum === 0 ? 0 : (weight * (inSeason[index] ?? 0)) / sum,
      }));
    });
    const total = weighted.reduce((all, { weight }) => all + weight, 0);
    this.#cells = weighted.map(({ season, month, weight }) => ({
      season,
      month,
      left: (performances * weight) / total,
    }));
  }

  /** The season and first day of a run, and marks its place as taken. `wanted` narrows to a season or a month. */
  place(
    length: number,
    wanted: { readonly season?: number; readonly month?: number },
    random: Random,
  ): { readonly season: number; readonly day: number } {
    const fitting = this.#cells.filter(
      ({ season, month }) =>
        (wanted.season === undefined || season === wanted.season) &&
        (wanted.month === undefined || month === wanted.month),
    );
    const weights = fitting.map(({ left }) => Math.max(0, left) + 1e-6);
    const cell = fitting[random.weighted(cumulated(weights))] ?? (this.#cells[0] as Cell);
    cell.left -= length;
    return { season: cell.season, day: firstDay(cell, length, random) };
  }
}

function firstDay({ season, month }: Cell, length: number, random: Random): number {
  const year = (SEASONS[season] ?? SEASONS[0]).year + (month >= 9 ? 0 : 1);
  const day = dayNumber(year, month, 1) + random.below(length > 6 ? 9 : 26);
  const closing = (SEASONS[season] ?? SEASONS[0]).closesOn !== null;
  return closing && day >= CLOSED_FROM - 3 ? dayNumber(2020, 2, 1) + random.below(20) : day;
}

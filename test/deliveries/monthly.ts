// Houses that hand in their export each month of a season, overlapping what they gave before: after each month their
// figures are what is true of that day.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runCommandLine } from '#cli/run.ts';
import { generateDemonstration } from '#demo/demo.ts';
import type { House } from '#demo/houses.ts';
import { DAY, isoDate } from '#demo/local-time.ts';
import { type Pool, poolFor } from '#demo/make-house.ts';
import { ingest } from '#jobs/ingest.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Findings } from '../truth/difference.ts';
import { filesIn, openQuestions, type Questions, type Size } from '../truth/drive.ts';
import { type OwnFigure, ownFiguresDiffer } from '../truth/own-figures.ts';
import { figure } from '../truth/own-plan.ts';
import { Truth, type TruthHouse } from '../truth/truth.ts';
import { exportMonth, monthEnds, type Window } from './re-exports.ts';

const FIGURES: readonly OwnFigure[] = [
  figure('tickets-issued', null),
  figure('tickets-sold', null),
  figure('revenue', null),
  figure('tickets-refunded', null),
  figure('tickets-issued', 'performance-month'),
  figure('revenue', 'performance-month'),
  figure('tickets-issued', 'price-class'),
  figure('tickets-issued', 'channel'),
  figure('revenue', 'fsa'),
];

/** How far an export goes back: a journal, three months of movements; a list of what stands, two of performances. */
const JOURNAL_DAYS = 92;
const LIST_DAYS = 62;

export type Step = {
  readonly month: string;
  readonly receipts: readonly Receipt[];
  readonly findings: Findings;
};

/** A made-up pool whose houses hand in month by month, and the truth beside. */
export class Season {
  readonly truth: Truth;
  readonly #made: Pool;
  readonly #pool: OpenPool;
  readonly #questions: Questions;

  private constructor(truth: Truth, made: Pool, pool: OpenPool, questions: Questions) {
    this.truth = truth;
    this.#made = made;
    this.#pool = pool;
    this.#questions = questions;
  }

  static async open(folder: string, size: Size): Promise<Season> {
    const [out, root] = [join(folder, 'made'), join(folder, 'pool')];
    await generateDemonstration({ out, ...size });
    const terminal = {
      print: () => {},
      tell: () => {},
      readStandardInput: async () => '',
      now: () => new Date(),
    };
    await runCommandLine(['init', root], terminal, 'en');
    const exports = join(folder, 'months');
    mkdirSync(exports);
    const made = poolFor({ ...size, exports, staging: folder });
    return new Season(
      await Truth.open(out),
      made,
      openPool(root, () => new Date()),
      await openQuestions(root),
    );
  }

  /** The first house of each dialect that sells its own tickets. */
  houses(): readonly TruthHouse[] {
    const chosen = new Map<string, TruthHouse>();
    for (const house of this.truth.houses) {
      const dialect = house.dialects.at(-1) ?? '';
      const { tenants, seller, slug } = this.#house(house);
      if (dialect === 'open-air' || tenants.length > 0 || seller !== slug || chosen.has(dialect)) continue;
      chosen.set(dialect, house);
    }
    return [...chosen.values()];
  }

  /** Each month of one house: what its receipts said, and what differs from the truth of that day. */
  async *months(told: TruthHouse): AsyncGenerator<Step> {
    const house = this.#house(told);
    for (const [n, until] of monthEnds(2024).entries()) {
      const folder = exportMonth(this.#made, house, windowOf(told, n, until));
      const files = filesIn(folder).map((path) => ({ path, name: basename(path) }));
      const receipts = await ingest(this.#pool, {
        organisation: house.slug,
        files,
        agree: true,
        source: null,
      });
      await this.truth.asOf(until);
      const findings = await ownFiguresDiffer(this.truth, this.#questions.ask, FIGURES, [told]);
      yield { month: isoDate(until), receipts, findings };
    }
  }

  close(): void {
    this.#questions.close();
    this.#pool.catalogue.close();
    this.truth.close();
  }

  #house({ slug }: TruthHouse): House {
    const house = this.#made.houses.find((one) => one.slug === slug);
    if (!house) throw new Error(`no house ${slug}`);
    return house;
  }
}

/** The first export holds all there is. */
function windowOf({ shows }: TruthHouse, n: number, until: number): Window {
  if (n === 0) return { until, since: Number.NEGATIVE_INFINITY };
  return { until, since: until - (shows === 'movements' ? JOURNAL_DAYS : LIST_DAYS) * DAY };
}

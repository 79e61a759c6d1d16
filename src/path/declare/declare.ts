import type {
  Declaration,
  DeclarationForm,
  DeclarationTotals,
  DeclaredPerformance,
  Quarter,
  SoldAt,
} from '#model/declaration.ts';
import { fold } from '#model/fold.ts';
import type { Figures } from './figures.ts';
import type { Form, FormFacts } from './form.ts';
import { dip } from './forms/dip.ts';
import { sacd } from './forms/sacd.ts';
import { sibil } from './forms/sibil.ts';
import { sumOf } from './sums.ts';
import { Told } from './told.ts';

export { type Figures, figuresOf } from './figures.ts';
export type { FormFacts } from './form.ts';
export { quarterOf } from './quarter.ts';

const FORMS: Readonly<Record<DeclarationForm, Form<unknown>>> = {
  sibil: sibil as Form<unknown>,
  dip: dip as Form<unknown>,
  sacd: sacd as Form<unknown>,
};

export type Declaring = {
  readonly form: DeclarationForm;
  readonly quarter: Quarter;
  readonly figures: Figures;
  readonly facts: FormFacts;
  /** In which the house’s own figures are. */
  readonly currency: string;
};

/** A house’s figures of a quarter, as an institution asks them: the text of the file, its totals and what is missing. */
export function declare({ form: id, quarter, figures, facts, currency }: Declaring): Declaration {
  const form = FORMS[id];
  const told = new Told();
  const declared: DeclaredPerformance[] = [];
  const leftOut: SoldAt[] = [...figures.elsewhere];
  const entries: unknown[] = [];
  let left = 0;
  for (const performance of figures.performances) {
    const entry = isGiven(performance, told) ? form.entry(performance, facts, told.about(performance)) : null;
    if (entry === null) {
      left += 1;
      leftOut.push(...performance.sold);
    } else {
      declared.push(performance);
      entries.push(entry);
    }
  }
  sayTwice(declared, told);
  sayApart(figures, told);
  form.lacking?.(facts, told);
  if (quarter.range.to >= facts.today) told.say('declare-quarter-open', { quarter: quarter.name }, 'warning');
  return {
    form: id,
    organisation: facts.organisation,
    quarter: quarter.name,
    currency,
    document: form.document(entries, facts),
    declared: totalsOf(
      declared.length,
      declared.flatMap(({ sold }) => sold),
      currency,
    ),
    leftOut: totalsOf(left, leftOut, currency),
    problems: told.problems,
  };
}

/** Without a ticket or with all given back, there is nothing that a box office declares. */
function isGiven(performance: DeclaredPerformance, told: Told): boolean {
  const tickets = sumOf(performance.sold, 'tickets');
  if (performance.sold.length === 0) told.say('declare-without-tickets', {}, 'warning', performance);
  else if (tickets !== null && tickets <= 0 && (sumOf(performance.sold, 'bought') ?? 0) > 0)
    told.say('declare-called-off', {}, 'info', performance);
  else return true;
  return false;
}

/** Two performances of one title that start at once in one place are one to an institution, which refuses the second. */
function sayTwice(declared: readonly DeclaredPerformance[], told: Told): void {
  const seen = new Set<string>();
  for (const performance of declared) {
    const { title, startsAt, venue } = performance;
    const key = [fold(title ?? ''), startsAt, fold(venue ?? '')].join('|');
    if (seen.has(key)) told.say('declare-twice', {}, 'warning', performance);
    seen.add(key);
  }
}

function sayApart({ undated, periods }: Figures, told: Told): void {
  if (undated !== 0) told.say('declare-undated', { tickets: undated }, 'warning');
  if (periods !== 0) told.say('declare-periods', { tickets: periods }, 'warning');
}

function totalsOf(performances: number, sold: readonly SoldAt[], currency: string): DeclarationTotals {
  const isOwn = sold.every((one) => one.currency === currency);
  return {
    performances,
    tickets: sold.reduce((sum, { tickets }) => sum + (tickets ?? 0), 0),
    revenueMinor: isOwn ? sumOf(sold, 'revenueMinor') : null,
    taxMinor: isOwn ? sumOf(sold, 'taxMinor') : null,
  };
}

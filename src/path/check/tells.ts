import type { Plan, Row } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';

/** What a sheet as a whole tells that no row of it does: what to ask the engine, null where there is nothing to ask, and what follows. */
export type Tells = {
  readonly plan: Plan | null;
  readonly tell: (rows: readonly Row[]) => readonly Problem[];
};

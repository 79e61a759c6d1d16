import { type ProductionTelling, productionChoices, productionTellings } from '#store/production-choices.ts';
import { groupsOf } from '../delivery/named-as.ts';
import type { OpenPool } from '../open-pool.ts';

/**
 * What houses agreed to be named for. Of titles that a house said to be one production, whichever it agreed under holds for
 * all, and is taken back with all. Productions are given by their digests.
 */
export type ToldProductions = {
  readonly has: (production: string) => boolean;
  readonly under: (production: string) => readonly ProductionTelling[];
};

export async function toldProductions({ catalogue }: Pick<OpenPool, 'catalogue'>): Promise<ToldProductions> {
  const groups = groupsOf((await productionChoices(catalogue)).filter(({ isSame }) => isSame));
  const nameOf = (production: string) => groups.get(production) ?? production;
  const tellings = await productionTellings(catalogue);
  const told = new Set(tellings.map(({ production }) => nameOf(production)));
  return {
    has: (production) => told.has(nameOf(production)),
    under: (production) => tellings.filter((one) => nameOf(one.production) === nameOf(production)),
  };
}

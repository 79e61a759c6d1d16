import { type Field, isIdentity } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Receipt } from '#model/receipt.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import type { Code } from '#model/words.ts';

import { recall } from './recall.ts';

/** A word of one house stands for nobody else’s until so many use it: fewer would tell who they are. */
const HOUSES_MIN = 5;

export type Offers = Pick<Receipt, 'offers' | 'labels'>;

/**
 * What other houses with the same export said of its columns and words, and what a word nearly says: shown beside what
 * is not understood, for the house to confirm or not. Column headers are the system’s; a local word needs five houses.
 */
export function offersFor(
  { columns, labels = [], source }: Pick<Receipt, 'columns' | 'labels' | 'source'>,
  recipes: { readonly own: readonly KeptRecipe[]; readonly others: readonly KeptRecipe[] },
  near: (field: Field, label: string) => Code | null,
): Offers {
  const kind = { header: columns.map(({ header }) => header), source: source.id };
  const said = new Set(recipes.own.flatMap(({ recipe }) => Object.keys(recipe.columns ?? {})));
  const houses = byHouse(recipes.others);
  const alike = houses.flatMap((kept) => recall(kind, kept) ?? []);
  const open = columns.filter(({ header, field, certainty }) => {
    const isAsked =
      field === 'ignored' || (certainty !== 'sure' && field !== 'dropped' && !isIdentity(field));
    return isAsked && header !== '' && !said.has(fold(header));
  });
  const offers = open.flatMap(({ header, field }) => {
    const chosen = agreed(
      alike.flatMap(({ recipe }) => recipe.columns?.[fold(header)] ?? []),
      1,
    );
    return chosen === null || chosen === field || isIdentity(chosen) ? [] : [{ header, field: chosen }];
  });
  return {
    offers,
    labels: labels.map((one) => {
      const others = agreed(
        houses.flatMap((kept) => meaningOf(kept, one) ?? []),
        HOUSES_MIN,
      );
      if (others !== null) return { ...one, suggestion: { code: others, because: 'other-houses' as const } };
      const spelt = near(one.field as Field, one.label);
      return spelt === null ? one : { ...one, suggestion: { code: spelt, because: 'spelling' as const } };
    }),
  };
}

function byHouse(recipes: readonly KeptRecipe[]): readonly (readonly KeptRecipe[])[] {
  const houses = new Map<string, KeptRecipe[]>();
  for (const one of recipes) houses.set(one.organisation, [...(houses.get(one.organisation) ?? []), one]);
  return [...houses.values()];
}

/** What one house says a word means, whatever its files; null when its files disagree. */
function meaningOf(
  kept: readonly KeptRecipe[],
  { field, label }: { readonly field: string; readonly label: string },
): Code | null {
  const codes = new Set(kept.flatMap(({ recipe }) => recipe.labels?.[field as Field]?.[fold(label)] ?? []));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** The answer of most, if so many gave it. */
function agreed<T>(answers: readonly T[], least: number): T | null {
  for (const answer of new Set(answers)) {
    const same = answers.filter((other) => other === answer).length;
    if (same >= least && same * 2 > answers.length) return answer;
  }
  return null;
}

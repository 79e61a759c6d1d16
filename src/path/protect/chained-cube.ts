import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

/** What changed from one state to another, each by its number: the releases, the oldest first, then the one in the making. */
export type ChangeBetween = { readonly code: Code; readonly from: number; readonly to: number };

export const AS_OF: Code = 'as-of';

/** Where a cell stands as of a state, or as what changed between two. */
export function asOf({ common, further }: CellAt, code: Code): CellAt {
  return { common: [...common, code], further };
}

/** The code of a state; `newest` is the number of the one in the making. */
export function stateCode(state: number, newest: number): Code {
  return state === newest ? 'now' : `release-${state}`;
}

/** From each state to the next, then from each release to the one in the making. */
export function changesUpTo(newest: number): readonly ChangeBetween[] {
  const steps = Array.from({ length: newest }, (_, i) => ({ code: `change-${i + 1}`, from: i, to: i + 1 }));
  const spans = Array.from({ length: newest - 1 }, (_, i) => ({ code: `since-${i}`, from: i, to: newest }));
  return [...steps, ...spans];
}

/** Of each state, the finest codes that make it up. */
export function levelsUpTo(newest: number): readonly (readonly Code[])[] {
  const steps = changesUpTo(newest).slice(0, newest);
  const first = stateCode(0, newest);
  return Array.from({ length: newest + 1 }, (_, i) => [first, ...steps.slice(0, i).map(({ code }) => code)]);
}

/** The same cube with one more common dimension: a state is an earlier one and what changed since. */
export function chainedCube(cube: Cube, newest: number): Cube {
  const changes = changesUpTo(newest);
  const between = (from: number, to: number): Code =>
    changes.find((one) => one.from === from && one.to === to)?.code ?? '';
  const states = Array.from({ length: newest + 1 }, (_, i) => i).reverse();
  const nodes: CubeHierarchy['nodes'] = [
    ...states.map((state) => {
      const before = state === newest ? states.slice(1) : states.filter((one) => one === state - 1);
      const partitions = before.map((one) => [stateCode(one, newest), between(one, state)]);
      return { code: stateCode(state, newest), partitions };
    }),
    ...changes.map(({ code, from, to }) => {
      const isStep = to === from + 1;
      return { code, partitions: isStep ? [] : [[between(from, from + 1), between(from + 1, to)]] };
    }),
  ];
  const codes = nodes.map(({ code }) => code);
  return {
    common: [...cube.common, { dimension: AS_OF, nodes }],
    further: cube.further,
    tables: cube.tables.map((table) => ({ ...table, common: [...table.common, codes] })),
  };
}

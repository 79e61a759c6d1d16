import type { Plan, Step } from '#model/plan.ts';

/** A plan that goes on from another’s rows; the last step is its result. */
export function extend(
  plan: Plan,
  next: { readonly inputs?: readonly string[]; readonly steps: readonly Step[] },
): Plan {
  return {
    inputs: [...new Set([...plan.inputs, ...(next.inputs ?? [])])],
    steps: [...plan.steps, ...next.steps],
    result: next.steps.at(-1)?.name ?? plan.result,
  };
}

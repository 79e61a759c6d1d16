/** All that an answer carries: what it says, how it ends, and in which order. */
export type Told = { readonly status: number; readonly text: string };

/**
 * Two pools that differ by something hidden, asked the same: the questions by which somebody could tell one from the
 * other, by a label, a number of rows, their order, an error, a status.
 */
export function tellingApart(one: readonly Told[], other: readonly Told[]): readonly number[] {
  return one.flatMap(({ status, text }, question) => {
    const same = other[question];
    return same?.status === status && same.text === text ? [] : [question];
  });
}

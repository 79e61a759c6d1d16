/** A bug of ours: never a fault of somebody’s data, never shown to anybody. */
export class BrokenAssertion extends Error {
  override readonly name = 'BrokenAssertion';
}

export function assertThat(condition: boolean, assumption: string): asserts condition {
  if (!condition) throw new BrokenAssertion(assumption);
}

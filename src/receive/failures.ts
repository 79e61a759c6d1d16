/** So many wrong keys from one place, and it is not listened to for a while: a key is random, a guess is noise. */
const FAILURES_MAX = 20;
const WITHIN_MS = 600_000;
const PLACES_MAX = 10_000;

export class Failures {
  readonly #nowMs: () => number;
  readonly #counted = new Map<string, { since: number; times: number }>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  count(place: string): void {
    const known = this.#counted.get(place);
    if (known && this.#nowMs() - known.since < WITHIN_MS) known.times++;
    else this.#counted.set(place, { since: this.#nowMs(), times: 1 });
    if (this.#counted.size > PLACES_MAX) this.#counted.clear();
  }

  isTired(place: string): boolean {
    const known = this.#counted.get(place);
    return known !== undefined && known.times >= FAILURES_MAX && this.#nowMs() - known.since < WITHIN_MS;
  }
}

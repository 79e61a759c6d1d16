/**
 * A rule that two ends of a bound decide otherwise: the number itself is needed. Where a rule only asks whether persons
 * are enough, bounds of their number are read instead of counting them; every rule is monotonic in them, so that what
 * both ends say is what the number between them would say.
 */
export class Undecided extends Error {
  constructor() {
    super('bounds do not decide: the number is needed');
    this.name = 'Undecided';
  }
}

/** What both ends say; throws `Undecided` where they differ. */
export function agreed(atWorst: boolean, atBest: boolean): boolean {
  if (atWorst !== atBest) throw new Undecided();
  return atWorst;
}

import { type Claim, keyOf, type Seen, shownOnce } from './figures.ts';

/**
 * The same question before and after: the difference is what was handed in between, by a house that joined, left,
 * corrected a past month or came with its next file.
 */
export function* askedAgain(before: Seen, after: Seen): Generator<Claim> {
  const { space } = before;
  const earlier = new Map(
    shownOnce(before).map((figure) => [`${figure.of} ${keyOf(figure.region, space)}`, figure]),
  );
  for (const { region, of, value, half } of shownOnce(after)) {
    // Persons who came may have been there before: their number does not subtract.
    if (of === 'persons') continue;
    const was = earlier.get(`${of} ${keyOf(region, space)}`);
    if (was === undefined || was.value === value) continue;
    const amount = value - was.value;
    yield { kind: 'amount', terms: [[region, 1]], of, amount, margin: half + was.half };
  }
}

import type { CellFigureConsent } from '#model/cell-figure.ts';
import type { Edition, EditionEvidence, Months } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';

/** What a proof is made from. Everything that is not in the files of the release comes from elsewhere than `build`. */
export type Subject = {
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly policy: PoolPolicy;
  readonly seals: Seals;
  /** The local day of `builtAt`. */
  readonly builtOn: string;
  /** What the measures of the release are made of, in the order of `edition.metrics`. */
  readonly metrics: readonly ReleasedMetric[];
  /** The finest values of each dimension, for those whose values the policy does not list. */
  readonly valuesOf: Readonly<Record<Code, readonly Code[]>>;
  /** The houses that the pool knows. */
  readonly members: readonly Member[];
  /** A3: consents for the public that are in force, as the catalogue has them; one that was withdrawn or lapsed is not among them. */
  readonly consents: readonly CellFigureConsent[];
  /** A4: of panels that leave out houses by name, the holdings all of whose houses consent to it today. */
  readonly leftOutByConsent: readonly { readonly panel: Code; readonly holdings: readonly string[] }[];
  /** Asked for since the release, in order, each with whether its file is the one that was recorded. */
  readonly further?: readonly { readonly table: FurtherTable; readonly isSealed: boolean }[];
  /** Releases of any of the same months before this one, the oldest first, whatever became of them. */
  readonly earlier?: readonly EarlierFiles[];
  /** Why it was withdrawn; null where it was not. */
  readonly withdrawn?: string | null;
  /** What neighbouring pools released, of any of these months, whatever became of it; as their catalogues have it. */
  readonly neighbours?: readonly NeighbourFiles[];
  /** Ids of one house in two pools. */
  readonly sameHouses?: readonly (readonly [string, string])[];
};

/** A release of a neighbouring pool. */
export type NeighbourFiles = {
  /** Which of the neighbouring pools: two may have one name. */
  readonly number: number;
  readonly pool: string;
  readonly id: string;
  /** As it was recorded; empty of a release with noise. */
  readonly sha256: string;
  readonly months: Months;
  /** The houses that it reckons with. */
  readonly houses: readonly string[];
  /** All that its pool knows. */
  readonly members: readonly Member[];
  /** How many new questions were asked of it. */
  readonly tables: number;
  /** Null of a release with noise. */
  readonly release: {
    readonly edition: Edition;
    readonly evidence: EditionEvidence;
    readonly policy: PoolPolicy;
    /** Of its text as it lies there. */
    readonly textSha256: string;
  } | null;
};

/** A release that is out, with the digest that was recorded and that of its text as it lies there. */
export type EarlierFiles = {
  readonly id: string;
  readonly sha256: string;
  readonly textSha256: string;
  readonly isWithdrawn: boolean;
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  /** Asked for in the course of it. */
  readonly further?: Subject['further'];
};

/** Digests and the signature, checked by whoever holds the files. */
export type Seals = {
  /** Of the text of edition.json as it lies there. */
  readonly editionSha256: string;
  /** As the catalogue recorded it at the release. */
  readonly recordedSha256: string;
  readonly policySha256: string;
  readonly isPolicySigned: boolean;
};

export type ReleasedMetric = {
  readonly id: Code;
  readonly unit: string;
  /** One, or numerator and denominator. */
  readonly parts: readonly { readonly of: string; readonly unit: string }[];
  /** By which a ratio is multiplied. */
  readonly times: number;
};

/** A house, the holding that it is of, and the houses that sell for it: these know what they sell. */
export type Member = {
  readonly slug: string;
  readonly holding: string;
  readonly sellers: readonly string[];
};

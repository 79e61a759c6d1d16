import type { Slug } from './words.ts';

/** What the members of a pool agreed to; nothing is read from a house before its agreement is on record. */
export type PoolTerms = {
  readonly version: string;
  /** Whether persons may be recognised from one house to another. Off until the agreement says so. */
  readonly linkAcrossHouses: boolean;
};

export type Pool = {
  readonly name: string;
  readonly createdAt: string;
  readonly currency: string;
  /** IANA zone in which local times are read when a file states none. */
  readonly zone: string;
  readonly terms: PoolTerms;
  readonly demonstration: boolean;
  /** The day on which a made-up pool stands still (ISO), so that “last year” is in its data; otherwise the clock’s. */
  readonly standsOn?: string;
};

export type Organisation = {
  readonly slug: Slug;
  readonly name: string;
  /** Houses under one control count once in disclosure rules; by default the house itself. */
  readonly holding: string;
  /** Houses whose box office may deliver sales on this one’s behalf. */
  readonly sellers: readonly Slug[];
  /** The member in whose file it stands, for a house that is in the pool through another’s file only. */
  readonly representedBy?: Slug;
  /**
   * The licence under which this house’s figures, and those of the houses that it represents, are public already.
   * Without one they count with it as one holding: whoever writes a file cannot make contributors of its own.
   */
  readonly openData?: string;
};

/** The recorded consent of one house to one kind of figure, for one audience. */
export type Consent = {
  readonly organisation: Slug;
  /**
   * `discipline-shares:opera`: shares among persons in a discipline. `survey-named`: own survey answers by name.
   * `cell:2024-09..2025-08:discipline=opera`: a cell of the first release of these months.
   */
  readonly figure: string;
  readonly audience: 'members' | 'public';
  readonly grantedAt: string;
  /** False when the house refused. */
  readonly granted: boolean;
  /** The last day on which it holds (ISO); without one it holds until it is withdrawn. */
  readonly until?: string;
};

/** That somebody in the pool asked the houses behind a figure for their consent; never who. */
export type ConsentRequest = Pick<Consent, 'figure' | 'audience'> & { readonly askedAt: string };

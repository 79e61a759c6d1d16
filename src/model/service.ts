import type { Agreeing } from './agreeing.ts';
import type { Answer } from './answer.ts';
import type { Audience } from './audience.ts';
import type { ConsentAsked, ConsentWord } from './consent-inbox.ts';
import type { PanelName } from './panel.ts';
import type { Consent, ConsentRequest, Pool } from './pool.ts';
import type { Push, PushAnswer } from './push.ts';
import type { Query } from './query.ts';
import type { Receipt } from './receipt.ts';
import type { Choices, KeptRecipe, TakenBack } from './recipe.ts';
import type { OpenedRelease, ReleaseState } from './release.ts';
import type { Bilingual, Code, Language, Slug } from './words.ts';

/**
 * What the doors ask of one open pool. Every method rejects with a `Refusal` for what is refused or cannot be done;
 * anything else that it throws is a bug, and is shown to nobody.
 */
export type Service = {
  readonly pool: () => Promise<PoolState>;
  readonly organisations: () => Promise<readonly OrganisationState[]>;
  readonly ask: (asked: QuestionAsked) => Promise<Asked>;
  readonly query: (asked: QueryAsked) => Promise<Answer>;
  /** Files on their way in: identity lies there until they are delivered, for a day, or until the process ends. */
  readonly uploads: Uploads;
  /** Files handed in together, which complete each other. */
  readonly deliver: (delivery: Delivery) => Promise<Delivered>;
  /** Lines that a program hands in with a deposit key, as it sells. Refuses with `key-unknown` before anything is read. */
  readonly push: (push: Push) => Promise<PushAnswer>;
  /** The deliveries of one house, newest first. */
  readonly receipts: (organisation: Slug) => Promise<readonly Receipt[]>;
  /** Refused with `receipt-unknown` for another house’s receipt as for one that does not exist. */
  readonly undo: (chosen: ChosenReceipt) => Promise<Receipt>;
  /**
   * What a house says of one of its files, for the next ones and, of one that was previewed, for itself; what it refuses is in
   * `jobs/confirm.ts`.
   */
  readonly confirm: (confirmed: Confirmed) => Promise<KeptRecipe>;
  readonly recipes: (organisation: Slug) => Promise<readonly KeptRecipe[]>;
  /** Takes single choices out of a recipe, in a new version. */
  readonly takeBack: (chosen: ChosenRecipe) => Promise<KeptRecipe>;
  readonly agreeing: Agreeing;
  readonly consents: Consents;
  readonly reconcile: (stated: StatedTotal) => Promise<Reconciliation>;
  readonly ownReturn: (organisation: Slug) => Promise<OwnReturn>;
  /** The questions asked of the pool (never those about one’s own data), newest first. */
  readonly log: (page: LogPage) => Promise<readonly LoggedQuestion[]>;
  /** What the pool published, the newest first, for anybody. */
  readonly releases: () => Promise<readonly ReleaseState[]>;
  /** One of them with its tables; refuses with `edition-unknown` and `release-value-unknown`. */
  readonly release: (chosen: ChosenRelease) => Promise<OpenedRelease>;
  /** All its figures as CSV; refuses with `edition-unknown` and `edition-not-standing`. */
  readonly figuresOfRelease: (release: string) => Promise<string>;
  /** What is being made ready: the newest state at once, then each change, until `ready` or `failed`. Returns the way to stop. */
  readonly progress: (listener: (progress: Progress) => void) => () => void;
};

/** Refused with `organisation-unknown`, `consent-figure-unknown`, and as `jobs/consents.ts` says. */
export type Consents = {
  readonly inbox: (organisation: Slug) => Promise<readonly ConsentAsked[]>;
  readonly say: (word: ConsentWord) => Promise<Consent>;
  readonly ask: (figure: Pick<Consent, 'figure' | 'audience'>, asker: Audience) => Promise<ConsentRequest>;
};

export type PoolState = {
  readonly pool: Pool;
  readonly organisations: number;
  readonly deliveries: number;
  /** Local date-time of the newest delivery; null before the first. */
  readonly asOf: string | null;
  /** What releases show in the place of totals. */
  readonly panels: readonly PanelName[];
};

export type OrganisationState = {
  readonly slug: Slug;
  readonly name: string;
  /** Whether its agreement to the pool’s terms is on record. */
  readonly agreed: boolean;
  readonly deliveries: number;
};

export type QuestionAsked = {
  readonly question: string;
  readonly audience: Audience;
  readonly language: Language;
};

export type QueryAsked = {
  readonly query: Query;
  readonly audience: Audience;
  readonly language: Language;
};

/** A question that can be answered, in words and as a query. */
export type Suggestion = { readonly question: Bilingual; readonly query: Query };

export type Asked =
  | { readonly understood: true; readonly answer: Answer }
  | {
      readonly understood: false;
      /** What was not understood, said. */
      readonly reason: Bilingual;
      readonly suggestions: readonly Suggestion[];
    };

/** A file on its way in, and how many of its bytes have come. */
export type BegunUpload = { readonly id: string; readonly organisation: Slug; readonly name: string };
export type UploadReached = { readonly id: string; readonly offset: number };

export type Uploads = {
  /** The name under which it was delivered is kept for the receipt and touches no path. */
  readonly begin: (organisation: Slug, name: string) => Promise<UploadReached>;
  /** How far it came, for whoever takes it up again. Refuses with `upload-unknown`. */
  readonly reached: (id: string) => Promise<UploadReached>;
  /**
   * Adds bytes from where it stands; those that came before a connection broke off stay. Refuses with `upload-offset`,
   * `body-too-large`, `body-interrupted` and `disk-full`.
   */
  readonly add: (id: string, offset: number, bytes: AsyncIterable<Uint8Array>) => Promise<UploadReached>;
  /** Destroys its bytes: nobody comes back for them. */
  readonly abandon: (id: string) => Promise<void>;
};

export type Delivery = {
  readonly organisation: Slug;
  /** Ids of its uploads; they end with the delivery, and stay after a preview. */
  readonly uploads: readonly string[];
  readonly agree: boolean;
  /** A source id, when the house says which export it is. */
  readonly source: Code | null;
  /** Reads and judges, and keeps nothing. */
  readonly isPreview: boolean;
  /** Of the lines to correct. */
  readonly language: Language;
};

export type Delivered = {
  /** One a file; several when a file holds several tables. */
  readonly receipts: readonly Receipt[];
  /** The lines to correct, a file each as a spreadsheet program opens it; kept nowhere. */
  readonly rejects: readonly { readonly name: string; readonly text: string }[];
};

export type ChosenReceipt = { readonly organisation: Slug; readonly receipt: string };

export type Confirmed = ChosenReceipt & { readonly choices: Choices };

export type ChosenRecipe = {
  readonly organisation: Slug;
  readonly recipe: string;
  readonly taken: TakenBack;
};

/** The total that the house reads in its own box-office report, and what that total includes. */
export type StatedTotal = ChosenReceipt & {
  readonly amountMinor: number;
  readonly includes: { readonly taxes: boolean; readonly fees: boolean };
};

export type Reconciliation = {
  readonly receipt: string;
  readonly statedMinor: number;
  readonly includes: { readonly taxes: boolean; readonly fees: boolean };
  /** What we counted on the same basis; null when the file holds no such amount or several currencies. */
  readonly countedMinor: number | null;
  /** stated − counted. */
  readonly differenceMinor: number | null;
  readonly currency: string | null;
  readonly outcome: 'equal' | 'different' | 'not-comparable';
  /** Another basis on which the two totals are equal: the likely explanation of a difference. */
  readonly equalIf: { readonly taxes: boolean; readonly fees: boolean } | null;
  readonly explanation: Bilingual;
};

/** One page on one’s own data: a handful of answers in reading order, exact. */
export type OwnReturn = {
  readonly organisation: { readonly slug: Slug; readonly name: string };
  /** First and last day of what was counted; null without any delivery. */
  readonly from: string | null;
  readonly to: string | null;
  readonly answers: readonly Answer[];
};

export type ChosenRelease = {
  readonly release: string;
  /** Values of its common dimensions that its tables are limited to. */
  readonly within: Readonly<Record<Code, Code>>;
};

export type LogPage = {
  /** At most this many. */
  readonly limit: number;
  /** Only questions asked before this one; null for the newest. */
  readonly before: string | null;
};

export type LoggedQuestion = {
  readonly id: string;
  readonly askedAt: string;
  /** As `audienceName` writes it. */
  readonly askedBy: string;
  /** As typed; null when it was asked as a query. */
  readonly question: string | null;
  readonly reading: Bilingual;
  readonly query: Query;
  readonly outcome: 'released' | 'partly-released' | 'not-released' | 'refused';
  readonly edition: string | null;
};

export type Progress = {
  readonly state: 'working' | 'ready' | 'failed';
  /** What is being done, said. */
  readonly text: Bilingual;
  readonly done: number;
  /** Null when it is not known how many. */
  readonly of: number | null;
};

import type { LabelField } from './fields.ts';
import type { Slug } from './words.ts';

/** Field → folded label → its key, in decimal digits. */
export type LabelKeys = Readonly<Partial<Record<LabelField, Readonly<Record<string, string>>>>>;

/** What is known of one sheet of a delivery besides its content. Pure steps take it instead of a clock and a catalogue. */
export type DeliveryFacts = {
  readonly organisation: Slug;
  readonly receipt: string;
  readonly fileName: string;
  /** Header cells of the sheet, in the order of the staged columns. */
  readonly header: readonly string[];
  /** IANA zone of the pool: local times are in it. */
  readonly zone: string;
  /** Currency of amounts whose file names none. */
  readonly currency: string;
  /** Day of the delivery (ISO): nothing is bought long after it. */
  readonly today: string;
  /** The labels of the house that are kept beside what they stand for. */
  readonly labelKeys?: LabelKeys;
  /** The same delivery holds a finer sheet of the same sales (`coveredBy` of the source): no row of this one counts. */
  readonly isCovered: boolean;
  readonly companions: Companions;
};

/** The order comes first: it may tell whose it is. */
export type BuyerId = 'order-id' | 'customer-id';

/** Which completing sheets of the same delivery are bound, as relations of these names. */
export type Companions = {
  /** `buyers`, and the ids by which its rows are found: some sheets tell of orders, others of customers. */
  readonly buyers?: readonly BuyerId[];
  readonly scans?: boolean;
  readonly productions?: boolean;
  readonly places?: boolean;
};

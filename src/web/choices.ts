import type { Field } from '#model/fields.ts';
import { CHOOSABLE_FIELDS, type Choices } from '#model/recipe.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import type { ShownReceipt } from './api.ts';
import { askedColumns } from './receipt-state.ts';

/** What a person is saying of one file; an empty text is nothing said. */
export type Said = {
  /** Header → field, of the columns in doubt. */
  readonly columns: Readonly<Record<string, string>>;
  /** `keyOf` a label → concept. */
  readonly labels: Readonly<Record<string, string>>;
  readonly dates: 'day-first' | 'month-first' | '';
  /** ISO code. */
  readonly currency: string;
  /** One column more, whichever. */
  readonly header: string;
  readonly field: string;
};

export type AskedLabel = NonNullable<ShownReceipt['labels']>[number];

/** Where one begins: what is guessed or suggested is chosen until the person chooses otherwise. */
export function openingOf(receipt: ShownReceipt): Said {
  const columns = askedColumns(receipt).map(({ header, field }) => {
    const offer = receipt.offers?.find((one) => one.header === header);
    return [header, offer?.field ?? (isChoosable(field) ? field : '')] as const;
  });
  const labels = askedLabels(receipt).map((one) => [keyOf(one), one.suggestion?.code ?? ''] as const);
  return {
    columns: Object.fromEntries(columns),
    labels: Object.fromEntries(labels),
    dates: '',
    currency: '',
    header: '',
    field: '',
  };
}

/** Labels that can stand for something. */
export function askedLabels({ labels = [] }: ShownReceipt): readonly AskedLabel[] {
  return labels.filter(({ field }) => schemeOfField(field) !== null);
}

/** What is said, as it is remembered; null when nothing is. */
export function choicesOf(receipt: ShownReceipt, said: Said): Choices | null {
  const other = said.header !== '' && said.field !== '' ? { [said.header]: said.field } : {};
  const columns = { ...filled(said.columns), ...other };
  const labels: Record<string, Record<string, string>> = {};
  for (const one of askedLabels(receipt)) {
    const code = said.labels[keyOf(one)];
    if (code) labels[one.field] = { ...labels[one.field], [one.label]: code };
  }
  const isSaid = [columns, labels].some((one) => Object.keys(one).length > 0) || said.dates || said.currency;
  if (!isSaid) return null;
  const dates = said.dates === '' ? {} : { dates: said.dates };
  return { columns, labels, ...dates, ...(said.currency === '' ? {} : { currency: said.currency }) };
}

export function schemeOfField(field: string): string | null {
  return LABEL_SCHEMES[field as Field] ?? null;
}

export function keyOf({ field, label }: Pick<AskedLabel, 'field' | 'label'>): string {
  return `${field} ${label}`;
}

function isChoosable(field: string): boolean {
  return (CHOOSABLE_FIELDS as readonly string[]).includes(field);
}

function filled(said: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(said).filter(([, code]) => code !== ''));
}

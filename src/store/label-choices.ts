import type { Code, Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * What a house said that one of its labels stands for; null when it leaves the label unknown. The label itself is not
 * here: `labelKey` is keyed by the house, `sharedKey` is the same wherever the label is the same.
 */
export type LabelChoice = {
  readonly organisation: Slug;
  readonly field: Code;
  readonly labelKey: string;
  readonly sharedKey: string;
  readonly code: Code | null;
  readonly madeAt: string;
};

const SELECT = `select organisation, field, label_key as labelKey, shared_key as sharedKey, code, made_at as madeAt
  from label_choices`;

export async function labelChoices(catalogue: Catalogue): Promise<readonly LabelChoice[]> {
  return catalogue.all<LabelChoice>(`${SELECT} order by organisation, field, label_key`);
}

export async function labelChoicesOf(
  catalogue: Catalogue,
  organisation: Slug,
): Promise<readonly LabelChoice[]> {
  return catalogue.all<LabelChoice>(
    `${SELECT} where organisation = ? order by field, label_key`,
    organisation,
  );
}

export async function saveLabelChoice(catalogue: Catalogue, choice: LabelChoice): Promise<void> {
  catalogue.run(
    'insert or replace into label_choices (organisation, field, label_key, shared_key, code, made_at) values (?, ?, ?, ?, ?, ?)',
    choice.organisation,
    choice.field,
    choice.labelKey,
    choice.sharedKey,
    choice.code,
    choice.madeAt,
  );
}

export async function forgetLabelChoice(
  catalogue: Catalogue,
  organisation: Slug,
  labelKey: string,
): Promise<void> {
  catalogue.run('delete from label_choices where organisation = ? and label_key = ?', organisation, labelKey);
}

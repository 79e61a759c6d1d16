import type { Code } from '#model/words.ts';
import type { Focus } from '#path/present/present.ts';
import type { Match } from '../meaning.ts';
import { contrasted, isContrast, isShareOfOptions } from './breakdown.ts';
import { hasCue, type Parsed } from './parsed.ts';
import type { Value } from './values.ts';

export type Focused = { readonly focus: Focus; readonly used: readonly Match[] };

const AMOUNT: Focus = { form: 'amount', dimension: null, codes: [] };

/** The value in question, so that the sentence can say yes or no. A value in question is no filter. */
export function focusOf(
  parsed: Parsed,
  metric: Code,
  by: readonly Code[],
  values: readonly Value[],
): Focused {
  const [dimension = null] = by;
  if (dimension === null) return { focus: AMOUNT, used: [] };
  const inQuestion = values.filter((value) => value.dimension === dimension);
  const used = inQuestion.map(({ match }) => match);
  const codes = [...new Set(inQuestion.flatMap((value) => value.codes))];
  const extreme = hasCue(parsed, 'least') ? 'least' : 'most';
  if (isShareOfOptions(metric)) {
    if (codes.length === 0) return { focus: { form: 'most', dimension, codes }, used };
    return { focus: { form: codes.length > 1 ? 'either' : 'share', dimension, codes }, used };
  }
  if (inQuestion.length > 1 && isContrast(parsed, values) && contrasted(values) === dimension) {
    return { focus: { form: 'either', dimension, codes }, used };
  }
  if (codes.length > 0 && hasCue(parsed, 'most', 'least')) {
    return { focus: { form: extreme === 'least' ? 'least' : 'yes-no', dimension, codes }, used };
  }
  if (codes.length > 0 && hasCue(parsed, 'proportion'))
    return { focus: { form: 'share', dimension, codes }, used };
  if (hasCue(parsed, 'most', 'least') || hasCue(parsed, 'where-from')) {
    return { focus: { form: extreme, dimension, codes: [] }, used: [] };
  }
  return { focus: AMOUNT, used: [] };
}

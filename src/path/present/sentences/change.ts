import { say } from '#messages/messages.ts';
import { formatPercent } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { formatFigure, formatPoints } from '../figures.ts';
import { changeOf } from '../rows.ts';
import type { Telling } from './telling.ts';

/** « C’est 12 % de plus que pour la période comparée (11 000). »; that it is not released, or nothing when nothing is compared. */
export function changeSentence({ total, facts, query, isAwaited }: Telling, language: Language): string {
  const { unit } = facts.metric;
  const change = changeOf(total, unit);
  const isPool = query.compare !== undefined && 'with' in query.compare;
  if (total.value !== null && facts.compared?.total.status === 'x') {
    if (isPool) return say(isAwaited ? 'compared-pool-awaited' : 'compared-pool-not-released', {}, language);
    return say('compared-not-released', {}, language);
  }
  if (change === null || total.compared === null) return '';
  const value = formatFigure(total.compared, unit, facts.currency, language);
  const than = say(isPool ? 'than-pool' : 'than-before', { value }, language);
  // An amount is no bigger “than the pool’s”: only ratios and medians are compared with it in words.
  const { expression, disclosure } = facts.metric;
  if (isPool && expression.kind === 'single' && disclosure !== 'quantile') return '';
  // A row was named before: what is said of all of them is said to be. Persons of every discipline are all persons.
  const isOfAll = (query.by ?? []).length > 0;
  if (isOfAll && query.metric === 'participation') return '';
  if (change === 0) return say('change-none', { than, isOfAll }, language);
  const size = Math.abs(change);
  const by = unit === 'percent' ? formatPoints(size, language) : formatPercent(size, language);
  return say(change > 0 ? 'change-up' : 'change-down', { by, than, isOfAll }, language);
}

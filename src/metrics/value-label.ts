import { say } from '#messages/messages.ts';
import { formatDate, formatHour, formatMonth, formatQuarter } from '#messages/numbers.ts';
import type { PanelName } from '#model/panel.ts';
import type { Bilingual, Code, Language, Slug } from '#model/words.ts';
import { isTerm, label } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { dimensionOf } from './dimensions.ts';

export type HouseName = { readonly slug: Slug; readonly name: string; readonly of?: never };
/** What a pool names itself: its houses, and the panels of its releases. */
export type Named = readonly (HouseName | PanelName)[];

/** Dimensions whose values are proper names, which keep their capital inside a sentence. */
const OF_PROPER_NAMES: ReadonlySet<Code> = new Set([
  'municipality',
  'region',
  'fsa',
  'country',
  'organisation',
  'seller',
]);
/** What a release has of a dimension beside the values that its policy names. */
const OTHER_VALUES: Code = 'other-values';
/** Names of firms, of a country and of zones: in a dimension of other words, they keep their capital. */
const PROPER_NAMES: ReadonlySet<Code> = new Set([
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'x-twitter',
  'linkedin',
  'united-states',
  'laval',
  'south-shore',
  'north-shore',
]);

/** What a code of a dimension is called, as it stands alone in a table; `null` is unknown. */
export function valueLabel(dimension: Code, code: string | null, organisations: Named): Bilingual {
  return { fr: labelIn('fr'), en: labelIn('en') };

  function labelIn(language: Language): string {
    if (code === null) return say('unknown-value', {}, language);
    if (code === OTHER_VALUES) return say('other-values', {}, language);
    const panel = organisations.find((one) => one.of === dimension && one.slug === code);
    if (panel?.of) return panel.name[language];
    const values = dimensionOf(dimension)?.values;
    switch (values?.kind) {
      case 'concepts':
        return isTerm(values.scheme, code) ? label(values.scheme, code)[language] : code;
      case 'organisations':
        return houseName(code, organisations);
      case 'codes':
        return values.labels[code]?.[language] ?? code;
      case 'month':
        return formatMonth(code, language);
      case 'quarter':
        return formatQuarter(code, language);
      case 'date':
        return formatDate(code, language);
      case 'hour':
        return formatHour(Number(code), language);
      case 'season':
        return seasonLabel(code, language);
      case 'country':
        return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
      default:
        return code;
    }
  }
}

function houseName(code: Slug, organisations: Named): string {
  for (const one of organisations) if (one.of === undefined && one.slug === code) return one.name;
  return code;
}

/**
 * What the rows of a code are called. Under a group’s own code stand those who said the group and no part of it:
 * « Médias traditionnels, sans préciser », beside « Radio ».
 */
export function rowLabel(dimension: Code, code: string | null, organisations: Named): Bilingual {
  const whole = valueLabel(dimension, code, organisations);
  const values = dimensionOf(dimension)?.values;
  const isGroup =
    values?.kind === 'concepts' && schemeOf(values.scheme).groups.some((group) => group.code === code);
  if (!isGroup) return whole;
  return {
    fr: say('value-unspecified', { value: whole.fr }, 'fr'),
    en: say('value-unspecified', { value: whole.en }, 'en'),
  };
}

/** As `valueLabel`, to stand inside a sentence: « jeudi », “Thursday”, « médias traditionnels ». */
export function valueInSentence(
  dimension: Code,
  code: string | null,
  organisations: Named,
  language: Language,
): string {
  const text = valueLabel(dimension, code, organisations)[language];
  if (code === null) return text;
  if (dimension === 'discipline' && code === 'music') return say('concert-music', {}, language);
  const isProper =
    isProperName(dimension) || PROPER_NAMES.has(code) || (language === 'en' && isWeekday(dimension));
  return isProper ? text : lowerFirst(text);
}

/** Names of places and houses, dates and numbers: written in a sentence as they stand. */
export function isProperName(dimension: Code): boolean {
  const kind = dimensionOf(dimension)?.values.kind;
  return (kind !== 'concepts' && kind !== 'codes') || OF_PROPER_NAMES.has(dimension);
}

export function isWeekday(dimension: Code): boolean {
  const values = dimensionOf(dimension)?.values;
  return values?.kind === 'concepts' && values.scheme === 'weekday';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** September to June is a season of two years; July and August, the summer of one. */
function seasonLabel(code: string, language: Language): string {
  const summer = /^summer-(\d{4})$/.exec(code);
  return summer === null ? code.replace('-', '–') : say('summer-of', { year: summer[1] ?? '' }, language);
}

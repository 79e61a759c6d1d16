import { fold } from '#model/fold.ts';
import type { Source } from '#model/source.ts';

/** What one column of a survey asks: a question, or one option of it. */
export type Asked = { readonly wording: string; readonly option: string | null };

type HeaderRows = NonNullable<Source['survey']>['headerRows'] | null;

/** Under a question: its answer, whichever option it names. */
const ANSWER = /^(?:response|reponse|rate label)$/;
/** Under a question: what a person typed, or a rank without its label. Nothing is read from it. */
const FREE = /^(?:open ended response|reponse ouverte|rate value)$/;

/** Null when the column holds what a person typed. `headerRows` are those that the tool writes; null for an unknown tool. */
export function askedBy(header: string, headerRows: HeaderRows): Asked | null {
  if (headerRows === 3) return ofQualtrics(header);
  const parts = headerRows === 1 ? [header] : header.split(' – ');
  if (parts.length > 1) return ofTwoRows(parts);
  return ofBrackets(withoutCode(header));
}

/** `Question – Option` of two header rows joined. */
function ofTwoRows(parts: readonly string[]): Asked | null {
  const last = parts.at(-1) ?? '';
  const wording = withoutCode(parts.slice(0, -1).join(' – '));
  if (FREE.test(fold(last))) return null;
  return { wording, option: ANSWER.test(fold(last)) ? null : last };
}

/** `Question [Option]` (LimeSurvey); a second bracket is a comment on the option. */
function ofBrackets(header: string): Asked | null {
  const found = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(header);
  if (found === null) return { wording: header, option: null };
  const [, wording = '', option = ''] = found;
  return wording.endsWith(']') ? null : { wording, option };
}

/**
 * `Q1_2 – Question - Selected Choice - Option`: a code, then the wording, then the option where the code is numbered.
 * `Q1_8_TEXT` is what was typed beside an option.
 */
function ofQualtrics(header: string): Asked | null {
  const [code = '', ...rest] = header.split(' – ');
  if (rest.length === 0) return { wording: header, option: null };
  if (/_TEXT$/i.test(code)) return null;
  const parts = rest.join(' – ').split(' - ');
  const isOfOption = /_\d+$/.test(code) && parts.length > 1;
  const option = isOfOption ? (parts.at(-1) ?? '') : null;
  const asked = (isOfOption ? parts.slice(0, -1) : parts).filter((part) => fold(part) !== 'selected choice');
  return { wording: asked.join(' - '), option };
}

/** `Q1. Question`, `Q2[SQ001]. Question`. */
function withoutCode(wording: string): string {
  return wording.replace(/^[A-Za-z]\w{0,19}(?:\[\w+\])?\. (?=\S)/, '').trim();
}

import { fold } from '#model/fold.ts';
import type { Source } from '#model/source.ts';

/** What one column of a survey asks: a question, or one option of it. */
export type Asked = { readonly wording: string; readonly option: string | null };

type HeaderRows = NonNullable<Source['survey']>['headerRows'] | null;

/** Under a question: its answer, whichever option it names. */
const ANSWER = /^(?:response|reponse|rate label)$/;
/** Under a question: what a person typed, or a rank without its label. Nothing is read from it. */
const FREE = /^(?:open ended response|reponse ouverte|rate value)$/;

/** `Question? - Option`, `Question : Option`, `Question? (Option)`: a question is known by its sign, else by a dash or colon in spaces. */
const OPTION_BESIDE: readonly RegExp[] = [
  /^(.*\?)\s*[-–—:_|/]?\s*\(?([^?()[\]]+)\)?$/,
  /^(.*\S)\s+[-–—:]\s+(\S[^[\]]*)$/,
];

/** The question that each of several columns asks of one option beside it: header → what it asks. */
export function askedBeside(headers: readonly string[], headerRows: HeaderRows): ReadonlyMap<string, Asked> {
  if (headerRows !== null && headerRows !== 1) return new Map();
  const found = headers.flatMap((header) => {
    // Two header rows are joined so.
    if (headerRows === null && header.includes(' – ')) return [];
    const [, wording, option] = OPTION_BESIDE.map((form) => form.exec(header)).find(Boolean) ?? [];
    return wording === undefined || option === undefined ? [] : [{ header, wording, option: option.trim() }];
  });
  const times = new Map<string, number>();
  for (const { wording } of found) times.set(fold(wording), (times.get(fold(wording)) ?? 0) + 1);
  return new Map(
    found.flatMap(({ header, ...asked }) =>
      (times.get(fold(asked.wording)) ?? 0) > 1 ? [[header, asked] as const] : [],
    ),
  );
}

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

import type { Problem, Severity } from '#model/problem.ts';
import { Refusal } from '#model/problem.ts';
import type { Bilingual, Language } from '#model/words.ts';

import { AGREEING } from './agreeing.ts';
import { ASKING } from './asking.ts';
import { AWAITING } from './awaiting.ts';
import { CHECKING } from './checking.ts';
import { COLUMNS } from './columns.ts';
import { CONFIRMING } from './confirming.ts';
import { CONSENTING } from './consenting.ts';
import { DECLARING } from './declaring.ts';
import { DEPOSITING } from './depositing.ts';
import { EDITIONS } from './editions.ts';
import { EDITIONS_IN_TIME } from './editions-in-time.ts';
import { MAPPING } from './mapping.ts';
import { MATCHING } from './matching.ts';
import type { Message } from './message.ts';
import { METRICS } from './metrics.ts';
import { OF_THE_STEWARD } from './of-the-steward.ts';
import { POOLING } from './pooling.ts';
import { PROTECTION } from './protection.ts';
import { PULLING } from './pulling.ts';
import { READING } from './reading.ts';
import { RECEIVING } from './receiving.ts';
import { SERVING } from './serving.ts';
import { SURVEYING } from './surveying.ts';

/** Every sentence with a code. A code is permanent: never renamed, never given to another fault. */
const MESSAGES = {
  ...READING,
  ...COLUMNS,
  ...MAPPING,
  ...SURVEYING,
  ...CONFIRMING,
  ...CONSENTING,
  ...CHECKING,
  ...ASKING,
  ...METRICS,
  ...PROTECTION,
  ...POOLING,
  ...DECLARING,
  ...EDITIONS,
  ...EDITIONS_IN_TIME,
  ...MATCHING,
  ...AGREEING,
  ...SERVING,
  ...PULLING,
  ...DEPOSITING,
  ...RECEIVING,
  ...AWAITING,
  ...OF_THE_STEWARD,
};

export type MessageCode = keyof typeof MESSAGES;
export type MessageParams<C extends MessageCode> = (typeof MESSAGES)[C] extends Message<infer P> ? P : never;

export const MESSAGE_CODES = Object.keys(MESSAGES) as readonly MessageCode[];

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}

/** The sentence of a code, in the reader’s language. */
export function say<C extends MessageCode>(code: C, params: MessageParams<C>, language: Language): string {
  const sentences = MESSAGES[code] as unknown as Message<MessageParams<C>>;
  return sentences[language](params);
}

export function sayBoth<C extends MessageCode>(code: C, params: MessageParams<C>): Bilingual {
  return { fr: say(code, params, 'fr'), en: say(code, params, 'en') };
}

/** The sentence of a stored problem or refusal, whose code and parameters are plain data. */
export function sayStored(
  stored: { readonly code: string; readonly params: object },
  language: Language,
): string {
  if (!isMessageCode(stored.code)) return stored.code;
  return say(stored.code, stored.params as never, language);
}

/** A refusal to throw, with its parameters checked against its sentence. */
export function refusal<C extends MessageCode>(
  code: C,
  params: MessageParams<C>,
  options?: { cause: unknown },
): Refusal {
  return new Refusal(code, params as never, options);
}

/** A problem to collect; by default of the whole file, once. */
export function problem<C extends MessageCode>(
  code: C,
  params: MessageParams<C>,
  severity: Severity,
  where: Partial<Pick<Problem, 'row' | 'column' | 'value' | 'count'>> = {},
): Problem {
  return {
    code,
    params: params as never,
    severity,
    row: null,
    column: null,
    value: null,
    count: 1,
    ...where,
  };
}

import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { MessageCode } from '#messages/messages.ts';
import { isMessageCode, say, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Suggestion } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import type { ErrorStatus } from './error-status.ts';
import { statusOf } from './error-status.ts';
import { NotUnderstood } from './not-understood.ts';

/** A request whose parameters or body do not have the route’s shape. */
export class Malformed extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('malformed');
    this.name = 'Malformed';
    this.issues = issues;
  }
}

type OneError = { readonly code: string; readonly message: string; readonly where: string | null };

export type ErrorAnswer = {
  readonly ok: false;
  readonly status: ErrorStatus;
  readonly errors: readonly OneError[];
  readonly suggestions?: readonly Suggestion[];
};

/** The one shape of every error. A bug is told by a reference only; `report` gets what a maintainer needs, no value. */
export function errorAnswer(error: unknown, language: Language, report: (line: string) => void): ErrorAnswer {
  if (error instanceof Malformed) return malformed(error, language);
  if (error instanceof NotUnderstood) {
    const told = { code: 'question-not-understood', message: error.reason[language], where: 'question' };
    return { ...answerOf([told]), suggestions: error.suggestions };
  }
  if (error instanceof Refusal && isMessageCode(error.code)) {
    const where = error.params.where ?? WHERE[error.code] ?? null;
    return answerOf([
      { code: error.code, message: sayStored(error, language), where: where === null ? null : String(where) },
    ]);
  }
  const reference = randomUUID().slice(0, 8);
  report(`internal-error ${reference} ${traceOf(error)}`);
  return answerOf([
    { code: 'internal-error', message: say('internal-error', { reference }, language), where: null },
  ]);
}

/** The field to show a refusal beside, where its parameters do not name it. */
const WHERE: Readonly<Partial<Record<MessageCode, string>>> = {
  'question-empty': 'question',
  'organisation-unknown': 'organisation',
  'agreement-missing': 'agree',
  'receipt-unknown': 'receipt',
  'own-scope-needs-house': 'as',
  'log-for-members': 'as',
};

function malformed({ issues }: Malformed, language: Language): ErrorAnswer {
  const places = [...new Set(issues.map((issue) => placeOf(issue)))];
  return answerOf(
    places.map((where) => ({
      code: 'request-invalid',
      message: say('request-invalid', { where }, language),
      where,
    })),
  );
}

function placeOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...path, ...unknown].join('.') || 'body';
}

function answerOf(errors: readonly OneError[]): ErrorAnswer {
  return { ok: false, status: statusOf(errors[0]?.code ?? 'internal-error'), errors };
}

/** The name of the error and where it arose: its message may quote somebody’s data. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 6).map((line) => line.trim())].join(' | ');
}

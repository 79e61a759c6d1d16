import { randomUUID } from 'node:crypto';

import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';

/** What is not the file’s fault: it is tried again. */
const PASSING: readonly string[] = ['disk-full', 'staging-full', 'internal-error', 'agreement-awaited'];

export function isPassing({ code }: Refusal): boolean {
  return PASSING.includes(code);
}

/** What the machine refuses is a refusal too; anything else is a bug, of which no value is told. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const isFull = codeOf(thrown) === 'ENOSPC' || /No space left|disk is full/i.test(String(thrown));
  if (isFull) return refusal('disk-full', {}, { cause: thrown });
  return refusal('internal-error', { reference: randomUUID().slice(0, 8) }, { cause: thrown });
}

export function codeOf(thrown: unknown): string | null {
  const { code } = (thrown ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}

/** Where a bug arose, for whoever runs this: the name of the error and the places, never its message. */
export function placesOf({ code, params, cause }: Refusal): readonly string[] {
  if (code !== 'internal-error') return [];
  const places = cause instanceof Error ? (cause.stack ?? '').split('\n').filter(isPlace).slice(0, 8) : [];
  return [
    `internal-error ${params.reference} ${cause instanceof Error ? cause.name : typeof cause}`,
    ...places,
  ];
}

function isPlace(line: string): boolean {
  return /^\s+at /.test(line);
}

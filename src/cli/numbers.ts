import { refusal } from '#messages/messages.ts';

export function positiveInteger(given: string, option: string): number {
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < 1) throw refusal('number-unreadable', { option, value: given });
  return value;
}

import { refusal } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';

/** A command line that lacks something it cannot do without. */
export function usageRefusal(command: string, usage: string): Refusal {
  return refusal('command-usage', { usage: `${command} ${usage}` });
}

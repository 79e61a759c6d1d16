import { type LateHouse, lateHouses } from '#jobs/late.ts';
import { refusal, say } from '#messages/messages.ts';
import { claimReminder, releaseReminder, waysInOf } from '#store/ways-in.ts';
import type { Mail, Outgoing } from './outgoing.ts';
import { type Receiving, tellOf } from './receiving.ts';

/**
 * One mail to each late house that gave an address, and one more, the last, when nothing comes for long. A house that
 * hands in and is late anew is reminded anew. What was sent is on record before it is sent: nobody is written to twice.
 */
export async function remind(receiving: Receiving, outgoing: Outgoing): Promise<void> {
  const { pool } = receiving;
  for (const late of await lateHouses(pool)) {
    const { answersTo } = await waysInOf(pool.catalogue, late.organisation);
    if (answersTo === null) continue;
    const reminder = { organisation: late.organisation, since: late.since, step: late.step };
    if (!(await claimReminder(pool.catalogue, reminder, pool.now().toISOString()))) continue;
    try {
      await outgoing(await reminderOf(receiving, late, answersTo));
    } catch (error) {
      await releaseReminder(pool.catalogue, reminder);
      tellOf(receiving, late.organisation, refusal('mail-unsent', {}, { cause: error }));
    }
  }
}

async function reminderOf({ pool }: Receiving, late: LateHouse, answersTo: string): Promise<Mail> {
  const { language } = await waysInOf(pool.catalogue, late.organisation);
  const { name: poolName } = pool.catalogue.pool();
  const { name, since, missing, lastHanded: last, step } = late;
  const told = { name, pool: poolName, since, last, ...missing };
  return {
    to: [answersTo],
    isCopied: step === 2,
    subject: say('late-subject', { pool: poolName }, language),
    text: `${say(step === 1 ? 'late-body' : 'late-again', told, language)}\n`,
  };
}

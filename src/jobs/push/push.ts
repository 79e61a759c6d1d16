import { createHash, createHmac } from 'node:crypto';
import { refusal } from '#messages/messages.ts';
import { localTime } from '#model/calendar.ts';
import type { Push, PushAnswer } from '#model/push.ts';
import type { Slug } from '#model/words.ts';
import { houseOfDepositKey } from '#store/deposit-keys.ts';
import { answeredPush } from '#store/pushes.ts';
import { keepTogether } from '../answers/keep-together.ts';
import { requireAgreement } from '../ingest.ts';
import type { OpenPool } from '../open-pool.ts';
import { pushPace, readBody, textOfBody } from './push-limits.ts';
import { readPush } from './push-lines.ts';
import { deliverTogether, type WaitingPush } from './push-together.ts';

/** A program that sends on without waiting for an answer is told to. */
const WAITING_MAX = 100;

/** Clocks of sellers may be this far ahead, and in another zone. */
const AHEAD_MS_MAX = 36 * 3_600_000;

/** What questions share is not made anew after each push. */
const DELIVERED_EVERY_MS = 60_000;

type Answering = { readonly body: string; readonly answer: Promise<PushAnswer> };

/**
 * Takes pushes one after the other for each house; those that wait are handed in together. A push is a delivery like any
 * other, with a receipt; its answer is written with it or not at all, so that after a crash the same push is either answered
 * from there or counts for the first time. `delivered` is called within a minute, once for many.
 */
export function openPushes(pool: OpenPool, delivered: () => void): (push: Push) => Promise<PushAnswer> {
  const underWay = new Map<string, Answering>();
  const handIn = openLanes(pool, delivered);
  const keepPace = pushPace(pool.now);

  const answer = async (house: Slug, id: string, body: string, bytes: Buffer): Promise<PushAnswer> => {
    const before = await answeredPush(pool.catalogue, id);
    if (before) return sameAgain(before.body, body, before.answer);
    const { zone } = pool.catalogue.pool();
    const latest = localTime(new Date(pool.now().getTime() + AHEAD_MS_MAX).toISOString(), zone);
    const read = readPush(textOfBody(bytes), { zone, latest });
    return handIn(house, { id, body, read });
  };

  return async ({ key, idempotencyKey, bytes }) => {
    const house = await houseOfDepositKey(pool.catalogue, key, pool.now().toISOString());
    if (house === null) throw refusal('key-unknown', {});
    await requireAgreement(pool, house, false);
    keepPace(house);
    const content = await readBody(bytes);
    // One secret of the pool makes it a digest that nobody can look for.
    const id = createHmac('sha256', pool.keys.server)
      .update(`push\n${key.trim().toLowerCase()}\n${idempotencyKey}`)
      .digest('hex');
    const body = createHash('sha256').update(content).digest('hex');
    const same = underWay.get(id);
    if (same) return sameAgain(same.body, body, same.answer);
    const begun = { body, answer: answer(house, id, body, content) };
    underWay.set(id, begun);
    return begun.answer.finally(() => underWay.delete(id));
  };
}

function sameAgain<T>(before: string, body: string, answer: T): T {
  if (before !== body) throw refusal('idempotency-key-reused', {});
  return answer;
}

/** Pushes that wait while another is taken go together: a delivery costs nearly the same for one line or for all. */
const LINES_TOGETHER_MAX = 10_000;

function howMany(lane: readonly WaitingPush[]): number {
  let lines = 0;
  const beyond = lane.findIndex(({ read }) => {
    lines += read.lines.length;
    return lines > LINES_TOGETHER_MAX;
  });
  return beyond === -1 ? lane.length : Math.max(1, beyond);
}

type HandIn = (house: Slug, push: Pick<WaitingPush, 'id' | 'body' | 'read'>) => Promise<PushAnswer>;

function openLanes(pool: OpenPool, delivered: () => void): HandIn {
  const lanes = new Map<Slug, WaitingPush[]>();
  let isToldSoon = false;
  const tellSoon = (): void => {
    if (isToldSoon) return;
    isToldSoon = true;
    setTimeout(() => {
      isToldSoon = false;
      delivered();
    }, DELIVERED_EVERY_MS).unref();
  };
  const drain = async (house: Slug, lane: WaitingPush[]): Promise<void> => {
    while (lane.length > 0) {
      await deliverTogether(pool, house, lane.splice(0, howMany(lane)));
      // Many small files are only slower.
      await keepTogether(pool, house).catch((error: unknown) =>
        process.emitWarning(error instanceof Error ? error : String(error)),
      );
    }
    lanes.delete(house);
    tellSoon();
  };
  return (house, push) =>
    new Promise((done, failed) => {
      const waiting = { ...push, done, failed };
      const lane = lanes.get(house);
      if (lane && lane.length >= WAITING_MAX) failed(refusal('push-too-often', { seconds: 10 }));
      else if (lane) lane.push(waiting);
      else {
        const begun = [waiting];
        lanes.set(house, begun);
        void drain(house, begun);
      }
    });
}

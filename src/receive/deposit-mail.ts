import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';
import type { Language, Slug } from '#model/words.ts';
import { houseOfDepositKey } from '#store/deposit-keys.ts';
import { hasAgreement } from '#store/organisations.ts';
import { waysInOf } from '#store/ways-in.ts';
import { attachmentsOf } from './attachments.ts';
import { asRefusal, isPassing } from './faults.ts';
import { listen } from './listen.ts';
import type { MailWay } from './mail-way.ts';
import { answerByMail, type Receiving, tellOf, tellOutcome } from './receiving.ts';

export type DepositMail = {
  readonly address: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  readonly close: () => Promise<void>;
};

/** Base64 adds a third: a file of some 30 MB, more than most mail servers let out. */
const MESSAGE_MEGABYTES_MAX = 42;
const CONNECTIONS_MAX = 100;
/** A mail server that forwards needs a few. */
const CONNECTIONS_OF_ONE_MAX = 20;
/** Each is held in memory. */
const MESSAGES_MAX = 10;
/** A message waits for the deliveries before it; its sender waits ten minutes at least (RFC 5321, 4.5.3.2.6). */
const IDLE_MS_MAX = 480_000;
/** A sender that is refused its recipients again and again is guessing. */
const UNKNOWN_MAX = 5;

/** What SMTP calls them (RFC 5321, 4.2.3). */
const SMTP = { tryLater: 451, goAway: 421, unknown: 550, one: 452, tooLarge: 552, refused: 554 } as const;

/** A refusal as SMTP answers it. */
class Answer extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

/**
 * A mail server for deposit addresses alone: it relays nothing, keeps nothing, and answers a message once it is counted or
 * refused. A process killed before that leaves the message with its sender, who sends it again.
 */
export async function openDepositMail(receiving: Receiving, way: MailWay): Promise<DepositMail> {
  const door = new MailDoor(receiving, way.domain);
  const server = new SMTPServer({
    name: way.domain,
    banner: 'Parterre',
    size: MESSAGE_MEGABYTES_MAX * 1_000_000,
    authOptional: true,
    disabledCommands: way.certificate === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...(way.certificate ?? {}),
    disableReverseLookup: true,
    maxClients: CONNECTIONS_MAX,
    socketTimeout: IDLE_MS_MAX,
    logger: false,
    onConnect: (session, done) => answer(done, () => door.connect(session)),
    onClose: (session) => door.leave(session),
    onRcptTo: ({ address }, session, done) => answer(done, () => door.recipient(address, session)),
    onData: (stream, session, done) => answer(done, () => door.message(stream, session)),
  });
  // A client that goes away is none of our business.
  server.on('error', () => undefined);
  await listen(server.server, way);
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `…@${way.domain} (smtp://${way.host}:${port})`,
    port,
    isEncrypted: way.certificate !== null,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** What the server asks, answered. */
class MailDoor {
  readonly #receiving: Receiving;
  readonly #domain: string;
  readonly #connections = new Map<string, number>();
  #messages = 0;
  readonly #houses = new WeakMap<SMTPServerSession, { house: Slug | null; unknown: number }>();

  constructor(receiving: Receiving, domain: string) {
    this.#receiving = receiving;
    this.#domain = domain.toLowerCase();
  }

  /**
   * However many wrong addresses came from a place, it is listened to: it may be the mail server that forwards everybody’s
   * mail, and an address is too long to be guessed.
   */
  async connect({ remoteAddress }: SMTPServerSession): Promise<undefined> {
    const open = (this.#connections.get(remoteAddress) ?? 0) + 1;
    this.#connections.set(remoteAddress, open);
    if (open > CONNECTIONS_OF_ONE_MAX) throw new Answer(SMTP.goAway, 'Too many connections');
  }

  leave({ remoteAddress }: SMTPServerSession): void {
    const open = (this.#connections.get(remoteAddress) ?? 1) - 1;
    if (open > 0) this.#connections.set(remoteAddress, open);
    else this.#connections.delete(remoteAddress);
  }

  /** `<key>@domain`, or `<slug>+<key>@domain`, which a person can tell apart. Anybody else’s address is refused here. */
  async recipient(address: string, session: SMTPServerSession): Promise<undefined> {
    const { catalogue } = this.#receiving.pool;
    const { house, language } = await this.#houseOf(address, session);
    if (!(await hasAgreement(catalogue, house)))
      throw refused(SMTP.unknown, refusal('agreement-awaited', { organisation: house }), language);
    const isBegun = session.envelope.rcptTo.length > 0;
    const known = this.#houses.get(session);
    if (isBegun && known?.house !== null && known?.house !== house)
      throw refused(SMTP.one, refusal('mail-one-house', {}), language);
    this.#houses.set(session, { house, unknown: known?.unknown ?? 0 });
  }

  /** Read to its end whatever comes, as SMTP wants, and held no further than it may grow. */
  async message(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const house = this.#houses.get(session)?.house ?? '';
    const { language } = await waysInOf(this.#receiving.pool.catalogue, house);
    this.#messages++;
    try {
      const isHeld = this.#messages <= MESSAGES_MAX;
      const message = await gathered(stream, isHeld);
      if (!isHeld) throw new Answer(SMTP.tryLater, 'Too many messages at once, try again later');
      if (message !== null) return await this.#handIn(house, language, message);
    } finally {
      this.#messages--;
    }
    const because = refusal('mail-too-large', { megabytes: MESSAGE_MEGABYTES_MAX });
    tellOf(this.#receiving, house, because);
    throw refused(SMTP.tooLarge, because, language);
  }

  async #handIn(house: Slug, language: Language, message: Uint8Array): Promise<string> {
    const outcome = await this.#receiving.handIn({
      organisation: house,
      language,
      rejects: null,
      stage: async (staging) => {
        const files = await attachmentsOf(message);
        const arrived = files.map(({ name }, index) => ({
          id: `${index}`,
          path: join(staging, `${index}`),
          name,
        }));
        for (const [index, { bytes }] of files.entries())
          await writeFile(join(staging, `${index}`), bytes, { mode: 0o600, flag: 'wx' });
        return arrived;
      },
    });
    tellOutcome(this.#receiving, house, outcome);
    const { receipts, refused: out, later } = outcome;
    if (later && isPassing(later)) throw refused(SMTP.tryLater, later, language);
    const because = later ?? (receipts.length === 0 ? out[0]?.because : null);
    await answerByMail(this.#receiving, house, { outcome, isAsked: true });
    if (because) throw refused(SMTP.refused, because, language);
    const said = { files: receipts.length, id: receipts[0]?.id ?? '' };
    return plainAscii(say('mail-taken', said, language));
  }

  async #houseOf(
    address: string,
    session: SMTPServerSession,
  ): Promise<{ readonly house: Slug; readonly language: Language }> {
    const { catalogue, now } = this.#receiving.pool;
    const [local = '', domain = ''] = address.toLowerCase().split(/@(?=[^@]*$)/);
    const [slug = '', key = slug] = local.split('+');
    const isOurs = domain === this.#domain;
    const house = isOurs ? await houseOfDepositKey(catalogue, key, now().toISOString()) : null;
    if (house !== null && (key === slug || slug === house))
      return { house, language: (await waysInOf(catalogue, house)).language };
    const known = this.#houses.get(session);
    const unknown = (known?.unknown ?? 0) + 1;
    this.#houses.set(session, { house: known?.house ?? null, unknown });
    throw refused(
      unknown >= UNKNOWN_MAX ? SMTP.goAway : SMTP.unknown,
      refusal('mail-recipient-unknown', {}),
      'fr',
    );
  }
}

/** In one piece as it grows: a message may come in millions of pieces. Null for one that is too large or not to be held. */
async function gathered(stream: SMTPServerDataStream, isHeld: boolean): Promise<Uint8Array | null> {
  let bytes = Buffer.alloc(isHeld ? 65_536 : 0);
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    if (!isHeld || stream.sizeExceeded) {
      bytes = Buffer.alloc(0);
      continue;
    }
    if (length + piece.length > bytes.length) bytes = Buffer.concat([bytes], 2 * (length + piece.length));
    bytes.set(piece, length);
    length += piece.length;
  }
  return !isHeld || stream.sizeExceeded ? null : bytes.subarray(0, length);
}

function answer<T extends string | undefined>(
  done: (error?: Error | null, text?: string) => void,
  work: () => Promise<T>,
): void {
  work().then(
    (text) => done(null, text),
    (error: unknown) =>
      done(error instanceof Answer ? error : refused(SMTP.tryLater, asRefusal(error), 'en')),
  );
}

function refused(code: number, because: Refusal, language: Language): Answer {
  return new Answer(code, plainAscii(`${sayStored(because, language)} [${because.code}]`));
}

/** SMTP answers are ASCII and short (RFC 5321, 4.5.3.1.5): accents go, the sentence stays. */
function plainAscii(text: string): string {
  const plain = text
    .replaceAll(/[«»“”]\s?/g, '"')
    .replaceAll('’', "'")
    .replaceAll('–', '-')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\x20-\x7e]/g, '?');
  return plain.slice(0, 480);
}

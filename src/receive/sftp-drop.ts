import { timingSafeEqual } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import ssh2, { type Algorithms, type AuthContext, type Connection } from 'ssh2';

import { say } from '#messages/messages.ts';
import type { Slug } from '#model/words.ts';
import { houseOfDepositKey } from '#store/deposit-keys.ts';
import { waysInOf } from '#store/ways-in.ts';
import { DropFolder } from './drop-folder.ts';
import { Failures } from './failures.ts';
import { asRefusal } from './faults.ts';
import { hostKeys } from './host-keys.ts';
import { listen } from './listen.ts';
import { type Receiving, tellOf } from './receiving.ts';
import { type SessionOf, SftpSession } from './sftp-session.ts';

export type Drop = {
  readonly address: string;
  readonly port: number;
  readonly fingerprint: string;
  readonly close: () => Promise<void>;
};

/** A few bytes would unfold into thousands of requests, and what is still answered when a client goes away would throw. */
const UNCOMPRESSED: Algorithms = { compress: ['none'] };
const CONNECTIONS_MAX = 50;
const CONNECTIONS_OF_ONE_MAX = 5;
const LOGIN_MS_MAX = 30_000;
const TRIES_MAX = 6;
const SESSIONS_MAX = 4;
const IDLE_MS_MAX = 600_000;
const SWEEP_EVERY_MS = 3_600_000;

/** An SFTP server to which houses send, and nothing else: no shell, no command, no forwarding. */
export async function openDrop(
  receiving: Receiving,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Drop> {
  const { keys, fingerprint } = hostKeys(receiving.pool.folder);
  const houses = new Houses(receiving);
  const open = new Set<Connection>();
  const sockets = new Map<string, Socket>();
  const server = new ssh2.Server(
    { hostKeys: [...keys], ident: 'parterre', algorithms: UNCOMPRESSED },
    (connection, { ip, port: at }) => {
      if (open.size >= CONNECTIONS_MAX || houses.failures.isTired(ip)) return void connection.end();
      open.add(connection);
      connection.on('close', () => open.delete(connection));
      // A client that goes away is none of our business.
      connection.on('error', () => undefined);
      serve(houses, connection, { ip, socket: sockets.get(`${ip} ${at}`) });
    },
  );
  // The door is ours, so that a connection on which too much comes may be read no further for a while.
  const door = createServer((socket) => {
    const from = `${socket.remoteAddress} ${socket.remotePort}`;
    sockets.set(from, socket);
    socket.once('close', () => sockets.delete(from));
    server.injectSocket(socket);
  });
  await listen(door, { host, port });
  const sweep = () => houses.sweep().catch((error: unknown) => tellOf(receiving, '–', asRefusal(error)));
  await sweep();
  const sweeping = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  const { port: given } = door.address() as AddressInfo;
  return {
    address: `sftp://${host}:${given}`,
    port: given,
    fingerprint,
    close: () =>
      new Promise((closed) => {
        clearInterval(sweeping);
        door.close(() => closed());
        for (const connection of open) connection.end();
      }),
  };
}

/** Who may send, and where what each sends lies. */
class Houses {
  readonly receiving: Receiving;
  readonly failures: Failures;
  readonly #drops = new Map<Slug, DropFolder>();
  readonly #connections = new Map<Slug, number>();

  constructor(receiving: Receiving) {
    this.receiving = receiving;
    this.failures = new Failures(() => receiving.pool.now().getTime());
  }

  /** Whether this is who it says: a deposit key as the password, or a key that the house registered. */
  async admits(context: AuthContext): Promise<boolean> {
    const { catalogue, now } = this.receiving.pool;
    const house = context.username;
    if (context.method === 'password')
      return (await houseOfDepositKey(catalogue, context.password, now().toISOString())) === house;
    if (context.method !== 'publickey') return false;
    const { sshKeys } = await waysInOf(catalogue, house);
    const key = sshKeys
      .map((line) => ssh2.utils.parseKey(line))
      .find((known) => {
        if (known instanceof Error) return false;
        const bytes = known.getPublicSSH();
        return bytes.length === context.key.data.length && timingSafeEqual(bytes, context.key.data);
      });
    if (key === undefined || key instanceof Error) return false;
    if (context.signature === undefined || context.blob === undefined) return true;
    return key.verify(context.blob, context.signature, context.hashAlgo) === true;
  }

  /** Null: it has as many connections open as one house needs. */
  enter(house: Slug): (() => void) | null {
    const open = this.#connections.get(house) ?? 0;
    if (open >= CONNECTIONS_OF_ONE_MAX) return null;
    this.#connections.set(house, open + 1);
    return () => this.#connections.set(house, (this.#connections.get(house) ?? 1) - 1);
  }

  /** One drop a house, whatever the number of its connections: it knows which files are being written. */
  async sessionOf(house: Slug): Promise<Pick<SessionOf, 'drop' | 'reports' | 'language'>> {
    const { catalogue, folder } = this.receiving.pool;
    const { language } = await waysInOf(catalogue, house);
    const reports = join(folder.arriving, house, say('inbox-reports', {}, language));
    return { drop: this.#dropOf(house), reports, language };
  }

  #dropOf(house: Slug): DropFolder {
    const { folder, now } = this.receiving.pool;
    const drop =
      this.#drops.get(house) ?? new DropFolder(join(folder.arriving, house), () => now().getTime());
    this.#drops.set(house, drop);
    return drop;
  }

  /** What broke off and that nobody came back for, since before this process too. */
  async sweep(): Promise<void> {
    for (const house of await readdir(this.receiving.pool.folder.arriving))
      await this.#dropOf(house).forgetOld();
  }
}

type From = { readonly ip: string; readonly socket: Socket | undefined };

function serve(houses: Houses, connection: Connection, { ip, socket }: From): void {
  const grace = setTimeout(() => connection.end(), LOGIN_MS_MAX);
  let house = '';
  let isAdmitted = async () => false;
  let leave: () => void = () => undefined;
  let tries = 0;
  connection.on('authentication', (context) => {
    if (context.method === 'none') return context.reject(['password', 'publickey']);
    const judged = houses.admits(context).catch(() => false);
    void judged.then((isKnown) => {
      house = context.username;
      isAdmitted = () => houses.admits(context).catch(() => false);
      if (isKnown) return context.accept();
      // A client offers each key that it has: only what it proves or types is counted.
      const isGuess = context.method === 'password' || (context.method === 'publickey' && context.signature);
      if (isGuess) houses.failures.count(ip);
      context.reject(['password', 'publickey']);
      if (++tries >= TRIES_MAX) connection.end();
    });
  });
  connection.on('ready', () => {
    clearTimeout(grace);
    const entered = houses.enter(house);
    if (entered === null) return void connection.end();
    leave = entered;
    welcome(houses, { house, isAdmitted, socket }, connection);
  });
  connection.on('close', () => {
    clearTimeout(grace);
    leave();
  });
}

/** Sessions of a house that is in. Each is answered once all is at hand: a client does not wait before it goes on. */
function welcome(
  houses: Houses,
  {
    house,
    isAdmitted,
    socket,
  }: { readonly house: Slug } & Pick<SessionOf, 'isAdmitted'> & Pick<From, 'socket'>,
  connection: Connection,
): void {
  let idle = setTimeout(() => connection.end(), IDLE_MS_MAX);
  const touched = () => {
    clearTimeout(idle);
    idle = setTimeout(() => connection.end(), IDLE_MS_MAX);
  };
  const failed = (error: unknown) => tellOf(houses.receiving, house, asRefusal(error));
  const sessions: SftpSession[] = [];
  let full = 0;
  const hold = (isFull: boolean) => {
    full += isFull ? 1 : -1;
    if (full > 0) socket?.pause();
    else socket?.resume();
  };
  connection.on('session', (accept, reject) => {
    houses.sessionOf(house).then(
      (of) => {
        if (sessions.length >= SESSIONS_MAX) return reject();
        accept().on('sftp', (take) =>
          sessions.push(new SftpSession(take(), { ...of, touched, failed, hold, isAdmitted })),
        );
      },
      (error: unknown) => {
        failed(error);
        reject();
      },
    );
  });
  connection.on('close', () => {
    clearTimeout(idle);
    for (const session of sessions) session.end().catch(failed);
  });
}

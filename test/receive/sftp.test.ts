// The SFTP drop, with OpenSSH’s own client where it is installed and with ssh2’s.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import ssh2, { type Client, type ConnectConfig, type SFTPWrapper } from 'ssh2';
import { DropFolder } from '#receive/drop-folder.ts';
import { ed25519Pair, publicKeyLine } from '#receive/host-keys.ts';
import type { Drop } from '#receive/sftp-drop.ts';
import { SftpSession } from '#receive/sftp-session.ts';
import { depositKeys, withdrawDepositKey } from '#store/deposit-keys.ts';
import { plainSales, salesFile } from '../jobs/made-files.ts';
import { HOUSE } from '../jobs/made-pool.ts';
import { MadeReceiving } from './made-receiving.ts';

const hasOpenSsh = spawnSync('sftp', ['-V']).error === undefined;
const skip = hasOpenSsh ? false : 'no sftp on this machine (Debian: openssh-client)';

let at: MadeReceiving;
let drop: Drop;
let key: string;

beforeEach(async () => {
  at = await MadeReceiving.make();
  key = await at.key();
  const { sftp } = await at.open({ sftp: { host: '127.0.0.1', port: 0 } });
  assert.ok(sftp);
  drop = sftp;
});
afterEach(() => at.close());

const arriving = (...names: readonly string[]) => join(at.made.root, 'arriving', HOUSE, ...names);

/** One connection of ssh2’s client, ended whatever its end. */
async function connected<T>(login: Partial<ConnectConfig>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new ssh2.Client();
  await new Promise<void>((ready, failed) => {
    client
      .once('ready', () => ready())
      .once('error', failed)
      .once('close', () => failed(new Error('closed')));
    client.connect({ host: '127.0.0.1', port: drop.port, username: HOUSE, password: key, ...login });
  });
  try {
    return await work(client);
  } finally {
    client.end();
  }
}

const sftpOf = (client: Client) =>
  new Promise<SFTPWrapper>((given, failed) => {
    client.sftp((error, sftp) => (error ? failed(error) : given(sftp)));
  });

const inSession = <T>(work: (sftp: SFTPWrapper) => Promise<T>) =>
  connected({}, async (client) => work(await sftpOf(client)));

type Callback<T> = (error: Error | null | undefined, value: T) => void;
const asked = <T>(ask: (done: Callback<T>) => void) =>
  new Promise<T>((given, failed) => {
    ask((error, value) => (error ? failed(error) : given(value)));
  });
const put = (sftp: SFTPWrapper, name: string, text: string) =>
  asked<void>((done) => sftp.writeFile(name, text, (error) => done(error, undefined)));

describe('the SFTP drop', () => {
  it('takes what ssh2’s client puts, and tells what became of it without giving it back', async () => {
    await inSession(async (sftp) => {
      await put(sftp, '/ventes.csv.filepart', plainSales(3));
      await asked<void>((done) =>
        sftp.rename('ventes.csv.filepart', 'ventes.csv', (e) => done(e, undefined)),
      );
      const listed = await asked<readonly { readonly filename: string }[]>((done) => sftp.readdir('/', done));
      assert.deepEqual(
        listed.map(({ filename }) => filename),
        ['bilans', 'ventes.csv'],
      );
      await assert.rejects(
        asked((done) => sftp.readFile('ventes.csv', done)),
        /rien de ce qui a été envoyé/,
      );
    });
    await at.settle();
    assert.equal(await at.kept(), 3);
    assert.deepEqual(
      readdirSync(arriving()).filter((name) => !name.startsWith('.')),
      ['bilans'],
    );
    assert.deepEqual(readdirSync(arriving('.partial')), []);
    const report = await inSession(async (sftp) => {
      const [{ filename = '' } = {}] = await asked<readonly { readonly filename: string }[]>((done) =>
        sftp.readdir('bilans', done),
      );
      return asked<Buffer>((done) => sftp.readFile(`bilans/${filename}`, done));
    });
    assert.match(report.toString(), /3\slignes = 3 retenues/);
  });

  it('goes on with a file whose connection broke off, and does not count it before its end', async () => {
    const text = plainSales(2_000);
    const half = Math.floor(text.length / 2);
    await connected({}, async (client) => {
      const sftp = await sftpOf(client);
      const handle = await asked<Buffer>((done) => sftp.open('ventes.csv', 'w', done));
      const bytes = Buffer.from(text);
      await asked<void>((done) => sftp.write(handle, bytes, 0, half, 0, (e) => done(e, undefined)));
      client.destroy();
    });
    await at.settle();
    assert.equal(await at.kept(), 0);
    await inSession(async (sftp) => {
      const { size } = await asked<{ readonly size: number }>((done) => sftp.stat('ventes.csv', done));
      assert.equal(size, half);
      const handle = await asked<Buffer>((done) => sftp.open('ventes.csv', 'a', done));
      const rest = Buffer.from(text).subarray(half);
      await asked<void>((done) => sftp.write(handle, rest, 0, rest.length, half, (e) => done(e, undefined)));
      await asked<void>((done) => sftp.close(handle, (e) => done(e, undefined)));
    });
    await at.settle();
    assert.equal(await at.kept(), 2_000);
  });

  it('holds no more than its house may have waiting, however many files are begun at once', async () => {
    await inSession(async (sftp) => {
      const names = ['a', 'b', 'c'];
      const handles = [];
      for (const name of names)
        handles.push(await asked<Buffer>((done) => sftp.open(`${name}.csv`, 'w', done)));
      const writeLast = (handle: Buffer | undefined) =>
        asked<void>((done) =>
          sftp.write(handle ?? Buffer.alloc(4), Buffer.from('x'), 0, 1, 1_999_999_999, (e) =>
            done(e, undefined),
          ),
        );
      await writeLast(handles[0]);
      await writeLast(handles[1]);
      await assert.rejects(writeLast(handles[2]), /attend/);
      for (const name of names)
        await asked<void>((done) => sftp.unlink(`${name}.csv`, (e) => done(e, undefined)));
    });
    assert.deepEqual(readdirSync(arriving('.partial')), []);
  });

  /** Every part at once, without waiting for an answer. */
  const pour = (sftp: SFTPWrapper, handle: Buffer, part: Buffer, times: number) =>
    Promise.allSettled(
      Array.from({ length: times }, (_, n) =>
        asked<void>((done) =>
          sftp.write(handle, part, 0, part.length, n * part.length, (e) => done(e, undefined)),
        ),
      ),
    );

  it('takes what a client sends that waits for no answer, reading no further while too much waits', async () => {
    await inSession(async (sftp) => {
      const handle = await asked<Buffer>((done) => sftp.open('gros.csv', 'w', done));
      const answers = await pour(sftp, handle, Buffer.alloc(16_384, 'x'), 3_000);
      assert.ok(answers.every(({ status }) => status === 'fulfilled'));
      const { size } = await asked<{ readonly size: number }>((done) => sftp.stat('gros.csv', done));
      assert.equal(size, 3_000 * 16_384);
      await asked<void>((done) => sftp.unlink('gros.csv', (e) => done(e, undefined)));
    });
  });

  it('reads no further above so many requests or bytes that wait, and again below half of them', async () => {
    const answered = () => true;
    const client = Object.assign(new EventEmitter(), { status: answered, attrs: answered });
    const held: boolean[] = [];
    const session = new SftpSession(client as unknown as SFTPWrapper, {
      drop: new DropFolder(arriving(), () => Date.now()),
      reports: arriving('bilans'),
      language: 'fr',
      touched: () => undefined,
      failed: () => undefined,
      isAdmitted: async () => true,
      hold: (isFull) => held.push(isFull),
    });
    for (let id = 0; id < 128; id++) client.emit('STAT', id, '/');
    assert.deepEqual(held, []);
    client.emit('STAT', 128, '/');
    assert.deepEqual(held, [true]);
    await session.end();
    assert.deepEqual(held, [true, false]);
    const megabyte = Buffer.alloc(1_048_576);
    for (let id = 0; id < 9; id++) client.emit('WRITE', id, Buffer.alloc(4), 0, megabyte);
    assert.deepEqual(held, [true, false, true]);
    await session.end();
    assert.deepEqual(held, [true, false, true, false]);
  });

  it('goes on when a client that would compress goes away in the middle of it, and counts nothing of it', async () => {
    await connected({ algorithms: { compress: ['zlib@openssh.com', 'none'] } }, async (client) => {
      const sftp = await sftpOf(client);
      const handle = await asked<Buffer>((done) => sftp.open('ventes.csv', 'w', done));
      void pour(sftp, handle, Buffer.alloc(16_384), 1_000);
      await asked<unknown>((done) => sftp.stat('/', done));
      client.destroy();
    });
    await inSession(async (sftp) => {
      const listed = await asked<readonly { readonly filename: string }[]>((done) => sftp.readdir('/', done));
      assert.ok(listed.some(({ filename }) => filename === 'ventes.csv'));
      await put(sftp, 'ventes.csv', plainSales(2));
    });
    await at.settle();
    assert.equal(await at.kept(), 2);
  });

  it('counts no file of which a part was refused, though its sender closes it', async () => {
    await inSession(async (sftp) => {
      const handle = await asked<Buffer>((done) => sftp.open('ventes.csv', 'w', done));
      const write = (text: string, offset: number) => {
        const bytes = Buffer.from(text);
        return asked<void>((done) =>
          sftp.write(handle, bytes, 0, bytes.length, offset, (e) => done(e, undefined)),
        );
      };
      await write(plainSales(1), 0);
      await assert.rejects(write('x', 3_000_000_000));
      await assert.rejects(write('y', 100), /interrompu/);
      await assert.rejects(
        asked<void>((done) => sftp.close(handle, (e) => done(e, undefined))),
        /interrompu/,
      );
    });
    await at.settle();
    assert.equal(await at.kept(), 0);
  });

  it('lists years of reports in answers that OpenSSH’s client takes', { skip }, async () => {
    const own = ed25519Pair();
    const identity = at.made.file('cle', own.private);
    chmodSync(identity, 0o600);
    await at.says({ sshKeys: [publicKeyLine(own.public) ?? ''] });
    mkdirSync(arriving('bilans'), { recursive: true });
    for (let report = 0; report < 4_000; report++) writeFileSync(arriving('bilans', `r${report}.txt`), '');
    const batch = at.made.file('lot', 'ls -1 bilans\n');
    const options = [
      '-o',
      'StrictHostKeyChecking=no',
      '-o',
      'UserKnownHostsFile=/dev/null',
      '-F',
      '/dev/null',
    ];
    const args = [...options, '-i', identity, '-P', `${drop.port}`, '-b', batch, `${HOUSE}@127.0.0.1`];
    const { stdout } = await promisify(execFile)('sftp', args, { timeout: 20_000 });
    assert.equal(stdout.match(/r\d+\.txt/g)?.length, 4_000);
  });

  it('opens no path, folder, shell, command or forwarding', async () => {
    await connected({}, async (client) => {
      const sftp = await sftpOf(client);
      for (const path of [
        'bilans',
        '/sous/ventes.csv',
        '.parterre',
        '/bilans/a.txt',
        `${'n'.repeat(300)}.csv`,
      ])
        await assert.rejects(put(sftp, path, 'x'), path);
      await assert.rejects(asked<void>((done) => sftp.mkdir('sous', (e) => done(e, undefined))));
      await assert.rejects(
        asked<void>((done) => sftp.symlink('/etc/passwd', 'lien', (e) => done(e, undefined))),
      );
      await assert.rejects(asked((done) => sftp.readFile('/bilans/../../../keys/server.key', done)));
      await assert.rejects(asked((done) => sftp.readdir('/etc', done)));
      await assert.rejects(asked((done) => client.exec('id', done)));
      await assert.rejects(asked((done) => client.shell(done)));
      await assert.rejects(asked((done) => client.forwardOut('127.0.0.1', 1, '127.0.0.1', drop.port, done)));
      await assert.rejects(asked((done) => client.forwardIn('127.0.0.1', 0, done)));
    });
    assert.deepEqual(
      readdirSync(join(at.made.root, 'arriving')).flatMap((house) =>
        readdirSync(join(at.made.root, 'arriving', house)).filter((name) => name !== '.partial'),
      ),
      [],
    );
  });

  it('knows nobody by another’s key, a wrong key or none, and listens no more to who guesses', async () => {
    const theirs = await at.key('sans-accord');
    await assert.rejects(
      connected({ password: theirs }, async () => undefined),
      /authentication/,
    );
    await assert.rejects(
      connected({ username: 'sans-accord' }, async () => undefined),
      /authentication/,
    );
    for (let guess = 0; guess < 18; guess++)
      await assert.rejects(connected({ password: `parterre_${guess}` }, async () => undefined));
    await assert.rejects(
      connected({}, async () => undefined),
      (error: Error) => !/authentication/.test(error.message),
    );
  });

  it('takes nothing more by a connection whose key was withdrawn meanwhile', async () => {
    await inSession(async (sftp) => {
      await put(sftp, 'avant.csv', plainSales(1));
      const [{ id = '' } = {}] = await depositKeys(at.pool.catalogue, HOUSE);
      await withdrawDepositKey(at.pool.catalogue, HOUSE, id);
      await assert.rejects(put(sftp, 'apres.csv', plainSales(1)));
    });
    assert.deepEqual(readdirSync(arriving()).sort(), ['.partial', 'avant.csv']);
  });

  it('keeps its key from one start to the next, for its owner alone', async () => {
    const file = join(at.made.root, 'keys', 'sftp-ed25519.key');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const { fingerprint } = drop;
    const again = await at.open({ sftp: { host: '127.0.0.1', port: 0 } });
    assert.equal(again.sftp?.fingerprint, fingerprint);
    await again.close();
    drop.close();
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };
    await assert.rejects(at.open({ sftp: { host: '127.0.0.1', port } }), { code: 'port-taken' });
    other.close();
  });

  it('takes what OpenSSH’s sftp puts with a registered key, and what it takes up again', {
    skip,
  }, async () => {
    const own = ed25519Pair();
    const identity = at.made.file('cle', own.private);
    chmodSync(identity, 0o600);
    await at.says({ sshKeys: [publicKeyLine(own.public) ?? ''] });
    const whole = salesFile(Array.from({ length: 3_000 }, () => ({})));
    at.made.file('nuit.csv', whole);
    writeFileSync(join(at.made.folder, 'lot'), 'lcd .\nput nuit.csv\n-mkdir sous\nls -l\nreput nuit.csv\n');
    await connected({}, async (client) => {
      const sftp = await sftpOf(client);
      const handle = await asked<Buffer>((done) => sftp.open('nuit.csv', 'w', done));
      const begun = Buffer.from(whole).subarray(0, 50_000);
      await asked<void>((done) => sftp.write(handle, begun, 0, begun.length, 0, (e) => done(e, undefined)));
      client.destroy();
    });
    writeFileSync(
      join(at.made.folder, 'lot'),
      '-mkdir sous\nls -l\nreput nuit.csv\nput -p nuit.csv copie.part\nrename copie.part copie.csv\nls -l\n',
    );
    const known = at.made.file('hotes', '');
    const options = [
      'BatchMode=yes',
      'IdentitiesOnly=yes',
      'StrictHostKeyChecking=no',
      `UserKnownHostsFile=${known}`,
    ];
    const args = [
      ...options.flatMap((option) => ['-o', option]),
      '-F',
      '/dev/null',
      '-i',
      identity,
      '-P',
      `${drop.port}`,
    ];
    const ran = await promisify(execFile)('sftp', [...args, '-b', 'lot', `${HOUSE}@127.0.0.1`], {
      cwd: at.made.folder,
      timeout: 20_000,
    });
    assert.match(ran.stdout, /50000 .*nuit\.csv/);
    assert.match(readFileSync(known, 'utf8'), /ssh-ed25519/);
    await at.settle();
    const [one, other] = await at.made.receipts();
    assert.deepEqual([one?.rows.kept, other], [3_000, undefined]);
  });
});

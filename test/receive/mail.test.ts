// Deposit addresses, with nodemailer as the sender’s server and Python’s smtplib where it is installed.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

import { openOutgoing } from '#receive/outgoing.ts';
import type { Received } from '#receive/receive.ts';
import { plainSales, programmeFile } from '../jobs/made-files.ts';
import { HOUSE } from '../jobs/made-pool.ts';
import { MadeReceiving } from './made-receiving.ts';

const DOMAIN = 'depot.exemple.test';
const OFFICE = 'bureau@theatre-essai.test';
/** Of a person who does not exist. */
const SENDER = 'camille.untel@billetterie.test';
const CSV = { filename: 'ventes.csv', content: plainSales(3) };

let at: MadeReceiving;
let received: Received;
let key: string;

beforeEach(async () => {
  at = await MadeReceiving.make();
  key = await at.key();
  await at.says({ answersTo: OFFICE });
  const mail = { host: '127.0.0.1', port: 0, domain: DOMAIN, certificate: null };
  received = await at.open({ mail, outgoing: at.outgoing });
});
afterEach(() => at.close());

const port = () => received.mail?.port ?? 0;
const send = (message: SendMailOptions): Promise<{ readonly response: string }> =>
  createTransport({ host: '127.0.0.1', port: port(), ignoreTLS: true }).sendMail({
    from: SENDER,
    to: `${key}@${DOMAIN}`,
    text: 'Voici le fichier de la nuit.',
    ...message,
  });
const refused = async (message: SendMailOptions) => {
  const error = await send(message).then(
    () => assert.fail('it was taken'),
    (thrown: { readonly responseCode?: number; readonly response?: string }) => thrown,
  );
  return `${error.response}`;
};

describe('a deposit address', () => {
  it('takes the files attached to a message as one delivery, and answers the house, not the sender', async () => {
    const picture = { filename: 'logo.png', content: Buffer.from('89504e47', 'hex'), cid: 'logo' };
    const message: SendMailOptions = {
      to: `${HOUSE}+${key.toUpperCase()}@Depot.exemple.test`,
      html: '<p>Bonne nuit <img src="cid:logo"></p>',
      attachments: [CSV, { filename: 'programmation.csv', content: programmeFile([{}]) }, picture],
    };
    const { response } = await send(message);
    assert.match(response, /^250 .*2 fichiers recus, bilan \d/);
    assert.equal(at.pool.catalogue.all('select distinct delivery from receipts').length, 1);
    assert.deepEqual(
      (await at.made.receipts()).map(({ file }) => file.name),
      ['ventes.csv', 'programmation.csv'],
    );
    await send(message);
    assert.equal(await at.made.figure('tickets-issued'), 3);
    const [first, second] = at.sent;
    assert.deepEqual([first?.to, second?.to], [[OFFICE], [OFFICE]]);
    assert.match(first?.text ?? '', /3\slignes = 3 retenues/);
    assert.match(second?.text ?? '', /déjà reçu, mot pour mot/);
    assert.deepEqual(at.made.staging(), []);
    const catalogue = readFileSync(join(at.made.root, 'catalogue.sqlite'), 'latin1');
    const log = readFileSync(join(at.made.root, 'catalogue.sqlite-wal'), 'latin1');
    for (const kept of [catalogue, log, at.told.join('\n')])
      assert.doesNotMatch(kept, /camille|Voici le fichier/);
  });

  it('relays nothing, and takes nothing for an address that is none', async () => {
    for (const to of [
      `quelquun@ailleurs.test`,
      `${key}@ailleurs.test`,
      `parterre_faux@${DOMAIN}`,
      `autre+${key}@${DOMAIN}`,
      HOUSE.concat('@', DOMAIN),
    ])
      assert.match(await refused({ to, attachments: [CSV] }), /^550 .*\[mail-recipient-unknown\]/, to);
    const theirs = await at.key('sans-accord');
    assert.match(
      await refused({ to: `${theirs}@${DOMAIN}`, attachments: [CSV] }),
      /^550 .*\[agreement-awaited\]/,
    );
    assert.equal(await at.kept(), 0);
  });

  it('stays open to the mail server that forwards to it, whatever strangers send through that', async () => {
    for (let sent = 0; sent < 25; sent++)
      await refused({ to: `parterre_${sent}@${DOMAIN}`, attachments: [CSV] });
    assert.match((await send({ attachments: [CSV] })).response, /^250/);
  });

  it('is held up by nobody who only keeps connections open, and lets no place keep many', async () => {
    const greeted = async () => {
      const socket = connect(port(), '127.0.0.1');
      const [first] = (await once(socket, 'data')) as [Buffer];
      return { socket, code: first.toString().slice(0, 3) };
    };
    const held = await Promise.all(Array.from({ length: 19 }, greeted));
    assert.match((await send({ attachments: [CSV] })).response, /^250/);
    held.push(...(await Promise.all(Array.from({ length: 3 }, greeted))));
    assert.ok(held.some(({ code }) => code === '421'));
    for (const { socket } of held) socket.destroy();
  });

  it('refuses in one sentence what brings no export, and counts the export that comes with something else', async () => {
    assert.match(await refused({}), /^554 .*Joignez-y l'export lui-meme.*\[mail-without-file\]/);
    const pdf = { filename: 'facture.pdf', content: Buffer.from('%PDF-1.7\n\u0000\u0001') };
    assert.match(await refused({ attachments: [pdf] }), /^554 .*facture\.pdf.*\[file-\w+\]/);
    assert.match((await send({ attachments: [pdf, CSV] })).response, /^250/);
    assert.match(at.sent.at(-1)?.text ?? '', /facture\.pdf\s: pas compté/);
    assert.equal(await at.kept(), 3);
  });

  it('refuses a message that is too large, announced or not, and reads on', async () => {
    assert.match(await unannounced('', ' SIZE=43000000'), /^552 /m);
    assert.match(await unannounced('a,b\r\n'.repeat(8_500_000)), /^552 .*\[mail-too-large\]/m);
    assert.equal(await at.kept(), 0);
  });

  it('survives what is no message', async () => {
    for (const body of [
      '',
      '\0\0\0',
      `Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n'.repeat(5_000)}`,
      nested(400),
    ])
      assert.match(await unannounced(body), /^554 .*\[mail-\w+-?\w*\]/m, body.slice(0, 20));
  });

  it('encrypts once it has a certificate', async () => {
    const openssl = spawnSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        'k',
        '-out',
        'c',
        '-subj',
        `/CN=${DOMAIN}`,
        '-days',
        '2',
      ],
      { cwd: at.made.folder },
    );
    if (openssl.status !== 0) return;
    const [cert, own] = ['c', 'k'].map((name) => readFileSync(join(at.made.folder, name), 'utf8'));
    const way = {
      host: '127.0.0.1',
      port: 0,
      domain: DOMAIN,
      certificate: { cert: cert ?? '', key: own ?? '' },
    };
    await received.close();
    received = await at.open({ mail: way });
    const transport = createTransport({
      host: '127.0.0.1',
      port: port(),
      requireTLS: true,
      tls: { ca: cert ?? '', servername: DOMAIN },
    });
    const { response } = await transport.sendMail({
      from: SENDER,
      to: `${key}@${DOMAIN}`,
      attachments: [CSV],
    });
    assert.match(response, /^250/);
  });

  it('takes what Python’s smtplib sends, a ZIP too', async (context) => {
    if (spawnSync('python3', ['--version']).status !== 0) return context.skip('no python3 on this machine');
    const script = join(import.meta.dirname, 'send.py');
    const { stdout } = await promisify(execFile)(
      'python3',
      [script, `${port()}`, `${key}@${DOMAIN}`, at.made.file('ventes.csv', plainSales(4))],
      { timeout: 20_000 },
    );
    assert.match(stdout, /^250 /);
    assert.equal(await at.kept(), 4);
  });
});

describe('a mail that we send', () => {
  it('goes through the server named, to the house, marked as made by a machine', async () => {
    const got: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: async (stream, session, done) => {
        let text = `${session.envelope.rcptTo.map(({ address }) => address)}\n`;
        for await (const chunk of stream) text += chunk;
        got.push(text);
        done();
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    const { port: theirs } = server.server.address() as { port: number };
    const outgoing = openOutgoing(`smtp://127.0.0.1:${theirs}?ignoreTLS=true`, 'tiers@exemple.test');
    await outgoing({ to: [OFFICE], isCopied: true, subject: 'Bilan du dépôt', text: 'Reçu.' });
    await new Promise<void>((closed) => server.close(() => closed()));
    assert.match(got[0] ?? '', new RegExp(`^${OFFICE},tiers@exemple.test`));
    assert.match(got[0] ?? '', /^Auto-Submitted: auto-generated/m);
  });

  it('is refused a server or an address that is none', () => {
    for (const [server, from] of [
      ['exemple.test', 'a@b.test'],
      ['smtp://exemple.test', 'a@b.test\r\nBcc: c@d.test'],
      ['', ''],
    ] as const)
      assert.throws(() => openOutgoing(server, from), { code: 'outgoing-unreadable' });
  });
});

/** A message sent as it stands, without saying how large it is, or saying it falsely. */
function unannounced(body: string, size = ''): Promise<string> {
  return new Promise((ended, failed) => {
    const socket = connect(port(), '127.0.0.1');
    let told = '';
    const steps = [
      'EHLO moi',
      `MAIL FROM:<${SENDER}>${size}`,
      `RCPT TO:<${key}@${DOMAIN}>`,
      'DATA',
      `${body}\r\n.`,
      'QUIT',
    ];
    socket.setEncoding('latin1').on('data', (text: string) => {
      told += text;
      if (/^\d{3} /m.test(text)) {
        const step = steps.shift();
        if (step !== undefined) socket.write(`${step}\r\n`, 'latin1');
      }
    });
    socket.on('close', () => ended(told)).on('error', failed);
  });
}

function nested(depth: number): string {
  let text = '';
  for (let level = 0; level < depth; level++)
    text += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  return text;
}

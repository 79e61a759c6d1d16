import { existsSync, readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ParseArgsOptionsConfig } from 'node:util';

import type { OpenPool } from '#jobs/open-pool.ts';
import { refusal } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { MailWay } from '#receive/mail-way.ts';
import { openOutgoing } from '#receive/outgoing.ts';
import { openedLines, type Received, receive, type Ways } from '#receive/receive.ts';
import { type Terminal, text, type Values } from './command.ts';
import { positiveInteger } from './numbers.ts';

/** What the commands that receive take; secrets come from the environment. */
export const WAYS_OPTIONS = {
  folder: { type: 'string' },
  sftp: { type: 'string' },
  mail: { type: 'string' },
  'mail-domain': { type: 'string' },
  certificate: { type: 'string' },
  'certificate-key': { type: 'string' },
  host: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const WAYS_USAGE =
  '[--folder FOLDER] [--sftp PORT] [--mail PORT --mail-domain DOMAIN] [--certificate FILE --certificate-key FILE] [--host 127.0.0.1]';

/** The ways in that the options name; none need be. */
export function waysFrom(values: Values): Ways {
  const host = text(values, 'host') ?? '127.0.0.1';
  const sftp = text(values, 'sftp');
  return {
    folder: text(values, 'folder'),
    sftp: sftp === null ? null : { host, port: positiveInteger(sftp, 'sftp') },
    mail: mailFrom(values, host),
    outgoing: outgoingFrom(process.env.PARTERRE_SMTP, process.env.PARTERRE_MAIL_FROM),
  };
}

export function isReceiving({ folder, sftp, mail }: Ways): boolean {
  return folder !== null || sftp !== null || mail !== null;
}

type Opening = {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly delivered: () => void;
};

/** Opens them and says so. */
export async function openWays(
  pool: OpenPool,
  ways: Ways,
  { terminal, language, delivered }: Opening,
): Promise<Received> {
  const tell = (line: string) => terminal.tell(`${line}\n`);
  const received = await receive(pool, ways, { language, tell, delivered });
  for (const line of openedLines(ways, received, language)) tell(line);
  return received;
}

function mailFrom(values: Values, host: string): MailWay | null {
  const port = text(values, 'mail');
  if (port === null) return null;
  const domain = text(values, 'mail-domain');
  if (domain === null) throw refusal('mail-domain-missing', {});
  const files = [text(values, 'certificate'), text(values, 'certificate-key')];
  const certificate = files.every((file) => file === null) ? null : certificateFrom(files);
  return { host, port: positiveInteger(port, 'mail'), domain, certificate };
}

function certificateFrom(files: readonly (string | null)[]): NonNullable<MailWay['certificate']> {
  const [cert, key] = files.map((file) => {
    if (file === null || !existsSync(file)) throw refusal('certificate-unreadable', { file: file ?? '–' });
    return readFileSync(file, 'utf8');
  });
  const pair = { cert: cert ?? '', key: key ?? '' };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw refusal('certificate-unreadable', { file: files[0] ?? '–' }, { cause: error });
  }
  return pair;
}

/** The server’s address may hold a password, which no argument should. */
function outgoingFrom(server: string | undefined, from: string | undefined): Ways['outgoing'] {
  if (server === undefined && from === undefined) return null;
  return openOutgoing(server ?? '', from ?? '');
}

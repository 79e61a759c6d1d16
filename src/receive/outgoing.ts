import { createTransport } from 'nodemailer';

import { refusal } from '#messages/messages.ts';
import { isAddress } from '#model/ways-in.ts';

export type Mail = {
  readonly to: readonly string[];
  /** Whether the trusted third party, in whose name mails go, receives a copy. */
  readonly isCopied?: boolean;
  readonly subject: string;
  readonly text: string;
};

/** Sends one mail, or rejects. */
export type Outgoing = (mail: Mail) => Promise<void>;

/** With or without a name and a password, to a server that another program keeps. */
const SERVER = /^smtps?:\/\/[^\s/]+\/?(?:\?\S*)?$/;

const SENDING_MS_MAX = 30_000;

/**
 * `server` is a URL that may hold a password: it comes from the environment, never from an argument. Answers are marked as
 * made by a machine (RFC 3834), so that no machine answers them.
 */
export function openOutgoing(server: string, from: string): Outgoing {
  if (!SERVER.test(server) || !isAddress(from)) throw refusal('outgoing-unreadable', {});
  const transport = createTransport({
    url: server,
    connectionTimeout: SENDING_MS_MAX,
    greetingTimeout: SENDING_MS_MAX,
    socketTimeout: SENDING_MS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, isCopied = false, subject, text }) => {
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    await transport.sendMail({ from, to: [...to], cc: isCopied ? [from] : [], subject, text, headers });
  };
}

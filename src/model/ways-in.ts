import type { Language } from './words.ts';

/** How often a house says that it hands in; `none`: it is never waited for. */
export type Rhythm = 'weekly' | 'monthly' | 'none';

export const RHYTHMS: readonly Rhythm[] = ['weekly', 'monthly', 'none'];

/** What a house said of how it hands in without the page, and of where it is answered. */
export type WaysIn = {
  readonly language: Language;
  /** An address of its office, given by itself. Null: no mail is ever sent to it. */
  readonly answersTo: string | null;
  /** Null: learned from its earlier deliveries. */
  readonly expects: Rhythm | null;
  /** Public keys with which its programs open the SFTP drop, each one line as OpenSSH writes it. */
  readonly sshKeys: readonly string[];
};

export const NO_WAYS_IN: WaysIn = { language: 'fr', answersTo: null, expects: null, sshKeys: [] };

/** One plain address, of which nothing can become a header or a second recipient. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>()[\],;:"'\\\p{Cc}]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/u.test(text);
}

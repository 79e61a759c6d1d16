import { openAnswering } from '#jobs/answering.ts';
import { askConsent, consentInbox, recordConsentOf } from '#jobs/consents/consents.ts';
import { openPool } from '#jobs/open-pool.ts';
import { refusal, say } from '#messages/messages.ts';
import { audienceFrom } from '#model/audience.ts';
import type { ConsentAsked } from '#model/consent-inbox.ts';
import type { Consent } from '#model/pool.ts';
import { isOfRelease } from '#model/release-figure.ts';
import type { Language } from '#model/words.ts';
import { type Command, flag, type Given, printJson, text, type Values } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const consentCommand: Command = {
  name: 'consent',
  usage:
    'POOL --organisation SLUG --figure FIGURE [--to members|public] [--refuse | --until 2027-06-30] | inbox POOL --as SLUG | ask POOL --figure FIGURE [--to members|public] --as SLUG|steward [--json]',
  summary: {
    fr: 'L’accord (ou le refus) d’un organisme pour un chiffre\u00a0: ce qui l’attend et ce qu’on apprendrait de lui, sa réponse, ou une demande.',
    en: 'An organisation’s consent to a figure (or refusal): what waits for it and what would be learned of it, its word, or a request.',
  },
  options: {
    as: { type: 'string' },
    organisation: { type: 'string' },
    figure: { type: 'string' },
    to: { type: 'string' },
    refuse: { type: 'boolean' },
    until: { type: 'string' },
  },
  words: { min: 1, max: 2 },
  async run(given) {
    const [action, root] = given.words;
    if (root === undefined) return speak(given);
    if (action === 'inbox') return inbox(given);
    if (action === 'ask') return ask(given);
    throw usageRefusal('consent', this.usage);
  },
};

/** A release is for everybody, so that no more need be said of what one holds. */
function figureGiven(values: Values): Pick<Consent, 'figure' | 'audience'> {
  const figure = text(values, 'figure');
  if (figure === null) throw usageRefusal('consent', consentCommand.usage);
  const audience = text(values, 'to') ?? (isOfRelease(figure) ? 'public' : 'members');
  if (audience !== 'members' && audience !== 'public')
    throw refusal('choice-unknown', { option: 'to', value: audience, choices: 'members, public' });
  return { figure, audience };
}

async function speak({ words: [root = ''], values, terminal }: Given): Promise<void> {
  const organisation = text(values, 'organisation');
  const until = text(values, 'until');
  const granted = !flag(values, 'refuse');
  if (organisation === null || (!granted && until !== null))
    throw usageRefusal('consent', consentCommand.usage);
  const word = { organisation, ...figureGiven(values), granted, ...(until === null ? {} : { until }) };
  const pool = openPool(root, terminal.now);
  try {
    printJson(terminal, await recordConsentOf(pool, word));
  } finally {
    pool.catalogue.close();
  }
}

async function ask({ words: [, root = ''], values, language, terminal }: Given): Promise<void> {
  const asked = figureGiven(values);
  const pool = openPool(root, terminal.now);
  try {
    const request = await askConsent(pool, asked, audienceFrom(text(values, 'as') ?? 'public'));
    if (flag(values, 'json')) printJson(terminal, request);
    else terminal.print(`${say('consent-asked', {}, language)}\n`);
  } finally {
    pool.catalogue.close();
  }
}

async function inbox({ words: [, root = ''], values, language, terminal }: Given): Promise<void> {
  const house = text(values, 'as');
  if (house === null) throw usageRefusal('consent', consentCommand.usage);
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    const asked = await consentInbox(answering, house);
    if (flag(values, 'json')) return printJson(terminal, asked);
    if (asked.length === 0) terminal.print(`${say('consent-inbox-empty', {}, language)}\n`);
    for (const one of asked) terminal.print(`${linesOf(one, language).join('\n')}\n\n`);
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

function linesOf({ about, figure, audience, preview, word, until }: ConsentAsked, language: Language) {
  const said = (): string => {
    if (word === 'consented' || word === 'lapsed') return say(`consent-word-${word}`, { until }, language);
    return say(`consent-word-${word}`, {}, language);
  };
  return [
    `${about[language]} · ${said()}`,
    ...(preview?.text ?? []).map((sentence) => `  ${sentence[language]}`),
    `  --figure ${figure} --to ${audience}`,
  ];
}

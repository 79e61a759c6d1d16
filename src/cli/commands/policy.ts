import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { type Answering, openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { coarsenPolicy, leastShare } from '#jobs/releases/coarsen.ts';
import {
  agreedPolicy,
  isClosedUntilReleased,
  nextVersion,
  policyOfText,
  recordPolicy,
  rulesOfPolicy,
  textOfPolicy,
} from '#jobs/releases/policy.ts';
import { simulatePolicy } from '#jobs/releases/simulate.ts';
import { refusal, say } from '#messages/messages.ts';
import type { Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import {
  type Command,
  EXIT,
  flag,
  type Given,
  isAnyGiven,
  printJson,
  text,
  type Values,
} from '../command.ts';
import { panelNames, policyText } from '../print-policy.ts';
import { coarseningText, simulationText } from '../print-simulation.ts';
import { stageTeller } from '../tell-stages.ts';

const WITH_SIMULATE = ['policy', 'from', 'to', 'exact', 'coarsen', 'output'];

/** A policy is tried in a second or so: one line in ten seconds tells that it goes on. */
const TRIED_A_LINE = 10;

export const policyCommand: Command = {
  name: 'policy',
  usage:
    'POOL [--record FILE] | POOL --simulate [--policy FILE] [--from 2024-09 --to 2025-08] [--exact] [--coarsen [--output FILE]] [--json]',
  summary: {
    fr: 'Explique la politique de diffusion, ou consigne celle que les partenaires ont acceptée; --simulate dit ce qu’elle masquerait, --coarsen propose des regroupements qui en publient plus.',
    en: 'Explains the release policy, or records the one that partners agreed on; --simulate tells what it would hide, --coarsen proposes groupings that release more.',
  },
  options: {
    record: { type: 'string' },
    simulate: { type: 'boolean' },
    policy: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    exact: { type: 'boolean' },
    coarsen: { type: 'boolean' },
    output: { type: 'string' },
  },
  words: { min: 1, max: 1 },
  async run(given) {
    const { values } = given;
    requireFitting(values);
    return flag(values, 'simulate') ? simulate(given) : show(given);
  },
};

/** An option that would say something of nothing is refused. */
function requireFitting(values: Values): void {
  const isSimulated = flag(values, 'simulate');
  const isStray =
    (isSimulated && text(values, 'record') !== null) ||
    (!isSimulated && isAnyGiven(values, WITH_SIMULATE)) ||
    (flag(values, 'coarsen') ? flag(values, 'exact') : text(values, 'output') !== null);
  if (isStray) throw refusal('policy-option-needs-simulate', {});
}

async function show({ words: [root = ''], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    const file = text(values, 'record');
    const wasClosed = file !== null && (await isClosedUntilReleased(pool));
    if (file !== null) await recordPolicy(pool, fileText(file));
    const policy = await agreedPolicy(pool);
    // One word in a long file opens the pool.
    if (wasClosed && !policy.releasedOnly)
      terminal.tell(`${say('policy-gives-before-again', {}, language)}\n`);
    if (flag(values, 'json')) printJson(terminal, policy);
    else terminal.print(policyText(policy, rulesOfPolicy(policy), language));
  } finally {
    pool.catalogue.close();
  }
}

async function simulate(given: Given): Promise<number | undefined> {
  const {
    words: [root = ''],
    values,
    terminal,
    language,
  } = given;
  const months = monthsOf(values);
  const output = text(values, 'output');
  // Before minutes of work, and not after.
  if (output !== null && !existsSync(dirname(resolve(output)))) throw refusal('folder-unwritable', {});
  const file = text(values, 'policy');
  const proposed = file === null ? null : policyOfText(fileText(file));
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    const policy = proposed ?? (await agreedPolicy(pool));
    if (flag(values, 'coarsen')) return await coarsen(answering, { policy, months }, given);
    const basis = flag(values, 'exact') ? 'audits' : 'rules';
    const tell = stageTeller(terminal, language);
    const simulation = await simulatePolicy(answering, { policy, months, basis }, { tell });
    if (flag(values, 'json')) printJson(terminal, simulation);
    else terminal.print(simulationText(simulation, panelNames(policy), language));
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

async function coarsen(
  answering: Answering,
  { policy, months }: { readonly policy: PoolPolicy; readonly months: Months | null },
  { values, terminal, language }: Given,
): Promise<number> {
  const asked = { policy, months, version: await nextVersion(answering.pool) };
  const tried = (policies: number): void => {
    if (policies % TRIED_A_LINE === 0) terminal.tell(`${say('coarsening-tried', { policies }, language)}\n`);
  };
  const coarsening = await coarsenPolicy(answering, asked, { tell: stageTeller(terminal, language), tried });
  const output = text(values, 'output');
  const isWritten = output !== null && coarsening.isReached;
  if (isWritten) writeFileSync(output, textOfPolicy(coarsening.policy));
  if (flag(values, 'json')) printJson(terminal, coarsening);
  else {
    terminal.print(`${simulationText(coarsening.to, [], language)}\n`);
    terminal.print(coarseningText(coarsening, leastShare, language));
    if (isWritten) terminal.print(`${say('coarsening-written', { file: output }, language)}\n`);
  }
  return coarsening.isReached ? EXIT.done : EXIT.refused;
}

/** Null where none are given. */
function monthsOf(values: Values): Months | null {
  const [from, to] = [text(values, 'from'), text(values, 'to')];
  if (from === null && to === null) return null;
  if (from === null || to === null)
    throw refusal('edition-months-unreadable', { from: from ?? '', to: to ?? '' });
  return { from, to };
}

function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal('file-missing', { file }, { cause: error });
  }
}

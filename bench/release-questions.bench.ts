import { answer } from '#jobs/answer.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { ask } from '#jobs/ask.ts';
import { recordConsentOf } from '#jobs/consents/consents.ts';
import { openPool } from '#jobs/open-pool.ts';
import { buildEdition } from '#jobs/releases/editions.ts';
import { policyInForce } from '#jobs/releases/policy.ts';
import { simulatePolicy } from '#jobs/releases/simulate.ts';
import type { Answer } from '#model/answer.ts';
import type { Audience } from '#model/audience.ts';
import type { Simulation } from '#model/simulation.ts';
import { organisations } from '#store/organisations.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { onDemonstrationPool } from './demonstration-pool.ts';

const MONTHS = { from: '2024-09', to: '2025-07' };
const ASKER = 'theatre-des-heures-bleues';
const OPERA_SHARES = 'discipline-shares:opera';

const QUESTIONS: Readonly<Record<string, string>> = {
  thursday:
    'Est-ce-que le jeudi est la journée la plus populaire pour l’achat de billets de concert à Montréal?',
  twoHouses:
    'Les spectateurs du Théâtre de la Grande Marée ou du Théâtre des Heures bleues s’informent-ils de l’offre culturelle sur Facebook ou sur les médias traditionnels?',
  youngAtTheOpera: 'Dans quelle proportion les 18 à 35 ans fréquentent-ils l’opéra?',
  leadTime: 'Dans toute la mutualisation, combien de temps à l’avance achète-t-on ses billets de théâtre?',
  prices: 'Dans toute la mutualisation, quel est le prix moyen d’un billet par discipline?',
  january: 'Combien de billets de théâtre vendus en janvier 2025, dans toute la mutualisation?',
  areas: 'De quels secteurs viennent les acheteurs de théâtre, dans toute la mutualisation?',
  newBuyers: 'Combien de nouveaux acheteurs la saison dernière, dans toute la mutualisation?',
  ages: 'Combien d’acheteurs par âge et par discipline, dans toute la mutualisation?',
  channels: 'Par quel canal vend-on les billets de danse, dans toute la mutualisation?',
  tourists: 'Combien de billets vendus à des touristes, dans toute la mutualisation?',
  elsewhere: 'Où mon public va-t-il ailleurs?',
  lastSeason:
    'Combien de billets de théâtre vendus par rapport à la saison précédente, dans toute la mutualisation?',
};

export const releaseQuestions: Benchmark = {
  name: 'release-questions',
  about: 'thirteen questions of 60 houses under the default policy; baseline: the same before the release',
  run: (asked) => onDemonstrationPool(asked, (root) => measureQuestions(root, asked.tell)),
};

/** Of a demonstration pool without a release; it has one afterwards. */
async function measureQuestions(root: string, tell: (text: string) => void): Promise<Figures> {
  const pool = openPool(root, () => new Date());
  const answering = await openAnswering(pool);
  try {
    await answering.at(async () => undefined);
    await answering.keep();
    const before = await askAll(answering, 'before', tell);
    const { policy } = await policyInForce(pool);
    const simulation = await simulatePolicy(answering, { policy, months: MONTHS, basis: 'audits' });
    await buildEdition(answering, MONTHS);
    tell('a release is built');
    const after = await askAll(answering, 'released', tell);
    for (const { slug, name } of await organisations(pool.catalogue))
      if (/Opéra|lyrique/.test(name))
        await recordConsentOf(pool, {
          organisation: slug,
          figure: OPERA_SHARES,
          audience: 'members',
          granted: false,
        });
    const without = await askOne(answering, QUESTIONS['youngAtTheOpera'] ?? '');
    return {
      ...before,
      ...after,
      ...figuresOf('withoutConsents.youngAtTheOpera', without, tell),
      ...sharesOf(simulation),
    };
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

async function askAll(answering: Answering, when: string, tell: (text: string) => void): Promise<Figures> {
  const figures: Record<string, number | string> = {};
  for (const [name, question] of Object.entries(QUESTIONS))
    Object.assign(figures, figuresOf(`${when}.${name}`, await askOne(answering, question), tell));
  return figures;
}

type Shown = { readonly values: number; readonly of: number };

type Found = {
  readonly ms: number;
  readonly shown: Shown;
  readonly says: string;
  /** Each proposed question, as it is proposed, and what it shows once it is asked. */
  readonly remedies: readonly { readonly says: string; readonly shown: Shown }[];
};

async function askOne(answering: Answering, question: string): Promise<Found> {
  const audience: Audience = { kind: 'organisation', slug: ASKER };
  const started = performance.now();
  const asked = await ask(answering, { question, audience, language: 'fr' });
  const ms = Math.round(performance.now() - started);
  if (!asked.understood) throw new Error(`not understood: ${question}`);
  const remedies: Found['remedies'][number][] = [];
  // To ask houses for their consent answers nothing yet.
  for (const { text, query } of asked.answer.remedies.filter(({ consent }) => consent === undefined))
    remedies.push({ says: text.fr, shown: shownIn(await answer(answering, { query, audience })) });
  return { ms, shown: shownIn(asked.answer), says: asked.answer.answer.fr, remedies };
}

function shownIn({ rows }: Answer): Shown {
  return { values: rows.filter(({ status }) => status !== 'x').length, of: rows.length };
}

function figuresOf(
  name: string,
  { ms, shown, says, remedies }: Found,
  tell: (text: string) => void,
): Figures {
  const written = ({ values, of }: Shown): string => `${values} of ${of}`;
  const proposed = remedies.map((one) => `${one.says} (${written(one.shown)})`).join('; ');
  tell(`${name}: ${written(shown)}, ${ms} ms; ${says}${proposed === '' ? '' : ` → ${proposed}`}`);
  return {
    [`${name}.ms`]: ms,
    [`${name}.shown`]: written(shown),
    ...(remedies.length > 0 ? { [`${name}.remedies`]: proposed } : {}),
  };
}

/** Whole percent of the value of the common table that is released, by nothing and by all of its criteria. */
function sharesOf({ shares }: Simulation): Figures {
  const common = shares.filter(({ further }) => further === null);
  const most = Math.max(...common.map(({ by }) => by.length));
  return Object.fromEntries(
    common
      .filter(({ by }) => by.length === 0 || by.length === most)
      .map(({ by, period, value }) => [
        `value.${by.length === 0 ? 'total' : by.join('+')}.${period}`,
        value === null ? '..' : `${Math.round(100 * value)} %`,
      ]),
  );
}

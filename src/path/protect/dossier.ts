import { say } from '#messages/messages.ts';
import { addMonths } from '#model/calendar.ts';
import type { CellAt, Dossier, Drill, Edition, EditionEvidence, RuleName, Standing } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Bilingual } from '#model/words.ts';
import { isClean } from './drill/drill.ts';
import { homogeneousCells } from './homogeneous-cells.ts';
import { addressKey } from './linear/cube.ts';
import { isParameterOfPool } from './policy.ts';
import { parametersOfPolicy } from './policy-reading.ts';
import { emptyEvidence, rulesMet } from './primary.ts';
import { isHiddenForPanel } from './rules/panels.ts';

export type DossierFacts = {
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly policy: PoolPolicy;
  readonly drill: Drill;
  readonly standing: Standing;
};

const RULES: readonly RuleName[] = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9', 'A4', 'A6'];

/** Whoever knows them can work back from what is hidden to how large the largest house is (protection by P2, P5). */
const CONFIDENTIAL: readonly string[] = ['pPercent', 'buyerPercent'];

const REVIEW_MONTHS = 12;

/** What a release was made of, by which rules, what attacked it in vain, and the entry for the register. */
export function dossierOf(facts: DossierFacts): Dossier {
  const { edition, evidence, policy, drill, standing } = facts;
  const parameters = parametersOfPolicy(policy);
  const analysedOn = edition.builtAt.slice(0, 10);
  const dimensions = [...policy.common, ...policy.further].map(({ dimension }) => dimension);
  return {
    format: 'parterre-dossier-1',
    edition: edition.id,
    pool: edition.pool,
    months: edition.months,
    builtAt: edition.builtAt,
    sha256: evidence.sha256,
    standing,
    policy: {
      ...edition.policy,
      coalition: policy.coalition,
      dimensions,
      parameters: Object.entries(parameters).flatMap(([name, value]) =>
        typeof value === 'number' && isParameterOfPool(name)
          ? [
              {
                name,
                value,
                isConfidential: CONFIDENTIAL.includes(name),
                text: both((language) => say(`dossier-parameter-${name}`, {}, language)),
              },
            ]
          : [],
      ),
    },
    ...countsOf(facts),
    drill,
    drillPassed: isClean(drill),
    nextReview: addMonths(analysedOn, REVIEW_MONTHS),
    register: {
      description: both((language) =>
        say('dossier-description', { from: edition.months.from, to: edition.months.to }, language),
      ),
      purposes: both((language) => say('dossier-purposes', {}, language)),
      techniques: both((language) => say('dossier-techniques', {}, language)),
      analysedOn,
      supervisedBy: null,
    },
  };
}

function countsOf({ edition, evidence, policy }: DossierFacts): Pick<Dossier, 'cells' | 'rules'> {
  const parameters = parametersOfPolicy(policy);
  const { measures } = evidence;
  const parties = evidence.parties.map(({ party, knows }) => ({ party, knows: new Set(knows) }));
  const cells = edition.cells.map(({ at }) => at);
  const persons = measures.findIndex(({ of }) => of === 'persons');
  const counts = new Map(
    cells.map((at, i) => [addressKey(at), evidence.cells[i]?.totals[persons] ?? 0] as const),
  );
  const behindAt = new Map(cells.map((at, i) => [addressKey(at), evidence.cells[i]] as const));
  const evidenceAt = (at: CellAt) => behindAt.get(addressKey(at)) ?? emptyEvidence(measures);
  const alike = homogeneousCells(edition.cube, cells, (at) => counts.get(addressKey(at)) ?? 0, parameters);
  const struck = new Map<RuleName, number>();
  let [recorded, complementary] = [0, 0];
  for (const [i, { at, status }] of edition.cells.entries()) {
    const behind = evidence.cells[i];
    if (behind === undefined || behind.contributions.length === 0) continue;
    recorded += 1;
    if (status === 'ok') continue;
    const met = [
      ...rulesMet(at, behind, measures, parties, parameters),
      ...(alike.has(addressKey(at)) ? (['P6'] as const) : []),
      ...(isHiddenForPanel(edition.cube, at, evidenceAt, parameters) ? (['A4'] as const) : []),
    ];
    if (met.length === 0) complementary += 1;
    for (const rule of met) struck.set(rule, (struck.get(rule) ?? 0) + 1);
  }
  return {
    cells: {
      recorded,
      released: edition.cells.filter(({ status }) => status === 'ok').length,
      complementary,
    },
    rules: RULES.map((rule) => ({
      rule,
      cells: struck.get(rule) ?? 0,
      text: both((language) => say(`dossier-rule-${rule}`, {}, language)),
    })),
  };
}

function both(said: (language: 'fr' | 'en') => string): Bilingual {
  return { fr: said('fr'), en: said('en') };
}

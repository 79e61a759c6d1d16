import { refusal } from '#messages/messages.ts';
import type { LabelDecision, LabelState, PoolLabels } from '#model/agreeing.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Code, Slug } from '#model/words.ts';
import { type Known, type OwnLabel, openLabels, readOpenLabels, suggestFor } from '#path/agree/agree.ts';
import {
  forgetLabelChoice,
  type LabelChoice,
  labelChoices,
  labelChoicesOf,
  saveLabelChoice,
} from '#store/label-choices.ts';
import { recipesOf, saveRecipe } from '#store/recipes.ts';
import { schemeOfLabels } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { HOUSES_MIN, holdingsOf, requireHouse } from '../delivery/known-houses.ts';
import { labelKey, sharedLabelKey } from '../delivery/local-keys.ts';
import type { OpenPool } from '../open-pool.ts';

/** The labels of a house, what is open first. Refuses with `organisation-unknown`. */
export async function labelsOf(answering: Answering, house: Slug): Promise<readonly LabelState[]> {
  return answering.at((asOf) => labelsAt(asOf, house));
}

async function labelsAt(asOf: PoolAt, house: Slug): Promise<readonly LabelState[]> {
  requireHouse(asOf, house);
  const { catalogue, keys } = asOf.pool;
  const own = readOpenLabels(await asOf.run(openLabels(house)));
  const choices = new Map((await labelChoicesOf(catalogue, house)).map((one) => [one.labelKey, one]));
  const others = (await labelChoices(catalogue)).filter(({ organisation }) => organisation !== house);
  const holdings = holdingsOf(asOf);
  const states = own.map((label) => stateOf(label, choices.get(label.key)));
  return states
    .map((state) =>
      state.state !== 'unknown'
        ? state
        : {
            ...state,
            suggestion: suggestFor(state.scheme, state.label, {
              siblings: siblingsOf(states, state),
              others: agreedBy(others, sharedLabelKey(keys, state.field, state.label), holdings),
            }),
          },
    )
    .toSorted((a, b) => rank(a) - rank(b) || b.lines - a.lines);
}

function rank({ state }: LabelState): number {
  return { unknown: 0, chosen: 1, left: 2, read: 3 }[state];
}

function stateOf(
  { field, key, label, code, lines, tickets }: OwnLabel,
  choice: LabelChoice | undefined,
): LabelState {
  const common = { field, scheme: schemeOfLabels(field) ?? '', key, label, lines, tickets, suggestion: null };
  if (choice === undefined) return { ...common, code, state: code === null ? 'unknown' : 'read' };
  return choice.code === null
    ? { ...common, code, state: 'left' }
    : { ...common, code: choice.code, state: 'chosen' };
}

function siblingsOf(states: readonly LabelState[], { field, key }: LabelState): readonly Known[] {
  return states.flatMap((other) =>
    other.field === field && other.key !== key && other.code !== null
      ? [{ label: other.label, code: other.code }]
      : [],
  );
}

/** What five houses or more said of a label, if most say the same; houses under one control count once. */
function agreedBy(
  choices: readonly LabelChoice[],
  shared: string,
  holdings: ReadonlyMap<Slug, string>,
): Code | null {
  const said = new Map<string, Code>();
  for (const { organisation, sharedKey, code } of choices)
    if (sharedKey === shared && code !== null) said.set(holdings.get(organisation) ?? organisation, code);
  const codes = [...said.values()];
  for (const code of new Set(codes)) {
    const same = codes.filter((other) => other === code).length;
    if (same >= HOUSES_MIN && same * 2 > codes.length) return code;
  }
  return null;
}

/** What is open in the pool, for the steward: counts by field, and no label of fewer than five houses. */
export async function poolLabels(answering: Answering): Promise<readonly PoolLabels[]> {
  return answering.at(async (asOf) => {
    const decided = new Set((await labelChoices(asOf.pool.catalogue)).map(({ labelKey: key }) => key));
    const holdings = holdingsOf(asOf);
    const open = readOpenLabels(await asOf.run(openLabels(null))).filter(
      ({ key, code }) => code === null && !decided.has(key),
    );
    return [...new Set(open.map(({ field }) => field))].map((field) => {
      const of = open.filter((label) => label.field === field);
      return {
        field,
        scheme: schemeOfLabels(field) ?? '',
        houses: new Set(of.map(({ organisation }) => organisation)).size,
        labels: of.length,
        lines: linesOf(of),
        shared: sharedIn(of, holdings),
      };
    });
  });
}

function sharedIn(open: readonly OwnLabel[], holdings: ReadonlyMap<Slug, string>): PoolLabels['shared'] {
  const words = new Map<string, OwnLabel[]>();
  for (const label of open) words.set(fold(label.label), [...(words.get(fold(label.label)) ?? []), label]);
  return [...words].flatMap(([label, of]) => {
    const houses = new Set(of.map(({ organisation }) => holdings.get(organisation) ?? organisation)).size;
    return houses >= HOUSES_MIN ? [{ label, houses, lines: linesOf(of) }] : [];
  });
}

function linesOf(labels: readonly OwnLabel[]): number {
  return labels.reduce((sum, { lines }) => sum + lines, 0);
}

/**
 * What a house says of its labels, at once for all that it delivered. Refuses a label that it does not have
 * (`label-unknown`) and a code that does not exist (`choices-code-unknown`); then nothing is kept.
 */
export async function chooseLabels(
  answering: Answering,
  house: Slug,
  decisions: readonly LabelDecision[],
): Promise<readonly LabelState[]> {
  const { pool } = answering;
  const labels = new Map((await labelsOf(answering, house)).map((label) => [label.key, label]));
  const checked = decisions.map((decision) => {
    const label = labels.get(decision.key);
    if (label === undefined) throw refusal('label-unknown', {});
    if (decision.choice === 'is' && !isTerm(label.scheme, decision.code))
      throw refusal('choices-code-unknown', { field: label.field, code: decision.code });
    return { decision, label };
  });
  await pool.catalogue.transaction(async () => {
    for (const { decision, label } of checked) {
      if (decision.choice === 'undo') await takeBack(pool, house, label);
      else
        await saveLabelChoice(
          pool.catalogue,
          choiceOf(pool, house, label, decision.choice === 'is' ? decision.code : null),
        );
    }
    if (checked.length > 0) pool.catalogue.bumpRevision();
  });
  return labelsOf(answering, house);
}

export function choiceOf(
  { keys, now }: OpenPool,
  house: Slug,
  { field, label, key }: { readonly field: string; readonly label: string; readonly key?: string },
  code: Code | null,
): LabelChoice {
  return {
    organisation: house,
    field,
    labelKey: key ?? labelKey(keys, house, field, label),
    sharedKey: sharedLabelKey(keys, field, label),
    code,
    madeAt: now().toISOString(),
  };
}

/** A choice that is taken back leaves the recipes too, or the next file would be read by it. */
async function takeBack({ catalogue, keys, now }: OpenPool, house: Slug, label: LabelState): Promise<void> {
  await forgetLabelChoice(catalogue, house, label.key);
  for (const kept of await recipesOf(catalogue, house)) {
    const said = kept.recipe.labels?.[label.field as Field] ?? {};
    const left = Object.entries(said).filter(
      ([text]) => labelKey(keys, house, label.field, text) !== label.key,
    );
    if (left.length === Object.keys(said).length) continue;
    const labels = { ...kept.recipe.labels, [label.field]: Object.fromEntries(left) };
    const recipe = { ...kept.recipe, labels };
    await saveRecipe(catalogue, {
      ...kept,
      version: kept.version + 1,
      recipe,
      savedAt: now().toISOString(),
    });
  }
}

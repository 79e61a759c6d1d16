import { chooseLabels, labelsOf, poolLabels } from '#jobs/agree/labels.ts';
import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { refusal, say } from '#messages/messages.ts';
import type { LabelDecision, LabelState } from '#model/agreeing.ts';
import { fold } from '#model/fold.ts';
import type { Language } from '#model/words.ts';
import { label as conceptLabel } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { type Command, flag, isAnyGiven, printJson, type Terminal, text, type Values } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const labelsCommand: Command = {
  name: 'labels',
  usage: 'POOL [--organisation SLUG [FIELD LABEL --is CODE|--leave|--undo] [--accept]] [--json]',
  summary: {
    fr: 'Montre à un organisme ses libellés sans sens connu, et retient ce qu’il en dit, aussitôt pour tout son passé. Sans organisme : ce qui reste à accorder dans la mutualisation, en nombres.',
    en: 'Shows an organisation its labels of no known meaning, and remembers what it says of them, at once for all its past. Without one: what is left to agree on in the pool, in counts.',
  },
  options: {
    organisation: { type: 'string' },
    is: { type: 'string' },
    leave: { type: 'boolean' },
    undo: { type: 'boolean' },
    accept: { type: 'boolean' },
  },
  words: { min: 1, max: 3 },
  async run({ words: [root = '', field, label], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    const isPartial = (field === undefined) !== (label === undefined);
    const isSaid = isAnyGiven(values, ['is', 'leave', 'undo']);
    const needsHouse = isSaid || flag(values, 'accept');
    if (isPartial || isSaid !== (label !== undefined) || (organisation === null && needsHouse))
      throw usageRefusal('labels', this.usage);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      if (organisation === null) {
        const open = await poolLabels(answering);
        if (flag(values, 'json')) return printJson(terminal, open);
        for (const one of open) {
          const scheme = schemeOf(one.scheme).label[language];
          terminal.print(`${say('pool-labels', { ...one, scheme }, language)}\n`);
          for (const shared of one.shared)
            terminal.print(`  ${say('pool-label-shared', shared, language)}\n`);
        }
        return;
      }
      const known = await labelsOf(answering, organisation);
      const decisions = decisionsOf(known, values, field, label);
      const told = decisions.length === 0 ? known : await chooseLabels(answering, organisation, decisions);
      if (flag(values, 'json')) return printJson(terminal, told);
      tell(terminal, told, language);
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};

/** What was said of one label, or of all that something likely is suggested for. */
function decisionsOf(
  known: readonly LabelState[],
  values: Values,
  field: string | undefined,
  label: string | undefined,
): readonly LabelDecision[] {
  if (field === undefined || label === undefined) {
    if (!flag(values, 'accept')) return [];
    return known.flatMap(({ key, state, suggestion }) =>
      state === 'unknown' && suggestion?.certainty === 'likely'
        ? [{ key, choice: 'is' as const, code: suggestion.code }]
        : [],
    );
  }
  const found = known.find((one) => one.field === field && fold(one.label) === fold(label));
  if (found === undefined) throw refusal('label-unknown', {});
  const code = text(values, 'is');
  if (code !== null) return [{ key: found.key, choice: 'is', code }];
  return [{ key: found.key, choice: flag(values, 'leave') ? 'unknown' : 'undo' }];
}

function tell(terminal: Terminal, labels: readonly LabelState[], language: Language): void {
  const asked = labels.filter(({ state }) => state === 'unknown' || state === 'chosen');
  if (!asked.some(({ state }) => state === 'unknown'))
    terminal.print(`${say('labels-none', {}, language)}\n`);
  for (const { label, lines, state, scheme: of, code, suggestion } of asked) {
    const scheme = schemeOf(of).label[language];
    const named = (concept: string) => conceptLabel(of, concept)[language];
    const common = { scheme, label, lines };
    const sentence =
      state === 'chosen' && code !== null
        ? say('label-chosen', { ...common, code: named(code) }, language)
        : suggestion === null
          ? say('label-open', common, language)
          : say(
              'label-open-suggested',
              {
                ...common,
                code: named(suggestion.code),
                because: say(`because-${suggestion.because}`, {}, language),
              },
              language,
            );
    terminal.print(`${sentence}\n`);
  }
}

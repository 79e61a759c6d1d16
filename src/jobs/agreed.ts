import type { Engine } from '#engine/engine.ts';
import { asAgreed, LABEL_CHOICES } from '#path/agree/agree.ts';
import { type LabelChoice, labelChoices } from '#store/label-choices.ts';
import type { OpenPool } from './open-pool.ts';

/** What houses said of their words since they handed them in. */
export type Agreed = { readonly labels: readonly LabelChoice[] };

export async function readAgreed({ catalogue }: OpenPool): Promise<Agreed> {
  return { labels: await labelChoices(catalogue) };
}

const KINDS = ['movements', 'performances', 'sums', 'responses'] as const;

type Kind = (typeof KINDS)[number];

/**
 * The name under which each kind of stored row is to be read: as its houses agreed to read it. Where nobody said
 * anything the rows are read as they are, because a join is not free.
 */
export async function bindAgreed(
  engine: Engine,
  _pool: OpenPool,
  { labels }: Agreed,
): Promise<Readonly<Record<Kind, string>>> {
  const chosen = labels.filter(({ code }) => code !== null);
  if (chosen.length === 0) return asStored();
  await engine.bind({
    label_choices: {
      kind: 'rows',
      columns: LABEL_CHOICES,
      rows: chosen.map(({ labelKey, code }) => ({ label_key: labelKey, code })),
    },
  });
  for (const kind of KINDS) await engine.define(`agreed_${kind}`, asAgreed(kind));
  return named((kind) => `agreed_${kind}`);
}

function asStored(): Readonly<Record<Kind, string>> {
  return named((kind) => `stored_${kind}`);
}

function named(name: (kind: Kind) => string): Readonly<Record<Kind, string>> {
  return {
    movements: name('movements'),
    performances: name('performances'),
    sums: name('sums'),
    responses: name('responses'),
  };
}

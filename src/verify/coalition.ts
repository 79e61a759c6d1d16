import { knowledgeOf } from './integrity.ts';
import type { Subject } from './subject.ts';

/** Who pools what it knows: names, and the holdings whose lines are known to them. */
export type Coalition = { readonly names: string; readonly knows: ReadonlySet<number> };

/** That a coalition finds something of one other holding alone, among others at this leaf. */
export type Exposure = { readonly coalition: Coalition; readonly holding: number; readonly leaf: number };

/** Outsiders, every party that is on record or that the pool knows, and in a strict pool every two of them. */
export function coalitionsOf(subject: Subject): readonly Coalition[] {
  const known = KNOWN.get(subject) ?? coalitionsIn(subject);
  KNOWN.set(subject, known);
  return known;
}

/** Every cell and every difference asks for them. */
const KNOWN = new WeakMap<Subject, readonly Coalition[]>();

function coalitionsIn({ evidence, members, policy }: Subject): readonly Coalition[] {
  const single = new Map<string, Coalition>();
  const add = (names: string, knows: ReadonlySet<number>): void => {
    const key = [...knows].toSorted((a, b) => a - b).join();
    if (!single.has(key)) single.set(key, { names, knows });
  };
  add('', new Set());
  for (const { party, knows } of evidence.parties) add(party, new Set(knows));
  for (const member of members) {
    const { own, all } = knowledgeOf(member, members, evidence.holdings);
    add(member.slug, own);
    add(member.slug, all);
  }
  if (policy.coalition < 2) return [...single.values()];
  const alone = [...single.values()];
  for (const [i, one] of alone.entries())
    for (const other of alone.slice(i + 1))
      if (one.names !== '') add(`${one.names} + ${other.names}`, new Set([...one.knows, ...other.knows]));
  return [...single.values()];
}

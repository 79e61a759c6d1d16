import { cubeFaults } from './expected-cube.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import { namesOfTables } from './lattice.ts';
import { weakerThanAllowed } from './rules.ts';
import type { Subject } from './subject.ts';

/** That the files are those that were released, under the policy that was signed. */
export function sealFaults({ edition, evidence, policy, seals }: Subject): readonly Fault[] {
  const faults: Fault[] = [];
  if (seals.editionSha256 !== evidence.sha256 || seals.editionSha256 !== seals.recordedSha256)
    faults.push(fault('verify-file-changed', { file: 'edition.json' }));
  const isSamePolicy =
    seals.policySha256 === edition.policy?.sha256 && policy.version === edition.policy?.version;
  if (!isSamePolicy || !seals.isPolicySigned)
    faults.push(fault('verify-policy-changed', { version: policy.version }));
  return faults;
}

/** That the release is what its policy asks for, and of months that were over (E1). */
export function integrityFaults(subject: Subject): readonly Fault[] {
  const { edition, policy, builtOn } = subject;
  const faults: Fault[] = [];
  if (edition.months.to >= builtOn.slice(0, 7))
    faults.push(fault('verify-months-open', { to: edition.months.to }));
  return [...faults, ...weakerThanAllowed(policy), ...cubeFaults(subject), ...cellFaults(subject)];
}

/** Each cell of the tables once, and no other. */
function cellFaults({ edition }: Subject): readonly Fault[] {
  const missing = new Map(namesOfTables(edition));
  const extra = edition.cells.filter(({ at }) => !missing.delete(nameOf(at)));
  return [
    ...extra.map(({ at }) => cellFault('verify-cell-extra', at)),
    ...[...missing.values()].map((at) => cellFault('verify-cell-missing', at)),
  ];
}

/**
 * That those who contribute are the houses of the pool, under one holding each, and that each is reckoned with as
 * knowing its own figures, and as a seller those that it sells (A6).
 */
export function partyFaults({ evidence, members }: Subject): readonly Fault[] {
  const known = new Set(members.map(({ holding }) => holding));
  const strange = evidence.holdings.filter((holding) => !known.has(holding));
  const lacking = members.filter((member) => {
    const { own, all } = knowledgeOf(member, members, evidence.holdings);
    return [own, all].some(
      (knows) =>
        knows.size > 0 &&
        !evidence.parties.some(
          (party) =>
            party.party === member.slug &&
            party.knows.length === knows.size &&
            party.knows.every((holding) => knows.has(holding)),
        ),
    );
  });
  return [
    ...strange.map((holding) => fault('verify-holding-unknown', { holding })),
    ...lacking.map(({ slug }) => fault('verify-party-missing', { party: slug })),
  ];
}

/** Numbers of holdings: of its own, and with those that it sells for. */
export function knowledgeOf(
  member: Subject['members'][number],
  members: Subject['members'],
  holdings: readonly string[],
): { readonly own: ReadonlySet<number>; readonly all: ReadonlySet<number> } {
  const numbers = (names: readonly string[]) =>
    new Set(names.map((name) => holdings.indexOf(name)).filter((number) => number >= 0));
  const sold = members.filter(({ sellers }) => sellers.includes(member.slug)).map(({ holding }) => holding);
  return { own: numbers([member.holding]), all: numbers([member.holding, ...sold]) };
}

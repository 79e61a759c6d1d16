import type { CellAt, Edition } from '#model/edition.ts';
import type { Panel } from '#model/panel.ts';
import type { Code } from '#model/words.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import type { Lattice } from './lattice.ts';
import type { Thresholds } from './rules.ts';
import { isImplied, type Span } from './span.ts';
import type { Subject } from './subject.ts';

/** The value that stands beside a panel, for what it leaves out. */
export function leftOutBy({ id }: Panel): Code {
  return `${id}-left-out`;
}

/**
 * A4: that every leaf is on the side of its panel on which it belongs, and that whoever is left out by name consents to it.
 * Which kind of performance a line is of, no file of a release says.
 */
export function panelFaults(subject: Subject, lattice: Lattice, thresholds: Thresholds): readonly Fault[] {
  const misplaced = lattice.leaves.flatMap(({ at, contributions }) =>
    (subject.policy.panels ?? [])
      .filter((panel) => isMisplaced(at, contributions, panel, subject))
      .map(({ id }) => cellFault('verify-panel-lines', at, { panel: id })),
  );
  return [...misplaced, ...consentFaults(subject), ...namingFaults(subject, lattice, thresholds)];
}

/** A4b: that no released cell of a panel leaves out a kind of performances that only a few give, in its months and values. */
function namingFaults(
  { policy, edition }: Subject,
  { places, byName }: Lattice,
  { holdingsMin }: Thresholds,
): readonly Fault[] {
  const byKind = (policy.panels ?? []).filter(({ without }) => 'performances' in without);
  return byKind.flatMap((panel) => {
    const position = positionOf(panel, edition);
    return places.flatMap(({ at, isReleased }) => {
      if (!isReleased || at.common[position] !== panel.id) return [];
      const beside = byName.get(
        nameOf({ common: at.common.with(position, leftOutBy(panel)), further: null }),
      );
      const holdings = beside?.evidence.contributions.length ?? 0;
      const names = holdings > 0 && holdings < holdingsMin;
      return names ? [cellFault('verify-panel-names', at, { panel: panel.id })] : [];
    });
  });
}

/** A4: that nothing released is what a panel leaves out, or tells it: beside its total, a panel would. */
export function toldFaults(subject: Subject, lattice: Lattice, span: Span): readonly Fault[] {
  return lattice.places.flatMap((place) => {
    const panel = place.leaves.length > 0 ? panelLeavingOut(place.at, subject) : null;
    return panel && isImplied(place, span) ? [cellFault('verify-panel', place.at, { panel: panel.id })] : [];
  });
}

/** The panel whose left-out part a cell is within. */
export function panelLeavingOut({ common }: CellAt, { policy, edition }: Subject): Panel | null {
  const isWithin = (panel: Panel): boolean => common[positionOf(panel, edition)] === leftOutBy(panel);
  return policy.panels?.find(isWithin) ?? null;
}

function positionOf({ of }: Panel, { cube }: Edition): number {
  return cube.common.findIndex(({ dimension }) => dimension === of.dimension);
}

function isMisplaced(
  { common }: CellAt,
  contributions: Lattice['leaves'][number]['contributions'],
  panel: Panel,
  subject: Subject,
): boolean {
  const code = common[positionOf(panel, subject.edition)];
  const isOutside = code === leftOutBy(panel);
  if (!isOutside && code !== panel.id) return false;
  if ('months' in panel.without) {
    const { months } = panel.without;
    const out = monthsOf(common, subject.edition).map((month) => months.includes(Number(month.slice(5, 7))));
    // Months that are released together may be on both sides.
    return out.length > 0 && out.every((one) => one !== isOutside);
  }
  if (!('houses' in panel.without)) return false;
  const named = holdingsNamed(panel, subject);
  return contributions.some(([holding]) => named.has(subject.evidence.holdings[holding] ?? '') !== isOutside);
}

/** The months that a finest period is of. */
function monthsOf(common: readonly Code[], { cube }: Edition): readonly Code[] {
  const position = cube.common.findIndex(({ dimension }) => dimension === 'performance-month');
  const code = common[position] ?? '';
  return cube.common[position]?.merged?.[code] ?? [code];
}

function holdingsNamed({ without }: Panel, { members }: Subject): ReadonlySet<string> {
  const houses = 'houses' in without ? without.houses : [];
  return new Set(members.flatMap(({ slug, holding }) => (houses.includes(slug) ? [holding] : [])));
}

function consentFaults(subject: Subject): readonly Fault[] {
  return (subject.policy.panels ?? []).flatMap((panel) => {
    const consenting = subject.leftOutByConsent.find((one) => one.panel === panel.id)?.holdings ?? [];
    return [...holdingsNamed(panel, subject)]
      .filter((holding) => !consenting.includes(holding))
      .map((holding) => fault('verify-panel-consent', { panel: panel.id, holding }));
  });
}

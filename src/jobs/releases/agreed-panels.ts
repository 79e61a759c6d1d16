import { refusal } from '#messages/messages.ts';
import type { Audience } from '#model/audience.ts';
import { consentsInForce, housesOf, isConsented } from '#model/consent.ts';
import type { CellAt } from '#model/edition.ts';
import { type LeftOut, panelFigure } from '#model/panel.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code, Slug } from '#model/words.ts';
import { addressKey, type EditionFacts, panelsNaming } from '#path/protect/protect.ts';
import type { KnownPool } from '../revisions/pool-revision.ts';

/** Whoever reads a release reads who is left out of it. */
const READERS: Audience = { kind: 'public' };

type Consenting = Pick<KnownPool, 'consents' | 'organisations'>;

/** A4: refuses a policy that leaves out by name a house of no such name, or one that does not consent to it today. */
export function requireAgreedPanels({ panels = [] }: PoolPolicy, known: Consenting, today: string): void {
  for (const { id, without } of panels) {
    const stranger = namedIn(without).find((slug) => !known.organisations.some((one) => one.slug === slug));
    if (stranger !== undefined) throw refusal('organisation-unknown', { organisation: stranger });
    const [silent] = housesNotAgreed({ code: id, without }, known, today);
    if (silent !== undefined) throw refusal('edition-panel-not-agreed', { panel: id, organisation: silent });
  }
}

/** A4b: refuses panels that would name without asking, in all that is released, the few houses that give what they leave out. */
export function requireUnnamed({
  cube,
  evidence,
  policy,
}: Pick<EditionFacts, 'cube' | 'evidence' | 'policy'>): void {
  const met = new Map(evidence.cells.map(({ at, contributions }) => [addressKey(at), contributions]));
  const behind = (at: CellAt) => ({ contributions: met.get(addressKey(at)) ?? [] });
  const [naming] = panelsNaming(cube, behind, policy);
  if (naming === undefined) return;
  const { panel, holdings } = naming;
  throw refusal('edition-panel-names', { panel: panel.code, holdings, least: policy.holdingsMin });
}

/** The houses that a panel leaves out by name, with those under the same control, and that do not consent to it today. */
export function housesNotAgreed(
  { code, without }: { readonly code: Code; readonly without: LeftOut },
  { consents, organisations }: Consenting,
  today: string,
): readonly Slug[] {
  const named = namedIn(without);
  const holdings = new Set(
    organisations.flatMap(({ slug, holding }) => (named.includes(slug) ? [holding] : [])),
  );
  const inForce = consentsInForce(consents, today);
  const houses = [...holdings].flatMap((holding) => housesOf(holding, organisations));
  return houses.filter((house) => !isConsented([house], panelFigure(code), READERS, inForce));
}

/** Of each panel that names houses, the holdings all of whose houses consent to it on this day: for the proof. */
export function leftOutByConsent(
  { panels = [] }: Pick<PoolPolicy, 'panels'>,
  { consents, organisations }: Consenting,
  today: string,
): readonly { readonly panel: Code; readonly holdings: readonly string[] }[] {
  const inForce = consentsInForce(consents, today);
  const holdings = [...new Set(organisations.map(({ holding }) => holding))];
  return panels.map(({ id }) => ({
    panel: id,
    holdings: holdings.filter((holding) =>
      isConsented(housesOf(holding, organisations), panelFigure(id), READERS, inForce),
    ),
  }));
}

function namedIn(without: LeftOut): readonly Slug[] {
  return 'houses' in without ? without.houses : [];
}

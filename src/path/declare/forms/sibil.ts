import type { DeclaredPerformance, SoldAt, VenueFacts } from '#model/declaration.ts';
import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';
import { ancestors, expand, label } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import type { Form, FormFacts } from '../form.ts';
import { instantOf } from '../instant.ts';
import { amountOf, currenciesOf, formClass, inMajor, paidAtUnknown, sumOf } from '../sums.ts';
import type { About } from '../told.ts';

/** A `DeclarationDTO` of SIBIL’s API v2; what is not known is absent. */
type SibilDeclaration = {
  readonly idExtBilletterie: string;
  readonly dateHeureRepresentationUnique?: string;
  readonly dateDebut?: string;
  readonly dateFin?: string;
  readonly nbRepresentations: 1;
  readonly nbBilletsTotalBilletterie?: number;
  readonly recetteTotalBilletterie?: number;
  readonly prixMoyenTotalBilletterie?: number;
  readonly nbBilletsTarifPlein?: number;
  readonly recetteTarifPlein?: number;
  readonly prixMoyenTarifPlein?: number;
  readonly nbBilletsTarifAbonnementForfait?: number;
  readonly nbBilletsExoneres?: number;
  readonly jauge?: number;
  readonly jeunePublic?: boolean;
  readonly domaineRepresentationId?: number;
  readonly lieuId?: number;
  readonly lieuChamps?: Lieu;
  readonly spectacleChamps?: { readonly critere1: string; readonly domaineSpectacleId?: number };
  readonly statutDeclaration: 'BROUILLON' | 'ENREGISTRE';
};

type Lieu = {
  readonly nom: string;
  readonly adresse?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly ville?: string | undefined;
  readonly siret?: string | undefined;
  readonly typeLieu?: string | undefined;
};

const ASKED_CURRENCY = 'EUR';

/**
 * The quarterly declaration of box office to the French Ministry of Culture (law LCAP 2016, art. 48; decree 2017-926),
 * one performance a declaration: so none crosses a quarter, which SIBIL refuses, and each is at its own place.
 *
 * Fields: OpenAPI types of SIBIL in betagouv/assistant-declaration, `src/client/sibil/types.gen.ts` at 9fc1fb8. The
 * order of the columns of its CSV import is not public, so that this is its JSON. Amounts include taxes: that client
 * sends them so (`src/core/declaration/sibil.ts`), as the Ministry allows since 2019 (pro.mapado.com,
 * “disposition-sibil-systeme-dinformation-billetterie”), and the law speaks of the price that the spectator pays.
 * The average price is that of paid tickets, as the same client divides.
 */
export const sibil: Form<SibilDeclaration> = {
  id: 'sibil',
  taxes: 'included',
  // The reduced, group, school and pass prices have no field of their own: they are in the total alone.
  classes: new Map([
    ['full', 'plein'],
    ['dynamic', 'plein'],
    ['subscription', 'abonnement-forfait'],
  ]),
  entry,
  document: (entries) => `${JSON.stringify(entries, null, 2)}\n`,
};

function entry(performance: DeclaredPerformance, facts: FormFacts, about: About): SibilDeclaration {
  const domain = domainOf(performance.discipline, facts, about);
  const { title, capacity } = performance;
  if (title === null) about.lacks('declare-title-unknown', {});
  if (capacity === null) about.lacks('declare-capacity-unknown', {});
  const declared = {
    idExtBilletterie: performance.reference,
    ...dated(performance, facts, about),
    nbRepresentations: 1,
    ...ticketsOf(performance, about),
    ...known('jauge', capacity),
    ...known('jeunePublic', isForTheYoung(performance.targetAudience)),
    ...known('domaineRepresentationId', domain),
    ...placed(performance, facts, about),
    ...(title === null
      ? {}
      : { spectacleChamps: { critere1: title, ...known('domaineSpectacleId', domain) } }),
  } as const;
  // SIBIL keeps a draft until it is completed; what is registered is held to be whole.
  return { ...declared, statutDeclaration: about.isComplete ? 'ENREGISTRE' : 'BROUILLON' };
}

/** One performance is said by its hour or, when only its day is known, as a series of one on that day. */
function dated({ startsAt, hourKnown }: DeclaredPerformance, { zone }: FormFacts, about: About) {
  if (hourKnown) return { dateHeureRepresentationUnique: instantOf(startsAt, zone) };
  about.note('declare-hour-unknown', {});
  const day = startsAt.slice(0, 10);
  return { dateDebut: day, dateFin: day };
}

function ticketsOf(performance: DeclaredPerformance, about: About) {
  const { sold } = performance;
  const tickets = sumOf(sold, 'tickets');
  const currencies = currenciesOf(performance);
  const isOneCurrency = currencies.length < 2;
  // SIBIL has no place to say a currency: an amount in another is no amount of its own.
  for (const currency of currencies)
    if (currency !== ASKED_CURRENCY) about.lacks('declare-currency', { currency, asked: ASKED_CURRENCY });
  if (!isOneCurrency) about.lacks('declare-currencies-mixed', {});
  const revenue = isOneCurrency ? amountOf(sold, 'included') : null;
  if (tickets === null) about.lacks('declare-tickets-unknown', {});
  if (isOneCurrency && sumOf(sold, 'revenueMinor') === null) about.lacks('declare-amount-unknown', {});
  else if (isOneCurrency && revenue === null) about.lacks('declare-tax-unknown', {});
  return {
    ...known('nbBilletsTotalBilletterie', tickets),
    ...known('recetteTotalBilletterie', inMajor(revenue)),
    ...known('prixMoyenTotalBilletterie', averageOf(revenue, sumOf(sold, 'paid'))),
    ...known('nbBilletsExoneres', sumOf(sold, 'free')),
    ...byClass(performance, isOneCurrency, about),
  };
}

/** With paid tickets of an unknown class, how many were at full price is not known either. */
function byClass(performance: DeclaredPerformance, isOneCurrency: boolean, about: About) {
  if (paidAtUnknown(performance) !== 0) {
    about.note('declare-price-class-unknown', {});
    return {};
  }
  const at = (name: string): readonly SoldAt[] =>
    performance.sold.filter(({ priceClass }) => formClass(sibil.classes, priceClass) === name);
  const full = at('plein');
  const paid = sumOf(full, 'paid');
  const revenue = isOneCurrency ? amountOf(full, 'included') : null;
  return {
    ...known('nbBilletsTarifPlein', paid),
    ...known('recetteTarifPlein', inMajor(revenue)),
    ...known('prixMoyenTarifPlein', averageOf(revenue, paid)),
    ...known('nbBilletsTarifAbonnementForfait', sumOf(at('abonnement-forfait'), 'paid')),
  };
}

function averageOf(minor: number | null, tickets: number | null): number | null {
  return minor === null || tickets === null || tickets <= 0 ? null : Math.round(minor / tickets) / 100;
}

/** A group of ages is for the young; families are of all ages, and of an unknown audience nothing is said. */
function isForTheYoung(audience: Code | null): boolean | null {
  if (audience === null || audience === 'families') return null;
  return audience === 'school-groups' || expand('target-audience', 'young-audience').includes(audience);
}

/** SIBIL’s domains have no stable code, so that the house gives the number of each in SIBIL’s list. */
function domainOf(discipline: Code | null, { domains = {} }: FormFacts, about: About): number | null {
  if (discipline === null) {
    about.lacks('declare-discipline-unknown', {});
    return null;
  }
  const broader = [discipline, ...ancestors('discipline', discipline)];
  const given = broader.find((code) => Object.hasOwn(domains, code));
  if (given !== undefined) return domains[given] ?? null;
  const aligned = broader.flatMap((code) => alignedWith('discipline', code, 'esthetique')).at(0);
  if (aligned === undefined) about.lacks('declare-discipline-not-asked', { discipline });
  else about.lacks('declare-domain-missing', { discipline, domain: aligned });
  return null;
}

function placed({ venue, venueKind, municipality }: DeclaredPerformance, facts: FormFacts, about: About) {
  if (venue === null) {
    about.lacks('declare-venue-unknown', {});
    return {};
  }
  const given = venueFacts(venue, facts);
  if (given.lieuId !== undefined) return { lieuId: given.lieuId };
  const types = venueKind === null ? [] : alignedWith('venue-kind', venueKind, 'type-lieu');
  // A kind of venue that two of SIBIL’s types share, or none, is for the house to say: never `AUTRE` by default.
  const typeLieu = given.typeLieu ?? (types.length === 1 ? types[0] : undefined);
  const lieu = {
    nom: venue,
    adresse: given.address,
    codePostal: given.postalCode,
    ville: given.city ?? (municipality === null ? undefined : label('municipality', municipality).fr),
    siret: given.siret,
    typeLieu,
  };
  const asked = { address: lieu.adresse, postalCode: lieu.codePostal, city: lieu.ville, typeLieu };
  const missing = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) about.lacks('declare-venue-incomplete', { venue, missing: missing.join(', ') });
  return { lieuChamps: lieu };
}

function venueFacts(venue: string, { venues = {} }: FormFacts): VenueFacts {
  const named = Object.entries(venues).find(([name]) => fold(name) === fold(venue));
  return named?.[1] ?? {};
}

/** What our vocabulary holds to be close to a concept in a list of SIBIL’s. */
function alignedWith(scheme: Code, code: Code, list: 'esthetique' | 'type-lieu'): readonly string[] {
  const prefix = `urn:parterre:sibil:${list}:`;
  const concept = schemeOf(scheme).concepts.find((one) => one.code === code);
  return (concept?.closeMatch ?? []).flatMap((uri) =>
    uri.startsWith(prefix) ? [uri.slice(prefix.length)] : [],
  );
}

/** One field, when its value is known. */
function known<K extends string, V>(name: K, value: V | null | undefined): { readonly [key in K]?: V } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { readonly [key in K]?: V });
}

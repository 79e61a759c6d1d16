import type { Concept, ConceptGroup, ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { VOCABULARY } from './vocabulary.ts';

/** A permanent identifier of a scheme (no code) or of one of its concepts and groups. */
export function urn(scheme: Code, code?: Code): string {
  return `urn:parterre:vocabulary:v1:${scheme}${code === undefined ? '' : `:${code}`}`;
}

type Term = { readonly iri: string } | { readonly text: string; readonly language?: 'fr' | 'en' };
type Triple = { readonly subject: string; readonly predicate: string; readonly object: Term };

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** The vocabulary as SKOS in Turtle. */
export function toTurtle(schemes: readonly ConceptScheme[] = VOCABULARY): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const blocks = [...bySubject(schemes)].map(([subject, triples]) => {
    const lines = triples.map(({ predicate, object }) => `  ${predicate} ${turtleTerm(object)}`);
    return `<${subject}>\n${lines.join(' ;\n')} .`;
  });
  return `${prefixes.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

/** The same triples in JSON-LD 1.1, as plain data. */
export function toJsonLd(schemes: readonly ConceptScheme[] = VOCABULARY): object {
  const graph = [...bySubject(schemes)].map(([subject, triples]) => {
    const types = triples.filter(isType).map(({ object }) => ('iri' in object ? object.iri : object.text));
    const others = grouped(
      triples.filter((triple) => !isType(triple)),
      ({ predicate }) => predicate,
    );
    const values = [...others].map(([predicate, same]) => [
      predicate,
      same.map(({ object }) => jsonTerm(object)),
    ]);
    return { '@id': subject, '@type': types, ...Object.fromEntries(values) };
  });
  return { '@context': { ...PREFIXES }, '@graph': graph };
}

function isType({ predicate }: Triple): boolean {
  return predicate === 'rdf:type';
}

function bySubject(schemes: readonly ConceptScheme[]): ReadonlyMap<string, readonly Triple[]> {
  return grouped(schemes.flatMap(triplesOf), ({ subject }) => subject);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function triplesOf(scheme: ConceptScheme): readonly Triple[] {
  const subject = urn(scheme.code);
  return [
    link(subject, 'rdf:type', 'skos:ConceptScheme'),
    ...bilingual(subject, 'skos:prefLabel', scheme.label),
    ...bilingual(subject, 'skos:definition', scheme.definition),
    literal(subject, 'owl:versionInfo', scheme.version),
    link(subject, 'dcterms:license', LICENCE),
    ...scheme.concepts
      .filter(({ broader }) => broader === null)
      .map(({ code }) => link(subject, 'skos:hasTopConcept', urn(scheme.code, code))),
    ...scheme.concepts.flatMap((concept) => conceptTriples(scheme, concept)),
    ...scheme.groups.flatMap((group) => groupTriples(scheme, group)),
  ];
}

function conceptTriples(scheme: ConceptScheme, concept: Concept): readonly Triple[] {
  const subject = urn(scheme.code, concept.code);
  const narrower = scheme.concepts.filter(({ broader }) => broader === concept.code);
  return [
    link(subject, 'rdf:type', 'skos:Concept'),
    ...naming(subject, concept),
    link(subject, 'skos:inScheme', urn(scheme.code)),
    concept.broader === null
      ? link(subject, 'skos:topConceptOf', urn(scheme.code))
      : link(subject, 'skos:broader', urn(scheme.code, concept.broader)),
    ...narrower.map(({ code }) => link(subject, 'skos:narrower', urn(scheme.code, code))),
    ...concept.exactMatch.map((iri) => link(subject, 'skos:exactMatch', iri)),
    ...concept.closeMatch.map((iri) => link(subject, 'skos:closeMatch', iri)),
  ];
}

/** A group is a Collection: SKOS lets it hold concepts, and never be broader or narrower than one. */
function groupTriples(scheme: ConceptScheme, group: ConceptGroup): readonly Triple[] {
  const subject = urn(scheme.code, group.code);
  return [
    link(subject, 'rdf:type', 'skos:Collection'),
    ...naming(subject, group),
    link(subject, 'skos:inScheme', urn(scheme.code)),
    ...group.members.map((code) => link(subject, 'skos:member', urn(scheme.code, code))),
  ];
}

function naming(subject: string, named: Concept | ConceptGroup): readonly Triple[] {
  return [
    literal(subject, 'skos:notation', named.code),
    ...bilingual(subject, 'skos:prefLabel', named.label),
    ...(['fr', 'en'] as const).flatMap((language) =>
      [...new Set(named.synonyms[language])]
        // SKOS forbids the same text as preferred and alternative label of a language.
        .filter((synonym) => synonym !== named.label[language])
        .map((synonym) => literal(subject, 'skos:altLabel', synonym, language)),
    ),
    ...bilingual(subject, 'skos:definition', named.definition),
  ];
}

function bilingual(subject: string, predicate: string, text: { fr: string; en: string }): readonly Triple[] {
  return [literal(subject, predicate, text.fr, 'fr'), literal(subject, predicate, text.en, 'en')];
}

function link(subject: string, predicate: string, iri: string): Triple {
  return { subject, predicate, object: { iri } };
}

function literal(subject: string, predicate: string, text: string, language?: 'fr' | 'en'): Triple {
  return { subject, predicate, object: language === undefined ? { text } : { text, language } };
}

function turtleTerm(term: Term): string {
  if ('iri' in term) return isPrefixed(term.iri) ? term.iri : `<${term.iri}>`;
  // JSON’s escapes of quotes, backslashes and controls are Turtle’s too.
  return `${JSON.stringify(term.text)}${term.language === undefined ? '' : `@${term.language}`}`;
}

function jsonTerm(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  return term.language === undefined
    ? { '@value': term.text }
    : { '@value': term.text, '@language': term.language };
}

function isPrefixed(iri: string): boolean {
  return Object.keys(PREFIXES).some((prefix) => iri.startsWith(`${prefix}:`));
}

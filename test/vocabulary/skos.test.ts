import assert from 'node:assert/strict';
import { test } from 'node:test';

import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';

import { toJsonLd, toTurtle, urn } from '#vocabulary/skos.ts';
import { VOCABULARY } from '#vocabulary/vocabulary.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const quads = new Parser({ format: 'text/turtle' }).parse(toTurtle());

function lines(some: readonly Quad[]): readonly string[] {
  return new Writer({ format: 'N-Quads' }).quadsToString(some).trim().split('\n').sort();
}

function having(predicate: string): readonly Quad[] {
  return quads.filter((quad) => quad.predicate.value === SKOS + predicate);
}

test('Turtle and JSON-LD hold the same triples', async () => {
  const nquads = await jsonld.toRDF(toJsonLd(), { format: 'application/n-quads' });
  const fromJson = lines(new Parser({ format: 'application/n-quads' }).parse(nquads));
  assert.ok(fromJson.length > 5000, `${fromJson.length} triples`);
  assert.deepEqual(fromJson, lines(quads));
});

test('no triple is written twice', () => {
  assert.equal(new Set(lines(quads)).size, quads.length);
});

test('every concept and collection of the vocabulary is exported under its permanent URN', () => {
  const typed = (type: string) =>
    quads
      .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === SKOS + type)
      .map(({ subject }) => subject.value)
      .sort();
  assert.deepEqual(typed('ConceptScheme'), VOCABULARY.map(({ code }) => urn(code)).sort());
  assert.deepEqual(
    typed('Concept'),
    VOCABULARY.flatMap(({ code, concepts }) => concepts.map((concept) => urn(code, concept.code))).sort(),
  );
  assert.deepEqual(
    typed('Collection'),
    VOCABULARY.flatMap(({ code, groups }) => groups.map((group) => urn(code, group.code))).sort(),
  );
  assert.equal(urn('discipline', 'opera'), 'urn:parterre:vocabulary:v1:discipline:opera');
});

test('each exported subject has one preferred label a language, and no alternative equal to it', () => {
  const preferred = new Map<string, number>();
  for (const line of lines(having('prefLabel'))) {
    const key = `${line.split(' ')[0]} ${/@(fr|en)/.exec(line)?.[1]}`;
    preferred.set(key, (preferred.get(key) ?? 0) + 1);
  }
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  assert.equal(preferred.size, 2 * subjects.size);
  for (const [key, count] of preferred) assert.equal(count, 1, key);
  const labels = new Set(lines(having('prefLabel')).map((line) => line.replace('prefLabel', 'altLabel')));
  for (const line of lines(having('altLabel'))) assert.ok(!labels.has(line), line);
});

test('broader and narrower mirror each other, and a concept is either on top or below another', () => {
  const pair = ({ subject, object }: Quad) => [subject.value, object.value];
  assert.deepEqual(
    having('broader').map(pair).sort(),
    having('narrower')
      .map((quad) => pair(quad).reverse())
      .sort(),
  );
  assert.deepEqual(
    having('topConceptOf').map(pair).sort(),
    having('hasTopConcept')
      .map((quad) => pair(quad).reverse())
      .sort(),
  );
  const concepts = VOCABULARY.flatMap((scheme) => scheme.concepts).length;
  assert.equal(having('topConceptOf').length + having('broader').length, concepts);
});

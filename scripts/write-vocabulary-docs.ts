// Writes docs/vocabulary.md and docs/fr/vocabulaire.md from the vocabulary itself. A test fails when they are stale.
import { mkdir, writeFile } from 'node:fs/promises';

import type { Concept, ConceptGroup, ConceptScheme } from '#model/concept.ts';
import type { Language } from '#model/words.ts';
import { VOCABULARY } from '#vocabulary/vocabulary.ts';

export const DOCUMENTS: Readonly<Record<Language, string>> = {
  fr: 'docs/fr/vocabulaire.md',
  en: 'docs/vocabulary.md',
};

const TEXTS = {
  fr: {
    title: 'Vocabulaire commun, version 1',
    introduction: [
      'Ce que chaque mot veut dire pour tous les organismes d’une mutualisation. Écrit par `scripts/write-vocabulary-docs.ts`; ne pas modifier à la main.',
      'Un code est permanent : il n’est jamais renommé ni donné à une autre idée. *Inconnu* n’est pas un concept : c’est l’absence de code; ce n’est jamais « autre ».',
      'Un concept a au plus un parent. Les ensembles qui se recoupent (18–35 ans, médias traditionnels, concert) sont des groupes. Demander un groupe ou un concept, c’est demander tout ce qu’il contient.',
      'Chaque concept a l’adresse permanente `urn:parterre:vocabulary:v1:<schéma>:<code>`; tout s’exporte en SKOS (Turtle et JSON-LD). Les disciplines et les types de lieu renvoient par adresse à Artsdata (CC0), à Scène Pro, à Datascène et à SIBIL, dont aucun texte n’est repris; SIBIL ne publiant pas d’adresse, nous en formons une avec la clé de son client public.',
    ],
    concepts: ['Code', 'Nom', 'Sens', 'Se dit aussi'],
    groups: ['Groupe', 'Nom', 'Sens', 'Membres'],
    other: 'English',
    link: '../vocabulary.md',
  },
  en: {
    title: 'Shared vocabulary, version 1',
    introduction: [
      'What each word means for all the houses of a pool. Written by `scripts/write-vocabulary-docs.ts`; not edited by hand.',
      'A code is permanent: never renamed, never given to another idea. *Unknown* is not a concept: it is the absence of a code, and never “other”.',
      'A concept has at most one parent. Sets that overlap (18–35, traditional media, concert) are groups. Asking a group or a concept asks all that it contains.',
      'Each concept has the permanent address `urn:parterre:vocabulary:v1:<scheme>:<code>`; everything is exported as SKOS (Turtle and JSON-LD). Disciplines and venue kinds point by address at Artsdata (CC0), Scène Pro, Datascène and SIBIL, none of whose text is copied; SIBIL publishes no address, so we form one with the key of its public client.',
    ],
    concepts: ['Code', 'Name', 'Meaning', 'Also called'],
    groups: ['Group', 'Name', 'Meaning', 'Members'],
    other: 'Français',
    link: 'fr/vocabulaire.md',
  },
} as const;

/** Synonyms beyond these are for matching, not for reading. */
const SYNONYMS_SHOWN = 6;

export function vocabularyDocument(language: Language): string {
  const texts = TEXTS[language];
  const parts = [
    `# ${texts.title}`,
    `[${texts.other}](${texts.link})`,
    ...texts.introduction.map((paragraph) => (language === 'fr' ? spaced(paragraph) : paragraph)),
    VOCABULARY.map((scheme) => `- [${scheme.label[language]}](#${scheme.code}) \`${scheme.code}\``).join(
      '\n',
    ),
    ...VOCABULARY.map((scheme) => section(scheme, language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(scheme: ConceptScheme, language: Language): string {
  const texts = TEXTS[language];
  const concepts = inTreeOrder(scheme.concepts, null, 0).map(({ concept, depth }) => [
    `${'&emsp;'.repeat(depth)}\`${concept.code}\``,
    concept.label[language],
    concept.definition[language],
    alsoCalled(concept, language),
  ]);
  const groups = scheme.groups.map((group) => [
    `\`${group.code}\``,
    group.label[language],
    group.definition[language],
    group.members.map((code) => `\`${code}\``).join(' '),
  ]);
  return [
    `<a id="${scheme.code}"></a>`,
    `## ${scheme.label[language]}`,
    scheme.definition[language],
    table(texts.concepts, concepts),
    ...(groups.length > 0 ? [table(texts.groups, groups)] : []),
  ].join('\n\n');
}

function inTreeOrder(
  concepts: readonly Concept[],
  parent: string | null,
  depth: number,
): readonly { readonly concept: Concept; readonly depth: number }[] {
  return concepts
    .filter(({ broader }) => broader === parent)
    .flatMap((concept) => [{ concept, depth }, ...inTreeOrder(concepts, concept.code, depth + 1)]);
}

function alsoCalled(named: Concept | ConceptGroup, language: Language): string {
  const synonyms = named.synonyms[language];
  const more = synonyms.length > SYNONYMS_SHOWN ? ', …' : '';
  return synonyms.slice(0, SYNONYMS_SHOWN).join(', ') + more;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** French takes a no-break space before a colon and inside guillemets. */
function spaced(text: string): string {
  return text.replaceAll(' : ', '\u00a0: ').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
}

if (import.meta.main) {
  await mkdir('docs/fr', { recursive: true });
  for (const language of ['fr', 'en'] as const)
    await writeFile(DOCUMENTS[language], vocabularyDocument(language));
}

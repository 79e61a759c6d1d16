import type { Concept, ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

export const SATISFACTION_LEVEL: ConceptScheme = {
  code: 'satisfaction-level',
  version: '1',
  label: { fr: 'Degré de satisfaction', en: 'Satisfaction level' },
  definition: {
    fr: 'Échelle commune à cinq degrés; les échelles locales y sont ramenées.',
    en: 'Common scale of five levels; local scales are brought to it.',
  },
  concepts: [
    concept(
      'very-satisfied',
      ['Très satisfait', 'Very satisfied'],
      ['Le degré le plus haut.', 'The highest level.'],
      {
        fr: 'très satisfaite|extrêmement satisfait|tout à fait satisfait|excellent|entièrement satisfait|5 étoiles|★★★★★|⭐⭐⭐⭐⭐|5 sur 5|beaucoup aimé|adoré',
        en: 'extremely satisfied|completely satisfied|outstanding|5 stars|5 out of 5|loved it',
      },
    ),
    concept('satisfied', ['Satisfait', 'Satisfied'], ['Plutôt content.', 'Rather content.'], {
      fr: 'satisfaite|plutôt satisfait|assez satisfait|très bon|très bonne|4 étoiles|★★★★|★★★★☆|⭐⭐⭐⭐|4 sur 5|bien|aimé',
      en: 'somewhat satisfied|fairly satisfied|very good|4 stars|4 out of 5|liked it',
    }),
    concept(
      'neutral',
      ['Neutre', 'Neutral'],
      ['Ni content ni mécontent.', 'Neither content nor discontent.'],
      {
        fr: 'ni satisfait ni insatisfait|moyennement satisfait|moyen|bon|bonne|3 étoiles|★★★|★★★☆☆|⭐⭐⭐|3 sur 5|indifférent',
        en: 'neither satisfied nor dissatisfied|average|good|3 stars|3 out of 5|indifferent',
      },
    ),
    concept('dissatisfied', ['Insatisfait', 'Dissatisfied'], ['Plutôt mécontent.', 'Rather discontent.'], {
      fr: 'insatisfaite|peu satisfait|pas satisfait|pas satisfaite|non satisfait|non satisfaite|pas très satisfait|pas très satisfaite|moins que satisfait|moins que satisfaite|plutôt insatisfait|passable|2 étoiles|★★|★★☆☆☆|⭐⭐|2 sur 5|peu aimé',
      en: 'somewhat dissatisfied|unsatisfied|fair|2 stars|2 out of 5|disliked it',
    }),
    concept(
      'very-dissatisfied',
      ['Très insatisfait', 'Very dissatisfied'],
      ['Le degré le plus bas.', 'The lowest level.'],
      {
        fr: 'très insatisfaite|pas du tout satisfait|extrêmement insatisfait|mauvais|1 étoile|★|★☆☆☆☆|⭐|1 sur 5|détesté',
        en: 'extremely dissatisfied|not at all satisfied|poor|1 star|1 out of 5|very unsatisfied|hated it',
      },
    ),
  ],
  groups: [
    group(
      'satisfied-in-all',
      ['Satisfaits en tout', 'Satisfied in all'],
      ['Les deux degrés du haut.', 'The two upper levels.'],
      ['very-satisfied', 'satisfied'],
    ),
  ],
};

/** 0–10, as Net Promoter Score groups it: promoters 9–10, passives 7–8, detractors 0–6. */
export const RECOMMENDATION_SCORE: ConceptScheme = {
  code: 'recommendation-score',
  version: '1',
  label: { fr: 'Note de recommandation', en: 'Recommendation score' },
  definition: {
    fr: 'De 0 (sûrement pas) à 10 (sans aucun doute).',
    en: 'From 0 (certainly not) to 10 (without a doubt).',
  },
  concepts: Array.from({ length: 11 }, (_, score) => scoreConcept(score)),
  groups: [
    group(
      'promoters',
      ['Promoteurs', 'Promoters'],
      ['Notes 9 et 10.', 'Scores 9 and 10.'],
      ['score-9', 'score-10'],
    ),
    group('passives', ['Passifs', 'Passives'], ['Notes 7 et 8.', 'Scores 7 and 8.'], ['score-7', 'score-8']),
    group(
      'detractors',
      ['Détracteurs', 'Detractors'],
      ['Notes de 0 à 6.', 'Scores 0 to 6.'],
      Array.from({ length: 7 }, (_, score) => `score-${score}`),
    ),
  ],
};

function scoreConcept(score: number): Concept {
  const ends: Readonly<Record<number, readonly [string, string]>> = {
    0: ['0 pas du tout probable', '0 not at all likely'],
    10: ['10 extrêmement probable', '10 extremely likely'],
  };
  const [fr, en] = ends[score] ?? [`${score} sur 10`, `${score} out of 10`];
  return concept(
    `score-${score}`,
    [String(score), String(score)],
    [`Note de ${score} sur 10.`, `Score of ${score} out of 10.`],
    { fr, en },
  );
}

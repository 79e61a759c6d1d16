import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ancestors, expand, findConcept, findTerm, isTerm, label, topOf } from '#vocabulary/lookup.ts';
import { phrases } from '#vocabulary/phrases.ts';
import { VOCABULARY } from '#vocabulary/vocabulary.ts';

/** What box offices and surveys really write, and what it means; null is honestly unknown. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'price-class': {
    Régulier: 'full',
    'Plein tarif': 'full',
    ADULTE: 'full',
    'Adulte - Parterre': 'full',
    'General Admission': 'full',
    '30 ans et moins': 'youth',
    '34 ans et moins – balcon': 'youth',
    'Prévente 30 ans et moins': 'youth',
    Étudiante: 'student',
    'Aînés (65+)': 'senior',
    'Étudiant / Aîné': 'reduced',
    'Enfant (12 ans et moins)': 'child',
    Abonnement: 'subscription',
    Subscription: 'subscription',
    'Abonnement étudiant': 'subscription',
    Faveur: 'complimentary',
    'Billets de faveur': 'complimentary',
    Comp: 'complimentary',
    'Faveur abonné': 'complimentary',
    'Comp - Presse': 'press',
    Scolaire: 'school',
    'Groupe scolaire': 'school',
    Groupes: 'group',
    'Laissez-passer': 'pass',
    'Early bird': 'promotional',
    'Billet VIP': 'dynamic',
    'Sans abonnement': null,
    'Section A': null,
    Autre: null,
  },
  channel: {
    Web: 'online',
    'En ligne': 'online',
    'pretix.web': 'online',
    Guichet: 'counter',
    Billetterie: 'counter',
    'Billetterie en ligne': 'online',
    'Box office': 'counter',
    'Par téléphone': 'phone',
    'Réseau Admission': 'reseller',
    'Import abonnements': 'subscription-office',
    'Web / Guichet': null,
  },
  'information-source': {
    'Sur Facebook': 'facebook',
    'La Presse': 'newspaper',
    'À la télé': 'television',
    'Infolettre du théâtre': 'house-newsletter',
    'Un ami': 'friends-family',
    'Dans le métro': 'transit-advertising',
    'Autre (précisez)': 'other-source',
    X: 'x-twitter',
    'Bouche à oreille': null,
  },
  discipline: {
    Concerts: 'music',
    'Danse contemporaine': 'contemporary-dance',
    'Comédie musicale': 'musical-theatre',
    'Musique – Jazz': 'jazz-and-blues',
    'Danse et musique': null,
  },
  municipality: {
    'Montréal (Québec)': 'montreal',
    'MONTREAL, QC': 'montreal',
    Québec: 'quebec-city',
    'St-Lambert': 'saint-lambert',
    Verdun: 'verdun',
  },
};

for (const [scheme, labels] of Object.entries(LABELS)) {
  test(`local labels of ${scheme} are understood, or left unknown`, () => {
    for (const [text, code] of Object.entries(labels)) {
      assert.equal(findConcept(scheme, text)?.code ?? null, code, text);
    }
  });
}

test('certainty tells a label from a synonym and from a mention', () => {
  assert.equal(findConcept('price-class', 'plein  TARIF')?.certainty, 'exact');
  assert.equal(findConcept('price-class', 'régulier')?.certainty, 'synonym');
  assert.equal(findConcept('price-class', 'Adulte - Parterre')?.certainty, 'contains');
  assert.equal(findConcept('price-class', '  '), null);
});

test('the two questions on information are told apart by their wording', () => {
  const wordings: Readonly<Record<string, string>> = {
    'Q3. Comment avez-vous entendu parler de ce spectacle? (plusieurs réponses)': 'heard-of-show',
    'How did you hear about this event?': 'heard-of-show',
    'Please tell us where you heard about this event': 'heard-of-show',
    "Comment suivez-vous l'actualité culturelle en général ?": 'follows-culture',
    'De quelle façon vous informez-vous de l’offre culturelle?': 'follows-culture',
    'How do you usually find out about cultural events?': 'follows-culture',
    'Au cours des 12 derniers mois, avez-vous assisté à un opéra?': 'attended-disciplines-12-months',
    'Quel est votre groupe d’âge?': 'age-band',
    Age: 'age-band',
  };
  for (const [wording, code] of Object.entries(wordings)) {
    assert.equal(findConcept('survey-question', wording)?.code, code, wording);
  }
  assert.equal(findConcept('survey-question', 'Do you have any children under 18?'), null);
});

test('a term may be a group, and a group named with its members is the group', () => {
  assert.equal(findTerm('information-source', 'Réseaux sociaux (Facebook, Instagram)')?.code, 'social-media');
  assert.equal(
    findTerm('information-source', 'Médias traditionnels (journaux, radio, télé)')?.code,
    'traditional-media',
  );
  assert.equal(findTerm('discipline', 'concerts')?.code, 'concert');
  for (const text of [
    '18 à 35 ans',
    '18-35',
    '18–35 ans',
    'entre 18 et 35 ans',
    'les 18 à 35 ans',
    'aged 18 to 35',
  ]) {
    assert.equal(findTerm('age-band', text)?.code, '18-35', text);
  }
});

test('an age option that cannot be rebuilt from the bands stays unknown', () => {
  assert.equal(findTerm('age-band', '45-60'), null);
  assert.equal(findTerm('age-band', '> 60'), null);
});

test('a concept expands to itself and all below it', () => {
  assert.deepEqual(expand('price-class', 'complimentary'), ['complimentary', 'press', 'staff', 'partner']);
  assert.deepEqual(expand('price-class', 'press'), ['press']);
  assert.throws(() => expand('price-class', 'no-such'));
});

test('a group expands to its members and to the groups inside it', () => {
  const codes = expand('age-band', '18-35');
  assert.deepEqual(codes.slice(0, 5), ['18-19', '20-24', '25-29', '30-34', '35']);
  assert.ok(codes.includes('18-34') && codes.includes('18-35') && !codes.includes('35-39'));
  assert.ok(expand('information-source', 'traditional-media').includes('traditional-media'));
});

test('ancestors go from the nearest to the top', () => {
  assert.deepEqual(ancestors('channel', 'mobile-app'), ['online']);
  assert.deepEqual(ancestors('age-band', '18-35'), []);
  assert.equal(topOf('price-class', 'press'), 'complimentary');
  assert.deepEqual(label('weekday', 'thursday'), { fr: 'Jeudi', en: 'Thursday' });
});

test('phrases are folded, unique, and the longest come first', () => {
  for (const { code } of VOCABULARY) {
    const all = phrases(code);
    assert.equal(new Set(all.map(({ phrase }) => phrase)).size, all.length, code);
    for (const [index, { phrase, code: term }] of all.entries()) {
      assert.ok(isTerm(code, term));
      assert.match(phrase, /^[\p{Ll}\p{Lo}\p{N}+%$€#★☆⭐]+(?: [\p{Ll}\p{Lo}\p{N}+%$€#★☆⭐]+)*$/u);
      assert.ok(index === 0 || phrase.length <= (all[index - 1]?.phrase.length ?? 0));
    }
  }
});

test('phrases hold plurals, singulars and feminines', () => {
  const codeOf = (scheme: string, phrase: string) =>
    phrases(scheme).find((one) => one.phrase === phrase)?.code;
  assert.equal(codeOf('discipline', 'concerts'), 'concert');
  assert.equal(codeOf('discipline', 'danses contemporaines'), 'contemporary-dance');
  assert.equal(codeOf('price-class', 'etudiantes'), 'student');
  assert.equal(codeOf('price-class', 'ainees'), 'senior');
  assert.equal(codeOf('information-source', 'media traditionnel'), 'traditional-media');
  assert.equal(codeOf('weekday', 'jeudis'), 'thursday');
  assert.equal(codeOf('weekday', 'thursdays'), 'thursday');
});

test('what is denied is not meant, in French too', () => {
  const meant = (scheme: string, texts: readonly string[]) =>
    texts.map((text) => findTerm(scheme, text)?.code ?? null);
  const dissatisfied = ['Pas satisfait', 'Non satisfaite', 'Pas très satisfait', 'Je ne suis pas satisfaite'];
  assert.deepEqual([...new Set(meant('satisfaction-level', dissatisfied))], ['dissatisfied']);
  const unknown = ['Aucunement satisfait', 'Plus ou moins satisfait', 'Pas bien'];
  assert.deepEqual([...new Set(meant('satisfaction-level', unknown))], [null]);
  assert.deepEqual(
    meant('information-source', [
      'Pas par Facebook',
      'Je n’écoute pas la radio',
      'Facebook, pas la radio',
      'Pas Facebook, radio',
    ]),
    [null, null, 'facebook', 'radio'],
  );
});

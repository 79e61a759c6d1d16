import type { Learned } from '#model/consent-inbox.ts';
import { guillemets, message, NBSP } from './message.ts';

type Who = 'everybody' | 'partners' | 'insiders' | 'pairs';

type Sentences = Readonly<Record<Who, Readonly<Record<Learned, string>>>>;

const LEARNED_FR: Sentences = {
  everybody: {
    nothing: 'Le public n’apprendrait rien de vous.',
    exactly:
      'Tout le monde connaîtrait vos chiffres, à l’arrondi près : personne d’autre n’est derrière celui-ci.',
    closely:
      'Tout le monde pourrait estimer vos chiffres de près, plus que les règles ne le permettent sans accord : vous faites presque tout celui-ci.',
    loosely:
      'Tout le monde saurait que vos chiffres ne dépassent pas celui-ci, sans pouvoir les estimer de près.',
  },
  partners: {
    nothing: 'Les autres partenaires n’apprendraient rien de vous.',
    exactly:
      'Tous les partenaires connaîtraient vos chiffres, à l’arrondi près : personne d’autre n’est derrière celui-ci. Le public n’apprendrait rien.',
    closely:
      'Tous les partenaires pourraient estimer vos chiffres de près, plus que les règles ne le permettent sans accord : vous faites presque tout celui-ci. Le public n’apprendrait rien.',
    loosely:
      'Tous les partenaires sauraient que vos chiffres ne dépassent pas celui-ci, sans pouvoir les estimer de près. Le public n’apprendrait rien.',
  },
  insiders: {
    nothing: 'Aucun autre partenaire n’est derrière ce chiffre.',
    exactly:
      'Un autre partenaire derrière ce chiffre, en retranchant ce qu’il connaît, trouverait exactement les vôtres, à l’arrondi près.',
    closely:
      'Un autre partenaire derrière ce chiffre, en retranchant ce qu’il connaît, pourrait estimer les vôtres de près, plus que les règles ne le permettent sans accord.',
    loosely:
      'Aucun autre partenaire derrière ce chiffre ne pourrait, en retranchant ce qu’il connaît, estimer les vôtres de près.',
  },
  pairs: {
    nothing: 'Aucun autre partenaire n’est derrière ce chiffre.',
    exactly:
      'Deux autres partenaires, en retranchant ensemble ce qu’ils connaissent, trouveraient exactement vos chiffres, à l’arrondi près.',
    closely:
      'Deux autres partenaires, en retranchant ensemble ce qu’ils connaissent, pourraient estimer vos chiffres de près, plus que les règles ne le permettent sans accord.',
    loosely:
      'Même deux autres partenaires, en retranchant ensemble ce qu’ils connaissent, ne pourraient estimer vos chiffres de près.',
  },
};

const LEARNED_EN: Sentences = {
  everybody: {
    nothing: 'The public would learn nothing of you.',
    exactly: 'Everybody would know your figures, but for rounding: nobody else is behind this one.',
    closely:
      'Everybody could estimate your figures closely, more so than the rules allow without consent: you make nearly all of this one.',
    loosely:
      'Everybody would know that your figures are no larger than this one, and could not estimate them closely.',
  },
  partners: {
    nothing: 'The other partners would learn nothing of you.',
    exactly:
      'All partners would know your figures, but for rounding: nobody else is behind this one. The public would learn nothing.',
    closely:
      'All partners could estimate your figures closely, more so than the rules allow without consent: you make nearly all of this one. The public would learn nothing.',
    loosely:
      'All partners would know that your figures are no larger than this one, and could not estimate them closely. The public would learn nothing.',
  },
  insiders: {
    nothing: 'No other partner is behind this figure.',
    exactly:
      'Another partner behind this figure, taking away what it knows, would find yours exactly, but for rounding.',
    closely:
      'Another partner behind this figure, taking away what it knows, could estimate yours closely, more so than the rules allow without consent.',
    loosely: 'No other partner behind this figure, taking away what it knows, could estimate yours closely.',
  },
  pairs: {
    nothing: 'No other partner is behind this figure.',
    exactly:
      'Two other partners, taking away what they know together, would find your figures exactly, but for rounding.',
    closely:
      'Two other partners, taking away what they know together, could estimate your figures closely, more so than the rules allow without consent.',
    loosely:
      'Not even two other partners, taking away what they know together, could estimate your figures closely.',
  },
};

/** What houses are asked to let be shown, and what that would tell of them. */
export const CONSENTING = {
  'consent-figure-unknown': message<{ figure: string }>({
    fr: (p) =>
      `On ne peut pas demander d’accord pour ${guillemets(p.figure)}. Chiffres possibles${NBSP}: ${guillemets('discipline-shares:opera')} pour les parts d’une discipline, ${guillemets('cell:2024-09..2025-08:discipline=opera')} pour une case d’une publication.`,
    en: (p) =>
      `There is no asking for consent to “${p.figure}”. Figures: “discipline-shares:opera” for the shares of a discipline, “cell:2024-09..2025-08:discipline=opera” for a cell of a release.`,
  }),
  'consent-until-wrong': message<{ until: string }>({
    fr: (p) =>
      `La date de fin d’un accord s’écrit 2027-06-30 et n’est pas passée, et non ${guillemets(p.until)}.`,
    en: (p) => `The last day of a consent is written 2027-06-30 and is not past, unlike “${p.until}”.`,
  }),
  'consent-of-release': message({
    fr: () =>
      `Une publication se lit par tout le monde${NBSP}: l’accord pour ce qu’elle contient se donne au public, et non aux seuls partenaires.`,
    en: () =>
      'Everybody reads a release: consent to what it holds is given to the public, not to partners alone.',
  }),
  'consent-for-members': message({
    fr: () => 'Un accord se demande au nom d’un organisme partenaire ou du tiers de confiance.',
    en: () => 'Consent is asked for as a partner organisation or as the trusted third party.',
  }),
  'consent-about-answers': message({
    fr: () => 'Vos réponses de sondage, à votre nom',
    en: () => 'Your survey answers, by your name',
  }),
  'consent-about-cell': message<{ fr: string; en: string }>({
    fr: (p) => `${p.fr} (dans une publication, avec les recettes et les acheteurs de la même case)`,
    en: (p) => `${p.en} (in a release, with the revenue and buyers of the same cell)`,
  }),
  'consent-about-panel': message<{ fr: string; en: string }>({
    fr: (p) =>
      `Être laissé de côté, par son nom, du panel ${guillemets(p.fr)}${NBSP}: rien n’en est montré, mais chacun lit qu’il n’y est pas`,
    en: (p) =>
      `To be left out by name of the panel “${p.en}”: nothing of it is shown, but everybody reads that it is not in it`,
  }),
  'consent-shown': message<{ audience: 'members' | 'public'; isShare: boolean }>({
    fr: (p) =>
      `${p.audience === 'public' ? 'Tout le monde verrait' : 'Les partenaires verraient'} ${p.isShare ? 'la part que font ensemble les organismes concernés, au pour cent, jamais leurs billets ni leurs recettes.' : 'le total des organismes concernés, arrondi.'}`,
    en: (p) =>
      `${p.audience === 'public' ? 'Everybody' : 'Partners'} would see ${p.isShare ? 'the share that the organisations concerned make together, in whole percent, never their tickets or revenue.' : 'the total of the organisations concerned, rounded.'}`,
  }),
  'consent-learned': message<{ who: Who; learned: Learned }>({
    fr: (p) => sentenceOf(LEARNED_FR, p).replaceAll(' :', `${NBSP}:`),
    en: (p) => sentenceOf(LEARNED_EN, p),
  }),
  'consent-asked': message({
    fr: () =>
      'C’est demandé. Chaque organisme concerné voit ce qu’on apprendrait de lui, et dit ce qu’il veut, ou rien. Si tous acceptent, le chiffre sera montré; sinon, personne ne saura qui ne l’a pas fait.',
    en: () =>
      'Asked. Each organisation concerned sees what would be learned of it, and says what it wants, or nothing. If all consent, the figure will be shown; otherwise nobody will know who did not.',
  }),
  'consent-inbox-empty': message({
    fr: () => 'Rien n’attend votre accord.',
    en: () => 'Nothing waits for your consent.',
  }),
  'consent-word-waiting': message({ fr: () => 'attend votre accord', en: () => 'waits for your consent' }),
  'consent-word-consented': message<{ until: string | null }>({
    fr: (p) => (p.until === null ? 'vous avez accepté' : `vous avez accepté, jusqu’au ${p.until}`),
    en: (p) => (p.until === null ? 'you consented' : `you consented, until ${p.until}`),
  }),
  'consent-word-refused': message({ fr: () => 'vous avez refusé', en: () => 'you refused' }),
  'consent-word-lapsed': message<{ until: string | null }>({
    fr: (p) => `votre accord a pris fin le ${p.until ?? ''}`,
    en: (p) => `your consent ended on ${p.until ?? ''}`,
  }),
  'remedy-ask-consent': message({
    fr: () => 'Demander leur accord aux organismes concernés',
    en: () => 'Ask the organisations concerned for their consent',
  }),
};

/** Stored parameters may be anything: what is none of these tells of nothing. */
function sentenceOf(
  sentences: Sentences,
  { who, learned }: { readonly who: Who; readonly learned: Learned },
): string {
  return sentences[who]?.[learned] ?? sentences.everybody.nothing;
}

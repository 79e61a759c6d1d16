import type { Learned } from '#model/consent-inbox.ts';
import { guillemets, message, NBSP } from './message.ts';

type Who = 'everybody' | 'partners' | 'insiders' | 'pairs';

type Sentences = Readonly<Record<Who, Readonly<Record<Learned, string>>>>;

const LEARNED_FR: Sentences = {
  everybody: {
    nothing: 'Le public n’apprendrait rien de vous.',
    exactly:
      'Tout le monde connaîtrait vos chiffres, à l’arrondi près : personne d’autre n’est derrière celui-ci.',
    estimated:
      'Tout le monde saurait que vos chiffres ne dépassent pas celui-ci, et ne se tromperait pas de plus que ce que font les autres : s’ils font un dixième de ce que vous faites, on connaîtrait vos chiffres à 10 % près. Combien ils font, personne ne l’apprend avant leur accord.',
  },
  partners: {
    nothing: 'Les autres partenaires n’apprendraient rien de vous.',
    exactly:
      'Tous les partenaires connaîtraient vos chiffres, à l’arrondi près : personne d’autre n’est derrière celui-ci. Le public n’apprendrait rien.',
    estimated:
      'Tous les partenaires sauraient que vos chiffres ne dépassent pas celui-ci, et ne se tromperaient pas de plus que ce que font les autres : s’ils font un dixième de ce que vous faites, vos chiffres seraient connus à 10 % près. Le public n’apprendrait rien.',
  },
  insiders: {
    nothing: 'Aucun autre partenaire n’est derrière ce chiffre.',
    exactly:
      'Un autre partenaire derrière ce chiffre, en retranchant ce qu’il connaît, trouverait exactement les vôtres, à l’arrondi près.',
    estimated:
      'Un autre partenaire derrière ce chiffre pourrait retrancher ce qu’il connaît. Il ne se tromperait sur les vôtres que de ce que font les autres encore : moins ils font à côté de vous, plus il serait près.',
  },
  pairs: {
    nothing: 'Aucun autre partenaire n’est derrière ce chiffre.',
    exactly:
      'Deux autres partenaires, en retranchant ensemble ce qu’ils connaissent, trouveraient exactement vos chiffres, à l’arrondi près.',
    estimated:
      'Deux autres partenaires pourraient retrancher ensemble ce qu’ils connaissent. Ils ne se tromperaient sur vos chiffres que de ce que font les autres encore : moins ceux-ci font à côté de vous, plus ils seraient près.',
  },
};

const LEARNED_EN: Sentences = {
  everybody: {
    nothing: 'The public would learn nothing of you.',
    exactly: 'Everybody would know your figures, but for rounding: nobody else is behind this one.',
    estimated:
      'Everybody would know that your figures are no larger than this one, and be wrong by no more than what the others have: if these have a tenth of yours, your figures would be known to within 10%. How much they have is told to nobody before they consent.',
  },
  partners: {
    nothing: 'The other partners would learn nothing of you.',
    exactly:
      'All partners would know your figures, but for rounding: nobody else is behind this one. The public would learn nothing.',
    estimated:
      'All partners would know that your figures are no larger than this one, and be wrong by no more than what the others have: if these have a tenth of yours, your figures would be known to within 10%. The public would learn nothing.',
  },
  insiders: {
    nothing: 'No other partner is behind this figure.',
    exactly:
      'Another partner behind this figure, taking away what it knows, would find yours exactly, but for rounding.',
    estimated:
      'Another partner behind this figure could take away what it knows. It would be wrong about yours by no more than what is left of others: the less they have beside you, the closer it comes.',
  },
  pairs: {
    nothing: 'No other partner is behind this figure.',
    exactly:
      'Two other partners, taking away what they know together, would find your figures exactly, but for rounding.',
    estimated:
      'Two other partners could take away together what they know. They would be wrong about your figures by no more than what is left of others: the less these have beside you, the closer they come.',
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
    fr: (p) => sentenceOf(LEARNED_FR, p).replaceAll(/ (?=[:%])/g, NBSP),
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

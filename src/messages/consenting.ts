import { guillemets, message, NBSP } from './message.ts';

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
  'consent-learned': message<{ audience: 'members' | 'public' }>({
    fr: (p) =>
      `Si vous y êtes seul, ce chiffre est le vôtre, à l’arrondi près. Sinon, ${p.audience === 'public' ? 'tout le monde saurait' : 'tous les partenaires sauraient'} que vos chiffres ne le dépassent pas, sans se tromper de plus que ce que font les autres${NBSP}: s’ils font un dixième de ce que vous faites, les vôtres seraient connus à 10${NBSP}% près.${p.audience === 'public' ? '' : ' Le public n’apprendrait rien.'}`,
    en: (p) =>
      `If you are alone in it, this figure is yours, but for rounding. If not, ${p.audience === 'public' ? 'everybody' : 'all partners'} would know that your figures are no larger, and be wrong by no more than what the others have: if these have a tenth of yours, yours would be known to within 10%.${p.audience === 'public' ? '' : ' The public would learn nothing.'}`,
  }),
  'consent-learned-inside': message<{ isStrict: boolean }>({
    fr: (p) =>
      p.isStrict
        ? `Deux autres partenaires derrière ce chiffre peuvent retrancher ensemble ce qu’ils connaissent${NBSP}: si vous n’y êtes que trois, ils trouveraient exactement les vôtres; sinon, ils ne se tromperaient que de ce que font les autres encore.`
        : `Un autre partenaire derrière ce chiffre peut retrancher ce qu’il connaît${NBSP}: si vous n’y êtes que deux, il trouverait exactement les vôtres; sinon, il ne se tromperait que de ce que font les autres encore.`,
    en: (p) =>
      p.isStrict
        ? 'Two other partners behind this figure can take away together what they know: if you are but three, they would find yours exactly; if not, they would be wrong by no more than what is left of others.'
        : 'Another partner behind this figure can take away what it knows: if you are but two, it would find yours exactly; if not, it would be wrong by no more than what is left of others.',
  }),
  'consent-learned-not-before': message({
    fr: () =>
      'Combien vous êtes derrière ce chiffre, et ce que font les autres, personne ne l’apprend avant que tous acceptent.',
    en: () =>
      'How many you are behind this figure, and how much the others have, nobody learns before all consent.',
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

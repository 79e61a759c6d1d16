import { ANSWERS, TABLES } from './answering.ts';
import { guillemets, message, NBSP } from './message.ts';

/** « à l’opéra », “to the opera”: where one goes for each discipline. */
const OUTINGS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  theatre: ['au théâtre', 'to the theatre'],
  music: ['à un concert', 'to a concert'],
  opera: ['à l’opéra', 'to the opera'],
  dance: ['à un spectacle de danse', 'to a dance performance'],
  humour: ['à un spectacle d’humour', 'to a comedy show'],
  circus: ['au cirque', 'to the circus'],
  variety: ['à un spectacle de variétés', 'to a variety show'],
  'spoken-word': ['à une soirée de contes ou de poésie', 'to a spoken-word evening'],
  'museum-exhibition': ['au musée', 'to the museum'],
  film: ['au cinéma', 'to the cinema'],
  multidisciplinary: ['à un spectacle multidisciplinaire', 'to a multidisciplinary show'],
};

/** What the question was taken to mean, its words and limits. */
const READINGS = {
  'reading-by': message<{ measure: string; dimensions: string }>({
    fr: (p) => `${p.measure}, selon ${p.dimensions}`,
    en: (p) => `${p.measure}, by ${p.dimensions}`,
  }),
  'and-between': message({ fr: () => ' et ', en: () => ' and ' }),
  'or-between': message({ fr: () => ' ou ', en: () => ' or ' }),
  'reading-participation': message<{ outing: string }>({
    fr: (p) => `Parmi les acheteurs, part de ceux qui vont ${p.outing}`,
    en: (p) => `Among buyers, the share who go ${p.outing}`,
  }),
  'reading-participation-age': message<{ age: string; outing: string }>({
    fr: (p) => `Parmi les acheteurs de ${p.age}, part de ceux qui vont ${p.outing}`,
    en: (p) => `Among buyers aged ${p.age}, the share who go ${p.outing}`,
  }),
  'reading-composition-age': message<{ age: string }>({
    fr: (p) => `Part des ${p.age} dans le public`,
    en: (p) => `Share aged ${p.age} in the audience`,
  }),
  outing: message<{ discipline: string; value: string }>({
    fr: (p) => OUTINGS[p.discipline]?.[0] ?? `à un spectacle (${p.value})`,
    en: (p) => OUTINGS[p.discipline]?.[1] ?? `to a show (${p.value})`,
  }),
  'concert-music': message({ fr: () => 'musique (sans l’opéra)', en: () => 'music (without opera)' }),
  'limit-in-city': message<{ values: string }>({ fr: (p) => `à ${p.values}`, en: (p) => `in ${p.values}` }),
  'limit-buyers-of': message<{ values: string }>({
    fr: (p) => `acheteurs de${NBSP}: ${p.values}`,
    en: (p) => `buyers from ${p.values}`,
  }),
  'limit-performances-on': message<{ values: string }>({
    fr: (p) => `représentations${NBSP}: ${p.values}`,
    en: (p) => `performances: ${p.values}`,
  }),
  'limit-purchases-on': message<{ values: string }>({
    fr: (p) => `achats${NBSP}: ${p.values}`,
    en: (p) => `purchases: ${p.values}`,
  }),
  'limit-survey-question': message<{ values: string }>({
    fr: (p) => guillemets(upper(p.values)),
    en: (p) => `“${upper(p.values)}”`,
  }),
  'limit-other-date': message<{ date: string; period: string }>({
    fr: (p) => `${p.date}${NBSP}: ${p.period}`,
    en: (p) => `${p.date}: ${p.period}`,
  }),
  'compared-with-previous-year': message({
    fr: () => 'par rapport à l’année précédente',
    en: () => 'compared with the previous year',
  }),
  'compared-with-previous-period': message({
    fr: () => 'par rapport à la période précédente',
    en: () => 'compared with the previous period',
  }),
  'compared-with-period': message<{ period: string }>({
    fr: (p) => `par rapport à${NBSP}: ${p.period}`,
    en: (p) => `compared with: ${p.period}`,
  }),
  'compared-with-pool': message({
    fr: () => 'par rapport à la mutualisation',
    en: () => 'compared with the pool',
  }),
  'scope-own': message({ fr: () => 'vos données', en: () => 'your own data' }),
  'scope-pool': message({ fr: () => 'toute la mutualisation', en: () => 'the whole pool' }),
};

/** What was not understood, and what can be asked instead. */
const UNCLEAR = {
  'question-empty': message({
    fr: () => 'Écrivez une question, ou choisissez-en une ci-dessous.',
    en: () => 'Write a question, or choose one below.',
  }),
  'question-too-long': message({
    fr: () => 'Cette question est trop longue pour être lue sans se tromper. Posez-en une à la fois.',
    en: () => 'This question is too long to be read without mistakes. Ask one at a time.',
  }),
  'not-understood': message<{ words: string }>({
    fr: (p) => `Je n’ai pas compris ${p.words}. Plutôt que de deviner, voici ce qui peut être répondu.`,
    en: (p) => `I did not understand ${p.words}. Rather than guess, here is what can be answered.`,
  }),
  'nothing-to-rank': message({
    fr: () =>
      'La question demande ce qui vient en tête, sans dire parmi quoi. Précisez : selon le jour, le mois, la discipline, le canal…',
    en: () =>
      'The question asks what comes first, without saying among what. Say: by day, month, discipline, channel…',
  }),
  'no-measure': message({
    fr: () => 'Je ne vois pas ce qu’il faut compter. Voici des questions voisines qui ont une réponse.',
    en: () => 'I cannot see what is to be counted. Here are questions nearby that have an answer.',
  }),
  'not-members': message<{ names: string; are: 'one' | 'several' }>({
    fr: (p) =>
      p.are === 'one'
        ? `${p.names} n’est pas un organisme partenaire de cette mutualisation${NBSP}: ses données n’y sont pas. La même question peut être posée pour toute la discipline.`
        : `${p.names} ne sont pas des organismes partenaires de cette mutualisation${NBSP}: leurs données n’y sont pas. La même question peut être posée pour toute la discipline.`,
    en: (p) =>
      p.are === 'one'
        ? `${p.names} is not a partner organisation of this pool: its data are not here. The same question can be asked of the whole discipline.`
        : `${p.names} are not partner organisations of this pool: their data are not here. The same question can be asked of the whole discipline.`,
  }),
  'ages-cut': message<{ ages: string; nearest: string }>({
    fr: (p) =>
      `Les âges sont connus par groupes, et ${p.ages} en coupe un. Le plus proche${NBSP}: ${p.nearest}.`,
    en: (p) => `Ages are known in bands, and ${p.ages} cuts one. The nearest: ${p.nearest}.`,
  }),
  'which-survey-question': message({
    fr: () =>
      'Deux questions de sondage parlent de sources d’information, et leurs réponses ne se mêlent pas. Choisissez laquelle.',
    en: () =>
      'Two survey questions speak of information sources, and their answers do not mix. Choose which one.',
  }),
  'not-applicable': message<{ dimension: string; measure: string }>({
    fr: (p) =>
      `${guillemets(p.measure)} ne se compte pas selon ${guillemets(p.dimension)}. Voici ce qui peut être répondu.`,
    en: (p) => `“${p.measure}” is not counted by “${p.dimension}”. Here is what can be answered.`,
  }),
  'too-many-dimensions': message({
    fr: () => 'Un tableau a au plus deux critères. Voici la question avec les deux premiers.',
    en: () => 'A table has at most two criteria. Here is the question with the first two.',
  }),
};

/** What a good answer tells beside its number. */
const NOTES = {
  'assumed-year': message<{ period: string }>({
    fr: (p) => `L’année n’était pas dite${NBSP}: j’ai pris ${p.period}.`,
    en: (p) => `The year was not said: I took ${p.period}.`,
  }),
  'loose-tickets': message({
    fr: () => 'Billets vendus, c’est-à-dire payants. Les billets émis comptent aussi les billets de faveur.',
    en: () => 'Tickets sold, that is, paid. Tickets issued also count complimentary ones.',
  }),
  'own-of-nobody': message({
    fr: () =>
      `La question dit ${guillemets('nos')}, mais aucun organisme n’est choisi${NBSP}: c’est toute la mutualisation qui répond.`,
    en: () => 'The question says “our”, but no organisation is chosen: the whole pool answers.',
  }),
  'about-performances': message({
    fr: () => 'La période est celle des représentations, pas celle des achats.',
    en: () => 'The period is that of the performances, not of the purchases.',
  }),
  'orders-not-tickets': message<{ top: string; share: string }>({
    fr: (p) =>
      `Une commande peut compter plusieurs billets. En commandes plutôt qu’en billets, ${p.top} vient en tête (${p.share}).`,
    en: (p) =>
      `One order may hold several tickets. In orders rather than tickets, ${p.top} comes first (${p.share}).`,
  }),
  'on-sale-days': message({
    fr: () =>
      'Le jour de mise en vente des grands spectacles et les abonnements saisis en lot gonflent certains jours.',
    en: () => 'On-sale days of big shows and subscriptions entered in bulk swell some days.',
  }),
  'local-time': message({
    fr: () => 'Les jours et les heures sont à l’heure locale de l’achat.',
    en: () => 'Days and hours are local to the purchase.',
  }),
  'concert-defined': message({
    fr: () => 'Un concert, ici, c’est de la musique de tous les genres, sans l’opéra.',
    en: () => 'A concert here is music of every genre, without opera.',
  }),
  'buyer-is-not-spectator': message({
    fr: () =>
      'L’âge est celui de l’acheteur, quand il est connu; ceux qui l’accompagnent n’ont pas forcément le même.',
    en: () => 'The age is the buyer’s, where it is known; those who come along may be of another.',
  }),
  'pool-not-population': message({
    fr: () =>
      'C’est la part des acheteurs connus de la mutualisation, pas de la population. Pour la population, il faut un sondage représentatif.',
    en: () =>
      'This is the share of the pool’s known buyers, not of the population. For the population, a representative survey is needed.',
  }),
  'price-types-cut-elsewhere': message({
    fr: () =>
      `Les tarifs comme ${guillemets('30 ans et moins')} coupent les âges autrement et ne sont pas comptés ici.`,
    en: () => 'Price types such as “30 and under” cut ages elsewhere and are not counted here.',
  }),
  'other-reading-composition': message<{ share: string; age: string; audience: string }>({
    fr: (p) => `À l’inverse${NBSP}: les ${p.age} font ${p.share} des acheteurs d’âge connu${p.audience}.`,
    en: (p) =>
      `The other way round: those aged ${p.age} make up ${p.share} of buyers of known age${p.audience}.`,
  }),
  'several-answers': message({
    fr: () => `Plusieurs réponses étaient permises${NBSP}: les parts ne s’additionnent pas.`,
    en: () => 'Several answers were allowed: shares do not add up.',
  }),
  'survey-general-question': message({
    fr: () =>
      `La question était générale (${guillemets('Comment suivez-vous l’actualité culturelle?')}), pas celle d’un spectacle précis.`,
    en: () => 'The question was a general one (“How do you follow cultural life?”), not about one show.',
  }),
  'survey-show-question': message({
    fr: () => 'La question portait sur un spectacle précis, pas sur les habitudes en général.',
    en: () => 'The question was about one particular show, not about habits in general.',
  }),
  'survey-respondents': message({
    fr: () => 'Ceux qui répondent aux sondages ne sont pas tous les spectateurs.',
    en: () => 'Those who answer surveys are not all spectators.',
  }),
  'traditional-media-defined': message<{ members: string }>({
    fr: (p) => `Médias traditionnels${NBSP}: ${p.members}.`,
    en: (p) => `Traditional media: ${p.members}.`,
  }),
  'margin-formula': message({
    fr: () => `Marge d’erreur à 95${NBSP}%, comme pour un échantillon aléatoire simple.`,
    en: () => 'Margin of error at 95%, as for a simple random sample.',
  }),
  'some-not-released': message<{ cells: number; of: number }>({
    fr: (p) =>
      p.cells === 1
        ? `Une valeur sur ${p.of} n’est pas diffusée; le classement vaut parmi les autres.`
        : `${p.cells} valeurs sur ${p.of} ne sont pas diffusées; le classement vaut parmi les autres.`,
    en: (p) =>
      p.cells === 1
        ? `One value of ${p.of} is not released; the ranking holds among the others.`
        : `${p.cells} values of ${p.of} are not released; the ranking holds among the others.`,
  }),
  'other-currencies': message<{ currency: string; others: string }>({
    fr: (p) =>
      `Seuls les montants en ${p.currency} sont comptés. Vous en avez aussi en ${p.others}, que rien ne convertit${NBSP}: demandez la même mesure par devise.`,
    en: (p) =>
      `Only amounts in ${p.currency} are counted. You also have some in ${p.others}, which nothing converts: ask for the same measure by currency.`,
  }),
  'average-hides': message({
    fr: () => 'Une moyenne cache les écarts de prix entre les catégories; voyez aussi la médiane.',
    en: () => 'An average hides the spread of prices; see the median too.',
  }),
  'unknown-share-persons': message<{ share: string }>({
    fr: (p) =>
      `${p.share} des acheteurs ont au moins un achat pour lequel ce n’est pas connu; ceux qu’un autre achat situe comptent aussi dans leur case.`,
    en: (p) =>
      `${p.share} of buyers have at least one purchase for which this is not known; those placed by another purchase count there too.`,
  }),
  'unknown-share': message<{ share: string }>({
    fr: (p) => `Inconnu pour ${p.share} du total${NBSP}: ces lignes ne disent rien de leur répartition.`,
    en: (p) => `Unknown for ${p.share} of the total: these lines say nothing of how they divide.`,
  }),
};

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Questions asked in words: their reading, what was not understood, and the sentences of answers. */
export const ASKING = { ...READINGS, ...UNCLEAR, ...NOTES, ...ANSWERS, ...TABLES };

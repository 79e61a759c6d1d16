import type { Code } from '#model/words.ts';

/** Buyers, and what they are broken down by, in one. */
const NEW_AND_RETURNING_BUYERS = `
  acheteurs nouveaux et de retour, nouveaux acheteurs et acheteurs de retour, nouveaux acheteurs ou acheteurs de retour,
  new and returning buyers, new or returning buyers, new buyers and returning buyers, new buyers or returning buyers
`;

/** What people call each measure, beside its label in the registry; commas between. */
export const MEASURE_WORDS: Readonly<Record<Code, string>> = {
  'tickets-issued': `
    billets émis, émis, issued, billets en tout, billets payants et gratuits, places occupées, entrées, tickets issued, issued tickets,
    admissions, paid and free tickets, assistance totale, nombre de spectateurs, combien de spectateurs, how many spectators
  `,
  'tickets-sold': `
    billets vendus, billets payants, billets payés, ventes de billets, vente de billets, places vendues, billetterie,
    nombre de billets, nombre de billets vendus, tickets sold, paid tickets, ticket sales, sold tickets, seats sold,
    billets achetés, tickets bought, tickets purchased, achats de billets, achat de billets, ticket purchases,
    ticket buying, buying tickets, buy tickets, acheter des billets, achète des billets, achètent des billets,
    achètent leurs billets, vend des billets, vendre des billets, sell tickets
  `,
  revenue: `
    recettes, recette, revenus, revenu, revenus de billetterie, recettes de billetterie, chiffre d’affaires, argent, dollars,
    box office, box-office revenue, box office revenue, takings, ticket revenue, sales revenue, money, income, guichet,
    montant des ventes, gross, valeur des ventes
  `,
  orders: 'commandes, commande, transactions, transaction, paniers, order, orders, baskets, purchases made',
  buyers: `
    acheteurs, acheteur, acheteuses, clients différents, combien de clients, combien de personnes, combien de gens, buyer, buyers,
    ticket buyers, how many people, how many customers, acheteurs de billets, acheteurs distincts, distinct buyers,
    ${NEW_AND_RETURNING_BUYERS}
  `,
  'average-price': `
    prix moyen, prix moyen du billet, prix moyen d’un billet, prix moyen des billets, prix du billet moyen, coût moyen,
    billet moyen, revenus par billet, recettes par billet, revenue per ticket, combien coûte un billet, combien coûte, prix, average price, average ticket price, mean price, ticket price,
    price of a ticket, average cost, price, prix des billets, cost, coûte
  `,
  occupancy: `
    taux d’occupation, occupation, occupation des salles, taux de remplissage, taux de remplissage moyen, taux d’occupation moyen, remplissage moyen, occupation moyenne, average occupancy, average occupancy rate, remplissage, salles pleines, occupancy,
    occupancy rate, fill rate, how full, capacity filled, house filled, full
  `,
  'lead-time': `
    délai d’achat, délai d’achat médian, combien de temps d’avance, combien de temps avant, combien de temps à l’avance,
    combien de jours avant, combien de jours d’avance, à l’avance, d’avance, lead time, booking lead time, how far in advance,
    how far ahead, how long before, how early, how many days before, in advance, purchase lead time
  `,
  'complimentary-tickets':
    'billets de faveur, faveurs, invitations, complimentary tickets, comps, free tickets, billets gratuits',
  productions: `
    combien de spectacles différents, nombre de spectacles différents, combien de productions, nombre de productions,
    how many different shows, how many productions, number of productions
  `,
  performances: `
    combien de représentations, nombre de représentations, combien de spectacles, nombre de spectacles, how many performances,
    how many shows, number of performances, number of shows
  `,
  'cross-attendance': `
    fréquentation croisée, voir ailleurs, vont voir ailleurs, voient ailleurs, ailleurs, elsewhere, fréquentent aussi, vont aussi, voient aussi, fréquentent-ils aussi, vont-ils aussi,
    que fréquentent-ils d’autre, que voient-ils d’autre, quoi d’autre, d’autre, cross attendance, crossover, also attend,
    also go to, also go, what else, also see, what else do they see, what else do they attend
  `,
  'audience-composition': `
    composition, composition du public, profil d’âge, répartition par âge, structure d’âge, audience composition, age profile,
    make-up of the audience, makeup of the audience, quel âge ont, quel âge, what age are, how old are, how old, âge du public,
    âge des spectateurs, age of the audience
  `,
  'first-time-buyers': `
    nouveaux spectateurs, nouvelles spectatrices, nouveaux clients, nouvelle clientèle, nouveau public, nouveaux publics, nouvelles personnes,
    new customers, new patrons, new audiences, new spectators, new people, first-time customers
  `,
  'repeat-rate': 'reviennent, revenus plusieurs fois, come back, came back, return, returned',
  participation: 'taux de participation, participation, participation rate',
  'information-source-share': `
    sources d’information, source d’information, moyens d’information, canaux d’information, sources of information,
    information sources, information channels, news sources
  `,
  'motive-share': `
    motifs, motif, motifs de sortie, motifs de visite, motivations, motivation, raisons de sortie, raisons de venir, raisons de leur venue,
    pourquoi les gens viennent, pourquoi viennent, pourquoi vient, pourquoi le public vient, pourquoi les spectateurs viennent,
    pourquoi les gens vont, pourquoi les gens sortent, qu’est-ce qui amène, motives, reasons for attending, reasons for coming,
    reasons to come, why do people come, why people come, why do people attend, why people attend, why do people go,
    why do audiences come, why do audiences attend, what brings
  `,
  satisfaction: `
    satisfaction, satisfaits, satisfait, satisfaite, taux de satisfaction, degré de satisfaction, satisfied, how satisfied,
    satisfaction rate, satisfaction level
  `,
  'tickets-refunded': 'remboursements, remboursement, billets remboursés, refunds, refunded tickets',
  'no-show-rate':
    'taux d’absence, absences, no-shows, no shows, no show rate, billets non utilisés, unused tickets',
};

/** What people call each dimension, beside its label; the first dimension of a list is preferred when context does not choose. */
export const DIMENSION_WORDS: readonly { readonly dimensions: readonly Code[]; readonly words: string }[] = [
  {
    dimensions: ['purchase-weekday'],
    words: `
      jour d’achat, jours d’achat, journée d’achat, jour de l’achat, jour de la semaine d’achat, jour de vente, jour des ventes,
      jour des achats, purchase weekday, day of purchase, weekday of purchase, purchase day, buying day, day to buy tickets,
      sales day, booking day
    `,
  },
  {
    dimensions: ['performance-weekday'],
    words: `
      jour de représentation, jour de la représentation, jour du spectacle, jour de spectacle, jour de sortie, performance weekday,
      performance day, day of the performance, day of performance, day of the show, show day
    `,
  },
  {
    dimensions: ['purchase-weekday', 'performance-weekday'],
    words: `
      quand, when, jour, jours, journée, journées, jour de la semaine, jour de semaine, journée de la semaine, moment de la semaine, time of the week, weekday, weekdays, day,
      days, day of the week, days of the week
    `,
  },
  {
    dimensions: ['purchase-hour'],
    words: `
      heure d’achat, heures d’achat, moment de la journée, purchase hour, hour of purchase, time of purchase, time of day,
      à quelle heure, quelle heure, what time, par heure, by hour, heure, hour, hours, heures
    `,
  },
  {
    dimensions: ['purchase-month'],
    words: 'mois d’achat, mois de vente, mois de l’achat, purchase month, month of purchase',
  },
  {
    dimensions: ['performance-month', 'purchase-month'],
    words: `
      mois, mois de représentation, mois du spectacle, performance month, month, months, mensuel, mensuelle, monthly,
      month of performance, mois par mois, month by month
    `,
  },
  {
    dimensions: ['performance-quarter'],
    words:
      'trimestre, trimestres, par trimestre, trimestre de représentation, trimestriel, trimestrielle, quarter, quarters, by quarter, per quarter, performance quarter, quarterly',
  },
  {
    dimensions: ['season'],
    words:
      'par saison, par saisons, saisons, by season, per season, each season, chaque saison, quelle saison, which season',
  },
  {
    dimensions: ['performance-year'],
    words:
      'par an, par année, annuel, annuelle, by year, per year, yearly, each year, chaque année, quelle année, which year',
  },
  {
    dimensions: ['new-or-returning'],
    words: `nouveaux et de retour, nouveaux ou de retour, nouveaux ou fidèles, ${NEW_AND_RETURNING_BUYERS}`,
  },
  {
    dimensions: ['discipline'],
    words:
      'discipline, disciplines, genre de spectacle, type de spectacle, genre, art form, art forms, type of show, kind of show',
  },
  {
    dimensions: ['organisation'],
    words: `
      par organisme, organisme, par théâtre, par salle, par partenaire, par maison, par diffuseur, diffuseur, quel organisme,
      by organisation, by organization, organisation, organization, by house, by partner, per organisation, by presenter, presenter
    `,
  },
  {
    dimensions: ['channel'],
    words:
      'canal, canaux, canal de vente, canaux de vente, canal d’achat, sales channel, channel, channels, comment achètent, comment achète, comment les gens achètent, comment se vendent, comment sont vendus, how do people buy, how are tickets bought, where do people buy, où achètent',
  },
  {
    dimensions: ['price-class'],
    words:
      'catégorie de prix, catégories de prix, tarif, tarifs, type de tarif, classe de prix, catégorie de tarif, price class, price classes, price type, price types, price category, rate category',
  },
  {
    dimensions: ['region', 'fsa'],
    words: `
      provenance, provenances, région, régions, région de résidence, région de provenance, région des acheteurs, région de l’acheteur, lieu de résidence,
      origin, origins, region, regions, home region, buyer region, place of residence
    `,
  },
  {
    dimensions: ['fsa', 'region'],
    words: `
      rta, région de tri, régions de tri, région de tri d’acheminement, code postal, codes postaux, secteur postal, secteurs postaux,
      quartier, quartiers, secteur, secteurs, fsa, postal code, postal codes, forward sortation area, postal area, neighbourhood,
      neighborhood, neighbourhoods, neighborhoods
    `,
  },
  {
    dimensions: ['municipality'],
    words:
      'ville, villes, municipalité, municipalités, municipality, municipalities, city, cities, par ville, by city',
  },
  {
    dimensions: ['age-band'],
    words:
      'groupe d’âge, groupes d’âge, tranche d’âge, tranches d’âge, par âge, âge, âges, age group, age groups, age band, age bands, age range, by age, by age group, by age groups, by age band, catégorie d’âge',
  },
  {
    dimensions: ['information-source'],
    words:
      'source d’information, sources d’information, par source, information source, information sources, source, sources',
  },
  { dimensions: ['motive'], words: 'par motif, par motifs, par raison, by motive, by reason' },
  {
    dimensions: ['lead-time-band'],
    words: 'tranche de délai, tranches de délai, lead time band, lead-time band, lead time bands',
  },
  { dimensions: ['distance-band'], words: 'distance, distances, tranche de distance, distance band' },
  {
    dimensions: ['venue-kind'],
    words:
      'type de lieu, types de lieux, genre de salle, type de salle, venue type, kind of venue, venue kind',
  },
  {
    dimensions: ['target-audience'],
    words: 'public cible, publics cibles, public visé, target audience, target audiences',
  },
];

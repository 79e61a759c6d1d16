import type { Cue } from '../meaning.ts';

/**
 * How people say each cue, in both languages, commas between. Written as said; accents, plurals and feminines are
 * ignored in comparing.
 */
export const CUES: Readonly<Record<Cue, string>> = {
  average: 'en moyenne, on average, moyen, moyenne, average',
  and: 'et, and, ainsi que, as well as',
  or: 'ou, or, ou bien, versus, vs, rather than, plutôt que, ou plutôt, or rather',
  attend: `
    fréquentent, fréquente, fréquenter, fréquentation, ont fréquenté, a fréquenté, vont, va, aller,
    vont-ils, va-t-il, sont allés, est allé, sont-ils allés, sort, sortent, sortir, assistent, assiste,
    assister, assisté, ont assisté, voient, voit, voir, ont vu, a vu, se rendent, se rend, se rendre,
    se déplacent, viennent, vient, venus, venu, intéressent, intéresse, attend, attends, attended,
    attending, attendance, go, goes, going, gone, went, visit, visits, go see, go to see, see, watch,
    come, comes, came
  `,
  audience: `
    spectateurs, spectatrices, public, publics, clientèle, clients, auditoire, auditeurs, gens,
    personnes, assistance, amateurs, visiteurs, audience, audiences,
    spectators, patrons, customers, attendees, goers, visitors, people, fans, audience members,
    members of the audience, theatregoers, theatergoers, operagoers, concertgoers
  `,
  buy: `
    achat, achats, acheter, achète, achètent, achète-t-on, acheté, achetés, achetées, achetait,
    se procure, se procurent, se procurer, procurer, procurent, procure, commandent,
    commander, buy, buys, buying, bought, purchase, purchases, purchased, purchasing, get tickets,
    book, booked, booking, bookings, vend-on, vend, vendent, se vendent, se vend, vendre, vendons, sell,
    sells, selling
  `,
  come: `
    viennent, vient, proviennent, provient, venant, habitent, habite, habitant, demeurent, vivent, vivant, résident, résidents,
    résidant, résidentes, come from, comes from, coming from, live, lives, living, reside, residents, from, based in
  `,
  compare: `
    comparé, comparée, comparés, comparer, comparez, compare, compared, comparaison, comparison,
    par rapport, relativement, comparativement, relative
  `,
  evolution: `
    évolution, évolue, évoluent, évolué, augmenté, baissé, diminué, progressé, grow, grown, grew, increase, increased, decrease, decreased,
    decline, declined, dropped, fallen, tendance, trend, trends, change, changed, changé, varié, variation, over time, dans le temps,
    au fil du temps
  `,
  'follow-culture': `
    s’informent, s’informe, s’informer, informent, s’informent-ils, se tiennent au courant,
    se tenir au courant, se tient au courant, au courant, se renseignent, se renseigne, se renseigner,
    offre culturelle, actualité culturelle, l’actualité culturelle, vie culturelle,
    activités culturelles, sorties culturelles, suivent, suit, suivre, suivez, informés, informé,
    renseignent, tiennent, follow culture, follow cultural life, follow, follows, cultural life,
    cultural offering, cultural offerings, cultural events, cultural activities, cultural news,
    arts news, what is on, what’s on, whats on, what is going on, culture, culturelle, cultural,
    keep up with, keep up, keep informed, stay informed, informed, keep themselves informed,
    learn about, find out, get information, get their information, get informed, get their news,
    stay up to date, information, informations, inform, inform themselves, themselves
  `,
  'hear-of-show': `
    grâce à, thanks to, because of, entendu parler, ont entendu parler, entendent parler, ont connu ce spectacle, ont découvert,
    découvrent, découvert le spectacle, appris, ont appris l’existence, hear about, heard about,
    hear of, heard of, heard about the show, hear about the show, find out about the show, discover,
    discovered
  `,
  'how-many': 'combien, how many, how much, nombre, number',
  general: `
    mutualisation, toute la mutualisation, tous les organismes, ensemble des organismes,
    tous les partenaires, le milieu, le secteur, the pool, pool, all organisations, all organizations,
    all houses, the sector, whole pool
  `,
  others: `
    aux autres, les autres, autres organismes, autres, à la mutualisation, au reste, aux pairs,
    à la moyenne, au milieu, to others, the others, others, other organisations, other organizations,
    other houses, to the pool, the rest, peers, the average, with the pool
  `,
  most: `
    le plus, la plus, les plus, plus populaire, plus populaires, populaire, populaires, plus fréquenté,
    plus fréquentée, plus achalandé, plus achalandée, plus forte, plus fort, plus occupé, plus vendeur,
    plus important, plus élevé, plus actif, plus grand, meilleur, meilleure, préféré, préférée, favori,
    favorite, principal, principale, principaux, surtout, le plus souvent, la plupart du temps,
    principalement, de prédilection, de pointe, sommet, record, numéro un, plus souvent, most popular,
    the most popular, most, the most, best, busiest, biggest, top, popular, favourite, favorite, main,
    mostly, mainly, strongest, peak, highest, preferred, greatest, most often, largest, best selling,
    number one
  `,
  least: `
    le moins, la moins, les moins, moins populaire, le plus faible, la plus faible, plus faible,
    plus tranquille, le pire, pire, least, the least, least popular, slowest, quietest, lowest, worst,
    weakest, smallest
  `,
  more: 'plus de, davantage, plus, more, more often',
  than: 'que, qu, than',
  own: `
    vos données, your own data, your data, mes, mon, ma, nos, notre, my, our, ours, chez nous, chez moi, nos propres, we sell, we sold,
    avons-nous vendu, nous vendons, avons nous, ai-je vendu, did we, do we, have we, did i, do i,
    vendons-nous, nous avons
  `,
  performance: `
    représentation, représentations, spectacle, spectacles, séance, séances, événement, événements,
    performance, performances, show, shows, event, events, salle, salles, house, houses, à l’affiche, présentés,
    jouent, joués, sortir, une sortie, go out, going out, night out
  `,
  'previous-year': `
    à l’an dernier, à l’année dernière, à l’année précédente, à l’an passé, à l’année passée,
    depuis l’an dernier, depuis l’année dernière, depuis l’an passé, since last year,
    à la saison précédente, à la saison dernière, avec l’an dernier, avec l’année précédente,
    avec l’année dernière, que l’an dernier, que l’année dernière, to last year, with last year,
    to the previous year, with the previous year, to last season, than last year, year over year,
    to the year before, d’une année à l’autre, vs last year, versus last year, à l’année d’avant
  `,
  proportion: `
    proportion, quelle proportion, dans quelle proportion, dans quelles proportions, part, quelle part,
    parts, pourcentage, pour cent, %, quel pourcentage, dans quelle mesure, à quel point, taux,
    combien parmi, fraction, share, percentage, percent, per cent,
    to what extent, in what proportion, in what proportions, what share, rate,
    how many of, how likely
  `,
  tickets:
    'billet, billets, ticket, tickets, places vendues, entrées, sièges, seats, place, vente, ventes, sales',
  'where-from': `
    d’où viennent, d’où vient, d’où proviennent, d’où provient, provenance, provenances, proviennent,
    provient, où habitent, où habite, où demeurent, où vivent, où résident, d’où sont, d’où arrivent,
    d’où, where do they come from, come from, comes from, where from, where do, where does, where are,
    origin, where they live, live, reside, where
  `,
  'yes-no': 'est-ce que, est-ce-que, est-ce, est-ce qu’, is it true that, is it true',
};

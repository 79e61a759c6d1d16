import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

/**
 * What a postal code and a country can tell of where an audience comes from. Tourism surveys split those who come
 * from beyond 40 km into excursionists and tourists by the night spent; no box office knows that, so we do not.
 */
export const ORIGIN_CLASS: ConceptScheme = {
  code: 'origin-class',
  version: '1',
  label: { fr: 'Provenance', en: 'Where audiences come from' },
  definition: {
    fr: 'D’où vient l’acheteur, par rapport au lieu de la représentation.',
    en: 'Where the buyer comes from, in relation to the venue.',
  },
  concepts: [
    concept(
      'local',
      ['Local (40 km et moins)', 'Local (within 40 km)'],
      ['Habite à 40 km ou moins du lieu.', 'Lives 40 km or less from the venue.'],
      { fr: 'local|public local|locaux|gens de la place', en: 'local|local audience|locals' },
    ),
    concept(
      'elsewhere-quebec',
      ['Ailleurs au Québec (plus de 40 km)', 'Elsewhere in Québec (beyond 40 km)'],
      [
        'Habite au Québec, à plus de 40 km\u00a0: excursionniste ou touriste québécois.',
        'Lives in Québec, beyond 40 km: an excursionist or a tourist from Québec.',
      ],
      {
        fr: 'ailleurs au québec|excursionniste|visiteur québécois',
        en: 'elsewhere in quebec|excursionist|day-tripper',
      },
    ),
    concept(
      'other-canada',
      ['Ailleurs au Canada', 'Elsewhere in Canada'],
      ['Habite une autre province ou un territoire.', 'Lives in another province or a territory.'],
      {
        fr: 'autres provinces|reste du canada|hors québec canada|ontario',
        en: 'other provinces|rest of canada|ontario',
      },
    ),
    concept(
      'united-states',
      ['États-Unis', 'United States'],
      ['Habite aux États-Unis.', 'Lives in the United States.'],
      { fr: 'américains|états unis d’amérique|usa', en: 'us|u.s.|americans|usa' },
    ),
    concept(
      'other-country',
      ['Autres pays', 'Other countries'],
      ['Habite hors du Canada et des États-Unis.', 'Lives outside Canada and the United States.'],
      { fr: 'international|à l’étranger|étranger|outre-mer', en: 'international|overseas|abroad' },
    ),
  ],
  groups: [
    group(
      'visitors',
      ['Visiteurs (plus de 40 km)', 'Visitors (beyond 40 km)'],
      ['Tous ceux qui ne sont pas du public local.', 'All who are not of the local audience.'],
      ['elsewhere-quebec', 'other-canada', 'united-states', 'other-country'],
      { fr: 'visiteurs|non-résidents', en: 'visitors|non-locals' },
    ),
    group(
      'tourists',
      ['Touristes de l’extérieur du Québec', 'Tourists from outside Québec'],
      ['Ceux qui habitent hors du Québec.', 'Those who live outside Québec.'],
      ['other-canada', 'united-states', 'other-country'],
      {
        fr: 'touriste|touristes|extérieur du québec|hors québec',
        en: 'tourist|tourists|outside quebec|from outside quebec',
      },
    ),
  ],
};

/** Zones around Montréal as its houses speak of them; each FSA belongs to one (`zoneOf`). */
export const ORIGIN_ZONE: ConceptScheme = {
  code: 'origin-zone',
  version: '1',
  label: { fr: 'Zone de provenance', en: 'Origin zone' },
  definition: {
    fr: 'Île de Montréal et ses couronnes, d’après le code postal de l’acheteur.',
    en: 'Island of Montréal and its suburbs, after the buyer’s postal code.',
  },
  concepts: [
    concept(
      'montreal-island',
      ['Île de Montréal', 'Island of Montréal'],
      ['Ville de Montréal et villes liées.', 'City of Montréal and the linked towns.'],
      { fr: 'agglomération de montréal|sur l’île|montréal île', en: 'montreal island|on the island' },
    ),
    concept('laval', ['Laval', 'Laval'], ['Île Jésus.', 'Île Jésus.'], { fr: 'île jésus|lavallois' }),
    concept(
      'south-shore',
      ['Rive-Sud', 'South Shore'],
      [
        'Municipalités de la Communauté métropolitaine au sud du fleuve, de Vaudreuil à Varennes.',
        'Municipalities of the Metropolitan Community south of the river, from Vaudreuil to Varennes.',
      ],
      { fr: 'rive sud|couronne sud|rive-sud de montréal', en: 'south shore of montreal' },
    ),
    concept(
      'north-shore',
      ['Rive-Nord', 'North Shore'],
      [
        'Municipalités de la Communauté métropolitaine au nord de la rivière des Mille Îles.',
        'Municipalities of the Metropolitan Community north of the Mille Îles river.',
      ],
      { fr: 'rive nord|couronne nord|rive-nord de montréal', en: 'north shore of montreal' },
    ),
    concept(
      'rest-of-quebec',
      ['Reste du Québec', 'Rest of Québec'],
      [
        'Québec, hors de la Communauté métropolitaine de Montréal.',
        'Québec, outside the Metropolitan Community of Montréal.',
      ],
      {
        fr: 'ailleurs en province|hors de la région métropolitaine|régions du québec|en région',
        en: 'rest of the province',
      },
    ),
    concept(
      'outside-quebec',
      ['Hors du Québec', 'Outside Québec'],
      ['Autres provinces et autres pays.', 'Other provinces and other countries.'],
      { fr: 'hors québec|extérieur du québec|hors province', en: 'outside quebec|out of province' },
    ),
  ],
  groups: [
    group(
      'greater-montreal',
      ['Grand Montréal', 'Greater Montréal'],
      ['L’île, Laval et les deux rives.', 'The island, Laval and both shores.'],
      ['montreal-island', 'laval', 'south-shore', 'north-shore'],
      {
        fr: 'région métropolitaine|région métropolitaine de montréal|région de montréal|cmm',
        en: 'montreal area|montreal metropolitan area|montreal region',
      },
    ),
    group(
      'suburbs',
      ['Banlieue de Montréal', 'Suburbs of Montréal'],
      ['Laval et les deux rives.', 'Laval and both shores.'],
      ['laval', 'south-shore', 'north-shore'],
      { fr: 'banlieue|banlieues|les couronnes|le 450|450', en: 'suburb|suburbs|off-island' },
    ),
  ],
};

import type { Agreeing } from '#model/agreeing.ts';
import type { Answering } from '../answering.ts';
import { chooseLabels, labelsOf, poolLabels } from './labels.ts';
import { decideMatches, productionMatches } from './matches.ts';
import { decideTours, houseTours } from './tours.ts';
import { decideVenues, houseVenues, listedVenues } from './venues.ts';

/** What the doors ask of what a pool agrees about its words. */
export function agreeingOf(answering: Answering): Agreeing {
  return {
    labels: (house) => labelsOf(answering, house),
    chooseLabels: ({ organisation, decisions }) => chooseLabels(answering, organisation, decisions),
    poolLabels: () => poolLabels(answering),
    matches: (house) => productionMatches(answering, house),
    decideMatches: ({ organisation, decisions }) => decideMatches(answering, organisation, decisions),
    tours: (house) => houseTours(answering, house),
    decideTours: ({ organisation, decisions }) => decideTours(answering, organisation, decisions),
    venueList: () => listedVenues(answering.pool),
    venues: (house) => houseVenues(answering, house),
    decideVenues: ({ organisation, decisions }) => decideVenues(answering, organisation, decisions),
  };
}

/** The same of a pool that is being made ready: each refuses until it is. */
export function agreeingLater(ready: () => Agreeing): Agreeing {
  return {
    labels: async (house) => ready().labels(house),
    chooseLabels: async (said) => ready().chooseLabels(said),
    poolLabels: async () => ready().poolLabels(),
    matches: async (house) => ready().matches(house),
    decideMatches: async (said) => ready().decideMatches(said),
    tours: async (house) => ready().tours(house),
    decideTours: async (said) => ready().decideTours(said),
    venueList: async () => ready().venueList(),
    venues: async (house) => ready().venues(house),
    decideVenues: async (said) => ready().decideVenues(said),
  };
}

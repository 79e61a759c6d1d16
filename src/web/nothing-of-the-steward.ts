/** In the place of `messages/of-the-steward.ts` where the page is built. */
export const OF_THE_STEWARD = {};

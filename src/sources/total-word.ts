/** “Sous-total”, “Sous-tot.”, “S/T”, “S-T”, “S/Total”, “Subtot.” */
const OF_PART = '(?:sous|sub)[ -]?tot(?:al|aux|als|\\.)|s\\.?[/-] ?t(?:otal|ot\\.|\\.)?';

/** “Grand total”, “G. Total”, “Gr. tot.” */
const OF_WHOLE = '(?:grand[ -]|gr?\\. ?|g[ -])tot(?:al|\\.)';

/** What a row that adds up the others calls itself, in the syntax that RE2 and JavaScript share. “Tot” without its point begins other names. */
export const TOTAL_WORD = `(?:${OF_PART}|${OF_WHOLE}|(?:tota(?:l|ls|ux)|tot\\.)(?: ?g[ée]n(?:[ée]ral|\\.))?|ttl\\.?)`;

/** The same where something follows it: a word of its own, also where a point ends it. */
export const TOTAL_BEGINS = `${TOTAL_WORD}(?:\\b|[\\s\u00a0:])`;

/** And one that does so among answers. */
const SUMMARY_WORD = `(?:${TOTAL_WORD}|nombre(?: de r[ée]ponses| de r[ée]pondants)?|nb|n ?= ?\\d+|%|pourcentages?|percent(?:age)?s?|moyennes?|average|mean|m[ée]dianes?|median|[ée]cart[ -]type|sommes?|sum|count|effectifs?)`;

/** A cell that holds such a word alone. */
export const SUMMARY_CELL = `[\\s\u00a0]*${SUMMARY_WORD}[\\s\u00a0:]*`;

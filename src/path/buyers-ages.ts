/** Nobody buys at more, nor in the cradle; such a year of birth is unknown. */
export const OLDEST_BUYER = 115;
/** Nobody younger buys: of a year of two digits that says both 9 and 109 years nothing is known. */
export const YOUNGEST_BUYER = 10;

/** What a row that adds up the others calls itself, in the syntax that RE2 and JavaScript share. */
export const TOTAL_WORD = '(?:grand[ -]total|sous-?total|sub-?total|tota(?:l|ls|ux)(?: g[ée]n[ée]ral)?)';

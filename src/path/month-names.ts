/** The twelve months as people write them, folded, French and English, in the syntax that RE2 and JavaScript share. */
export const MONTH_NAMES: readonly string[] = [
  'janv(?:ier)?|jan(?:uary)?',
  'fevr?(?:ier)?|feb(?:ruary)?',
  'mars|mar(?:ch)?',
  'avr(?:il)?|apr(?:il)?',
  'mai|may',
  'juin|june?',
  'juill?(?:et)?|july?',
  'aout|aug(?:ust)?',
  'sept?(?:embre|ember)?',
  'oct(?:obre|ober)?',
  'nov(?:embre|ember)?',
  'dec(?:embre|ember)?',
];

/** `45.99` from 4599 cents; negative ones as `-45.99`. */
export function dollars(minor: number): string {
  const cents = Math.abs(minor) % 100;
  const whole = Math.trunc(Math.abs(minor) / 100);
  return `${minor < 0 ? '-' : ''}${whole}.${cents < 10 ? '0' : ''}${cents}`;
}

/** `45,99` */
export function dollarsComma(minor: number): string {
  return dollars(minor).replace('.', ',');
}

/** `1 234,50 $`, with no-break spaces, as a French spreadsheet writes money. */
export function moneyFr(minor: number): string {
  const [whole = '', cents] = dollarsComma(minor).split(',');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${cents}\u00a0$`;
}

/** Quoted only where the separator, a quote or a line break asks for it. */
export function quotedIfNeeded(text: string, separator: string): string {
  if (!text.includes('"') && !text.includes(separator) && !text.includes('\n')) return text;
  return quoted(text);
}

export function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

/** One line of a delimited file, quoted where needed. */
export function record(cells: readonly (string | number | null)[], separator: string, end = '\r\n'): string {
  let line = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (index > 0) line += separator;
    if (typeof cell === 'number') line += cell;
    else if (cell) line += quotedIfNeeded(cell, separator);
  }
  return line + end;
}

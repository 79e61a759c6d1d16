import { join } from 'node:path';

import { dollars, dollarsComma, quoted, quotedIfNeeded } from './cells.ts';
import { type ExportTask, ticketRows } from './export.ts';
import { MixedLines } from './mixed-lines.ts';
import { nonSeatsOf } from './non-seats.ts';
import { type Position, positionWriter, taxRule } from './pretix-positions.ts';
import { POSITION_HEADERS } from './pretix-words.ts';

export type PretixCsv = {
  /** `default` quotes all that is no number; the others only what needs it. */
  readonly dialect: 'default' | 'excel' | 'semicolon';
  readonly language: 'fr' | 'en';
};

/** `{organizer}_orderpositions.csv`: UTF-8 without BOM, headers and decimals in the language of whoever exports. */
export function exportPretixCsv(task: ExportTask, { dialect, language }: PretixCsv): void {
  const { house, movements } = task.books;
  const separator = dialect === 'semicolon' ? ';' : ',';
  const text = dialect === 'default' ? quoted : (cell: string) => quotedIfNeeded(cell, separator);
  const money = language === 'fr' ? dollarsComma : dollars;
  const rate = language === 'fr' ? '14,975' : '14.975';
  const none = language === 'fr' ? '0,000' : '0.000';
  const cells = (list: readonly (string | number)[]): string => {
    let joined = '';
    for (const cell of list) joined += typeof cell === 'number' ? cell + separator : text(cell) + separator;
    return joined;
  };
  const line = (position: Position): string => {
    const tax = cells([
      money(position.priceMinor),
      position.taxed ? rate : none,
      taxRule(language, position.taxed),
      money(position.taxMinor),
    ]);
    const joined = cells(position.before) + tax + cells(position.after);
    return `${joined.slice(0, -1)}\r\n`;
  };
  const writer = positionWriter(task, language);
  const others = nonSeatsOf(task.books, task.system, movements.length).map((other) =>
    line(writer.other(other)),
  );
  const file = new MixedLines(join(task.folder, `${house.slug}_orderpositions.csv`), others);
  file.head(`${cells(POSITION_HEADERS[language]).slice(0, -1)}\r\n`);
  for (const ticket of ticketRows(task)) file.write(line(writer.ticket(ticket)));
  file.close();
}

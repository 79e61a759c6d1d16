import { MOVEMENT_SIGN, type MovementType } from '#model/movement.ts';
import { sqlList, sqlTable } from '../sql.ts';

const COLUMNS = {
  expanded: 'VARCHAR',
  place: 'INTEGER',
  movement: 'VARCHAR',
  sign: 'INTEGER',
  is_unsigned: 'BOOLEAN',
  is_by_sign: 'BOOLEAN',
  is_refund_stated: 'BOOLEAN',
  head: 'VARCHAR',
} as const;
const MOVEMENT_TYPE = `enum${sqlList(Object.keys(MOVEMENT_SIGN))}`;

/**
 * The movements of each list of movements, in order. A list to which a refunded amount adds a refund (`sale+money`) has
 * its own entry: the status did not say that tickets came back, only that money did. Where tickets come back, amounts may
 * be written with or without a minus sign. `unpaid` is a void of nothing, under the
 * key of the sale whose place it takes.
 */
export function expansionTable(lists: readonly (readonly string[])[]): string {
  const rows: (string | number)[][] = [];
  const add = (expanded: string, movements: readonly string[], isBySign: boolean, isStated: boolean) => {
    const signs = movements.map((movement) => MOVEMENT_SIGN[movement as MovementType]);
    const isUnsigned = signs.some((sign) => sign < 0);
    for (const [place, movement] of movements.entries())
      rows.push([
        expanded,
        place,
        movement,
        signs[place] ?? 1,
        ...[isUnsigned, isBySign, isStated].map(String),
        movements[0] ?? '',
      ]);
  };
  for (const movements of lists) {
    add(movements.join('+'), movements, false, movements.includes('refund'));
    if (canBeRefunded(movements)) add(`${movements.join('+')}+money`, [...movements, 'refund'], false, false);
  }
  add('sign:refund', ['refund'], true, true);
  rows.push(['unpaid', 0, 'void', 0, 'false', 'false', 'false', 'sale']);
  return `(select * replace (movement::${MOVEMENT_TYPE} as movement) from ${sqlTable(COLUMNS, rows)})`;
}

export function canBeRefunded(movements: readonly string[]): boolean {
  return movements.length > 0 && !movements.includes('refund') && !movements.includes('void');
}

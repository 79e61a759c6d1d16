import { MOVEMENT_SIGN, type MovementType } from '#model/movement.ts';
import { sqlTable } from '../sql.ts';

const COLUMNS = {
  expanded: 'VARCHAR',
  place: 'INTEGER',
  movement: 'VARCHAR',
  sign: 'INTEGER',
  is_refund_stated: 'BOOLEAN',
} as const;

/**
 * The movements of each list of movements, in order. A list to which a refunded amount adds a refund (`sale+…`) has
 * its own entry: the status did not say that tickets came back, only that money did.
 */
export function expansionTable(lists: readonly (readonly string[])[]): string {
  const rows = new Map<string, (string | number)[]>();
  const add = (expanded: string, movements: readonly string[], isStated: boolean) => {
    for (const [place, movement] of movements.entries())
      rows.set(`${expanded} ${place}`, [
        expanded,
        place,
        movement,
        MOVEMENT_SIGN[movement as MovementType],
        isStated ? 'true' : 'false',
      ]);
  };
  for (const movements of lists) {
    add(movements.join('+'), movements, movements.includes('refund'));
    if (canBeRefunded(movements)) add(`${movements.join('+')}+money`, [...movements, 'refund'], false);
  }
  add('sign:refund', ['refund'], true);
  return sqlTable(COLUMNS, [...rows.values()]);
}

export function canBeRefunded(movements: readonly string[]): boolean {
  return movements.length > 0 && !movements.includes('refund') && !movements.includes('void');
}

/** Lists whose every movement takes tickets back: their amounts may be written with or without a minus sign. */
export function backwardLists(lists: readonly (readonly string[])[]): readonly string[] {
  const backward = lists.filter(
    (movements) => movements.length > 0 && movements.every((one) => MOVEMENT_SIGN[one as MovementType] < 0),
  );
  return [...backward.map((movements) => movements.join('+')), 'sign:refund'];
}

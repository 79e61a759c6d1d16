import { MOVEMENT_TYPES, type MovementType } from '#model/movement.ts';
import type { Source } from '#model/source.ts';
import { type Branch, sqlCase, sqlList, sqlText } from '../sql.ts';
import { isMapped, type Reading } from './cells/reading.ts';

/**
 * The movements that a typed row stands for, as one word: `sale`, `sale+refund`, …; null when its status or movement is
 * unknown. `sign:` before them says that only a number below zero told it.
 */
export function movesSql(reading: Reading): string {
  const { source } = reading.mapping;
  const otherwise = joined(source.otherwise ?? ['sale']);
  // Below zero without a word for it: tickets come back.
  const without = `case when ${BELOW_ZERO} then 'sign:refund' else ${sqlText(otherwise)} end`;
  const branches: Branch[] = [];
  if (isMapped(reading, 'seat-state') && source.seatStates)
    branches.push(['seat_state_code is not null', 'seat_state_code']);
  if (isMapped(reading, 'movement'))
    branches.push(...belowZero('movement_word', source.statusesBelowZero), [
      'movement_word is not null',
      'movement_code',
    ]);
  if (isMapped(reading, 'status') && source.statuses)
    branches.push(...belowZero('status_word', source.statusesBelowZero), [
      'status_word is not null',
      'status_code',
    ]);
  if (isMapped(reading, 'moved-at') && source.whenMoved)
    branches.push(['moved_at is not null', sqlText(joined(source.whenMoved))]);
  return sqlCase(branches, without);
}

const BELOW_ZERO = 'quantity < 0 or price < 0';

function belowZero(word: string, statuses: Source['statuses'] = {}): readonly Branch[] {
  return Object.entries(statuses).map(([status, movements]) => [
    `${word} = ${sqlText(status)} and (${BELOW_ZERO})`,
    sqlText(joined(movements)),
  ]);
}

/** Every list of movements that a row of this sheet may stand for. */
export function allMoves({ mapping }: Reading): readonly (readonly MovementType[])[] {
  const lists = [
    ...Object.values(mapping.source.statuses ?? {}),
    ...Object.values(mapping.source.statusesBelowZero ?? {}),
    ...Object.values(mapping.source.seatStates ?? {}),
    mapping.source.otherwise ?? ['sale'],
    ...(mapping.source.whenMoved ? [mapping.source.whenMoved] : []),
    ...MOVEMENT_TYPES.map((movement) => [movement]),
  ];
  const distinct = new Map(lists.map((list) => [joined(list), list]));
  return [...distinct.values()];
}

export function joined(movements: readonly MovementType[]): string {
  return movements.join('+');
}

/** The movements of a folded status (or state of a seat), by the source’s own words. */
export function stateMovesSql(states: Source['statuses'] = {}): string {
  return sqlCase(
    Object.entries(states).map(
      ([word, movements]): Branch => [`word = ${sqlText(word)}`, sqlText(joined(movements))],
    ),
    'null::varchar',
  );
}

/** The movements of a folded movement: its own code, the house’s label, or a word of the source. */
export function movementMovesSql({ mapping }: Reading): string {
  const labels = Object.entries(mapping.labels.movement ?? {});
  const own = MOVEMENT_TYPES.map((movement): Branch => {
    const words = labels.flatMap(([label, code]) => (code === movement ? [label] : []));
    const written = [movement, movement.replace('-', ' '), ...words];
    return [`word in ${sqlList(written)}`, sqlText(movement)];
  });
  const spelled = Object.entries(mapping.source.statuses ?? {}).map(
    ([word, movements]): Branch => [`word = ${sqlText(word)}`, sqlText(joined(movements))],
  );
  return sqlCase([...own, ...spelled], 'null::varchar');
}

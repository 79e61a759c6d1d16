import { MOVEMENT_TYPES, type MovementType } from '#model/movement.ts';
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
  const without = `case when quantity < 0 or price < 0 then 'sign:refund' else ${sqlText(otherwise)} end`;
  const branches: Branch[] = [];
  if (isMapped(reading, 'movement')) branches.push(['movement_word is not null', movementSql(reading)]);
  if (isMapped(reading, 'status') && source.statuses)
    branches.push(['status_word is not null', statusSql(source.statuses)]);
  return sqlCase(branches, without);
}

/** Every list of movements that a row of this sheet may stand for. */
export function allMoves({ mapping }: Reading): readonly (readonly MovementType[])[] {
  const lists = [
    ...Object.values(mapping.source.statuses ?? {}),
    mapping.source.otherwise ?? ['sale'],
    ...MOVEMENT_TYPES.map((movement) => [movement]),
  ];
  const distinct = new Map(lists.map((list) => [joined(list), list]));
  return [...distinct.values()];
}

export function joined(movements: readonly MovementType[]): string {
  return movements.join('+');
}

function statusSql(statuses: Readonly<Record<string, readonly MovementType[]>>): string {
  const words = new Map<string, string[]>();
  for (const [word, movements] of Object.entries(statuses))
    words.set(joined(movements), [...(words.get(joined(movements)) ?? []), word]);
  return sqlCase(
    [...words].map(([moves, spelled]): Branch => [`status_word in ${sqlList(spelled)}`, sqlText(moves)]),
  );
}

/** A movement by its own code, by the source’s words, or by the house’s label. */
function movementSql({ mapping }: Reading): string {
  const own = MOVEMENT_TYPES.map(
    (movement): Branch => [
      `movement_word in ${sqlList([movement, movement.replace('-', ' ')])} or movement_code = ${sqlText(movement)}`,
      sqlText(movement),
    ],
  );
  const spelled = Object.entries(mapping.source.statuses ?? {}).map(
    ([word, movements]): Branch => [`movement_word = ${sqlText(word)}`, sqlText(joined(movements))],
  );
  return sqlCase([...own, ...spelled]);
}

import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';

/** Whether the file says anything of a field. */
export function isMapped({ columns, constants }: Mapping, ...fields: readonly Field[]): boolean {
  return fields.some((field) => columns[field] !== undefined || constants[field] !== undefined);
}

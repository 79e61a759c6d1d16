import type { MovementType } from '#model/movement.ts';
import type { RowRule } from '#model/source.ts';

/** Whether a ticket is disabled, which Billetweb says of one that was refunded: `disabled` of the API. */
export const BILLETWEB_DISABLED: Readonly<Record<string, readonly MovementType[]>> = {
  '0': ['sale'],
  '1': ['sale', 'refund'],
};

/** Whether a ticket is valid, which the export says the other way round. */
export const BILLETWEB_VALID: Readonly<Record<string, readonly MovementType[]>> = {
  oui: ['sale'],
  non: ['sale', 'refund'],
};

/** “Not paid” is said of a reservation and of what was refunded alike; the other column tells which. */
export function billetwebNotPaid(no: string, refunded: string): RowRule {
  return {
    rule: 'not-paid',
    field: 'completion',
    when: { in: [no] },
    unless: { field: 'status', in: [refunded] },
  };
}

import type { MovementType } from '#model/movement.ts';
import type { RowRule } from '#model/source.ts';

export const EVENTBRITE_STATUSES: Readonly<Record<string, readonly MovementType[]>> = {
  attending: ['sale'],
  'checked in': ['sale'],
  completed: ['sale'],
  placed: ['sale'],
  paid: ['sale'],
  'not attending': ['sale', 'void'],
  deleted: ['sale', 'void'],
  cancelled: ['sale', 'void'],
  canceled: ['sale', 'void'],
  refunded: ['sale', 'refund'],
  transferred: ['sale', 'void'],
};

export const EVENTBRITE_NOT_PAID: RowRule = {
  rule: 'not-paid',
  field: 'status',
  when: { in: ['unpaid', 'pending', 'started', 'abandoned', 'expired'] },
};

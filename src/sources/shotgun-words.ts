import type { MovementType } from '#model/movement.ts';
import type { RowRule } from '#model/source.ts';
import type { Code } from '#model/words.ts';

/** Its holder gave a resold ticket up for another, which whoever bought it holds: Shotgun does not count it among sales. */
export const SHOTGUN_STATUSES: Readonly<Record<string, readonly MovementType[]>> = {
  valid: ['sale'],
  resold: ['sale', 'void'],
  refunded: ['sale', 'refund'],
  canceled: ['sale', 'void'],
};

export const SHOTGUN_NOT_PAID: RowRule = {
  rule: 'not-paid',
  field: 'status',
  when: { in: ['pending approval', 'pending organizer approval', 'payment plan pending', 'rejected'] },
};

export const SHOTGUN_CHANNELS: Readonly<Record<string, Code>> = {
  online: 'online',
  onsite: 'counter',
  venue: 'counter',
  distributor: 'reseller',
  reseller: 'reseller',
};

import type { MovementType } from '#model/movement.ts';
import type { RowRule } from '#model/source.ts';

export const HELLOASSO_STATUSES: Readonly<Record<string, readonly MovementType[]>> = {
  valide: ['sale'],
  rembourse: ['sale', 'refund'],
  annule: ['sale', 'void'],
};

/** HelloAsso counts only validated orders; one that never was is no sale. */
export const HELLOASSO_NOT_PAID: RowRule = {
  rule: 'not-paid',
  field: 'status',
  when: {
    in: ['en attente', 'refuse', 'abandonne', 'a valider', 'en cours', 'non valide', 'echec', 'conteste'],
  },
};

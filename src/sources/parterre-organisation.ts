import type { Source } from '#model/source.ts';

/** Who delivers, in Parterre’s own file standard. The pool knows its houses already, so that nothing is read from it. */
export const parterreOrganisation: Source = {
  id: 'parterre-organisation',
  system: 'Parterre',
  report: { fr: 'Organisme (organisation.csv)', en: 'Organisation (organisation.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  isExact: true,
  signature: [['organisation'], ['name'], ['zone', 'currency']],
  foreign: ['performance_id', 'quantity'],
  fields: {},
  known: ['organisation', 'name', 'municipality', 'currency', 'zone'],
};

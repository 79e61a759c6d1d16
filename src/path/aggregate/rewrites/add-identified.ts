import { identified } from '#metrics/measures/identified-rate.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';

import type { Asked } from '../asked.ts';

/** A number of persons comes with the share of tickets whose buyer is recognised: without it, it misleads. */
export function addIdentified(asked: Asked): Asked {
  const [figure, ...others] = asked.slices;
  if (!asked.metric.ofPersons || figure?.universe !== 'lines') return asked;
  const isThere = (name: string) => figure.aggregates.some((aggregate) => aggregate.name === name);
  const more = [issued, identified].filter(({ name }) => !isThere(name));
  return { ...asked, slices: [{ ...figure, aggregates: [...figure.aggregates, ...more] }, ...others] };
}

import { z } from 'zod';
import { dimensionDefinition, metricDefinition } from '#metrics/definition.ts';
import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import { route } from '../route.ts';
import { REGISTRY } from '../shapes/answer.ts';

export const getMetrics = route({
  method: 'get',
  path: '/api/metrics',
  summary: 'The measures and the dimensions, with their definitions.',
  parameters: z.object({}),
  body: null,
  gives: REGISTRY,
  answer: async () => ({
    metrics: METRICS.map((metric) => ({ ...metricDefinition(metric), unit: metric.unit })),
    dimensions: DIMENSIONS.map((dimension) => ({ ...dimensionDefinition(dimension), unit: null })),
  }),
});

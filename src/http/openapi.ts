import { z } from 'zod';
import type { Route } from './route.ts';
import { ERROR } from './shapes/error.ts';
import { PROGRESS } from './shapes/pool.ts';

type Json = { [key: string]: unknown };

/** The API described for programs (OpenAPI 3.1), from the very shapes that check requests. */
export function openApi(routes: readonly Route[]): object {
  const named: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, named) };
  }
  paths['/api/progress'] = { get: progressOperation(named) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parterre',
      version: '1',
      description: 'Questions, answers and deliveries of one pool. Money is in integer minor units.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: named,
      securitySchemes: {
        depositKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A deposit key: it hands in sales for one house, and reads nothing.',
        },
      },
    },
  };
}

function operation(route: Route, named: Json): Json {
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.program ? { security: [{ depositKey: [] }] } : {}),
    parameters: [...parameters(route, named), ...headerParameters(route, named)],
    ...(route.body === null ? {} : { requestBody: requestBody(route.body, named, route.program) }),
    responses: {
      200: { description: 'Done.', content: content(route.gives, named) },
      ...refusals(route, named),
      default: { description: 'Refused or failed.', content: content(ERROR, named) },
    },
  };
}

function operationId({ method, path }: Route): string {
  return `${method}-${path.replace(/^\/api\//, '').replace(/[^a-z]+/g, '-')}`.replace(/-+$/, '');
}

function parameters(route: Route, named: Json): readonly Json[] {
  const shape = jsonSchema(route.parameters, 'input', named);
  const required = (shape.required ?? []) as readonly string[];
  return Object.entries((shape.properties ?? {}) as Json).map(([name, schema]) => {
    const isInPath = route.path.includes(`{${name}}`);
    return { name, in: isInPath ? 'path' : 'query', required: isInPath || required.includes(name), schema };
  });
}

function headerParameters({ program }: Route, named: Json): readonly Json[] {
  if (!program) return [];
  const shape = jsonSchema(program.headers, 'input', named);
  return Object.entries((shape.properties ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: 'header',
    required: true,
    schema,
  }));
}

function refusals({ program }: Route, named: Json): Json {
  return Object.fromEntries(
    Object.entries(program?.refusals ?? {}).map(([status, description]) => [
      status,
      { description, content: content(ERROR, named) },
    ]),
  );
}

function requestBody(body: z.ZodType | 'bytes', named: Json, program: Route['program']): Json {
  if (body === 'bytes' && program) {
    const text = { schema: { type: 'string' }, example: program.example };
    return { required: true, content: Object.fromEntries(program.takes.map((type) => [type, text])) };
  }
  if (body === 'bytes') return { required: true, content: { 'application/octet-stream': {} } };
  return {
    required: true,
    content: { 'application/json': { schema: jsonSchema(body, 'input', named) } },
  };
}

function content(gives: z.ZodType | string, named: Json): Json {
  if (typeof gives === 'string') return { [gives]: { schema: { type: 'string' } } };
  return { 'application/json': { schema: jsonSchema(gives, 'output', named) } };
}

function progressOperation(named: Json): Json {
  const event = { type: 'object', properties: { data: jsonSchema(PROGRESS, 'output', named) } };
  return {
    operationId: 'get-progress',
    summary:
      'Server-sent events named “progress” while the pool is made ready; ends after “ready” or “failed”.',
    responses: { 200: { description: 'A stream.', content: { 'text/event-stream': { schema: event } } } },
  };
}

/** A JSON Schema whose named shapes stand once, under `components`. */
function jsonSchema(shape: z.ZodType, io: 'input' | 'output', named: Json): Json {
  // Wrapped, so that a shape with a name of its own comes out as a reference to it.
  const wrapped = z.toJSONSchema(z.object({ it: shape }), { io, unrepresentable: 'any' }) as Json;
  for (const [name, schema] of Object.entries((wrapped.$defs ?? {}) as Json)) {
    named[name] = withComponentReferences(schema);
  }
  return withComponentReferences((wrapped.properties as Json).it) as Json;
}

function withComponentReferences(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

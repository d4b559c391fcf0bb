import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { standingClock, testRandom } from '../../tests/support/test-clinic.ts';
import type { Composed } from './compose.ts';
import { compose } from './compose.ts';
import { routes } from './routes.ts';

let database: Database;
let server: Composed;
let document: Document;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await compose({ database, clock: standingClock('2026-03-02T15:00:00Z').now, random: testRandom });
  document = documentSchema.parse((await server.app.inject({ url: '/api/document.json' })).json());
});
afterAll(async () => {
  await server.close();
  await database.close();
});

// The parts of OpenAPI 3.1.0 that this document uses; a member that is not among them makes the test fail.
const jsonSchema = z.record(z.string(), z.unknown());
const content = z.record(z.string().regex(/^\w+\/[\w.+-]+$/), z.strictObject({ schema: jsonSchema }));
const parameter = z.strictObject({ name: z.string().min(1), in: z.enum(['path', 'query', 'header']), required: z.boolean().optional(), description: z.string().optional(), schema: jsonSchema });
const operation = z.strictObject({
  summary: z.string().min(1),
  description: z.string().min(1),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()).max(0))),
  parameters: z.array(parameter).default([]),
  requestBody: z.strictObject({ required: z.boolean().optional(), content }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|[1-5]XX|default)$/), z.strictObject({ description: z.string().min(1), content: content.optional() })).refine((each) => Object.keys(each).length > 0),
});
const documentSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  components: z.strictObject({
    schemas: z.record(z.string(), jsonSchema).optional(),
    securitySchemes: z.record(z.string(), z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string(), description: z.string() })),
  }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post']), operation)),
});
type Document = z.output<typeof documentSchema>;

function operations() {
  return Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({ path, method, described })));
}

function schemasOf({ parameters, requestBody, responses }: z.output<typeof operation>): readonly z.output<typeof jsonSchema>[] {
  const contents = [requestBody?.content, ...Object.values(responses).map((each) => each.content)];
  return [...parameters.map(({ schema }) => schema), ...contents.flatMap((each) => Object.values(each ?? {}).map(({ schema }) => schema))];
}

test('everything that the page of the document links is there', async () => {
  const page = await server.app.inject({ url: '/api/' });
  const links = [...page.body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '');
  expect(links).toEqual(expect.arrayContaining(['/api/document.css', '/api/document.json']));
  for (const url of links) expect([url, (await server.app.inject({ url })).statusCode]).toEqual([url, 200]);
  expect((await server.app.inject({ url: '/api/document.css' })).headers['content-type']).toBe('text/css; charset=utf-8');
});

test('the document has every address of the product and the live stream, and no other', () => {
  const declared = routes.map(({ contract }) => `${contract.method.toLowerCase()} ${contract.path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(operations().map(({ path, method }) => `${method} ${path}`).toSorted()).toEqual([...declared, 'get /api/staff/live'].toSorted());
  expect(document.paths['/api/staff/live']?.get?.responses['200']?.content).toHaveProperty(['text/event-stream']);
});

test('each operation names its path’s parameters, each once, and a security that the document knows', () => {
  const faults = operations().flatMap(({ path, described: { parameters, security } }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
    const named = parameters.filter((each) => each.in === 'path' && each.required === true).map(({ name }) => name).toSorted();
    const twice = new Set(parameters.map((each) => `${each.in} ${each.name}`)).size !== parameters.length;
    const unknown = security.flatMap((each) => Object.keys(each)).filter((name) => !(name in document.components.securitySchemes));
    return JSON.stringify(inPath) === JSON.stringify(named) && !twice && unknown.length === 0 ? [] : [path];
  });
  expect(faults).toEqual([]);
});

test('who is signed in is shown by the cookie of their side, and in public by nothing', () => {
  const { staff, patient } = document.components.securitySchemes;
  expect([staff?.name, patient?.name]).toEqual(['__Host-staff', '__Host-patient']);
  for (const { path, described } of operations()) {
    const audience = path.split('/')[2] ?? '';
    expect([path, described.security]).toEqual([path, audience === 'public' ? [] : [{ [audience]: [] }]]);
  }
});

test('every shape is JSON Schema that can be read back, and refers to nothing that is not there', () => {
  for (const { path, described } of operations()) {
    for (const schema of schemasOf(described)) expect(() => z.fromJSONSchema(schema), path).not.toThrow();
  }
  expect(JSON.stringify(document)).not.toMatch(/"\$(ref|schema|id)":/);
});

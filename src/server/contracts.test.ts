import { expect, test } from 'vitest';
import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import type { Contract } from '#foundation/contract.ts';
import { routes } from './routes.ts';

/** What browsers make of a passkey may grow with the standard; members that the server does not read are left out. */
const PASSKEY = / body\.(?:assertion|registration|proof\.passkey)(?:\.clientExtensionResults|\.response)?$/;
/** A map from questions to answers, of which the measure's own rule refuses what it does not ask. */
const ANSWERS = '/api/staff/patients/:patientId/assessments body.entered.answers';

const node = z.record(z.string(), z.unknown());

/** The places of a request at which a field that the contract does not name would be taken, such as `body.proof`. */
function openPlacesOf({ path, query: asked, body }: Contract): readonly string[] {
  return Object.entries({ query: asked, body }).flatMap(([part, schema]) => (schema === undefined ? [] : openPlaces(z.toJSONSchema(schema, { io: 'input' }), `${path} ${part}`)));
}

function openPlaces(schema: unknown, at: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => openPlaces(each, at));
  const parsed = node.safeParse(schema);
  if (!parsed.success) return [];
  const { properties = {}, ...rest } = parsed.data;
  const isOpen = rest['type'] === 'object' && rest['additionalProperties'] !== false;
  const inside = Object.entries(node.parse(properties)).flatMap(([name, each]) => openPlaces(each, `${at}.${name}`));
  const beside = Object.values(rest).flatMap((each) => openPlaces(each, at));
  return [...new Set([...(isOpen ? [at] : []), ...inside, ...beside])];
}

test('no request takes a field that its contract does not name, but for what browsers make of a passkey', () => {
  const open = routes.flatMap(({ contract }) => openPlacesOf(contract));
  expect(routes.length).toBeGreaterThan(150);
  expect(open.filter((place) => PASSKEY.test(place)).length).toBeGreaterThan(8);
  expect(open.filter((place) => !PASSKEY.test(place))).toEqual([ANSWERS]);
});

test('an object that somebody left open is found wherever it stands', () => {
  const open = z.object({ name: z.string() });
  const closed = { kind: z.literal('closed'), list: z.array(z.strictObject({ one: open.optional() })) };
  const parts = { summary: 'Planted', answer: z.object({}) };
  const planted = [
    query('/api/staff/planted', { ...parts, query: open }),
    command('/api/staff/planted', { ...parts, body: open }),
    command('/api/staff/deep', { ...parts, body: z.strictObject({ either: z.discriminatedUnion('kind', [z.strictObject(closed), z.strictObject({ kind: z.literal('map'), map: z.record(z.string(), open) })]) }) }),
  ];
  expect(planted.flatMap(openPlacesOf)).toEqual(['/api/staff/planted query', '/api/staff/planted body', '/api/staff/deep body.either.list.one', '/api/staff/deep body.either.map']);
  expect(openPlacesOf(command('/api/staff/closed', { ...parts, body: z.strictObject({ part: z.strictObject({ name: z.string() }) }) }))).toEqual([]);
});

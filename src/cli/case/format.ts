import { z } from 'zod';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { clinicSchema } from './clinic.ts';
import type { CaseEvent } from './events.ts';
import { eventKinds } from './events.ts';
import type { CaseExpectation } from './expectations.ts';
import { expectationKinds } from './expectations.ts';
import { personSchema } from './person.ts';
import { entryName, text } from './values.ts';

/** The version of the format; a reader of this version takes no other. */
export const CASE_FORMAT = 'fenestra-case/1';

const head = {
  $schema: text('Where an editor finds the JSON Schema').optional(),
  format: z.literal(CASE_FORMAT).describe('Version of the format'),
  id: entryName.describe('Short name of the case'),
  title: text('What the case is about, in a line'),
  description: text('More about it').optional(),
  zone: zoneSchema.meta({ title: 'time zone', description: 'The clinic’s time zone, an IANA name' }).default(zoneSchema.parse('America/New_York')),
  clinic: clinicSchema.prefault({}).describe('The scratch clinic'),
  person: personSchema.describe('The person the case is about'),
} as const;

/** All but the timeline, whose entries are read one by one so that each fault gets its own path. */
export const caseHeadSchema = z.strictObject({ ...head, timeline: z.array(z.unknown()).min(1, 'expected at least one entry') });

const entries: readonly z.ZodType<CaseEvent | CaseExpectation>[] = [...Object.values(eventKinds), ...Object.values(expectationKinds)].map((each) => each.schema);

/** The whole format in one schema, for the published JSON Schema. */
export const caseSchema = z
  .strictObject({ ...head, timeline: z.array(z.union(entries).meta({ title: 'entry' })).min(1).describe('Events and expectations in time order') })
  .meta({ title: 'Fenestra case file', description: 'A person, what happens to them in time order, and what the platform is expected to do.' });

/** A case file as written, with its defaults filled in. */
export type CaseDocument = Omit<z.output<typeof caseHeadSchema>, 'timeline'> & { readonly timeline: readonly (CaseEvent | CaseExpectation)[] };

export function isEvent(entry: CaseEvent | CaseExpectation): entry is CaseEvent {
  return 'event' in entry;
}

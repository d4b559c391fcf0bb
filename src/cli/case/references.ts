import { nearestName } from '#foundation/nearest-name.ts';
import type { SchemaFault } from '#foundation/schema-fault.ts';
import { pathText } from '#foundation/schema-fault.ts';
import { OTHER_ACTORS, staffOf } from './clinic.ts';
import type { CaseDocument } from './format.ts';
import { orderNameOf } from './order-name.ts';

const STAFF_FIELDS = ['by', 'witness', 'secondPrescriber', 'madeBy', 'liftedBy'] as const;
const NAME_FIELDS = ['order', 'session', 'sinceEntry', 'vial'] as const;

type Entry = CaseDocument['timeline'][number];
type Known = Readonly<Record<(typeof NAME_FIELDS)[number], ReadonlySet<string>>>;

/** Names in a case that stand for nobody and nothing, or that two entries share. */
export function checkReferences(document: CaseDocument): readonly SchemaFault[] {
  const staff = [...staffOf(document.clinic).map((each) => each.id), ...OTHER_ACTORS];
  const onCall = staff.includes(document.clinic.onCall) ? [] : [unknown('clinic.onCall', document.clinic.onCall, staff)];
  return [...onCall, ...document.timeline.flatMap((entry, position) => faultsOfEntry(entry, position, document, staff))];
}

function faultsOfEntry(entry: Entry, position: number, document: CaseDocument, staff: readonly string[]): readonly SchemaFault[] {
  const values = new Map(Object.entries(entry));
  const earlier = document.timeline.slice(0, position);
  const known = namesIn(earlier);
  const strangers = STAFF_FIELDS.flatMap((field) => faultAt(position, field, values.get(field), staff));
  const dangling = NAME_FIELDS.flatMap((field) => (declares(entry, field) ? [] : faultAt(position, field, values.get(field), [...known[field]])));
  return [...strangers, ...dangling, ...sharedName(entry, position, earlier)];
}

/** A vial is named by the entry that receives it, not looked up by it. */
function declares(entry: Entry, field: string): boolean {
  return field === 'vial' && 'event' in entry && entry.event === 'ledger-receive';
}

function faultAt(position: number, field: string, value: unknown, known: readonly string[]): readonly SchemaFault[] {
  if (typeof value !== 'string' || known.includes(value)) return [];
  return [unknown(pathText(['timeline', position, field]), value, known)];
}

function unknown(path: string, name: string, known: readonly string[]): SchemaFault {
  const near = nearestName(name, known);
  const list = known.length === 0 ? 'no entry above has such a name' : `known here: ${known.join(', ')}`;
  return { path, sentence: `nothing is called ${name}${near === null ? '' : `; did you mean ${near}?`} (${list})` };
}

function sharedName(entry: Entry, position: number, earlier: readonly Entry[]): readonly SchemaFault[] {
  const id = 'event' in entry ? entry.id : undefined;
  if (id === undefined || !earlier.some((each) => 'event' in each && each.id === id)) return [];
  return [{ path: pathText(['timeline', position, 'id']), sentence: `an entry above is called ${id} already` }];
}

function namesIn(entries: readonly Entry[]): Known {
  const events = [...entries.entries()].flatMap(([position, entry]) => ('event' in entry ? [{ position, event: entry }] : []));
  const named = (kinds: readonly string[]) => events.flatMap(({ event }) => (kinds.includes(event.event) && event.id !== undefined ? [event.id] : []));
  return {
    order: new Set([...named(['order']), ...events.flatMap(({ position, event }) => (event.event === 'session' ? [orderNameOf(event, position)] : []))]),
    session: new Set(named(['session', 'session-check-in'])),
    sinceEntry: new Set(events.flatMap(({ event }) => (event.id === undefined ? [] : [event.id]))),
    vial: new Set(events.flatMap(({ event }) => (event.event === 'ledger-receive' ? [event.vial] : []))),
  };
}

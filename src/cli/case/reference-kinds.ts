import type { KindHead, UsualActor } from './entry.ts';
import { eventAreas } from './events.ts';
import { expectationAreas } from './expectations.ts';
import type { SharedSchemas } from './reference-table.ts';
import { fieldTable } from './reference-table.ts';

type Kind = KindHead & { readonly kind: string; readonly fields: readonly string[] };

/** The fields every event may have, and those every expectation may have; a kind's own table leaves them out. */
export const EVENT_HEAD = ['event', 'at', 'effectiveAt', 'by', 'id', 'refused', 'accepted', 'note'] as const;
export const EXPECTATION_HEAD = ['expect', 'at', 'note', 'rule', 'absent', 'count'] as const;

const ACTORS: Readonly<Record<UsualActor, string>> = {
  patient: 'the patient',
  prescriber: 'the prescriber',
  nurse: 'the nurse',
  therapist: 'the therapist',
  'front-desk': 'the front desk',
  system: 'nobody',
};

/** Every kind of event, area by area. */
export function eventReference(shared: SharedSchemas): string {
  const areas = eventAreas.map(({ title, kinds }) => [`### ${title}`, ...kinds.map((kind) => kindText(kind, 'event', `Usually by ${ACTORS[kind.by]}.`, EVENT_HEAD, shared))]);
  return [indexOf(eventAreas), ...areas.flat()].join('\n\n');
}

/** Every kind of expectation, area by area. */
export function expectationReference(shared: SharedSchemas): string {
  const areas = expectationAreas.map(({ title, kinds }) => [`### ${title}`, ...kinds.map((kind) => kindText(kind, 'expect', kind.isSearch ? 'Looks for something that matches.' : 'Everything stated must be so.', EXPECTATION_HEAD, shared))]);
  return [indexOf(expectationAreas), ...areas.flat()].join('\n\n');
}

function indexOf(areas: readonly { readonly title: string; readonly kinds: readonly { readonly kind: string }[] }[]): string {
  return areas.map(({ title, kinds }) => `- ${title}: ${kinds.map(({ kind }) => `\`${kind}\``).join(', ')}`).join('\n');
}

function kindText(kind: Kind, group: 'event' | 'expect', remark: string, head: readonly string[], shared: SharedSchemas): string {
  const rules = (kind.rules ?? []).map((rule) => `Needs ${rule.expected.replaceAll(/\w+/g, (word) => (kind.fields.includes(word) && !head.includes(word) ? `\`${word}\`` : word))}.`);
  const table = fieldTable(shared[`${group}.${kind.kind}`] ?? {}, shared, head);
  return [`#### \`${kind.kind}\``, [kind.summary, remark, ...rules].join(' '), table, `\`\`\`json\n${exampleText(kind.example)}\n\`\`\``].join('\n\n');
}

function exampleText(example: object): string {
  const parts = Object.entries(example).map(([name, value]) => `${JSON.stringify(name)}: ${spaced(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return exampleText(value);
}

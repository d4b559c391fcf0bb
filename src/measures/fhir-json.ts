import type { FaultList } from './fhir-fault.ts';

/** An object of a FHIR resource as it was read. */
export type FhirObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is FhirObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; whatever else stands in it is left out. */
export function objectsAt(parent: FhirObject, key: string): readonly FhirObject[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** A text that is not empty, or null. */
export function textAt(parent: FhirObject, key: string): string | null {
  const value = parent[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Faults every element that is neither shown nor known to make no difference, and every extension that is not known. */
export function refuseUnknown(faults: FaultList, where: string, found: FhirObject, elements: readonly string[], extensions: readonly string[]): void {
  for (const key of Object.keys(found)) {
    if (key === 'modifierExtension') faults.add('modifier-extension', where);
    else if (!elements.includes(key)) faults.add('element', where, key);
  }
  for (const extension of objectsAt(found, 'extension')) {
    const url = textAt(extension, 'url') ?? '';
    if (!extensions.includes(url)) faults.add('extension', where, url);
  }
}

/** The value of an extension with one of these addresses, whatever its type; undefined when there is none. */
export function extensionValue(parent: FhirObject, urls: readonly string[]): unknown {
  const extension = objectsAt(parent, 'extension').find(({ url }) => typeof url === 'string' && urls.includes(url));
  const key = extension === undefined ? undefined : Object.keys(extension).find((each) => each.startsWith('value'));
  return key === undefined ? undefined : extension?.[key];
}

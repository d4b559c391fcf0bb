/** How a clinic is named in addresses: lower-case letters, digits and hyphens, at most 40 characters. */
export const CLINIC_SLUG = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** The name of the clinic to try things in. */
export const PRACTICE_SLUG = 'practice';

const RESERVED: readonly string[] = ['api', 'assets', 'clinic', 'patient', PRACTICE_SLUG, 'set-up'];

/** Whether a real clinic may not take this name, because an address of the product itself reads like it. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.includes(slug);
}

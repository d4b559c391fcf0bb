const LONGEST_SLUG = 40;

/** A name for the address, made from the clinic's own: `Harbour Street Clinic` becomes `harbour-street-clinic`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').toLowerCase().replaceAll(/[\u0300-\u036f]/g, '');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST_SLUG).replaceAll(/^-+|-+$/g, '');
}

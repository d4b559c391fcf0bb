import type { AgitationScore, SedationScore } from '../../../sedation-scales.ts';
import type { BreathedAir, VitalSignName } from '../../../vital-signs.ts';
import type { WireReading } from '../room/charted.ts';
import type { VitalTexts } from './vital-fields.ts';
import { NOTHING_TYPED, textsOf, VITAL_FIELDS, wireValues } from './vital-fields.ts';

/** One set of vital signs while it is entered; what nobody entered stays absent. */
export type VitalSet = {
  readonly texts: VitalTexts;
  readonly breathedAir: BreathedAir | null;
  readonly sedation: SedationScore | null;
  readonly agitation: AgitationScore | null;
  /** The unusual values somebody stands by. */
  readonly confirmed: readonly VitalSignName[];
};

/** The parts of a set that are entered one after the other. */
export const SET_FIELDS = [...VITAL_FIELDS, 'sedation'] as const;

export type SetField = (typeof SET_FIELDS)[number];

/** A set in which nothing is measured yet; what the person breathes is as it was last said in this session. */
export function emptySet(readings: readonly WireReading[]): VitalSet {
  const breathedAir = readings.findLast((reading) => reading.breathedAir !== null)?.breathedAir ?? null;
  return { texts: NOTHING_TYPED, breathedAir, sedation: null, agitation: null, confirmed: [] };
}

/** A reading as a set, to correct it. */
export function setOf(reading: WireReading): VitalSet {
  return { texts: textsOf(reading), breathedAir: reading.breathedAir, sedation: reading.sedation, agitation: reading.agitation, confirmed: [] };
}

/** A set as it travels; what was breathed belongs to a saturation and goes nowhere without one. */
export function wireSet({ texts, breathedAir, sedation, agitation, confirmed }: VitalSet) {
  const values = wireValues(texts);
  return { ...values, breathedAir: values.oxygenSaturationPercent === null ? null : breathedAir, sedation, agitation, confirmed: [...confirmed] };
}

export function isEmpty({ texts, sedation, agitation }: VitalSet): boolean {
  return sedation === null && agitation === null && VITAL_FIELDS.every((name) => texts[name] === '');
}

/** The part after this one that nobody has entered yet; null when the set is whole. */
export function nextField(set: VitalSet, field: SetField): SetField | null {
  const later = SET_FIELDS.slice(SET_FIELDS.indexOf(field) + 1);
  return later.find((each) => (each === 'sedation' ? set.sedation === null : set.texts[each] === '')) ?? null;
}

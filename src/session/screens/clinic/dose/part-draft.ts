import { read, volumeOf } from '#foundation/quantity.ts';
import { isDay } from '#interface/format/clinic-time.ts';
import type { DoseForm, DosePart } from '../../../dose-part.ts';
import type { AmountTexts } from './dose-amounts.ts';
import { isAmount, milligramsIn, NO_AMOUNTS, unaccounted, written, writtenAmounts } from './dose-amounts.ts';

/** A part of a dose while it is written down, every number as typed and none chosen beforehand. */
export type PartDraft = {
  readonly concentration: string;
  readonly drawnVolume: string;
  readonly drawnMg: string;
  readonly givenVolume: string;
  readonly rate: string;
  readonly amounts: AmountTexts;
  readonly site: string;
  readonly reason: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly isEmpty: boolean;
};

const NOTHING: PartDraft = { concentration: '', drawnVolume: '', drawnMg: '', givenVolume: '', rate: '', amounts: NO_AMOUNTS, site: '', reason: '', lot: '', expiresOn: '', isEmpty: false };

/** The draft of a part that was written before, to change it. */
export function draftOf(part: DosePart | null): PartDraft {
  if (part === null) return NOTHING;
  switch (part.form) {
    case 'infusion':
      return { ...NOTHING, concentration: part.concentration.value, drawnVolume: part.drawnVolume.value, rate: part.rate?.value ?? '', lot: part.lot ?? '' };
    case 'injection':
      return { ...withAmounts(part), drawnMg: '', concentration: part.concentration.value, drawnVolume: volumeText(part), givenVolume: part.volume.value, site: part.site ?? '' };
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return withAmounts(part);
    case 'device':
      return { ...NOTHING, lot: part.lot, expiresOn: part.expiresOn ?? '', isEmpty: part.isEmpty };
  }
}

function volumeText({ drawn, concentration }: Extract<DosePart, { form: 'injection' }>): string {
  return volumeOf(read(drawn), read(concentration)).toFixed();
}

function withAmounts(part: Exclude<DosePart, { form: 'infusion' | 'device' }>): PartDraft {
  const amounts = { given: part.given.value, wasted: part.wasted.value, returned: part.returned.value };
  return { ...NOTHING, drawnMg: part.drawn.value, amounts, reason: part.reason ?? '', lot: part.lot ?? '' };
}

/** The milligrams drawn: typed for a whole dose, reckoned from volume and strength for a solution; null while not known. */
export function drawnMgOf(form: DoseForm, draft: PartDraft): string | null {
  if (form === 'infusion' || form === 'injection') return milligramsIn(draft.drawnVolume, draft.concentration);
  return isAmount(draft.drawnMg) ? draft.drawnMg : null;
}

/** The part as it travels; null while something is missing. Whether it agrees with the order is the server's to say. */
export function partOf(form: DoseForm, draft: PartDraft): DosePart | null {
  const source = { vialId: null, lot: draft.lot.trim() === '' ? null : draft.lot.trim() };
  if (form === 'device') return draft.lot.trim() === '' ? null : { form, lot: draft.lot.trim(), expiresOn: isDay(draft.expiresOn) ? draft.expiresOn : null, isEmpty: draft.isEmpty, vialId: null };
  const drawnMg = drawnMgOf(form, draft);
  if (drawnMg === null) return null;
  const drawn = written(drawnMg, 'mg');
  if (form === 'infusion') return infusionOf(draft, drawn, source);
  const amounts = writtenAmounts(draft.amounts);
  if (amounts === null || Number(unaccounted(drawnMg, draft.amounts)) !== 0) return null;
  const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
  if (form !== 'injection') return { form, drawn, ...amounts, reason, ...source };
  return isAmount(draft.givenVolume) ? { form, drawn, ...amounts, volume: written(draft.givenVolume, 'mL'), concentration: written(draft.concentration, 'mg/mL'), site: draft.site === '' ? null : draft.site, reason, ...source } : null;
}

type Source = { readonly vialId: null; readonly lot: string | null };

function infusionOf(draft: PartDraft, drawn: { value: string; unit: 'mg' }, source: Source): DosePart | null {
  if (draft.rate !== '' && !isAmount(draft.rate)) return null;
  return {
    form: 'infusion',
    drawn,
    drawnVolume: written(draft.drawnVolume, 'mL'),
    concentration: written(draft.concentration, 'mg/mL'),
    rate: draft.rate === '' ? null : written(draft.rate, 'mL/h'),
    ...source,
  };
}

import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';

/** The forms in which a dose is given, by the word for the act. */
export const DOSE_FORMS = ['infusion', 'injection', 'lozenge', 'oral-dose', 'nasal-spray', 'device'] as const;

/** One form in which a dose is given. */
export type DoseForm = (typeof DOSE_FORMS)[number];

const reason = z.string().trim().max(2_000).nullable().default(null);
const source = { vialId: idSchema<'Vial'>().nullable().default(null), lot: z.string().trim().max(60).nullable().default(null) };
const amounts = { drawn: amountSchema('mg'), given: amountSchema('mg'), wasted: amountSchema('mg'), returned: amountSchema('mg') };

const infusion = z.strictObject({
  form: z.literal('infusion'),
  drawn: amountSchema('mg'),
  drawnVolume: amountSchema('mL'),
  concentration: amountSchema('mg/mL'),
  rate: amountSchema('mL/h').nullable().default(null),
  ...source,
});

const injection = z.strictObject({
  form: z.literal('injection'),
  ...amounts,
  volume: amountSchema('mL'),
  concentration: amountSchema('mg/mL'),
  site: z.string().trim().max(60).nullable().default(null),
  reason,
  ...source,
});

const wholeDose = z.strictObject({ form: z.enum(['lozenge', 'oral-dose', 'nasal-spray']), ...amounts, reason, ...source });

const device = z.strictObject({
  form: z.literal('device'),
  lot: z.string().trim().min(1).max(60),
  expiresOn: localDateSchema.nullable().default(null),
  /** Whether the device showed that it was empty afterwards. */
  isEmpty: z.boolean(),
  vialId: source.vialId,
});

/** One part of a dose as the nurse writes it down: an infusion as it starts, everything else as it was given. */
export const dosePartSchema = z.discriminatedUnion('form', [infusion, injection, wholeDose, device]);

/** A part as parsed. */
export type DosePart = z.output<typeof dosePartSchema>;

/** What became of an infusion in the end. */
export const doseAmountsSchema = z.strictObject({ given: amountSchema('mg'), wasted: amountSchema('mg'), returned: amountSchema('mg') });

/** What else is noted while a dose is given: a new rate, or what became of the lozenge. */
export const doseNoteSchema = z.discriminatedUnion('note', [
  z.strictObject({ note: z.literal('rate-change'), rate: amountSchema('mL/h') }),
  z.strictObject({ note: z.literal('lozenge-ended'), outcome: z.enum(['spat-out', 'swallowed']) }),
]);

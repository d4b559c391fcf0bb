import type { z } from 'zod';

/** A value of type `Value` that only its own constructor or parser can make; two brands never mix. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

/** Lets a schema that checks a text promise a branded text; the check stays, only the type is sharpened. */
export function branded<Branded extends string>(schema: z.ZodType<string, string>): z.ZodType<Branded, string> {
  return schema as unknown as z.ZodType<Branded, string>;
}

/** The same for a number in its unit. */
export function brandedNumber<Branded extends number>(schema: z.ZodType<number, number>): z.ZodType<Branded, number> {
  return schema as unknown as z.ZodType<Branded, number>;
}

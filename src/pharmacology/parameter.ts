/** The unit a parameter was published in; `inHours` makes hours, litres and milligrams of all of them. */
export type ParameterUnit = 'L' | 'L/kg' | 'L/h' | 'L/min' | '1/h' | '1/min' | 'h' | 'min' | 'share' | 'factor';

/** One row of a model's table. */
export type Parameter = {
  readonly name: string;
  /** As published, for an adult of 70 kg unless the meaning says otherwise. */
  readonly value: number;
  readonly unit: ParameterUnit;
  readonly meaning: string;
  /** The paper and the table it stands in. */
  readonly source: string;
};

/** Parameter values by name in hours, litres and milligrams. */
export type Values = Readonly<Record<string, number>>;

const PER_HOUR: Readonly<Record<ParameterUnit, number>> = { L: 1, 'L/kg': 1, 'L/h': 1, 'L/min': 60, '1/h': 1, '1/min': 60, h: 1, min: 1 / 60, share: 1, factor: 1 };

/** The values of a table, converted once: everything behind this line counts in hours. */
export function inHours(parameters: readonly Parameter[]): Values {
  return Object.fromEntries(parameters.map(({ name, value, unit }) => [name, value * PER_HOUR[unit]]));
}

/**
 * The value of a name that a model's table must hold.
 * @throws Error when the table has no such row, which is a fault of the model and not of its user
 */
export function valueOf(values: Values, name: string): number {
  const value = values[name];
  if (value === undefined) throw new Error(`the model has no parameter ${name}`);
  return value;
}

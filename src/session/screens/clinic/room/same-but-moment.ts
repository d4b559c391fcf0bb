/** Whether two inputs say the same of the same room, whatever moment each holds for. */
export function isSameButMoment(one: object, other: object): boolean {
  return withoutMoment(one) === withoutMoment(other);
}

function withoutMoment(input: object): string {
  return JSON.stringify(input, (key, value: unknown) => (key === 'measuredAt' ? undefined : value));
}

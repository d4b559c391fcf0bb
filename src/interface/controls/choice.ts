/** One thing to choose among others. */
export type Choice<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means, in a few words. */
  readonly hint?: string | undefined;
};

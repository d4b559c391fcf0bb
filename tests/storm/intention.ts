/** Something that a writer wants done once, under one operation id, and what it has been told so far. */
export type Intention = {
  readonly operationId: string;
  readonly command: Command;
  /** `unknown` until the server has answered: it may have been done once or not at all. */
  outcome: Outcome;
  tries: number;
};

export type Outcome =
  | { readonly kind: 'ok'; readonly answer: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause };

/** Why a writer does not know: it got no answer, was told to try again, or was told of a fault. */
export type UnknownBecause = 'no-answer' | 'busy' | 'fault';

/** A command of a writer and what must stand in the database once it is done. */
export type Command = {
  readonly kind: CommandKind;
  readonly path: string;
  /** The contract's own path, as the operation keeps it. */
  readonly contract: string;
  /** The actions that its audit lines name, once it is done. */
  readonly actions: readonly string[];
  readonly cookie: string;
  readonly body: object;
  /** By which its row is found again. */
  readonly mark: string;
  /** What the row must say, as one text. */
  readonly asked: string;
};

export const COMMAND_KINDS = ['blood-pressure', 'fact', 'goal', 'patient', 'dose', 'self-harm-answer', 'refused'] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

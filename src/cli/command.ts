/** What a command may do with the outside; tests give their own. */
export interface Surroundings {
  readonly write: (text: string) => void;
  /** Standard error: progress, warnings, errors. */
  readonly warn: (text: string) => void;
  /** Whether standard error is a terminal: progress is shown there only. */
  readonly isTerminal: boolean;
  readonly readInput: () => Uint8Array;
  /** The time, for the headers of files. */
  readonly now: () => string;
}

/** An option of a command: `--name VALUE`, or `--name` alone. */
export interface CommandOption {
  readonly name: string;
  /** Null for a flag. */
  readonly value: string | null;
  readonly help: string;
  readonly isRepeatable?: boolean;
}

/** The words of a call after the command's name. */
export interface CommandCall {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

/** One command. A new one is a file of its own and a line in commands.ts. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The words it takes: "FOLDER SUBJECT". */
  readonly words: string;
  readonly options: readonly CommandOption[];
  /** Calls that run as they stand, each with what it does. */
  readonly examples: readonly (readonly [call: string, what: string])[];
  /** What exit code 1 means for it. */
  readonly findings: string;
  /** 0: done. 1: done, with findings. A mistake in the call is a `usageError`. */
  readonly run: (call: CommandCall, surroundings: Surroundings) => 0 | 1;
}

/** A mistake of whoever calls: exit code 2. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { isUsage: true });
}

import type { Criterion } from "./criterion.js";

/** Where a definition was published, and how well it was seen. */
export interface Source {
  readonly citation: string;
  readonly doi?: string | undefined;
  /** The registry number of the trial. */
  readonly trial?: string | undefined;
  /** Where in the source the rule stands. */
  readonly locator: string;
  /** `primary`: read in the source itself or its registry record; `secondary`: read in a text that reports it. */
  readonly evidence: "primary" | "secondary";
}

/** One response and what it takes. */
export interface ResponseLevel<Level extends string> {
  readonly response: Level;
  /** What the source says, in our own words. */
  readonly statement: string;
  readonly criterion: Criterion;
}

/**
 * A published response definition as a value: plain frozen data, from which the answer, the explanation and the
 * boundary tests follow. Levels stand best first; who meets none is a non-responder, "NR".
 */
export interface ResponseDefinition<Level extends string = string> {
  readonly id: string;
  /** A published meaning is never edited silently: another reading is another id, a correction another version. */
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  /** When the source judges the response: "week 52". The caller chooses the visit; this is what it should be. */
  readonly timePoint: string;
  readonly levels: readonly ResponseLevel<Level>[];
  /** Every decision that the source leaves to its reader, and what was chosen. */
  readonly readings: readonly string[];
  /** What another source, or another place of the same one, prints instead, and the id that follows it. */
  readonly contradictions?: readonly string[] | undefined;
}

/** Readings that several definitions share, with those of one of them. */
// @__NO_SIDE_EFFECTS__
export function readings(shared: readonly string[], ...own: readonly string[]): readonly string[] {
  return [...shared, ...own];
}

import type { RenalResponse } from "../response/renalResponse.js";

/** What was assumed in place of what was observed, by which named strategy, and why. */
export interface Assumption {
  /** The name of the strategy or imputation, such as "compositeStrategy". */
  readonly strategy: string;
  readonly reason: string;
  /** The response before it was applied. */
  readonly from: string;
  /** CDISC's code for the derivation (`LOCF`, `WOCF`), or null where CDISC has none. */
  readonly dtype: "LOCF" | "WOCF" | null;
}

/** The response at one visit of a course. */
export interface VisitResponse<Level extends string = string> {
  readonly date: string;
  readonly visit: string | null;
  /** Days from the origin: 0 on its day. */
  readonly days: number;
  /** The study day as CDISC counts (ADY): 1 on the day of the origin, there is no day 0. */
  readonly studyDay: number;
  /** The only response that is left, after the assumptions; "NE" when several are. */
  readonly response: Level | "NR" | "NE";
  /** Every response that is left, best first. */
  readonly possible: readonly (Level | "NR")[];
  /** Empty when the response is what was observed. */
  readonly assumptions: readonly Assumption[];
  /** What makes the response doubtful: implausible values, and what the course says of the days that it rests on. */
  readonly warnings: readonly string[];
  /** What the definition says of the visit, before any assumption. */
  readonly result: RenalResponse<Level>;
}

/** The study day as CDISC counts: there is no day 0. */
export function studyDayOf(days: number): number {
  return days >= 0 ? days + 1 : days;
}

/** The only one of the possible responses, or "NE". */
export function onlyOf<Level extends string>(possible: readonly (Level | "NR")[]): Level | "NR" | "NE" {
  const [only] = possible;
  return possible.length === 1 && only !== undefined ? only : "NE";
}

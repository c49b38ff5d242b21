import { fault, misuse, requireObject } from "../measurement/misuse.js";
import { hasNo, isNot } from "../measurement/wordings.js";
import type { RenalResponse } from "../response/renalResponse.js";
import type { Assumption, VisitResponse } from "./visitResponse.js";

/** The response of a subject at a week of the study. Plain frozen JSON. */
export interface WeekResponse<Level extends string = string> {
  readonly week: number;
  /** The only response that is left, after the assumptions; "NE" when several are. */
  readonly response: Level | "NR" | "NE";
  /** Every response that is left, best first. */
  readonly possible: readonly (Level | "NR")[];
  /** Empty when the response is what was observed. */
  readonly assumptions: readonly Assumption[];
  /** Which visit stands for the week and why, or why none does. */
  readonly reason: string;
  /** The visit that stands for the week; null when none does. */
  readonly date: string | null;
  readonly visit: string | null;
  readonly days: number | null;
  readonly studyDay: number | null;
  /** What makes the response doubtful, as for a visit; and the evaluable visits of the window that an imputation passes over. */
  readonly warnings: readonly string[];
  /** What the definition says of that visit, before any assumption. */
  readonly result: RenalResponse<Level> | null;
}

/** Refuses what `responseAtWeek` cannot have returned. */
export function requireWeekResponse<Level extends string>(argument: string, raw: WeekResponse<Level>): WeekResponse<Level> {
  const given = requireObject(argument, raw);
  for (const name of ["possible", "assumptions", "warnings"]) {
    if (!Array.isArray(given[name]))
      throw misuse(`${argument} ${name}`, given[name], isNot("a list", "what responseAtWeek returned"));
  }
  for (const name of ["response", "reason"]) {
    if (typeof given[name] !== "string")
      throw misuse(`${argument} ${name}`, given[name], isNot("a text", "what responseAtWeek returned"));
  }
  return raw;
}

/** Refuses what `responsesOverTime` cannot have returned. */
export function requireVisitResponses<Level extends string>(
  argument: string,
  raw: readonly VisitResponse<Level>[],
): readonly VisitResponse<Level>[] {
  if (!Array.isArray(raw)) throw misuse(argument, raw, isNot("a list", "what responsesOverTime returned"));
  Array.from<unknown>(raw).forEach((visit, i) => {
    const { response, days } = requireObject(`${argument}[${String(i)}]`, visit) as {
      readonly response?: unknown;
      readonly days?: unknown;
    };
    if (typeof response !== "string" || typeof days !== "number") {
      throw fault(`${argument}[${String(i)}]`, hasNo("response or no days", "what responsesOverTime returned"));
    }
  });
  return raw;
}

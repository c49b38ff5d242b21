import type { Course } from "../course/course.js";
import { responseAtWeek } from "../course/responseAtWeek.js";
import { visitWindow } from "../course/visitWindow.js";
import type { WeekResponse } from "../course/weekResponse.js";
import { defineResponse } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { is } from "../criteria/vocabulary.js";
import { eular2025Printed } from "../definitions/renal/eular2025.js";
import { eularMilestone3Months, eularMilestone6Months } from "../definitions/renal/eularMilestones.js";
import type { SameDateRule } from "../course/course.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";

/** A definition that is asked at a month of treatment. */
export interface Milestone {
  readonly month: 3 | 6 | 12;
  /** The week that stands for the month: 13, 26, 52. */
  readonly week: number;
  readonly definition: ResponseDefinition;
}

/** The answer at a month. */
export interface MilestoneResponse {
  readonly month: 3 | 6 | 12;
  readonly definition: string;
  readonly result: WeekResponse;
}

export interface MilestoneOptions {
  /** How far from the target day a visit may lie, in days; no default. */
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly tie: "earlier" | "later";
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

/** EULAR 2025 prints its goals one by one: below 700 mg/g by month 12 is the one of proteinuria; eGFR is another, of month 3. */
const milestone12Months: ResponseDefinition<"MILESTONE"> = /* @__PURE__ */ (() => defineResponse({
  id: "eular2025-proteinuria12-months",
  version: "1.0.0",
  title: "EULAR 2025 milestone of proteinuria at 12 months",
  source: eular2025Printed.source,
  timePoint: "12 months",
  levels: [{ response: "MILESTONE", statement: "UPCR below 700 mg/g by 12 months.", criterion: is("upcr", "<", "700", "mg/g") }],
  readings: ["Only proteinuria is judged: kidney function is a goal of its own. It is the TARGET of eular2025-printed."],
}))();

/**
 * The milestones of proteinuria at months 3, 6 and 12 in one call: a fall by a quarter, a fall by half, UPCR below 700 mg/g.
 *
 * Month 12 is the limit that EULAR 2025 prints for proteinuria, without its goal of eGFR. Months are weeks 13, 26 and
 * 52 from the origin. Each answer is that of `responseAtWeek`, with what is possible and why.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param options the window, without defaults; `sameDate`
 * @returns the three answers, in the order of the months
 * @throws RangeError as `responseAtWeek` and `visitWindow`
 * @category Kidney
 * @example
 * const at = (date, value) => ({ date, urineProtein24h: { value, unit: "g/d" }, upcr: { value, unit: "g/g" } });
 * const course = { baseline: at("2024-01-01", 4), visits: [at("2024-04-01", 3), at("2024-07-01", "2.1")] };
 * const milestones = proteinuriaMilestones(course, { daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * milestones.map(({ month, result }) => `${month}: ${result.response}`); // => ["3: MILESTONE", "6: NR", "12: NE"]
 */
export function proteinuriaMilestones(course: Course, options: MilestoneOptions): readonly MilestoneResponse[] {
  requireKnownKeys("options", requireObject("options", options), ["daysBefore", "daysAfter", "tie", "sameDate"]);
  const { sameDate, ...window } = options;
  const milestones: readonly Milestone[] = [
    { month: 3, week: 13, definition: eularMilestone3Months },
    { month: 6, week: 26, definition: eularMilestone6Months },
    { month: 12, week: 52, definition: milestone12Months },
  ];
  return Object.freeze(milestones.map(({ month, week, definition }) => {
    const result = responseAtWeek(course, definition, visitWindow({ week, ...window }), { sameDate });
    return Object.freeze({ month, definition: definition.id, result });
  }));
}

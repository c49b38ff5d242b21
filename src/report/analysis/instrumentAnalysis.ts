import type { Course } from "../../course/course.js";
import { responseAtWeek } from "../../course/responseAtWeek.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment } from "../../measurement/assessment.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";
import { type SubjectAtWeek, windowOf } from "./weekAnalysis.js";

/** What a subject's proteinuria was measured with. */
export type Instrument = "UPCR and 24-h urine" | "UPCR only" | "24-h urine only" | "neither";
export const instruments: readonly Instrument[] = ["UPCR and 24-h urine", "UPCR only", "24-h urine only", "neither"];

/** The instruments of a subject at baseline and at the visit that stands for the week, and the response by each alone. */
export interface SubjectInstruments {
  readonly id: string;
  readonly arm: string;
  readonly baseline: Instrument;
  /** Null where no visit stands for the week. */
  readonly week: Instrument | null;
  readonly response: string;
  readonly byUpcr: string;
  readonly by24h: string;
  /** Both instruments give an answer, and not the same. */
  readonly isDiscordant: boolean;
}

/** Each subject by instrument. A response by one instrument is what the definition says of the record without the other. */
export function subjectInstruments(
  subjects: readonly ReportSubject[],
  atWeek: readonly SubjectAtWeek[],
  plan: ReportPlan,
  definition: ResponseDefinition,
): readonly SubjectInstruments[] {
  const window = windowOf(plan);
  return subjects.map(({ id, arm, course }, i): SubjectInstruments => {
    const date = atWeek[i]?.week?.date ?? null;
    const visit = course?.visits.find((one) => one.date === date && date !== null);
    const [baseline, week] = [instrumentOf(course?.baseline ?? {}), visit === undefined ? null : instrumentOf(visit)];
    const response = atWeek[i]?.response ?? "NE";
    const isMeasured = (measure: "upcr" | "urineProtein24h") =>
      course !== null && [course.baseline, ...course.visits].some((assessment) => assessment[measure] != null);
    const [hasUpcr, has24h] = [isMeasured("upcr"), isMeasured("urineProtein24h")];
    // Without the other instrument the record of a subject who has one only is the same, and that of the other is empty.
    const by = (left: "upcr" | "urineProtein24h", hasOwn: boolean, hasLeft: boolean) => {
      if (course === null || !hasOwn) return "NE";
      return hasLeft ? responseAtWeek(without(course, left), definition, window).response : response;
    };
    const [byUpcr, by24h] = [by("urineProtein24h", hasUpcr, has24h), by("upcr", has24h, hasUpcr)];
    const isDiscordant = byUpcr !== "NE" && by24h !== "NE" && byUpcr !== by24h;
    return { id, arm, baseline, week, response, byUpcr, by24h, isDiscordant };
  });
}

function instrumentOf({ upcr, urineProtein24h }: Pick<Assessment, "upcr" | "urineProtein24h">): Instrument {
  if (upcr != null) return urineProtein24h == null ? "UPCR only" : "UPCR and 24-h urine";
  return urineProtein24h == null ? "neither" : "24-h urine only";
}

function without(course: Course, measure: "upcr" | "urineProtein24h"): Course {
  const stripped = <Record extends Assessment>({ [measure]: _left, ...others }: Record) => others as unknown as Record;
  return { ...course, baseline: stripped(course.baseline as Assessment) as Course["baseline"], visits: course.visits.map(stripped) };
}

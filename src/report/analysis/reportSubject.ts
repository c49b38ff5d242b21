import type { Course } from "../../course/course.js";
import { coursesFromSdtm, type SdtmCourses } from "../../sdtm/coursesFromSdtm.js";
import { readingOf } from "../plan/planOf.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import { courseDomains, type Study } from "../study.js";
import { withPlannedEgfr } from "./withPlannedEgfr.js";

/** A subject of the analysis. */
export interface ReportSubject {
  readonly id: string;
  readonly arm: string;
  /** Null where no day can be counted: `leftOut` says why. */
  readonly course: Course | null;
  readonly leftOut: readonly string[];
}

/** The subjects of the arms analysed, those of other arms counted, and what became of every row. */
export interface ReportSubjects {
  readonly subjects: readonly ReportSubject[];
  readonly otherArms: readonly { readonly arm: string; readonly subjects: number }[];
  readonly sdtm: SdtmCourses;
}

/** Reads a study by a plan. Everyone of an arm is in the analysis, also who has no course. */
export function reportSubjects(study: Study, plan: ReportPlan): ReportSubjects {
  const sdtm = coursesFromSdtm(courseDomains(study), readingOf(plan));
  const courses = new Map(withPlannedEgfr(sdtm.courses, study, plan).map((course) => [course.subject, course]));
  const why = new Map(
    sdtm.unused.flatMap(({ domain, usubjid, reason }) => (domain === "dm" && usubjid !== null ? [[usubjid, reason] as const] : [])),
  );
  const subjects: ReportSubject[] = [];
  const others = new Map<string, number>();
  for (const { usubjid: id, arm: planned, actualArm, untreated } of sdtm.subjects) {
    const arm = (plan.arm === "ARM" ? planned : actualArm) ?? "";
    const course = courses.get(id) ?? null;
    const reason = untreated ? "never treated: no reference start is recorded" : (why.get(id) ?? "no day can be counted");
    if (plan.arms.includes(arm)) subjects.push({ id, arm, course, leftOut: course === null ? [reason] : [] });
    else others.set(arm, (others.get(arm) ?? 0) + 1);
  }
  return { subjects, otherArms: [...others].map(([arm, count]) => ({ arm, subjects: count })), sdtm };
}

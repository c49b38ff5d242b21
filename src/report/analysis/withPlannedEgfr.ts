import type { Course } from "../../course/course.js";
import { withEstimatedGfr } from "../../egfr/withEstimatedGfr.js";
import { placedRows } from "../../sdtm/sdtmRows.js";
import { egfrEquationOf } from "../plan/egfrEquationOf.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { Study } from "../study.js";

/**
 * The courses with eGFR computed from creatinine where none is reported, by the equation of the plan, with AGE and SEX of DM for every
 * visit. A subject without either, or whose age the equation does not cover, stays as recorded.
 */
export function withPlannedEgfr(courses: readonly Course[], { domains }: Study, { egfr }: ReportPlan): readonly Course[] {
  if (egfr == null) return courses;
  const equation = egfrEquationOf(egfr);
  const people = new Map(
    placedRows("dm", domains.dm).map(({ usubjid, text }) => {
      const sex = ({ F: "female", M: "male" } as const)[text("SEX")];
      return [usubjid ?? "", { age: text("AGE") === "" ? NaN : Number(text("AGE")), sex }] as const;
    }),
  );
  const { from, to } = equation.ages;
  return courses.map((course) => {
    const { age = NaN, sex } = people.get(course.subject ?? "") ?? {};
    if (sex === undefined || !(age >= from && age <= to)) return course;
    const completed = <Visit extends Course["visits"][number]>(visit: Visit): Visit => {
      // A creatinine of zero is a mistake of the data, which no equation can use.
      const value = visit.serumCreatinine?.value;
      return value === undefined || Number(value) === 0 ? visit : withEstimatedGfr(visit, { age, sex }, equation);
    };
    const baseline = completed(course.baseline as Course["visits"][number]) as Course["baseline"];
    return { ...course, baseline, visits: course.visits.map(completed) };
  });
}

import type { ActivityAssessment, ActivityBaseline } from "../../activity/activityAssessment.js";
import { type BilagGrades, bilag2004Score } from "../../activity/bilag/bilag2004.js";
import { changeFromBaseline } from "../../activity/changeFromBaseline.js";
import { sledai2k } from "../../activity/sledai/sledai2k.js";
import type { SledaiDescriptors, SledaiOptions } from "../../activity/sledai/sledaiScore.js";
import { sri, sri4 } from "../../definitions/activity/sri.js";
import { type Description, describeValues } from "../../summary/describeValues.js";
import { responseRate, type ResponseRate } from "../../summary/responseRate.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ActivityForms, ActivityFormsBySubject } from "./activityForms.js";
import type { ReportSubject } from "./reportSubject.js";
import { doseOn } from "./subjectProfile.js";
import type { SubjectAtWeek } from "./weekAnalysis.js";

/** One visit of one arm: everyone of the arm counts, as a value or as missing. */
export interface ActivityRow {
  readonly title: string;
  readonly visit: string;
  readonly arm: string;
  readonly values: Description;
  /** Null at baseline. */
  readonly changes: Description | null;
}

/** SRI-4 at the visit that stands for the week. */
export interface SriRow {
  readonly label: "SRI" | "NR" | "NE";
  readonly rates: readonly ResponseRate[];
}

export interface ActivityAnalysis {
  readonly rows: readonly ActivityRow[];
  /** The definition of the responder index. */
  readonly definition: { readonly id: string; readonly version: string };
  readonly sri: readonly SriRow[];
  /** By subject, in the order of the report. */
  readonly sriResponses: readonly string[];
}

/** Disease activity by visit and arm, and SRI-4; null where the plan names no forms. */
export function activityAnalysis(
  forms: ActivityFormsBySubject,
  plan: ReportPlan,
  subjects: readonly ReportSubject[],
  atWeek: readonly SubjectAtWeek[],
): ActivityAnalysis | null {
  const { activity } = plan;
  if (activity == null) return null;
  const visits = new Map<string, number>();
  for (const ofSubject of forms.values())
    for (const [visit, { number }] of ofSubject) visits.set(visit, Math.min(number, visits.get(visit) ?? Infinity));
  const names = [...visits].sort(([, a], [, b]) => a - b).map(([visit]) => visit);
  const at = ({ id }: ReportSubject, visit: string) => forms.get(id)?.get(visit);
  const rows = followed.flatMap(({ title, value }) =>
    names.flatMap((visit) =>
      plan.arms.map((arm): ActivityRow => {
        const changes = subjects
          .filter((subject) => subject.arm === arm)
          .map((subject) => {
            const now = at(subject, visit);
            return now === undefined ? null : changeFromBaseline(value(at(subject, activity.baselineVisit), subject), value(now, subject));
          });
        const isBaseline = visit === activity.baselineVisit;
        return {
          title,
          visit,
          arm,
          values: describeValues(changes.map((one) => one?.value)),
          changes: isBaseline ? null : describeValues(changes.map((one) => one?.change)),
        };
      }),
    ),
  );
  const sriResponses = subjects.map((subject, i) => {
    const visit = atWeek[i]?.week?.visit ?? "";
    return sri(assessmentOf(at(subject, activity.baselineVisit)), assessmentOf(at(subject, visit)), { points: 4 }).response;
  });
  const sriRows = (["SRI", "NR", "NE"] as const).map((label): SriRow => ({
    label,
    rates: plan.arms.map((arm) => {
      const ofArm = subjects.flatMap((subject, i) => (subject.arm === arm ? [sriResponses[i]] : []));
      return responseRate({ responders: ofArm.filter((response) => response === label).length, total: ofArm.length });
    }),
  }));
  return { rows, definition: { id: sri4.id, version: sri4.version }, sri: sriRows, sriResponses };
}

type Value = Parameters<typeof changeFromBaseline>[0];

/** What is followed over time: a value at a visit. */
const followed: readonly { readonly title: string; readonly value: (forms: ActivityForms | undefined, subject: ReportSubject) => Value }[] =
  [
    {
      title: "SLEDAI-2K",
      // Which version of the arthritis item the form had is not in the file: not stated, not guessed.
      value: (forms) =>
        forms === undefined
          ? null
          : sledai2k(Object.fromEntries(forms.sledai) as SledaiDescriptors, {
              windowDays: (forms.days as SledaiOptions["windowDays"]) ?? null,
            }),
    },
    {
      title: "BILAG-2004 numerical score (12/8/1/0/0)",
      value: (forms) => (forms === undefined ? null : bilag2004Score(Object.fromEntries(forms.bilag) as BilagGrades)),
    },
    {
      title: "Prednisone or equivalent, mg/d",
      value: (forms, { course }) => (forms === undefined || course === null ? null : doseOn(course, forms.date)),
    },
  ];

function assessmentOf(forms: ActivityForms | undefined): ActivityBaseline & ActivityAssessment {
  if (forms === undefined) return {};
  const physicianGlobal = forms.global === null ? {} : { physicianGlobal: { value: forms.global, unit: "{0-3}" } };
  return {
    sledai2kDescriptors: Object.fromEntries(forms.sledai) as SledaiDescriptors,
    bilag2004: Object.fromEntries(forms.bilag) as BilagGrades,
    ...physicianGlobal,
  };
}

import type { Course } from "../../course/course.js";
import { type EgfrSlope, egfrSlope } from "../../kidney/egfrSlope.js";
import { ratioToBaseline, type RatioToBaseline } from "../../kidney/ratioToBaseline.js";
import { proteinuriaMilestones } from "../../kidney/proteinuriaMilestones.js";
import { type CompetingKidneyTime, timeToEvent } from "../../kidney/timeToEvent.js";
import type { Measure } from "../../measurement/measure.js";
import type { ResponseRateComparison } from "../../summary/compareResponseRates.js";
import { cumulativeIncidence, type CumulativeIncidence } from "../../summary/cumulativeIncidence.js";
import { type Description, describeValues } from "../../summary/describeValues.js";
import { geometricMean, type GeometricMean, geometricMeanRatio, type GeometricMeanRatio } from "../../summary/geometricMeans.js";
import { type GrayTest, grayTest } from "../../summary/grayTest.js";
import type { ResponseCounts } from "../../summary/responseRate.js";
import { kidneyEventOf, type ReportKidney } from "../plan/kidneyPlan.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";
import { comparisonOf, countsIn } from "./weekAnalysis.js";

/** The kidney outcomes over time that a plan names. */
export interface KidneyAnalysis {
  readonly events: readonly KidneyEventAnalysis[];
  readonly slopes: readonly SlopeAnalysis[];
  readonly ratios: readonly RatioAnalysis[];
  readonly milestones: readonly MilestoneAnalysis[];
}

/** The times to one kidney event, where other events may come first. */
export interface KidneyEventAnalysis {
  readonly definition: { readonly id: string; readonly version: string; readonly title: string };
  readonly competing: readonly string[];
  readonly times: readonly KidneyTimeOf[];
  readonly arms: readonly { readonly arm: string; readonly incidence: CumulativeIncidence }[];
  /** Gray's test of the arms; null for a single arm. */
  readonly test: GrayTest | null;
}

export type KidneyTimeOf = CompetingKidneyTime & { readonly id: string; readonly arm: string };

/** eGFR slopes of single subjects, described by arm: no model over subjects. */
export interface SlopeAnalysis {
  readonly fromWeek: number;
  readonly subjects: readonly (EgfrSlope & { readonly id: string; readonly arm: string })[];
  readonly arms: readonly { readonly arm: string; readonly slopes: Description }[];
}

/** A measure at the week of the plan over its baseline, by geometric means. */
export interface RatioAnalysis {
  readonly measure: Measure;
  readonly subjects: readonly (RatioToBaseline & { readonly id: string; readonly arm: string })[];
  readonly arms: readonly { readonly arm: string; readonly mean: GeometricMean }[];
  /** First arm over second; null without two arms. */
  readonly ratio: GeometricMeanRatio | null;
}

/** A milestone of proteinuria: subjects who meet it and who are not evaluable, by arm. */
export interface MilestoneAnalysis {
  readonly month: 3 | 6 | 12;
  readonly definition: string;
  readonly subjects: readonly { readonly id: string; readonly arm: string; readonly response: string }[];
  readonly counts: readonly ResponseCounts[];
  readonly notEvaluable: readonly number[];
  /** First arm minus second. */
  readonly comparison: ResponseRateComparison | null;
}

/** Kidney events, slopes and milestones of the subjects with a course; null where the plan names none. */
export function kidneyAnalysis(subjects: readonly ReportSubject[], plan: ReportPlan): KidneyAnalysis | null {
  const { kidney } = plan;
  if (kidney == null) return null;
  const treated = subjects.flatMap(({ id, arm, course }) => (course === null ? [] : [{ id, arm, course }]));
  return {
    events: kidney.events.map((event) => eventAnalysis(treated, plan, kidney, event)),
    slopes: kidney.slopesFromWeek.map((fromWeek): SlopeAnalysis => {
      const slopes = treated.map(({ id, arm, course }) => ({ id, arm, ...egfrSlope(course, { fromWeek }) }));
      const of = (arm: string) => describeValues(slopes.filter((one) => one.arm === arm).map(({ slopePerYear }) => slopePerYear));
      return { fromWeek, subjects: slopes, arms: plan.arms.map((arm) => ({ arm, slopes: of(arm) })) };
    }),
    ratios: (kidney.ratios ?? []).map((measure) => ratioAnalysis(treated, plan, measure)),
    milestones: kidney.milestones == null ? [] : milestonesOf(subjects, plan, kidney.milestones),
  };
}

interface Treated {
  readonly id: string;
  readonly arm: string;
  readonly course: Course;
}

function eventAnalysis(
  treated: readonly Treated[],
  plan: ReportPlan,
  { competing }: ReportKidney,
  event: ReportKidney["events"][number],
): KidneyEventAnalysis {
  const definition = kidneyEventOf(event);
  const times = treated.map(({ id, arm, course }): KidneyTimeOf => ({ id, arm, ...timeToEvent(course, definition, { competing }) }));
  const groups = plan.arms.map((arm) => times.filter((time) => time.arm === arm));
  const isTestable = groups.length > 1 && groups.every((group) => group.length > 0);
  const { id, version, title } = definition;
  return {
    definition: { id, version, title },
    competing,
    times,
    arms: groups.map((group, i) => ({
      arm: plan.arms[i] ?? "",
      incidence: cumulativeIncidence(group, id, { interval: "log-log" }),
    })),
    test: isTestable ? grayTest(groups, id) : null,
  };
}

function ratioAnalysis(treated: readonly Treated[], { arms, week, daysBefore, daysAfter }: ReportPlan, measure: Measure): RatioAnalysis {
  const subjects = treated.map(({ id, arm, course }) => ({
    id,
    arm,
    ...ratioToBaseline(course, measure, { day: 7 * week, daysBefore, daysAfter }),
  }));
  // A ratio of 0 has no logarithm.
  const groups = arms.map((arm) => subjects.filter((one) => one.arm === arm).map(({ ratio }) => (ratio === 0 ? null : ratio)));
  const [first = [], second = [], ...others] = groups;
  return {
    measure,
    subjects,
    arms: arms.map((arm, i) => ({ arm, mean: geometricMean(groups[i] ?? []) })),
    ratio: groups.length < 2 || others.length > 0 ? null : geometricMeanRatio(first, second),
  };
}

/** Everyone counts in the total: who has no course or no visit near the week is not evaluable. */
function milestonesOf(
  subjects: readonly ReportSubject[],
  { arms, tie }: ReportPlan,
  window: NonNullable<ReportKidney["milestones"]>,
): readonly MilestoneAnalysis[] {
  const answers = subjects.map(({ id, arm, course }) => ({
    id,
    arm,
    months: course === null ? [] : proteinuriaMilestones(course, { ...window, tie }),
  }));
  const months = answers.find((one) => one.months.length > 0)?.months ?? [];
  return months.map(({ month, definition }, i): MilestoneAnalysis => {
    const judged = answers.map((one) => ({ id: one.id, arm: one.arm, response: one.months[i]?.result.response ?? "NE" }));
    const met = [...new Set(judged.map(({ response }) => response))].filter((response) => response !== "NR" && response !== "NE");
    const counts = arms.map((arm) => countsIn(judged, arm, met));
    return {
      month,
      definition,
      subjects: judged,
      counts,
      notEvaluable: arms.map((arm) => countsIn(judged, arm, ["NE"]).responders),
      comparison: comparisonOf(counts),
    };
  });
}

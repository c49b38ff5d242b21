import { type BilagGrades, responseRate, type ResponseRate, type SledaiDescriptors } from "renal-response";
import { sri } from "renal-response";
import type { Subject, Trial, Visit } from "../trial/records";
import { visitOf } from "./activityTable";
import { armsOf, type SubjectAtWeek } from "./weekResponses";

/** The SLE Responder Index of a subject at the visit that stands for the week. */
export interface SubjectSri {
  readonly id: string;
  readonly arm: string;
  readonly response: "SRI" | "NR" | "NE";
}

/** SRI-4 with SLEDAI-2K of every subject; without activity recorded at baseline or at the visit it is open, not "no". */
export function sriAtWeek({ subjects }: Trial, baselineVisit: string, atWeek: readonly SubjectAtWeek[]): readonly SubjectSri[] {
  return subjects.map((subject) => {
    const { id, arm } = subject;
    const visit = atWeek.find((one) => one.id === id)?.week?.visit;
    return { id, arm, response: sri(formsOf(subject, baselineVisit), visit == null ? {} : formsOf(subject, visit), { points: 4 }).response };
  });
}

function formsOf(subject: Subject, name: string) {
  const visit: Visit | undefined = visitOf(subject, name);
  if (visit?.activity === undefined) return {};
  const { sledai, bilag, physicianGlobal } = visit.activity;
  return {
    sledai2kDescriptors: sledai as SledaiDescriptors,
    bilag2004: bilag as BilagGrades,
    ...(physicianGlobal === null ? {} : { physicianGlobal: { value: physicianGlobal, unit: "{0-3}" } }),
  };
}

/** SRI, no SRI and not evaluable, by arm; N is every subject of the arm. */
export function sriRates(subjects: readonly SubjectSri[]): readonly { readonly label: SubjectSri["response"]; readonly rates: readonly ResponseRate[] }[] {
  return (["SRI", "NR", "NE"] as const).map((label) => ({
    label,
    rates: armsOf(subjects).map((arm) => {
      const ofArm = subjects.filter((subject) => subject.arm === arm);
      return responseRate({ responders: ofArm.filter(({ response }) => response === label).length, total: ofArm.length });
    }),
  }));
}

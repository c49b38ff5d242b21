import { deathsOnStudy, type DeathsOnStudy } from "../../safety/deathsOnStudy.js";
import { incidence, type Incidence } from "../../safety/incidence.js";
import type { SafetySubject } from "../../safety/safetySubject.js";
import { worstSeverity, type ArmSeverity } from "../../safety/worstSeverity.js";
import { countedEvents } from "../../sdtm/countedEvents.js";
import type { AdverseEvent } from "../../sdtm/adverseEventFromRow.js";
import { adverseEventsFromSdtm, type SdtmAdverseEvents } from "../../sdtm/adverseEventsFromSdtm.js";
import { isTreatedInNoArm } from "../../sdtm/safetySubjectsFromDm.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import { lagOf, type ReportSafety } from "../plan/safetyPlan.js";
import type { Study } from "../study.js";
import { type LaboratorySafety, laboratorySafety } from "./laboratorySafety.js";
import type { DomainUse } from "./rowUse.js";
import { type VitalSignCount, vitalSignCounts } from "./vitalSignCounts.js";

/** Safety of a trial by the arm as treated. */
export interface SafetyAnalysis {
  /** Subjects treated, by arm: the denominators. */
  readonly treated: readonly { readonly arm: string; readonly subjects: number }[];
  /** In no arm: never treated, or (`otherArms`) treated in an arm that is not analysed. */
  readonly notTreated: number;
  /** Treated, and no single arm as treated is recorded: in no denominator, so each is listed, with its death. */
  readonly armNotRecorded: readonly { readonly subject: string; readonly died: boolean }[];
  readonly otherArms: number;
  /** Subjects treated otherwise than planned. */
  readonly treatedOtherwise: readonly { readonly subject: string; readonly planned: string | null; readonly actual: string }[];
  /** Null without rows of AE. */
  readonly adverseEvents: AdverseEventAnalysis | null;
  readonly deaths: DeathsOnStudy;
  /** Null without rows of LB. */
  readonly laboratory: LaboratorySafety | null;
  /** Null without rows of VS. */
  readonly vitalSigns: readonly VitalSignCount[] | null;
}

export interface AdverseEventAnalysis {
  readonly all: Incidence;
  readonly serious: Incidence;
  readonly severity: readonly ArmSeverity[];
  /** Rows of AE whose dates leave it open whether they are treatment-emergent. */
  readonly open: number;
  readonly contradictions: number;
}

/** What is read for safety, beside the analysis itself. */
export interface ReadSafety {
  readonly analysis: SafetyAnalysis;
  readonly uses: readonly DomainUse[];
  readonly warnings: readonly string[];
}

/** The options by which DM and AE are read. */
export function adverseEventOptions(safety: ReportSafety) {
  const { worsening, openTiming, severity, endOfFollowUp, notCollected } = safety;
  return { lagDays: lagOf(safety), worsening, openTiming, severity, endOfFollowUp, notCollected } as const;
}

/** Reads AE by a plan; a study without AE has no events, and its subjects still are the denominators. */
export function readAdverseEvents({ domains: { dm, ae, suppae } }: Study, safety: ReportSafety): SdtmAdverseEvents {
  return adverseEventsFromSdtm({ dm, ae: ae ?? [], suppae: suppae ?? [] }, adverseEventOptions(safety));
}

/** Adverse events, deaths, laboratory and vital signs by the arm as treated; null where the plan names no safety. */
export function safetyAnalysis(study: Study, plan: ReportPlan): ReadSafety | null {
  const { safety, arms } = plan;
  if (safety == null) return null;
  const { ae, vs, lb } = study.domains;
  const read = readAdverseEvents(study, safety);
  const inArms = read.subjects.filter(({ arm }) => arm !== null && arms.includes(arm));
  const subjects = inArms.map(({ subject, arm, firstDose, endOfFollowUp, died }) => ({ subject, arm, firstDose, endOfFollowUp, died }));
  const own = new Set(inArms.map(({ subject }) => subject));
  const events = read.events.filter(({ subject }) => own.has(subject));
  const laboratory = lb == null ? null : laboratorySafety(study, plan, safety);
  const vitalSigns = vs == null ? null : vitalSignCounts(study, plan, safety);
  const fatal = events.filter(({ seriousness }) => seriousness.criteria.some(isFatal)).map(({ subject }) => subject);
  const armNotRecorded = read.subjects
    .filter(isTreatedInNoArm)
    .map(({ subject, died }) => ({ subject, died: died === true }));
  const notTreated = read.subjects.filter(({ arm }) => arm === null).length - armNotRecorded.length;
  return {
    analysis: {
      treated: arms.map((arm) => ({ arm, subjects: inArms.filter((one) => one.arm === arm).length })),
      notTreated,
      armNotRecorded,
      otherArms: read.subjects.length - notTreated - armNotRecorded.length - inArms.length,
      treatedOtherwise: inArms
        .filter(({ arm, plannedArm }) => arm !== plannedArm)
        .map(({ subject, arm, plannedArm }) => ({ subject, planned: plannedArm, actual: arm ?? "" })),
      adverseEvents: ae == null ? null : eventAnalysis(subjects, events, safety, arms),
      deaths: deathsOnStudy(subjects, fatal, { arms }),
      laboratory: laboratory?.safety ?? null,
      vitalSigns: vitalSigns?.counts ?? null,
    },
    uses: [
      { domain: "ae", used: read.events.map(({ row }) => row), unused: read.unused.filter(({ domain }) => domain === "ae") },
      ...(laboratory === null ? [] : [{ domain: "lb" as const, used: laboratory.used, unused: laboratory.unused }]),
      ...(vitalSigns === null ? [] : [{ domain: "vs" as const, used: vitalSigns.used, unused: vitalSigns.unused }]),
    ],
    warnings: [...read.warnings, ...(laboratory?.warnings ?? [])],
  };
}

const isFatal = ({ criterion, found }: AdverseEvent["seriousness"]["criteria"][number]): boolean => criterion === "death" && found === true;

function eventAnalysis(subjects: readonly SafetySubject[], events: readonly AdverseEvent[], safety: ReportSafety, arms: readonly string[]) {
  // The first arm minus the second, as everywhere in the report.
  const options = arms.length === 2 ? { arms, reference: arms[1] ?? null } : { arms };
  const counted = countedEvents(events);
  return {
    all: incidence(subjects, counted, options),
    serious: incidence(subjects, countedEvents(events, { serious: safety.serious }), options),
    severity: worstSeverity(subjects, counted, { scale: safety.severity === "AESEV" ? "intensity" : "grade", arms }),
    open: events.filter(({ emergence }) => emergence.treatmentEmergent === "unknown").length,
    contradictions: events.filter(({ seriousness }) => seriousness.contradiction !== null).length,
  };
}

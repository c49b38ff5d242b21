import { publishedKidneyEvents } from "../../kidney/events/publishedKidneyEvents.js";
import type { KidneyEventDefinition } from "../../kidney/kidneyEvent.js";
import { creatinineDoubling, egfrDecline, kidneyFailure } from "../../kidney/kidneyFunctionEvents.js";
import { valueAtMost, valueFall } from "../../kidney/timeToValue.js";
import { eventNames, type EventName } from "../../measurement/assessment.js";
import { type Measure, measureNames, type UnitOf } from "../../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isNotList, isNotOneOf } from "../../measurement/wordings.js";
import { each, requireDays } from "../../sdtm/optionChecks.js";

/** A kidney event of a plan: the id of a published one, or a loss of function whose numbers the study names. */
export type ReportKidneyEvent =
  | string
  | { readonly kind: "egfrDecline"; readonly percent: number; readonly confirmedAfterDays: ConfirmedAfter }
  | { readonly kind: "creatinineDoubling"; readonly confirmedAfterDays: ConfirmedAfter }
  | { readonly kind: "kidneyFailure"; readonly egfrBelow: number; readonly confirmedAfterDays: ConfirmedAfter }
  | { readonly kind: "valueAtMost"; readonly measure: Measure; readonly atMost: number | string; readonly unit: string }
  | { readonly kind: "valueFall"; readonly measure: Measure; readonly percent: number };

/** The days after which a second value must show the loss; `"firstValue"` asks for none. */
export type ConfirmedAfter = number | "firstValue";

/** The kidney outcomes of a report. */
export interface ReportKidney {
  readonly events: readonly ReportKidneyEvent[];
  /** Recorded events after which a kidney event cannot come, such as death; `[]` for none. */
  readonly competing: readonly EventName[];
  /** eGFR slopes: 0 for the total slope, a later week for a chronic one. */
  readonly slopesFromWeek: readonly number[];
  /** The measures whose ratio to baseline at the week of the plan is described by geometric means, such as "upcr". */
  readonly ratios?: readonly Measure[] | null;
  /** Proteinuria at months 3, 6 and 12: how far from its week a visit may lie. Left out, no milestones. */
  readonly milestones?: { readonly daysBefore: number; readonly daysAfter: number } | null;
}

/** The definition of a kidney event of a plan. */
export function kidneyEventOf(event: ReportKidneyEvent): KidneyEventDefinition {
  if (typeof event === "string") {
    const found = publishedKidneyEvents.find(({ id }) => id === event);
    if (found === undefined) {
      throw misuse("plan kidney events", event, isNotOneOf(publishedKidneyEvents.map(({ id }) => id)));
    }
    return found;
  }
  switch (event.kind) {
    case "egfrDecline":
      return egfrDecline({ percent: event.percent, confirmedAfterDays: daysOf(event) });
    case "creatinineDoubling":
      return creatinineDoubling({ confirmedAfterDays: daysOf(event) });
    case "kidneyFailure":
      return kidneyFailure({ egfrBelow: event.egfrBelow, confirmedAfterDays: daysOf(event) });
    case "valueAtMost":
      return valueAtMost({ measure: event.measure, atMost: event.atMost, unit: event.unit as UnitOf<Measure> });
    case "valueFall":
      return valueFall({ measure: event.measure, percent: event.percent });
  }
}

function daysOf({ confirmedAfterDays: days }: { readonly confirmedAfterDays: ConfirmedAfter }): number | null {
  return days === "firstValue" ? null : days;
}

/** Refuses a decision on kidney outcomes that is missing or none. */
export function requireKidneyPlan(raw: unknown): void {
  const where = "plan kidney";
  const kidney = requireObject(where, raw) as unknown as ReportKidney;
  requireKnownKeys(where, kidney, ["events", "competing", "slopesFromWeek", "ratios", "milestones"]);
  for (const key of ["events", "competing", "slopesFromWeek"] as const) {
    if (!Array.isArray(kidney[key])) throw misuse(`${where} ${key}`, kidney[key], isNotList);
  }
  each(`${where} events`, kidney.events, (place, event) => {
    if (typeof event !== "string") {
      const { kind, confirmedAfterDays: days, measure } = requireObject(place, event);
      requireOneOf(`${place} kind`, kind, ["egfrDecline", "creatinineDoubling", "kidneyFailure", "valueAtMost", "valueFall"]);
      if (kind === "valueAtMost" || kind === "valueFall") requireOneOf(`${place} measure`, measure, measureNames);
      else if (days !== "firstValue") requireDays(`${place} confirmedAfterDays`, days, 1);
    }
    kidneyEventOf(event as ReportKidneyEvent);
  });
  each(`${where} competing`, kidney.competing, (place, name) => {
    requireOneOf(place, name, eventNames);
  });
  each(`${where} slopesFromWeek`, kidney.slopesFromWeek, (place, week) => {
    requireDays(place, week, 0);
  });
  each(`${where} ratios`, kidney.ratios, (place, measure) => {
    requireOneOf(place, measure, measureNames);
  });
  if (kidney.milestones == null) return;
  requireKnownKeys(`${where} milestones`, requireObject(`${where} milestones`, kidney.milestones), ["daysBefore", "daysAfter"]);
  for (const key of ["daysBefore", "daysAfter"] as const) requireDays(`${where} milestones ${key}`, kidney.milestones[key], 0);
}

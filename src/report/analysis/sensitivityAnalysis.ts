import {
  bestCase,
  imputeNonResponse,
  lastObservationCarriedForward,
  worstCase,
  worstObservationCarriedForward,
} from "../../course/imputation.js";
import {
  compositeStrategy,
  hypotheticalStrategy,
  type IntercurrentEventStrategy,
  treatmentPolicy,
  whileOnTreatment,
} from "../../course/intercurrentEvents.js";
import type { Imputation } from "../../course/responseAtWeek.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { EventName } from "../../measurement/assessment.js";
import type { ResponseRateComparison } from "../../summary/compareResponseRates.js";
import type { ResponseCounts } from "../../summary/responseRate.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";
import { comparisonOf, countsIn, type Endpoint, weekResponses } from "./weekAnalysis.js";

/** Each imputation by its name; null imputes nothing. */
export const imputations: readonly (readonly [name: string, imputation: Imputation | null])[] = [
  ["nothing imputed", null],
  ["imputeNonResponse", imputeNonResponse],
  ["worstCase", worstCase],
  ["bestCase", bestCase],
  ["lastObservationCarriedForward", lastObservationCarriedForward],
  ["worstObservationCarriedForward", worstObservationCarriedForward],
];

/** One way to treat intercurrent events and missing data, and what comes of it. */
export interface SensitivityRow {
  readonly strategy: string;
  readonly imputation: string;
  /** Each subject's response by it. */
  readonly subjects: readonly { readonly id: string; readonly arm: string; readonly response: string }[];
  /** Not evaluable, by arm. */
  readonly notEvaluable: readonly number[];
  /** By endpoint. */
  readonly endpoints: readonly SensitivityCell[];
}

export interface SensitivityCell {
  readonly label: string;
  /** By arm. */
  readonly counts: readonly ResponseCounts[];
  readonly comparison: ResponseRateComparison | null;
}

/** The events of the plan of which the data say anything at all: a strategy about another would make everyone unknown. */
export function recordedEvents(subjects: readonly ReportSubject[], { intercurrentEvents }: ReportPlan): readonly EventName[] {
  const said = new Set(
    subjects.flatMap(({ course }) => [
      ...(course?.eventsRecorded ?? []),
      ...(course?.events ?? []).map(({ event }) => event),
      ...(course?.visits ?? []).flatMap(({ events }) => Object.keys(events ?? {})),
    ]),
  );
  return intercurrentEvents.filter((event) => said.has(event));
}

/** The strategies of ICH E9(R1). */
function strategiesFor(events: readonly EventName[], { onTheDay }: ReportPlan): readonly IntercurrentEventStrategy[] {
  if (events.length === 0) return [];
  return [
    treatmentPolicy(events),
    compositeStrategy(events, { onTheDay }),
    whileOnTreatment(events, { onTheDay }),
    hypotheticalStrategy(events, { onTheDay }),
  ];
}

/** Every strategy with every imputation, on the same subjects. */
export function sensitivityRows(
  subjects: readonly ReportSubject[],
  plan: ReportPlan,
  definition: ResponseDefinition,
  endpoints: readonly Endpoint[],
): readonly SensitivityRow[] {
  const strategies = strategiesFor(recordedEvents(subjects, plan), plan);
  const columns = strategies.length === 0 ? [null] : strategies;
  return columns.flatMap((strategy) => {
    const intercurrentEvents = strategy === null ? [] : [strategy];
    const observed = weekResponses(subjects, plan, definition, { intercurrentEvents });
    const open = subjects.filter((_, i) => observed[i]?.response === "NE");
    return imputations.map(([name, imputation]): SensitivityRow => {
      // An imputation fills what is not evaluable and changes nothing else.
      const filled = imputation === null ? [] : weekResponses(open, plan, definition, { intercurrentEvents, imputation });
      const byId = new Map(filled.map((one) => [one.id, one]));
      const judged = observed.map((one) => byId.get(one.id) ?? one);
      return {
        strategy: strategy?.kind ?? "as observed",
        imputation: name,
        subjects: judged.map(({ id, arm, response }) => ({ id, arm, response })),
        notEvaluable: plan.arms.map((arm) => countsIn(judged, arm, ["NE"]).responders),
        endpoints: endpoints.map(({ label, responses }) => {
          const counts = plan.arms.map((arm) => countsIn(judged, arm, responses));
          return { label, counts, comparison: comparisonOf(counts) };
        }),
      };
    });
  });
}

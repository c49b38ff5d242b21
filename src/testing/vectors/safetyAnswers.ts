import { classifyEligibility } from "../../eligibility/classifyEligibility.js";
import { classifySle } from "../../eligibility/classifySle.js";
import { nct05631717Eligibility, nct05631717EligibilityRegistryAge } from "../../eligibility/nct05631717Eligibility.js";
import { sleClassifications } from "../../eligibility/sleClassifications.js";
import { publishedKidneyEvents } from "../../kidney/events/publishedKidneyEvents.js";
import { timeToKidneyEvent } from "../../kidney/timeToEvent.js";
import { vitalSignLimits } from "../../safety/limits/vitalSignLimits.js";
import { outlierLevels } from "../../safety/outlierLevels.js";
import { potentialLiverInjury } from "../../safety/potentialLiverInjury.js";
import { seriousness } from "../../safety/seriousness.js";
import { toxicityGrade } from "../../safety/toxicityGrade.js";
import { treatmentEmergent } from "../../safety/treatmentEmergent.js";
import { vitalSignFindings } from "../../safety/vitalSignFindings.js";
import type { SafetyCases } from "./safetyCases.js";

type Answers = { readonly [Kind in keyof SafetyCases]: (input: SafetyCases[Kind]["input"]) => SafetyCases[Kind]["expected"] };

/** A value by its id, or an error that names what this library does not have. */
function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`"${id}" is nothing that this library has`);
  return found;
}

/** What this library answers for kidney events, safety and eligibility, in the form of the vectors' `expected`. */
export const safetyAnswers: Answers = {
  kidneyEvent: ({ definition, course }) => {
    const { event, cause, days, lastDayWithout } = timeToKidneyEvent(course, byId(publishedKidneyEvents, definition), {});
    return { cause, days: event ? days : null, lastDayWithout };
  },
  toxicityGrade: ({ test, value, options }) => {
    const { low, high, others } = toxicityGrade(test, value, options);
    const terms = [low, high, ...others].flatMap((one) =>
      one === null ? [] : [{ term: one.term, direction: one.direction, grades: one.grades }],
    );
    return { terms: terms.sort((a, b) => (a.term < b.term ? -1 : 1)) };
  },
  outlierLevels: ({ test, value, options }) => ({
    levels: outlierLevels(test, value, options).map(({ id, level, levelPossible }) => ({ id, level, levelPossible })),
  }),
  vitalSignLevel: ({ limit, sign, value, baseline }) => {
    const records = [
      ...(baseline === null ? [] : [{ date: "2024-01-08", quantity: baseline, isBaseline: true }]),
      { date: "2024-02-05", quantity: value },
    ];
    const [found] = vitalSignFindings(sign, records, { limits: [byId(vitalSignLimits, limit)], repeats: "each" });
    return { level: found?.level ?? 0, levelPossible: found?.levelPossible ?? 0 };
  },
  liverInjury: ({ records, options }) => ({ verdict: potentialLiverInjury(records, options).verdict }),
  treatmentEmergence: ({ event, treatment, options }) => ({
    treatmentEmergent: treatmentEmergent(event, treatment, options).treatmentEmergent,
  }),
  seriousness: ({ row }) => {
    const { byFlag, byCriteria, contradiction } = seriousness(row);
    return { byFlag, byCriteria, contradicts: contradiction !== null };
  },
  eligibility: ({ definition, subject }) => {
    const { eligibility, fails, open } = classifyEligibility(
      subject,
      byId([nct05631717Eligibility, nct05631717EligibilityRegistryAge], definition),
    );
    return { eligibility, fails, open };
  },
  sleClassification: ({ classification, items }) => {
    const { verdict, points } = classifySle(items, byId(sleClassifications, classification));
    return { verdict, ...points };
  },
};

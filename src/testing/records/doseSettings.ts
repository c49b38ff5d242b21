import type { DatedDose } from "../../measurement/datedDoses.js";
import { averageDoseSettings } from "./averageDoseSettings.js";
import type { DoseRule } from "./doseRule.js";
import { baselineDose, type DoseSetting } from "./doseSetting.js";
import { doseWindowSettings } from "./doseWindowSettings.js";

/** Lists of doses inside, at and outside each limit of a rule. */
export function doseSettings(rule: DoseRule): readonly DoseSetting[] {
  return rule.kind === "averageDose" ? averageDoseSettings(rule) : doseWindowSettings(rule);
}

/** No glucocorticoid on any day: below every average that is above 0, whatever the dose at baseline. */
export function noDoses(rules: readonly DoseRule[]): DoseSetting {
  const isRelated = rules.some(({ limit }) => "timesBaseline" in limit);
  const doses: readonly DatedDose[] = [{ start: "2020-01-01", end: null, prednisoneEquivalent: { value: "0", unit: "mg/d" } }];
  return { side: "inside", reason: "0 mg/d on every day", doses, ...(isRelated ? { atBaseline: baselineDose } : {}) };
}

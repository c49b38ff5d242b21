import fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { DatedDose } from "../../measurement/datedDoses.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { caseDates, type DoseRule, isDoseRule } from "./doseRule.js";
import { doseSettings } from "./doseSettings.js";

export function doseRulesOf(definition: ResponseDefinition): readonly DoseRule[] {
  return leavesOf(definition).filter(isDoseRule);
}

const amounts = fc.constantFrom("0", "2.5", "5", "7.5", "7.6", "10", "10.1", "40");

/** Doses from well before the baseline on without a gap, changed on some days; and lists that put a rule on its limits. */
export function recordedDoses(definition: ResponseDefinition): fc.Arbitrary<readonly DatedDose[]> {
  const settings = doseRulesOf(definition).flatMap(doseSettings).filter(({ visit }) => visit === undefined).map(({ doses }) => doses);
  const first = dayNumber(caseDates.baseline) - 400;
  const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 1200 }), amounts), { maxLength: 4 });
  const steps = fc.tuple(amounts, changes).map(([start, later]) => {
    const days = [[0, start] as const, ...[...later].sort(([a], [b]) => a - b)].filter(([day], i, all) => all[i + 1]?.[0] !== day);
    return days.map(([day, value], i): DatedDose => {
      const next = days[i + 1]?.[0];
      return {
        start: dateOfDay(first + day),
        end: next === undefined ? null : dateOfDay(first + next - 1),
        prednisoneEquivalent: { value, unit: "mg/d" },
      };
    });
  });
  return fc.oneof(fc.constantFrom(...settings), steps);
}

/** The same with days that are not recorded, or no list at all. */
export function openDoses(definition: ResponseDefinition): fc.Arbitrary<readonly DatedDose[] | undefined> {
  const dose = fc.record({
    start: fc.constantFrom("2023-01-01", "2024-01-01", "2024-11-20", "2024-12-28"),
    end: fc.constantFrom(null, "2024-12-28", "2025-06-01"),
    prednisoneEquivalent: amounts.map((value) => ({ value, unit: "mg/d" })),
  });
  const gaps = fc.tuple(recordedDoses(definition), fc.nat({ max: 5 })).map(([list, left]) => list.filter((_, i) => i !== left));
  return fc.oneof(fc.constant(undefined), recordedDoses(definition), gaps, fc.array(dose, { maxLength: 3 }));
}

import { expect, it } from "vitest";
import type { BilagGrade, BilagGrades } from "../../../src/activity/bilag/bilag2004.js";
import type { SledaiDescriptorKey } from "../../../src/activity/sledai/sledai2kDescriptors.js";
import { sledaiDescriptorKeys } from "../../../src/activity/sledai/sledai2kDescriptors.js";
import type { SledaiDescriptors } from "../../../src/activity/sledai/sledaiScore.js";
import type { ResponseDefinition } from "../../../src/criteria/responseDefinition.js";
import { classifyActivity } from "../../../src/activity/classifyActivity.js";
import { activityPair, type ActivityAssessment, type ActivityBaseline } from "../../../src/activity/activityAssessment.js";
import { compileDefinition } from "../../../src/response/compileDefinition.js";

export type Row = [title: string, baseline: ActivityBaseline, visit: ActivityAssessment, response: string];

/** Runs a case table, through the exact and through the compiled path. */
export function decides(definition: ResponseDefinition, rows: readonly Row[]): void {
  it.each<Row>([...rows])("%s", (...row) => {
    const [, baseline, visit, response] = row;
    expect(classifyActivity(baseline, visit, definition).response).toBe(response);
    const pair = activityPair(baseline, visit);
    expect(compileDefinition(definition)(pair.baseline, pair.followUp)).toBe(response);
  });
}

const systems = ["constitutional", "mucocutaneous", "neuropsychiatric", "musculoskeletal", "cardiorespiratory", "gastrointestinal", "ophthalmic", "renal", "haematological"] as const;

/** The grades of the nine systems, in the order of the form: "EBEBEEEDC"; "?" is unknown. */
export function bilag(letters: string): BilagGrades {
  if (letters.length !== 9) throw new Error(`nine letters, not ${letters}`);
  return Object.fromEntries(systems.map((system, i) => [system, letters.charAt(i) === "?" ? null : (letters.charAt(i) as BilagGrade)]));
}

/** Every descriptor absent, but those present and those unknown. */
export function descriptors(present: readonly SledaiDescriptorKey[], unknown: readonly SledaiDescriptorKey[] = []): SledaiDescriptors {
  return Object.fromEntries(sledaiDescriptorKeys.map((key) => [key, unknown.includes(key) ? null : present.includes(key)]));
}

export const score = (value: number | string) => ({ value, unit: "{score}" });
export const count = (value: number | string) => ({ value, unit: "{count}" });
export const of3 = (value: number | string) => ({ value, unit: "{0-3}" });
export const mm = (value: number | string) => ({ value, unit: "mm" });
export const mgPerDay = (value: number | string) => ({ value, unit: "mg/d" });

import type { Assessment } from "../measurement/assessment.js";
import { commonUnit, type Measure, measureNames } from "../measurement/measure.js";
import { fault, misuse, requireObject, shown } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNot } from "../measurement/wordings.js";
import { compare, type Exact, times } from "../measurement/quantity.js";
import { type Quantity, type ReadQuantity, readQuantity } from "../measurement/readQuantity.js";
import type { SameDateRule } from "./course.js";
import { ofDay, type ReadWarning } from "./readWarnings.js";

const rules: readonly SameDateRule[] = ["merge", "earliest", "latest"];

export function requireSameDateRule(rule: unknown): SameDateRule | null {
  if (rule == null) return null;
  requireOneOf("sameDate", rule, rules);
  return rule as SameDateRule;
}

/** The assessment of a day, and what is doubtful about it. */
export interface DayAssessment {
  readonly assessment: Assessment;
  readonly warnings: readonly ReadWarning[];
}

const nothing: readonly ReadWarning[] = /* @__PURE__ */ Object.freeze([]);

/** The one assessment of a day, by the rule named. */
export function oneOfDay(date: string, assessments: readonly Assessment[], rule: SameDateRule | null, subject: string): DayAssessment {
  const [first] = assessments;
  if (first !== undefined && assessments.length === 1) return { assessment: first, warnings: nothing };
  if (rule === null) {
    const found = `${String(assessments.length)} have the date ${shown(date)}`;
    throw fault(`visits${subject}`, `${found}, expected one visit a day or a sameDate rule (${rules.join(", ")})`);
  }
  if (rule !== "merge") return { assessment: byTime(date, assessments, rule, subject), warnings: nothing };
  const names = assessments.map(({ visit }) => visit).filter((name): name is string => typeof name === "string");
  const visit = [...new Set(names)].sort().join(" / ") || null;
  const differing: string[] = [];
  const merged = assessments.reduce((one, other) => mergedRecord(one, other, differing));
  const named = `${String(assessments.length)} visits of ${date}${visit === null ? "" : ` (${visit})`} are one assessment`;
  const warnings = [
    ofDay(date, named),
    ...differing.map((what) => ofDay(date, `the visits of ${date} have different ${what}: nothing is known of it`, what)),
  ];
  return { assessment: { ...merged, date, visit }, warnings };
}

/** The earliest or latest by the time of day that the dates carry. */
function byTime(date: string, assessments: readonly Assessment[], rule: "earliest" | "latest", subject: string): Assessment {
  const timed = assessments.map((assessment) => ({ assessment, ...timeOfDay(assessment.date ?? "") }));
  const distinct = new Set(timed.map(({ time }) => time));
  if (distinct.has("") || distinct.size < timed.length || new Set(timed.map(({ zone }) => zone)).size > 1) {
    const expected = "expected date-times of one time zone with a time of day each, all different";
    throw misuse(`visits${subject} of`, date, isNot(`orderable, ${expected}`));
  }
  timed.sort((a, b) => (a.time < b.time ? -1 : 1));
  return (timed[rule === "earliest" ? 0 : timed.length - 1] as (typeof timed)[number]).assessment;
}

/** The time of day as text that sorts, and its zone. */
function timeOfDay(date: string): { readonly time: string; readonly zone: string } {
  const [, time = "", zone = ""] = /T([\d:.]+)(.*)$/.exec(date) ?? [];
  return { time: time === "" ? "" : time.padEnd(8, ":00"), zone };
}

/** One record of both: what only one of them has, and what both have alike. What differs is left out, and listed. */
function mergedRecord(one: Assessment, other: Assessment, differing: string[]): Assessment {
  const all: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    if (value == null || key === "date" || key === "visit" || differing.includes(key)) continue;
    const mine = all[key];
    if (mine == null) all[key] = value;
    else if (key === "events" || key === "sediment") all[key] = unitedFlags(key, mine, value, differing);
    else {
      const both = measureNames.some((measure) => measure === key) ? oneQuantity(key as Measure, mine, value) : equalJson(mine, value);
      if (both === null) differing.push(key);
      all[key] = both;
    }
  }
  return all;
}

function equalJson(mine: unknown, theirs: unknown): unknown {
  return JSON.stringify(mine) === JSON.stringify(theirs) ? mine : null;
}

function unitedFlags(key: string, mine: unknown, theirs: unknown, differing: string[]): object {
  const flags: Record<string, unknown> = { ...requireObject(key, mine) };
  for (const [name, flag] of Object.entries(requireObject(key, theirs))) {
    if (differing.includes(name)) continue;
    if (flags[name] != null && flag != null && flags[name] !== flag) {
      differing.push(name);
      flags[name] = null;
    } else flags[name] = flags[name] ?? flag;
  }
  return flags;
}

/**
 * Two results of one amount, in whatever spelling or unit, are one; null where they differ. A reference range and a measured value have
 * the preference.
 */
export function oneQuantity(measure: Measure, mine: unknown, theirs: unknown): Quantity | null {
  const [a, b] = [readQuantity("visit", measure, mine), readQuantity("visit", measure, theirs)];
  if (!isOneAmount(measure, a, b) || (a.range !== null && b.range !== null && !isOneRange(measure, a, b))) return null;
  const weight = ({ range, reported }: ReadQuantity): number => (range === null ? 0 : 2) + (reported.derivedBy === undefined ? 1 : 0);
  return (weight(b) > weight(a) ? theirs : mine) as Quantity;
}

function isOneAmount(measure: Measure, a: ReadQuantity, b: ReadQuantity): boolean {
  const ends = isOneBound(measure, a.unit, b.unit);
  return a.lowOpen === b.lowOpen && a.highOpen === b.highOpen && ends(a.low, b.low) && ends(a.high, b.high);
}

function isOneRange(measure: Measure, a: ReadQuantity, b: ReadQuantity): boolean {
  const ends = isOneBound(measure, a.unit, b.unit);
  return ends(a.range?.low ?? null, b.range?.low ?? null) && ends(a.range?.high ?? null, b.range?.high ?? null);
}

function isOneBound(measure: Measure, unit: string, otherUnit: string): (a: Exact | null, b: Exact | null) => boolean {
  const { valueFactor, limitFactor } = commonUnit(measure, unit, otherUnit);
  const scaledBy = (value: Exact, factor: Exact | null): Exact => (factor === null ? value : times(value, factor));
  return (a, b) => (a === null || b === null ? a === b : compare(scaledBy(a, valueFactor), scaledBy(b, limitFactor)) === 0);
}

import type { Assessment } from "../measurement/assessment.js";
import { misuse, requireObject, shown } from "../measurement/misuse.js";
import type { SameDateRule } from "./course.js";

const rules: readonly SameDateRule[] = ["merge", "earliest", "latest"];

export function requireSameDateRule(rule: unknown): SameDateRule | null {
  if (rule == null) return null;
  if (!rules.some((known) => known === rule)) throw misuse("sameDate", rule, `is not ${rules.join(" or ")}`);
  return rule as SameDateRule;
}

/** The one assessment of a day, by the rule named. */
export function oneOfDay(date: string, assessments: readonly Assessment[], rule: SameDateRule | null): Assessment {
  const [first] = assessments;
  if (first !== undefined && assessments.length === 1) return first;
  if (rule === null) {
    throw new RangeError(`visits: ${String(assessments.length)} have the date ${shown(date)}, expected one visit a day or a sameDate rule (${rules.join(", ")})`);
  }
  if (rule !== "merge") return byTime(date, assessments, rule);
  const names = assessments.map(({ visit }) => visit).filter((name): name is string => name != null);
  const visit = [...new Set(names)].sort().join(" / ") || null;
  return { ...assessments.reduce((one, other) => merged(date, one, other)), date, visit };
}

/** The earliest or latest by the time of day that the dates carry. */
function byTime(date: string, assessments: readonly Assessment[], rule: "earliest" | "latest"): Assessment {
  const timed = assessments.map((assessment) => ({ assessment, ...timeOfDay(assessment.date ?? "") }));
  const distinct = new Set(timed.map(({ time }) => time));
  if (distinct.has("") || distinct.size < timed.length || new Set(timed.map(({ zone }) => zone)).size > 1) {
    throw new RangeError(`visits of ${shown(date)} cannot be ordered, expected date-times of one time zone with a time of day each, all different`);
  }
  timed.sort((a, b) => (a.time < b.time ? -1 : 1));
  return (timed[rule === "earliest" ? 0 : timed.length - 1] as (typeof timed)[number]).assessment;
}

/** The time of day as text that sorts, and its zone. */
function timeOfDay(date: string): { readonly time: string; readonly zone: string } {
  const [, time = "", zone = ""] = /T([\d:.]+)(.*)$/.exec(date) ?? [];
  return { time: time === "" ? "" : time.padEnd(8, ":00"), zone };
}

/** One record of both: what only one of them has, and what both have alike. */
function merged(date: string, one: Assessment, other: Assessment): Assessment {
  const all: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    if (value == null || key === "date" || key === "visit") continue;
    const mine = all[key];
    if (mine == null) all[key] = value;
    else if (key === "events" || key === "sediment") all[key] = unitedFlags(date, key, mine, value);
    else if (JSON.stringify(mine) !== JSON.stringify(value)) throw new RangeError(`visits of ${shown(date)} have different ${key}, expected one to count`);
  }
  return all;
}

function unitedFlags(date: string, key: string, mine: unknown, theirs: unknown): object {
  const flags: Record<string, unknown> = { ...requireObject(key, mine) };
  for (const [name, flag] of Object.entries(requireObject(key, theirs))) {
    if (flags[name] != null && flag != null && flags[name] !== flag) throw new RangeError(`visits of ${shown(date)} have different ${key} ${name}, expected one to count`);
    flags[name] = flags[name] ?? flag;
  }
  return flags;
}

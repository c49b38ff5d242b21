import { type BaselineRule, lastOnOrBefore, meanOfScreening, type RelativeBaselineRule } from "../course/baselineRule.js";
import { type ScreeningRecord, selectBaseline } from "../course/selectBaseline.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import { unitCode } from "../measurement/measure.js";
import { groupedBy } from "./groupedBy.js";
import type { FoundValue } from "./readMeasure.js";
import type { FoundFlag, Result } from "./readResults.js";
import { type UnusedRow, unusedRow } from "./sdtmRows.js";

/** The baseline, the rows it was taken from, the rows after it, and the rows that are neither. */
export interface SplitResults {
  readonly baseline: Baseline;
  readonly taken: readonly Result[];
  readonly after: readonly Result[];
  readonly unused: readonly UnusedRow[];
}

/** Splits the results of a subject by a rule for the baseline. A subject without a value for it has an empty baseline. */
export function baselineFromResults(results: readonly Result[], rule: RelativeBaselineRule, reference: string): SplitResults {
  const isDayAfter = rule.kind === "lastOnOrBefore" && rule.onTheDay === "excluded";
  const isBefore = ({ date }: Result) => date < reference || (date === reference && !isDayAfter);
  const first = earliest(rule, reference);
  const candidates = results.filter((result) =>
    rule.kind === "flaggedRecord" ? result.isFlagged : isBefore(result) && result.date >= first,
  );
  const open = ambiguous(candidates, rule);
  const { baseline, taken } = selected(
    candidates.filter((result) => !open.has(result)),
    rule,
    reference,
  );
  const after: Result[] = [];
  const unused: UnusedRow[] = [];
  const isTaken = new Set(taken);
  for (const result of results) {
    const reason = open.get(result);
    if (isTaken.has(result)) continue;
    if (reason !== undefined) unused.push(unusedRow(result, "baseline", reason));
    else if (isBefore(result)) {
      unused.push(
        unusedRow(result, "beforeTreatment", `of ${result.date}, not after the reference start ${reference}, and not taken as baseline`),
      );
    } else if (baseline.date != null && result.date <= baseline.date) {
      unused.push(
        unusedRow(result, "beforeTreatment", `of ${result.date}, not after the baseline of ${baseline.date}, and not taken as baseline`),
      );
    } else after.push(result);
  }
  return { baseline, taken, after, unused };
}

function earliest(rule: RelativeBaselineRule, reference: string): string {
  return rule.kind === "meanOfScreening" ? dateOfDay(dayNumber(reference) - rule.daysBefore) : "";
}

function selected(candidates: readonly Result[], rule: RelativeBaselineRule, reference: string): Pick<SplitResults, "baseline" | "taken"> {
  const records = assessmentsOf(byDay(candidates));
  if (!candidates.some(({ found }) => found.kind === "measure")) return { baseline: {}, taken: [] };
  const lastDay = candidates.reduce((last, { date }) => (date > last ? date : last), "");
  const { baseline, takenFrom } = selectBaseline(records as readonly ScreeningRecord[], selection(rule, reference, lastDay));
  const taken = candidates.filter(({ found, date }) =>
    found.kind === "measure" ? takenFrom[found.name]?.includes(date) === true : date === lastDay,
  );
  return { baseline, taken };
}

/** The rule of `selectBaseline`. Flagged rows of several tests may have several days, so each test has its own. */
function selection(rule: RelativeBaselineRule, reference: string, lastDay: string): BaselineRule {
  switch (rule.kind) {
    case "flaggedRecord":
      return lastOnOrBefore(lastDay, { onTheDay: "included" });
    case "lastOnOrBefore":
      return lastOnOrBefore(reference, { onTheDay: rule.onTheDay });
    case "meanOfScreening":
      return meanOfScreening({ first: earliest(rule, reference), last: reference, decimals: rule.decimals });
  }
}

/** The rows that leave the baseline of their test open, each with the reason. */
function ambiguous(candidates: readonly Result[], rule: RelativeBaselineRule): ReadonlyMap<Result, string> {
  const reasons = new Map<Result, string>();
  if (rule.kind === "lastOnOrBefore") return reasons;
  for (const alike of groupedBy(candidates, ({ found }) => `${found.kind} ${found.name}`).values()) {
    const reason = rule.kind === "flaggedRecord" ? flagObjection(alike) : meanObjection(alike);
    if (reason !== null) alike.forEach((result) => reasons.set(result, reason));
  }
  return reasons;
}

function flagObjection(alike: readonly Result[]): string | null {
  return alike.length === 1
    ? null
    : `${String(alike.length)} results of ${alike[0]?.found.name ?? ""} are flagged as baseline, expected one`;
}

function meanObjection(alike: readonly Result[]): string | null {
  const values = alike.map(({ found }) => found).filter((found): found is FoundValue => found.kind === "measure");
  const units = new Set(values.map(({ name, quantity }) => unitCode(name, quantity.unit)));
  const name = values[0]?.name ?? "";
  const isQuantified = values.every(({ quantity }) => /^[\d.]+$/.test(String(quantity.value)));
  if (!isQuantified) return `a result of ${name} before treatment is not quantified, so there is no mean`;
  return units.size > 1 ? `the results of ${name} before treatment are in several units, so there is no mean` : null;
}

/** The results of each day, in the order of the days. */
export type DayResults = readonly (readonly [date: string, results: readonly Result[]])[];

export function byDay(results: readonly Result[]): DayResults {
  return [...groupedBy(results, ({ date }) => date)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One assessment for each day. */
export function assessmentsOf(days: DayResults): readonly Assessment[] {
  return days.map(([date, ofDay]) => {
    const visit = visitsOf(ofDay).join(" / ");
    const assessment: Record<string, unknown> = visit === "" ? { date } : { date, visit };
    const flags: FoundFlag[] = [];
    for (const { found } of ofDay) {
      if (found.kind === "measure") assessment[found.name] = found.quantity;
      else flags.push(found);
    }
    for (const [kind, ofKind] of groupedBy(flags, (one) => one.kind)) {
      assessment[kind] = Object.freeze(Object.fromEntries(ofKind.map(({ name, flag }) => [name, flag])));
    }
    return Object.freeze(assessment);
  });
}

/** The names of the visits of some results. */
export function visitsOf(results: readonly Result[]): readonly string[] {
  const first = results[0]?.visit ?? null;
  if (results.every(({ visit }) => visit === first) && first?.includes(" / ") !== true) return first === null ? [] : [first];
  const names = new Map(
    results.flatMap(({ visit }) => (visit === null ? [] : visit.split(" / "))).map((name) => [name.toUpperCase(), name]),
  );
  return [...names.values()];
}

import { baseUnitFactor } from "../measurement/measure.js";
import { decimalText, times, zero } from "../measurement/quantity.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { byTime, spanOf, worst } from "./chooseResult.js";
import { groupedBy } from "./groupedBy.js";
import type { FoundValue } from "./readMeasure.js";
import type { Result } from "./readResults.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { nameOf, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** The results that count, and the rows that do not. */
export interface DailyResults {
  readonly results: readonly Result[];
  readonly unused: readonly UnusedRow[];
}

/** One result of a test on a day: equal ones are one, and of different ones the rule chooses; the others say why they are not used. */
export function oneResultADay(all: readonly Result[], rule: SdtmOptions["sameDay"]): DailyResults {
  if (!hasRepeats(all)) return { results: all, unused: [] };
  const results: Result[] = [];
  const unused: UnusedRow[] = [];
  for (const group of groupedBy(all, (result) => `${result.date} ${fieldOf(result)}`).values()) {
    if (group.length === 1) {
      results.push(group[0]);
      continue;
    }
    const byAmount = groupedBy(group, ({ found }) => amountOf(found));
    // A rule by time must tell two equal results apart by their time.
    const alike = byAmount.size === 1 ? [group] : [...groupedBy(group, (result) => `${amountOf(result.found)} ${result.time}`).values()];
    const distinct = alike.map((equal) => oneOfEqual(equal));
    const chosen =
      byAmount.size === 1 ? distinct[0] : rule === "none" ? undefined : rule === "worst" ? worst(distinct) : byTime(distinct, rule);
    const reason = reasonOf(distinct, chosen, rule);
    alike.forEach((equal, i) => {
      const kept = distinct[i];
      for (const result of equal) {
        if (kept === undefined || (result.row === kept.row && result.domain === kept.domain)) continue;
        unused.push(unusedRow(result, "duplicate", `the same result as ${nameOf(kept)}`));
      }
      if (kept === undefined) return;
      if (kept === chosen) results.push(kept);
      else unused.push(unusedRow(kept, "sameDay", reason));
    });
  }
  return { results, unused };
}

/** What a result is of; a measure's name as it stands, so that a million rows make no million texts. */
const fieldOf = ({ found: { kind, name } }: Result): string => (kind === "measure" ? name : `${kind} ${name}`);

/** Whether any day has two results of one test: most subjects have none, and nothing is to be sorted. */
function hasRepeats(all: readonly Result[]): boolean {
  const days = new Map<string, Set<string>>();
  return all.some((result) => {
    const seen = days.get(fieldOf(result));
    if (seen === undefined) days.set(fieldOf(result), new Set([result.date]));
    return seen !== undefined && seen.size === seen.add(result.date).size;
  });
}

/** The value in the base unit, so that 0.9 mg/dL, 0.90 mg/dl and 79.56 umol/L are one. */
function amountOf(found: Result["found"]): string {
  if (found.kind !== "measure") return String(found.flag);
  const { low, high, isOpen } = spanOf(found);
  return `${decimalText(low)} ${high === null ? "" : decimalText(high)} ${isOpen}`;
}

/** The one whose text comes first stands for all, with the range and the visits of them all: the order of the rows says nothing. */
function oneOfEqual(equal: readonly Result[]): Result {
  const [first, ...others] = [...equal].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) as [Result, ...Result[]];
  if (others.length === 0) return first;
  const visit = [...new Set(equal.flatMap(({ visit: name }) => (name === null ? [] : name.split(" / "))))].join(" / ") || null;
  const { found } = first;
  if (found.kind !== "measure") return { ...first, visit };
  const ranges = new Map(
    equal.flatMap(({ found: one }) =>
      one.kind === "measure" && one.quantity.referenceRange != null ? [[rangeOf(one), one.quantity] as const] : [],
    ),
  );
  const { value, unit } = found.quantity;
  if (ranges.size > 1) {
    const note = {
      code: "range" as const,
      message: `${String(equal.length)} equal results have different reference ranges, which are left out`,
    };
    return { ...first, visit, found: { ...found, quantity: { value, unit } }, notes: [...first.notes, note] };
  }
  const [withRange] = ranges.values();
  return { ...first, visit, found: { ...found, quantity: withRange ?? found.quantity } };
}

const keyOf = ({ found, time }: Result) =>
  found.kind === "measure" ? `${String(found.quantity.value)} ${found.quantity.unit} ${time}` : time;

function rangeOf({ name, quantity: { unit, referenceRange } }: FoundValue): string {
  const factor = baseUnitFactor(name, readQuantity("row", name, { value: 0, unit }).unit);
  return ["low", "high"]
    .map((end) => {
      const limit = referenceRange?.[end as "low" | "high"];
      return limit == null ? "" : decimalText(times(readQuantity("row", name, { value: limit, unit } as Quantity).low ?? zero, factor));
    })
    .join(" ");
}

function reasonOf(distinct: readonly Result[], chosen: Result | undefined, rule: string): string {
  const [first] = distinct;
  const why =
    chosen !== undefined
      ? `the rule "${rule}" chooses another`
      : rule === "none"
        ? "no rule chooses"
        : `the rule "${rule}" leaves open which counts`;
  const visits = [...new Set(distinct.map(({ visit }) => visit ?? ""))].filter((name) => name !== "").slice(0, 3);
  const among = visits.length > 1 ? ` (${visits.join(", ")})` : "";
  return `${String(distinct.length)} results of ${first?.found.name ?? ""} on ${first?.date ?? ""}${among}, ${why}`;
}

import { dateOfDay } from "../measurement/calendarDate.js";
import { type Exact, exactNumber, plus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { judge, point, scaled, type Span, spanText } from "../measurement/span.js";
import type { AverageDoseCriterion } from "./criterion.js";
import { dayOf, doseOn } from "./evaluateDoseWindow.js";
import type { AverageDoseFinding } from "./finding.js";
import { verdictOf } from "./verdict.js";

/**
 * Holds the sum of the doses of a window against the limit times its days: the average against the limit, without a division.
 * While a day has no recorded dose, the sum is what is recorded, or more.
 */
export function evaluateAverageDose(criterion: AverageDoseCriterion, limit: Exact, pair: ReadPair): AverageDoseFinding {
  const first = dayOf(criterion.first, pair);
  const last = dayOf(criterion.last, pair);
  const isMultiple = "timesBaseline" in criterion.limit;
  const atBaseline = isMultiple ? pair.baseline.measures.prednisoneEquivalent : undefined;
  const baseline = atBaseline?.reported ?? null;
  if (first === null || last === null || last < first) return Object.freeze({ ...criterion, baseline, found: null, verdict: "unknown" });
  let sum = zero;
  let daysUnknown = 0;
  for (let day = first; day <= last; day++) {
    const dose = doseOn(day, pair.doses ?? []);
    if (dose === null) daysUnknown++;
    else sum = plus(sum, dose);
  }
  const days = last - first + 1;
  const total = { low: sum, lowOpen: false, high: daysUnknown > 0 ? null : sum, highOpen: false };
  const inAll = times(limit, exactNumber(days));
  const allowed = isMultiple ? atBaseline && scaled(atBaseline, inAll) : point(inAll);
  const { holds, margin } = allowed ? judge(total, criterion.relation, allowed) : { holds: null, margin: null };
  const found = Object.freeze({
    firstDate: dateOfDay(first),
    lastDate: dateOfDay(last),
    days,
    daysUnknown,
    sum: textOf(total),
    limit: allowed ? textOf(allowed) : null,
    margin,
  });
  return Object.freeze({ ...criterion, baseline, found, verdict: verdictOf(holds) });
}

function textOf({ low, lowOpen, high, highOpen }: Span): string {
  return spanText(low, lowOpen, high, highOpen);
}

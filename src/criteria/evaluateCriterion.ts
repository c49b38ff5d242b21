import { commonUnit, type Measure } from "../measurement/measure.js";
import { decimalText, type Exact, minus, plus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { Amount, ReadQuantity, ReportedValue } from "../measurement/readQuantity.js";
import { flipped, judge, type Relation, scaled, type Span, spanText } from "../measurement/span.js";
import { type AskedValue, holdsAny, measuresOf } from "./asMeasured.js";
import { evaluateAverageDose } from "./evaluateAverageDose.js";
import { evaluateDoseWindow } from "./evaluateDoseWindow.js";
import type { Comparison, Finding, GroupFinding } from "./finding.js";
import { type PreparedCriterion, printedFor } from "./prepareCriterion.js";
import { groupVerdict, type Verdict, verdictOf } from "./verdict.js";

/** Evaluates a criterion on a record. Nothing short-circuits: a criterion that does not decide is found out about as well. */
export function evaluateCriterion(prepared: PreparedCriterion, pair: ReadPair): Finding {
  switch (prepared.kind) {
    case "limit": {
      const { measure, at, relation, limits } = prepared;
      const value = pair[at].measures[measure];
      const used = printedFor(value?.unit, limits);
      const { found, verdict } = compare(measure, value, relation, used.amount);
      const limit = used.printed;
      if (limits.length === 1) return Object.freeze({ kind: "limit", measure, at, relation, limit, found, verdict });
      const alsoPrinted = (limits[0] === used ? limits[1] : limits[0])?.printed ?? limit;
      return Object.freeze({ kind: "limit", measure, at, relation, limit, alsoPrinted, found, verdict });
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const { measure, at, relation, kind, criterion } = prepared;
      const earlier = pair[kind === "relativeToBaseline" ? "baseline" : "preFlare"].measures[measure];
      const { found, verdict } = compare(measure, pair[at].measures[measure], relation, earlier && multiple(earlier, prepared.factor));
      const { factor } = criterion;
      const baseline = earlier?.reported ?? null;
      return Object.freeze(
        at === "next"
          ? { kind, measure, at, relation, factor, baseline, found, verdict }
          : { kind, measure, relation, factor, baseline, found, verdict },
      );
    }
    case "riseFromBaseline":
    case "fallFromBaseline": {
      const { kind, measure, relation, by } = prepared;
      const isRise = kind === "riseFromBaseline";
      const earlier = pair.baseline.measures[measure];
      const limit = earlier && moved(measure, earlier, by.amount, isRise ? plus : minus);
      const { found, verdict } = compare(measure, pair.followUp.measures[measure], isRise ? relation : flipped(relation), limit);
      const baseline = earlier?.reported ?? null;
      return Object.freeze(
        isRise
          ? { kind, measure, relation, rise: by.printed, baseline, found, verdict }
          : { kind, measure, relation, fall: by.printed, baseline, found, verdict },
      );
    }
    case "referenceRange": {
      const { kind, measure, at, relation, bound } = prepared.criterion;
      const value = pair[at].measures[measure];
      const limit = value?.range?.[bound] ?? null;
      const { found, verdict } = compare(
        measure,
        value,
        relation,
        value === undefined || limit === null ? undefined : exactAmount(limit, value.unit),
      );
      return Object.freeze({ kind, measure, at, relation, bound, found, verdict });
    }
    case "noEvent": {
      const { event } = prepared.criterion;
      const found = pair.followUp.events[event] ?? null;
      return Object.freeze({ kind: "noEvent", event, found, verdict: absence(found) });
    }
    case "noSediment": {
      const { kind, element, at } = prepared.criterion;
      const found = pair[at ?? "followUp"].sediment[element] ?? null;
      const verdict = absence(found);
      return Object.freeze(at === undefined ? { kind, element, found, verdict } : { kind, element, at, found, verdict });
    }
    case "doseWindow":
      return evaluateDoseWindow(prepared.criterion, prepared.limit, pair);
    case "averageDose":
      return evaluateAverageDose(prepared.criterion, prepared.limit, pair);
    case "allOf":
    case "anyOf":
    case "asMeasured": {
      const { kind, title, members } = prepared;
      const findings = Object.freeze(members.map((member) => evaluateCriterion(member, pair)));
      if (kind === "asMeasured") return evaluatedAsMeasured(title, findings, prepared.asked, pair);
      const verdict = groupVerdict(kind, findings);
      return Object.freeze(title === null ? { kind, findings, verdict } : { kind, title, findings, verdict });
    }
  }
}

/** Where none of the measures was recorded, none is left out: any of them could have been the one. */
function evaluatedAsMeasured(
  title: string | null, findings: readonly Finding[], asked: readonly (readonly AskedValue[])[], pair: ReadPair,
): GroupFinding {
  const kind = "asMeasured";
  const left = findings.filter((_, i) => !holdsAny(asked[i] ?? [], pair));
  const isEachCounted = left.length === 0 || left.length === findings.length;
  const leftOut = isEachCounted ? none : Object.freeze(left.flatMap(measuresOf));
  const verdict = groupVerdict(kind, isEachCounted ? findings : findings.filter((finding) => !left.includes(finding)));
  return Object.freeze(title === null ? { kind, findings, leftOut, verdict } : { kind, title, findings, leftOut, verdict });
}

const none: readonly Measure[] = Object.freeze([]);

function absence(found: boolean | null): Verdict {
  return verdictOf(found === null ? null : !found);
}

interface Compared {
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** Holds a value against a limit; either may be missing. */
function compare(measure: Measure, value: ReadQuantity | undefined, relation: Relation, limit: Amount | undefined): Compared {
  if (value === undefined || limit === undefined) {
    const unit = limit?.unit ?? value?.unit ?? null;
    return { found: comparison(value?.reported ?? null, value?.text ?? null, limit?.text ?? null, unit, null), verdict: "unknown" };
  }
  const { unit, valueFactor, limitFactor } = commonUnit(measure, value.unit, limit.unit);
  const left = valueFactor === null ? value : multiple(value, valueFactor);
  const right = limitFactor === null ? limit : multiple(limit, limitFactor);
  const { holds, margin } = judge(left, relation, right);
  return { found: comparison(value.reported, left.text, right.text, unit, margin), verdict: verdictOf(holds) };
}

function exactAmount(value: Exact, unit: string): Amount {
  return { low: value, lowOpen: false, high: value, highOpen: false, unit, text: decimalText(value) };
}

function amountOf({ low, lowOpen, high, highOpen }: Span, unit: string): Amount {
  return { low, lowOpen, high, highOpen, unit, text: spanText(low, lowOpen, high, highOpen) };
}

function multiple(amount: Amount, factor: Exact): Amount {
  const { low, high, unit } = amount;
  return low !== null && low === high ? exactAmount(times(low, factor), unit) : amountOf(scaled(amount, factor), unit);
}

/** Baseline plus a rise or minus a fall, in the unit in which both are exact. Less than nothing is a limit, too: no value reaches it. */
function moved(measure: Measure, baseline: Amount, by: Amount, move: (from: Exact, by: Exact) => Exact): Amount {
  const { unit, valueFactor, limitFactor } = commonUnit(measure, baseline.unit, by.unit);
  const { low, lowOpen, high, highOpen } = valueFactor === null ? baseline : scaled(baseline, valueFactor);
  const amount = (limitFactor === null ? by : scaled(by, limitFactor)).low ?? zero;
  if (low !== null && low === high) return exactAmount(move(low, amount), unit);
  return amountOf({ low: move(low ?? zero, amount), lowOpen, high: high && move(high, amount), highOpen }, unit);
}

function comparison(
  reported: ReportedValue | null,
  value: string | null,
  limit: string | null,
  unit: string | null,
  margin: string | null,
): Comparison {
  return Object.freeze({ reported, value, limit, unit, margin });
}

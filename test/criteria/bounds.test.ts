import { describe, expect, it } from "vitest";
import { allOf, anyOf, classifyRenalResponse, compileDefinition, type Criterion, doseWindow, is, kdigo2024, no, relativeToBaseline } from "../../src/index.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

const limit = (i: number) => is("upcr", "<", String(i), "g/g");
const possible = (criterion: Criterion) => {
  const levels = [{ response: "CR", statement: "what the test says", criterion }];
  return classifyRenalResponse({}, {}, { ...definitionOf(no("death")), levels }).possible;
};
const window = (days: number) => doseWindow({ first: { from: "baseline", days: 0 }, last: { from: "baseline", days }, relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 1 });
const nested = (depth: number) => Array.from({ length: depth }).reduce<Criterion>((criterion) => allOf(criterion), no("death"));

describe("a definition is bounded", () => {
  it("to 500 criteria and groups", () => {
    expect(possible(anyOf(...Array.from({ length: 499 }, (_, i) => limit(i))))).toStrictEqual(["CR", "NR"]);
    expect(refusal(() => possible(anyOf(...Array.from({ length: 500 }, (_, i) => limit(i)))))).toMatch(/^RangeError: definition has more than 500 criteria and groups, /);
    expect(refusal(() => possible(anyOf(...Array.from({ length: 10_000 }, (_, i) => limit(i)))))).toMatch(/^RangeError: definition has more than 500 criteria and groups, /);
  });

  it("to groups in at most 100 groups", () => {
    expect(possible(nested(100))).toStrictEqual(["CR", "NR"]);
    for (const depth of [101, 2000]) expect(refusal(() => possible(nested(depth)))).toMatch(/^RangeError: definition has more than 100 groups in groups, /);
  });

  it("to days within a century of a date", () => {
    expect(possible(window(36_525))).toStrictEqual(["CR", "NR"]);
    expect(refusal(() => possible(window(36_526)))).toBe("RangeError: definition levels[0] criterion last days 36526");
  });

  it("and what it leaves open is found out at once, however many pairs are open", () => {
    const measures = ["serumCreatinine", "upcr", "urineProtein24h", "egfr", "prednisoneEquivalent", "serumAlbumin", "urineRedCells", "urineWhiteCells"] as const;
    const events = ["death", "dialysis", "rescueTherapy", "otherDeterioration", "treatmentFailure", "earlyWithdrawal", "newDiseaseActivity", "extrarenalActivity"] as const;
    const pairs = measures.flatMap((measure, i) => [anyOf(relativeToBaseline(measure, "<", "0.5"), no(events[i] ?? "death")), anyOf(relativeToBaseline(measure, ">", "2"), no(events[(i + 3) % 8] ?? "death"))]);
    expect(possible(allOf(...pairs))).toStrictEqual(["CR", "NR"]);
    // A value is not below half of its baseline and above twice of it; without the event one of the two is missed.
    expect(possible(allOf(relativeToBaseline("upcr", "<", "0.5"), relativeToBaseline("upcr", ">", "2"), ...pairs))).toStrictEqual(["NR"]);
  });
});

describe("a host that puts something on every object", () => {
  it.each([
    "foo", "criteria2", "upcr", "egfr", "date", "visit", "events", "death", "sediment", "next", "doses", "preFlare", "value", "unit", "referenceRange",
    "derivedBy", "low",
  ])("changes nothing: %s", (key) => {
    const followUp = { upcr: { value: 0.4, unit: "g/g" }, egfr: { value: 80, unit: "mL/min/{1.73_m2}" } };
    const baseline = { upcr: { value: 3, unit: "g/g" }, egfr: { value: 82, unit: "mL/min/{1.73_m2}" } };
    const respond = compileDefinition(kdigo2024);
    const judge = () => {
      const missing = [{ egfr: baseline.egfr }, { egfr: followUp.egfr }] as const;
      return [JSON.stringify(classifyRenalResponse(baseline, followUp, kdigo2024)), JSON.stringify(classifyRenalResponse(...missing, kdigo2024)), respond(...missing)];
    };
    const alone = judge();
    Object.defineProperty(Object.prototype, key, { value: { value: 9, unit: "g/g" }, enumerable: true, configurable: true, writable: true });
    let answers: readonly string[];
    try {
      answers = judge();
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
    expect(answers).toStrictEqual(alone);
  });
});

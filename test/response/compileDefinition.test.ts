import { beforeEach, describe, expect, it, vi } from "vitest";
import { allOf, anyOf, baselineIs, compileDefinition, type Criterion, doseWindow, fallFromBaseline, is, isEither, no, noSediment, publishedActivityDefinitions, publishedDefinitions, referenceRange, relativeToBaseline, relativeToPreFlare, riseFromBaseline } from "../../src/index.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyPrepared } from "../../src/response/classifyRenalResponse.js";
import { boundaryCases } from "../../src/testing/records/boundaryCases.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { everyWord } from "../laws/everyWord.js";

// Watched, not replaced: the tests see which rows were left to the exact classification.
vi.mock("../../src/response/classifyRenalResponse.js", { spy: true });
const exactly = vi.mocked(classifyPrepared);
beforeEach(() => {
  exactly.mockClear();
});

/** The response, and who gave it: the engine alone, or the exact classification. */
function decided(criterion: Criterion, baseline: Baseline, followUp: Assessment): readonly [string, "engine" | "exact"] {
  const response = compileDefinition(definitionOf(criterion))(baseline, followUp);
  return [response, exactly.mock.calls.length === 0 ? "engine" : "exact"];
}

const at = (value: number | string, unit: string, referenceRange?: object) => ({ value, unit, ...(referenceRange === undefined ? {} : { referenceRange }) });
const upcr = (value: number | string, unit = "g/g") => ({ upcr: at(value, unit) });
const creatinine = (value: number | string, unit = "mg/dL", range?: object) => ({ serumCreatinine: at(value, unit, range) });
const egfr = (value: number, range?: object) => ({ egfr: at(value, "mL/min/{1.73_m2}", range) });
const next = (assessment: Assessment) => ({ next: assessment });
const preFlare = (measures: object) => ({ preFlare: measures });
const nextIs = (value: string): Criterion => ({ kind: "limit", measure: "upcr", at: "next", relation: "<", limit: { value, unit: "g/g" } });
const preFlareIs = (value: string): Criterion => ({ kind: "limit", measure: "upcr", at: "preFlare", relation: "<", limit: { value, unit: "g/g" } });

const upperEnd = referenceRange("serumCreatinine", "<=", "high");
const lowerEnd = referenceRange("egfr", ">=", "low");
const either = isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]);

describe("what the engine decides", () => {
  it.each<[string, Criterion, Baseline, Assessment, "CR" | "NR", "engine" | "exact"]>([
    ["below a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.49), "CR", "engine"],
    ["above a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.51), "NR", "engine"],
    ["on a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.5), "NR", "engine"],
    ["on a limit that includes it", is("upcr", "<=", "0.5", "g/g"), {}, upcr("0.5"), "CR", "engine"],
    ["above a lower limit", is("upcr", ">", "0.5", "g/g"), {}, upcr(0.51), "CR", "engine"],
    ["below a lower limit", is("upcr", ">=", "0.5", "g/g"), {}, upcr(0.49), "NR", "engine"],
    ["on a lower limit", is("upcr", ">=", "0.5", "g/g"), {}, upcr("0.50"), "CR", "engine"],
    // 0.5 g/g = 500 mg/g = 56.56 mg/mmol.
    ["below a limit in another unit", is("upcr", "<", "0.5", "g/g"), {}, upcr(499, "mg/g"), "CR", "engine"],
    ["above a limit in another unit", is("upcr", "<", "0.5", "g/g"), {}, upcr(56.57, "mg/mmol"), "NR", "engine"],
    ["a limit at baseline", baselineIs("upcr", ">", "1", "g/g"), upcr(2), upcr(0.1), "CR", "engine"],
    ["a limit at baseline, not met", baselineIs("upcr", ">", "1", "g/g"), upcr(0.9), upcr(2), "NR", "engine"],
    ["a limit at the next measurement", nextIs("0.5"), {}, { ...upcr(2), ...next(upcr(0.4)) }, "CR", "engine"],
    ["a limit at the next measurement, not met", nextIs("0.5"), {}, { ...upcr(0.1), ...next(upcr(0.6)) }, "NR", "engine"],
    ["a limit before the flare", preFlareIs("0.5"), { ...upcr(2), ...preFlare(upcr(0.4)) }, upcr(2), "CR", "engine"],
    // Printed in two units, each unit has its own limit: 52 mg/mmol is below 0.5 g/g (56.56) and above 50 mg/mmol.
    ["a limit printed in two units, by the first", either, {}, upcr(0.49), "CR", "engine"],
    ["a limit printed in two units, by the second", either, {}, upcr(52, "mg/mmol"), "NR", "engine"],
    ["a limit printed in two units, below the second", either, {}, upcr(49, "mg/mmol"), "CR", "engine"],
    ["a limit printed in two units, in a third", either, {}, upcr(499, "mg/g"), "CR", "engine"],
    ["less than half of baseline", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1.4), "CR", "engine"],
    ["more than half of baseline", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1.6), "NR", "engine"],
    ["half of baseline", relativeToBaseline("upcr", "<=", "0.5"), upcr(3), upcr(1.5), "CR", "engine"],
    ["less than half of baseline, in two units", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1499, "mg/g"), "CR", "engine"],
    ["near the value before the flare", relativeToPreFlare("egfr", ">=", "0.8"), { ...egfr(20), ...preFlare(egfr(100)) }, egfr(81), "CR", "engine"],
    ["below the value before the flare", relativeToPreFlare("egfr", ">=", "0.8"), { ...egfr(20), ...preFlare(egfr(100)) }, egfr(79), "NR", "engine"],
    ["a small rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), creatinine(1), creatinine(1.2), "CR", "engine"],
    ["a large rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), creatinine(1), creatinine(1.4), "NR", "engine"],
    ["a rise on the limit", riseFromBaseline("serumCreatinine", "<=", "0.3", "mg/dL"), creatinine(1), creatinine(1.3), "CR", "engine"],
    ["a large fall", fallFromBaseline("serumCreatinine", ">=", "0.3", "mg/dL"), creatinine(2), creatinine(1.6), "CR", "engine"],
    ["a small fall", fallFromBaseline("serumCreatinine", ">=", "0.3", "mg/dL"), creatinine(2), creatinine(1.8), "NR", "engine"],
    ["within the reference range", upperEnd, {}, creatinine(1, "mg/dL", { low: 0.5, high: 1.1 }), "CR", "engine"],
    ["above the reference range", upperEnd, {}, creatinine(1.2, "mg/dL", { low: 0.5, high: 1.1 }), "NR", "engine"],
    ["above the reference range, in another unit", upperEnd, {}, creatinine(100, "umol/L", { high: "97.2" }), "NR", "engine"],
    ["within the reference range, in the smaller unit", upperEnd, {}, creatinine(97, "umol/L", { high: "97.2" }), "CR", "engine"],
    ["on the end of the reference range", upperEnd, {}, creatinine("1.1", "mg/dL", { high: "1.10" }), "CR", "engine"],
    ["above the lower end", lowerEnd, {}, egfr(95, { low: 90 }), "CR", "engine"],
    ["below the lower end", lowerEnd, {}, egfr(85, { low: 90, high: 120 }), "NR", "engine"],
    ["the reference range at baseline", referenceRange("serumCreatinine", ">", "high", "baseline"), creatinine(2, "mg/dL", { high: 1 }), {}, "CR", "engine"],
    ["an event that is absent", no("death"), {}, { events: { death: false } }, "CR", "engine"],
    ["an event that is present", no("death"), {}, { events: { death: true } }, "NR", "engine"],
    ["an event of another kind", no("adverseEventAffectingEgfr"), {}, { events: { death: true, adverseEventAffectingEgfr: false } }, "CR", "engine"],
    ["an element of the sediment that is absent", noSediment("redCellCasts"), {}, { sediment: { redCellCasts: false, activeSediment: true } }, "CR", "engine"],
    ["an element of the sediment that is present", noSediment("whiteCellCasts"), {}, { sediment: { whiteCellCasts: true } }, "NR", "engine"],
    ["the sediment of the next measurement", { ...noSediment("redCellCasts"), at: "next" }, {}, { sediment: { redCellCasts: true }, ...next({ sediment: { redCellCasts: false } }) }, "CR", "engine"],
    ["all of two", allOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.1), events: { death: false } }, "CR", "engine"],
    ["all of two, of which one is not met and one not recorded", allOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.6) }, "NR", "engine"],
    ["all of two, of which the second is not met and the first is on the limit", allOf(is("upcr", "<=", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: true } }, "NR", "engine"],
    ["all of two, of which one is on the limit", allOf(is("upcr", "<=", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: false } }, "CR", "engine"],
    ["any of two, of which one is met and one not recorded", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { events: { death: false } }, "CR", "engine"],
    ["any of two, of which none is met", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(2), events: { death: true } }, "NR", "engine"],
    ["any of two, of which one is on the limit", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: true } }, "NR", "engine"],
  ])("%s", (_, criterion, baseline, followUp, response, by) => {
    expect(decided(criterion, baseline, followUp)).toStrictEqual([response, by]);
  });

  it("is nothing where a value, a unit or a flag is not recorded", () => {
    expect(decided(is("upcr", "<", "0.5", "g/g"), {}, {})).toStrictEqual(["NE", "engine"]);
    expect(decided(either, {}, {})).toStrictEqual(["NE", "engine"]);
    expect(decided(upperEnd, {}, creatinine(1, "mg/dL", { low: 0.5 }))).toStrictEqual(["NE", "engine"]);
    expect(decided(lowerEnd, {}, egfr(95, { high: 120 }))).toStrictEqual(["NE", "engine"]);
    expect(decided(no("death"), {}, { events: { dialysis: false } })).toStrictEqual(["NE", "engine"]);
    expect(decided(relativeToPreFlare("egfr", ">=", "0.8"), egfr(100), egfr(100))).toStrictEqual(["NE", "engine"]);
  });

  it("is the best level that is met", () => {
    const definition: ResponseDefinition<"CR" | "PR"> = {
      ...definitionOf(is("upcr", "<=", "0.5", "g/g")),
      levels: [
        { response: "CR", statement: "low", criterion: is("upcr", "<=", "0.5", "g/g") },
        { response: "PR", statement: "lower", criterion: is("upcr", "<", "1", "g/g") },
      ],
    };
    const respond = compileDefinition(definition);
    expect([respond({}, upcr(0.5)), respond({}, upcr(0.4)), respond({}, upcr(0.6)), respond({}, upcr(1.1))]).toStrictEqual(["CR", "CR", "PR", "NR"]);
    expect(exactly).not.toHaveBeenCalled();
  });
});

describe("a dose rule in the engine", () => {
  const rule = doseWindow({
    first: { from: "baseline", days: 10 }, last: { from: "followUp", days: -1 }, relation: "<=", limit: { value: "10", unit: "mg/d" },
    failsFromDays: 5, failsFromDaysInARow: 3,
  });
  const strict = doseWindow({ first: { from: "baseline", days: 10 }, last: { from: "followUp", days: -1 }, relation: "<", limit: { value: "10", unit: "mg/d" }, failsFromDays: 5 });
  const dose = (value: number | string, start: string, end?: string | null) => ({ prednisoneEquivalent: { value, unit: "mg/d" }, start, ...(end === undefined ? {} : { end }) });
  // From 11 January, ten days after baseline, to 20 January, the day before the follow-up: ten days.
  const baseline = { date: "2024-01-01" };
  const on = (...doses: readonly object[]) => ({ date: "2024-01-21", doses }) as unknown as Assessment;

  it.each<[string, Criterion, Assessment, string, "engine" | "exact"]>([
    ["never above", rule, on(dose(9, "2024-01-01")), "CR", "engine"],
    ["always above", rule, on(dose(11, "2024-01-01")), "NR", "engine"],
    ["on the limit all along", rule, on(dose(10, "2024-01-01")), "CR", "engine"],
    ["on the limit all along, where it is not included", strict, on(dose(10, "2024-01-01")), "NR", "engine"],
    ["below the limit all along, where it is not included", strict, on(dose("9.9", "2024-01-01")), "CR", "engine"],
    ["on the limit by two doses", rule, on(dose(4, "2024-01-01"), dose(6, "2024-01-01")), "CR", "engine"],
    ["above by two doses", rule, on(dose(5, "2024-01-01"), dose(6, "2024-01-01")), "NR", "engine"],
    ["below by two doses", rule, on(dose(4, "2024-01-01"), dose(5, "2024-01-01")), "CR", "engine"],
    ["above before the first day and from the last on", rule, on(dose(20, "2024-01-01", "2024-01-10"), dose(5, "2024-01-11", "2024-01-20"), dose(20, "2024-01-21")), "CR", "engine"],
    ["above on the first two days", rule, on(dose(20, "2024-01-01", "2024-01-12"), dose(5, "2024-01-13")), "CR", "engine"],
    ["above on the first three days", rule, on(dose(20, "2024-01-01", "2024-01-13"), dose(5, "2024-01-14")), "NR", "engine"],
    ["above on the last two days", rule, on(dose(5, "2024-01-01", "2024-01-18"), dose(20, "2024-01-19", null)), "CR", "engine"],
    ["above on the last three days", rule, on(dose(5, "2024-01-01", "2024-01-17"), dose(20, "2024-01-18", null)), "NR", "engine"],
    ["above on four days, never three in a row", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-13"), dose(20, "2024-01-15", "2024-01-16")), "CR", "engine"],
    ["above on five days, never three in a row", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-13"), dose(20, "2024-01-15", "2024-01-16"), dose(20, "2024-01-18", "2024-01-18")), "NR", "engine"],
    ["two days without a dose could not fail it", rule, on(dose(5, "2024-01-13")), "CR", "engine"],
    ["three days without a dose could fail it in a row", rule, on(dose(5, "2024-01-14")), "NE", "engine"],
    ["two days above and one without a dose after them", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-14")), "NE", "engine"],
    ["five days without a dose could fail it in all", rule, on(dose(5, "2024-01-13", "2024-01-13"), dose(5, "2024-01-16", "2024-01-16"), dose(5, "2024-01-18")), "NE", "engine"],
    ["four days without a dose could not fail it in all", rule, on(dose(5, "2024-01-13", "2024-01-13"), dose(5, "2024-01-16")), "CR", "engine"],
    ["where days in a row do not fail it, four above", strict, on(dose(20, "2024-01-11", "2024-01-14"), dose(5, "2024-01-15")), "CR", "engine"],
    ["where days in a row do not fail it, five above", strict, on(dose(20, "2024-01-11", "2024-01-15"), dose(5, "2024-01-16")), "NR", "engine"],
  ])("%s", (_, criterion, followUp, response, by) => {
    expect(decided(criterion, baseline, followUp)).toStrictEqual([response, by]);
  });

  it("needs both dates", () => {
    const doses = [dose(20, "2024-01-01")] as unknown as NonNullable<Assessment["doses"]>;
    expect(decided(rule, {}, { date: "2024-01-21", doses })).toStrictEqual(["NE", "engine"]);
    exactly.mockClear();
    expect(decided(rule, baseline, { doses })).toStrictEqual(["NE", "engine"]);
  });

  it("reads the doses of each row anew", () => {
    const respond = compileDefinition(definitionOf(rule));
    const rows = [on(dose(11, "2024-01-01")), on(dose(9, "2024-01-01")), on(dose(11, "2024-01-01")), on(), on(dose(9, "2024-01-01"))];
    expect(rows.map((row) => respond(baseline, row))).toStrictEqual(["NR", "CR", "NR", "NE", "CR"]);
  });
});

describe("the rows at each limit of each definition", () => {
  const definitions = [...publishedDefinitions, ...publishedActivityDefinitions, everyWord].map((definition) => [definition.id, definition] as const);

  it.each(definitions)("of %s have the response that is worked out without the classification", (_, definition) => {
    const respond = compileDefinition(definition as ResponseDefinition);
    for (const { baseline, followUp, expected, reason } of boundaryCases(definition as ResponseDefinition)) {
      expect(respond(baseline, followUp), reason).toBe(expected.response);
    }
  });
});

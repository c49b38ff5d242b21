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

/** The response, and who gave it: doubles alone, or the exact classification. */
function decided(criterion: Criterion, baseline: Baseline, followUp: Assessment): readonly [string, "doubles" | "exact"] {
  const response = compileDefinition(definitionOf(criterion))(baseline, followUp);
  return [response, exactly.mock.calls.length === 0 ? "doubles" : "exact"];
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

describe("what doubles decide", () => {
  it.each<[string, Criterion, Baseline, Assessment, "CR" | "NR", "doubles" | "exact"]>([
    ["below a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.49), "CR", "doubles"],
    ["above a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.51), "NR", "doubles"],
    ["on a limit", is("upcr", "<", "0.5", "g/g"), {}, upcr(0.5), "NR", "exact"],
    ["on a limit that includes it", is("upcr", "<=", "0.5", "g/g"), {}, upcr("0.5"), "CR", "exact"],
    ["above a lower limit", is("upcr", ">", "0.5", "g/g"), {}, upcr(0.51), "CR", "doubles"],
    ["below a lower limit", is("upcr", ">=", "0.5", "g/g"), {}, upcr(0.49), "NR", "doubles"],
    ["on a lower limit", is("upcr", ">=", "0.5", "g/g"), {}, upcr("0.50"), "CR", "exact"],
    // 0.5 g/g = 500 mg/g = 56.56 mg/mmol.
    ["below a limit in another unit", is("upcr", "<", "0.5", "g/g"), {}, upcr(499, "mg/g"), "CR", "doubles"],
    ["above a limit in another unit", is("upcr", "<", "0.5", "g/g"), {}, upcr(56.57, "mg/mmol"), "NR", "doubles"],
    ["a limit at baseline", baselineIs("upcr", ">", "1", "g/g"), upcr(2), upcr(0.1), "CR", "doubles"],
    ["a limit at baseline, not met", baselineIs("upcr", ">", "1", "g/g"), upcr(0.9), upcr(2), "NR", "doubles"],
    ["a limit at the next measurement", nextIs("0.5"), {}, { ...upcr(2), ...next(upcr(0.4)) }, "CR", "doubles"],
    ["a limit at the next measurement, not met", nextIs("0.5"), {}, { ...upcr(0.1), ...next(upcr(0.6)) }, "NR", "doubles"],
    ["a limit before the flare", preFlareIs("0.5"), { ...upcr(2), ...preFlare(upcr(0.4)) }, upcr(2), "CR", "doubles"],
    // Printed in two units, each unit has its own limit: 52 mg/mmol is below 0.5 g/g (56.56) and above 50 mg/mmol.
    ["a limit printed in two units, by the first", either, {}, upcr(0.49), "CR", "doubles"],
    ["a limit printed in two units, by the second", either, {}, upcr(52, "mg/mmol"), "NR", "doubles"],
    ["a limit printed in two units, below the second", either, {}, upcr(49, "mg/mmol"), "CR", "doubles"],
    ["a limit printed in two units, in a third", either, {}, upcr(499, "mg/g"), "CR", "doubles"],
    ["less than half of baseline", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1.4), "CR", "doubles"],
    ["more than half of baseline", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1.6), "NR", "doubles"],
    ["half of baseline", relativeToBaseline("upcr", "<=", "0.5"), upcr(3), upcr(1.5), "CR", "exact"],
    ["less than half of baseline, in two units", relativeToBaseline("upcr", "<", "0.5"), upcr(3), upcr(1499, "mg/g"), "CR", "doubles"],
    ["near the value before the flare", relativeToPreFlare("egfr", ">=", "0.8"), { ...egfr(20), ...preFlare(egfr(100)) }, egfr(81), "CR", "doubles"],
    ["below the value before the flare", relativeToPreFlare("egfr", ">=", "0.8"), { ...egfr(20), ...preFlare(egfr(100)) }, egfr(79), "NR", "doubles"],
    ["a small rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), creatinine(1), creatinine(1.2), "CR", "doubles"],
    ["a large rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), creatinine(1), creatinine(1.4), "NR", "doubles"],
    ["a rise on the limit", riseFromBaseline("serumCreatinine", "<=", "0.3", "mg/dL"), creatinine(1), creatinine(1.3), "CR", "exact"],
    ["a large fall", fallFromBaseline("serumCreatinine", ">=", "0.3", "mg/dL"), creatinine(2), creatinine(1.6), "CR", "doubles"],
    ["a small fall", fallFromBaseline("serumCreatinine", ">=", "0.3", "mg/dL"), creatinine(2), creatinine(1.8), "NR", "doubles"],
    ["within the reference range", upperEnd, {}, creatinine(1, "mg/dL", { low: 0.5, high: 1.1 }), "CR", "doubles"],
    ["above the reference range", upperEnd, {}, creatinine(1.2, "mg/dL", { low: 0.5, high: 1.1 }), "NR", "doubles"],
    ["above the reference range, in another unit", upperEnd, {}, creatinine(100, "umol/L", { high: "97.2" }), "NR", "doubles"],
    ["within the reference range, in the smaller unit", upperEnd, {}, creatinine(97, "umol/L", { high: "97.2" }), "CR", "doubles"],
    ["on the end of the reference range", upperEnd, {}, creatinine("1.1", "mg/dL", { high: "1.10" }), "CR", "exact"],
    ["above the lower end", lowerEnd, {}, egfr(95, { low: 90 }), "CR", "doubles"],
    ["below the lower end", lowerEnd, {}, egfr(85, { low: 90, high: 120 }), "NR", "doubles"],
    ["the reference range at baseline", referenceRange("serumCreatinine", ">", "high", "baseline"), creatinine(2, "mg/dL", { high: 1 }), {}, "CR", "doubles"],
    ["an event that is absent", no("death"), {}, { events: { death: false } }, "CR", "doubles"],
    ["an event that is present", no("death"), {}, { events: { death: true } }, "NR", "doubles"],
    ["an event of another kind", no("adverseEventAffectingEgfr"), {}, { events: { death: true, adverseEventAffectingEgfr: false } }, "CR", "doubles"],
    ["an element of the sediment that is absent", noSediment("redCellCasts"), {}, { sediment: { redCellCasts: false, activeSediment: true } }, "CR", "doubles"],
    ["an element of the sediment that is present", noSediment("whiteCellCasts"), {}, { sediment: { whiteCellCasts: true } }, "NR", "doubles"],
    ["the sediment of the next measurement", { ...noSediment("redCellCasts"), at: "next" }, {}, { sediment: { redCellCasts: true }, ...next({ sediment: { redCellCasts: false } }) }, "CR", "doubles"],
    ["all of two", allOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.1), events: { death: false } }, "CR", "doubles"],
    ["all of two, of which one is not met and one not recorded", allOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.6) }, "NR", "doubles"],
    ["all of two, of which the second is not met and the first is on the limit", allOf(is("upcr", "<=", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: true } }, "NR", "doubles"],
    ["all of two, of which one is on the limit", allOf(is("upcr", "<=", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: false } }, "CR", "exact"],
    ["any of two, of which one is met and one not recorded", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { events: { death: false } }, "CR", "doubles"],
    ["any of two, of which none is met", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(2), events: { death: true } }, "NR", "doubles"],
    ["any of two, of which one is on the limit", anyOf(is("upcr", "<", "0.5", "g/g"), no("death")), {}, { ...upcr(0.5), events: { death: true } }, "NR", "exact"],
  ])("%s", (_, criterion, baseline, followUp, response, by) => {
    expect(decided(criterion, baseline, followUp)).toStrictEqual([response, by]);
  });

  it("is nothing where a value, a unit or a flag is not recorded", () => {
    expect(decided(is("upcr", "<", "0.5", "g/g"), {}, {})).toStrictEqual(["NE", "exact"]);
    expect(decided(either, {}, {})).toStrictEqual(["NE", "exact"]);
    expect(decided(upperEnd, {}, creatinine(1, "mg/dL", { low: 0.5 }))).toStrictEqual(["NE", "exact"]);
    expect(decided(lowerEnd, {}, egfr(95, { high: 120 }))).toStrictEqual(["NE", "exact"]);
    expect(decided(no("death"), {}, { events: { dialysis: false } })).toStrictEqual(["NE", "exact"]);
    expect(decided(relativeToPreFlare("egfr", ">=", "0.8"), egfr(100), egfr(100))).toStrictEqual(["NE", "exact"]);
  });

  it("ends with the level on which they cannot decide, whatever the levels below would say", () => {
    const definition: ResponseDefinition<"CR" | "PR"> = {
      ...definitionOf(is("upcr", "<=", "0.5", "g/g")),
      levels: [
        { response: "CR", statement: "low", criterion: is("upcr", "<=", "0.5", "g/g") },
        { response: "PR", statement: "lower", criterion: is("upcr", "<", "1", "g/g") },
      ],
    };
    const respond = compileDefinition(definition);
    expect(respond({}, upcr(0.5))).toBe("CR");
    expect(exactly).toHaveBeenCalledTimes(1);
    expect([respond({}, upcr(0.4)), respond({}, upcr(0.6)), respond({}, upcr(1.1))]).toStrictEqual(["CR", "PR", "NR"]);
    expect(exactly).toHaveBeenCalledTimes(1);
  });
});

describe("a dose rule on doubles", () => {
  const rule = doseWindow({
    first: { from: "baseline", days: 10 }, last: { from: "followUp", days: -1 }, relation: "<=", limit: { value: "10", unit: "mg/d" },
    failsFromDays: 5, failsFromDaysInARow: 3,
  });
  const strict = doseWindow({ first: { from: "baseline", days: 10 }, last: { from: "followUp", days: -1 }, relation: "<", limit: { value: "10", unit: "mg/d" }, failsFromDays: 5 });
  const dose = (value: number | string, start: string, end?: string | null) => ({ prednisoneEquivalent: { value, unit: "mg/d" }, start, ...(end === undefined ? {} : { end }) });
  // From 11 January, ten days after baseline, to 20 January, the day before the follow-up: ten days.
  const baseline = { date: "2024-01-01" };
  const on = (...doses: readonly object[]) => ({ date: "2024-01-21", doses }) as unknown as Assessment;

  it.each<[string, Criterion, Assessment, string, "doubles" | "exact"]>([
    ["never above", rule, on(dose(9, "2024-01-01")), "CR", "doubles"],
    ["always above", rule, on(dose(11, "2024-01-01")), "NR", "doubles"],
    ["on the limit all along", rule, on(dose(10, "2024-01-01")), "CR", "doubles"],
    ["on the limit all along, where it is not included", strict, on(dose(10, "2024-01-01")), "NR", "doubles"],
    ["below the limit all along, where it is not included", strict, on(dose("9.9", "2024-01-01")), "CR", "doubles"],
    ["on the limit by two doses", rule, on(dose(4, "2024-01-01"), dose(6, "2024-01-01")), "CR", "exact"],
    ["above by two doses", rule, on(dose(5, "2024-01-01"), dose(6, "2024-01-01")), "NR", "doubles"],
    ["below by two doses", rule, on(dose(4, "2024-01-01"), dose(5, "2024-01-01")), "CR", "doubles"],
    ["above before the first day and from the last on", rule, on(dose(20, "2024-01-01", "2024-01-10"), dose(5, "2024-01-11", "2024-01-20"), dose(20, "2024-01-21")), "CR", "doubles"],
    ["above on the first two days", rule, on(dose(20, "2024-01-01", "2024-01-12"), dose(5, "2024-01-13")), "CR", "doubles"],
    ["above on the first three days", rule, on(dose(20, "2024-01-01", "2024-01-13"), dose(5, "2024-01-14")), "NR", "doubles"],
    ["above on the last two days", rule, on(dose(5, "2024-01-01", "2024-01-18"), dose(20, "2024-01-19", null)), "CR", "doubles"],
    ["above on the last three days", rule, on(dose(5, "2024-01-01", "2024-01-17"), dose(20, "2024-01-18", null)), "NR", "doubles"],
    ["above on four days, never three in a row", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-13"), dose(20, "2024-01-15", "2024-01-16")), "CR", "doubles"],
    ["above on five days, never three in a row", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-13"), dose(20, "2024-01-15", "2024-01-16"), dose(20, "2024-01-18", "2024-01-18")), "NR", "doubles"],
    ["two days without a dose could not fail it", rule, on(dose(5, "2024-01-13")), "CR", "doubles"],
    ["three days without a dose could fail it in a row", rule, on(dose(5, "2024-01-14")), "NE", "exact"],
    ["two days above and one without a dose after them", rule, on(dose(20, "2024-01-11", "2024-01-12"), dose(5, "2024-01-14")), "NE", "exact"],
    ["five days without a dose could fail it in all", rule, on(dose(5, "2024-01-13", "2024-01-13"), dose(5, "2024-01-16", "2024-01-16"), dose(5, "2024-01-18")), "NE", "exact"],
    ["four days without a dose could not fail it in all", rule, on(dose(5, "2024-01-13", "2024-01-13"), dose(5, "2024-01-16")), "CR", "doubles"],
    ["where days in a row do not fail it, four above", strict, on(dose(20, "2024-01-11", "2024-01-14"), dose(5, "2024-01-15")), "CR", "doubles"],
    ["where days in a row do not fail it, five above", strict, on(dose(20, "2024-01-11", "2024-01-15"), dose(5, "2024-01-16")), "NR", "doubles"],
  ])("%s", (_, criterion, followUp, response, by) => {
    expect(decided(criterion, baseline, followUp)).toStrictEqual([response, by]);
  });

  it("needs both dates", () => {
    const doses = [dose(20, "2024-01-01")] as unknown as NonNullable<Assessment["doses"]>;
    expect(decided(rule, {}, { date: "2024-01-21", doses })).toStrictEqual(["NE", "exact"]);
    exactly.mockClear();
    expect(decided(rule, baseline, { doses })).toStrictEqual(["NE", "exact"]);
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

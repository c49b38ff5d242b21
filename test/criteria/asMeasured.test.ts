import { describe, expect, it } from "vitest";
import {
  allOf, asMeasured, atNext, baselineIs, classifyRenalResponse, compileDefinition, defineResponse, explainResponse, type Finding, is, noSediment, openQuestions,
  no, relativeToBaseline, titled,
} from "../../src/index.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import type { Criterion } from "../../src/criteria/criterion.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

const upcr = (value: string | number) => ({ upcr: { value, unit: "g/g" } });
const up24 = (value: string | number) => ({ urineProtein24h: { value, unit: "g/d" } });
const low = asMeasured(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d"));
const halved = asMeasured(
  allOf(baselineIs("upcr", ">=", "0.5", "g/g"), relativeToBaseline("upcr", "<", "0.5")),
  allOf(baselineIs("urineProtein24h", ">=", "0.5", "g/d"), relativeToBaseline("urineProtein24h", "<", "0.5")),
);

function judged(criterion: Criterion, baseline: Baseline, followUp: Assessment) {
  const definition = definitionOf(criterion);
  const result = classifyRenalResponse(baseline, followUp, definition);
  expect(compileDefinition(definition)(baseline, followUp)).toBe(result.response);
  const finding = result.levels[0]?.finding as Extract<Finding, { readonly findings: unknown }>;
  return [finding.verdict, finding.leftOut, result.possible.length] as const;
}

describe("alternatives as measured", () => {
  it.each<[string, Criterion, Baseline, Assessment, string, readonly string[], number]>([
    ["UPCR only, inside", low, {}, upcr("0.49"), "met", ["urineProtein24h"], 1],
    ["UPCR only, on the limit", low, {}, upcr("0.5"), "notMet", ["urineProtein24h"], 1],
    ["UPCR only, outside", low, {}, upcr("0.51"), "notMet", ["urineProtein24h"], 1],
    ["24-h protein only, inside", low, {}, up24("0.49"), "met", ["upcr"], 1],
    ["24-h protein only, on the limit", low, {}, up24("0.5"), "notMet", ["upcr"], 1],
    ["both, either suffices", low, {}, { ...upcr("2"), ...up24("0.49") }, "met", [], 1],
    ["both, neither inside", low, {}, { ...upcr("2"), ...up24("0.5") }, "notMet", [], 1],
    ["null is not measured", low, {}, { ...upcr("2"), urineProtein24h: null }, "notMet", ["urineProtein24h"], 1],
    ["<0.1 is measured, and decides", low, {}, { ...upcr("2"), ...up24("<0.1") }, "met", [], 1],
    ["<=0.5 is measured, and leaves it open", low, {}, { ...upcr("2"), ...up24("<=0.5") }, "unknown", [], 2],
    ["0 is measured", low, {}, { ...upcr("2"), ...up24(0) }, "met", [], 1],
    ["neither: all are open", low, {}, {}, "unknown", [], 2],
    ["neither at the time that is asked: all are open", low, { ...upcr("2") }, {}, "unknown", [], 2],
    ["a group: UPCR at both times", halved, upcr("2"), upcr("0.99"), "met", ["urineProtein24h"], 1],
    ["a group: on half of baseline", halved, upcr("2"), upcr("1"), "notMet", ["urineProtein24h"], 1],
    ["a group: 24-h protein at baseline only is held, and missing at follow-up", halved, { ...upcr("2"), ...up24("2") }, upcr("1"), "unknown", [], 2],
    ["a group: 24-h protein at follow-up only is held, and missing at baseline", halved, upcr("2"), { ...upcr("1"), ...up24("1") }, "unknown", [], 2],
    ["a group: 24-h protein at follow-up only, and UPCR has halved", halved, upcr("2"), { ...upcr("0.9"), ...up24("1") }, "met", [], 1],
    ["a group: none at any time", halved, {}, {}, "unknown", [], 2],
    ["a group: not abnormal at baseline, not measured at follow-up", halved, upcr("0.49"), {}, "notMet", ["urineProtein24h"], 1],
    ["one member alone", asMeasured(is("upcr", "<", "0.5", "g/g")), {}, upcr("0.5"), "notMet", [], 1],
    ["one member alone, missing", asMeasured(is("upcr", "<", "0.5", "g/g")), {}, {}, "unknown", [], 2],
    ["the next measurement has its own: UPCR there only", atNext(low), {}, { ...up24("0.1"), next: upcr("0.5") }, "notMet", ["urineProtein24h"], 1],
    ["within another: the first member holds none of its measures", asMeasured(asMeasured(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d")), is("serumAlbumin", ">", "3", "g/dL")), {}, { serumAlbumin: { value: 3, unit: "g/dL" } }, "notMet", ["upcr", "urineProtein24h"], 1],
  ])("%s", (_title, criterion, baseline, followUp, verdict, leftOut, possible) => {
    expect(judged(criterion, baseline, followUp)).toEqual([verdict, leftOut, possible]);
  });

  it("what was left out stays visible in the finding, unknown", () => {
    const { levels } = classifyRenalResponse({}, upcr("0.5"), definitionOf(titled("proteinuria", low)));
    expect(levels[0]?.finding).toMatchObject({ kind: "asMeasured", title: "proteinuria", leftOut: ["urineProtein24h"], verdict: "notMet", findings: [{ verdict: "notMet" }, { measure: "urineProtein24h", verdict: "unknown" }] });
    expect(JSON.parse(JSON.stringify(levels))).toEqual(levels);
  });

  it("the explanation marks it with a dash, and no question asks for it", () => {
    const result = classifyRenalResponse({}, upcr("<=0.5"), definitionOf(low));
    expect(explainResponse(result).split("\n").slice(5, 8)).toEqual([
      "? CR: at least one of what was measured", "  ? UPCR <=0.5 g/g, must be < 0.5 g/g, margin >=0 g/g", "  – 24-h urine protein not recorded, left out",
    ]);
    expect(openQuestions(result)).toEqual(["UPCR at follow-up is reported as <=0.5 g/g"]);
  });

  it("a completion never brings back what was left out: CR is not possible by the measure that was not taken", () => {
    const { possible } = classifyRenalResponse({}, upcr("2"), definitionOf(allOf(low, is("serumCreatinine", "<=", "1.2", "mg/dL"))));
    expect(possible).toEqual(["NR"]);
  });

  it.each<[string, Criterion, string]>([
    ["an event", asMeasured(is("upcr", "<", "0.5", "g/g"), no("death")), 'criteria[1] kind "noEvent"'],
    ["sediment in a group", asMeasured(is("upcr", "<", "0.5", "g/g"), allOf(is("egfr", ">", "60", "mL/min/{1.73_m2}"), noSediment("redCellCasts"))), 'criteria[1] kind "noSediment"'],
    ["one measure in two members", asMeasured(is("upcr", "<", "0.5", "g/g"), relativeToBaseline("upcr", "<", "0.5")), 'criteria[1] measure "upcr"'],
    ["nothing", asMeasured(), "criteria an array"],
  ])("refuses %s", (_title, criterion, message) => {
    expect(refusal(() => defineResponse(definitionOf(criterion)))).toBe(`RangeError: definition levels[0] criterion ${message}`);
  });

  it("is moved to the next measurement, member by member", () => {
    expect(atNext(low)).toEqual(asMeasured(atNext(is("upcr", "<", "0.5", "g/g")), atNext(is("urineProtein24h", "<", "0.5", "g/d"))));
  });
});

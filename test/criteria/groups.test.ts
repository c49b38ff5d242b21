import { describe, expect, it } from "vitest";
import { allOf, anyOf, baselineIs, type Criterion, is, no, relativeToBaseline, titled } from "../../src/index.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import type { Verdict } from "../../src/criteria/verdict.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { unfrozenParts } from "../measurement/frozen.js";
import { definitionOf } from "./definitionOf.js";

/** An event for each verdict: recorded as absent, as present, and not at all. */
const events = { death: false, dialysis: true };
const criterionFor: Readonly<Record<Verdict, Criterion>> = { met: no("death"), notMet: no("dialysis"), unknown: no("rescueTherapy") };

function verdictOf(group: Criterion): Verdict | undefined {
  return classifyRenalResponse({}, { events }, definitionOf(group)).levels[0]?.finding.verdict;
}

describe("Kleene's logic, all pairs", () => {
  it.each<[Verdict, Verdict, Verdict, Verdict]>([
    // [one, other, all of, at least one of]
    ["met", "met", "met", "met"],
    ["met", "notMet", "notMet", "met"],
    ["met", "unknown", "unknown", "met"],
    ["notMet", "notMet", "notMet", "notMet"],
    ["notMet", "unknown", "notMet", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("%s and %s: all of them %s, at least one of them %s", (one, other, all, any) => {
    for (const [a, b] of [[criterionFor[one], criterionFor[other]], [criterionFor[other], criterionFor[one]]] as const) {
      expect([verdictOf(allOf(a, b)), verdictOf(anyOf(a, b))]).toStrictEqual([all, any]);
    }
  });

  it.each<Verdict>(["met", "notMet", "unknown"])("a group of one is %s as its member is", (verdict) => {
    expect([verdictOf(allOf(criterionFor[verdict])), verdictOf(anyOf(criterionFor[verdict]))]).toStrictEqual([verdict, verdict]);
  });

  it("the deciding member may stand anywhere", () => {
    const { met, notMet, unknown } = criterionFor;
    expect(verdictOf(allOf(met, unknown, notMet, unknown, met))).toBe("notMet");
    expect(verdictOf(anyOf(notMet, unknown, met, unknown, notMet))).toBe("met");
    expect(verdictOf(allOf(anyOf(notMet, met), anyOf(met, unknown)))).toBe("met");
    expect(verdictOf(anyOf(allOf(met, unknown), allOf(notMet, unknown)))).toBe("unknown");
  });
});

describe("nothing short-circuits", () => {
  it("a member that cannot change the verdict has its finding as well", () => {
    const { met, notMet, unknown } = criterionFor;
    const finding = classifyRenalResponse({}, { events }, definitionOf(allOf(notMet, titled("either", anyOf(met, unknown, notMet)), unknown))).levels[0]?.finding;
    expect(finding).toStrictEqual({
      kind: "allOf",
      findings: [
        { ...notMet, found: true, verdict: "notMet" },
        {
          kind: "anyOf",
          title: "either",
          findings: [{ ...met, found: false, verdict: "met" }, { ...unknown, found: null, verdict: "unknown" }, { ...notMet, found: true, verdict: "notMet" }],
          verdict: "met",
        },
        { ...unknown, found: null, verdict: "unknown" },
      ],
      verdict: "notMet",
    });
  });

  it("a level below the one that is reached has its finding as well", () => {
    const first = definitionOf(criterionFor.met);
    const definition = { ...first, levels: [...first.levels, { response: "PR", statement: "less", criterion: criterionFor.notMet }] };
    const { response, levels } = classifyRenalResponse({}, { events }, definition);
    expect(response).toBe("CR");
    expect(levels.map((level) => [level.response, level.finding.verdict])).toStrictEqual([["CR", "met"], ["PR", "notMet"]]);
  });
});

describe("a result is plain data, frozen through and through", () => {
  const everything = allOf(
    is("serumCreatinine", "<=", "1.2", "mg/dL"),
    baselineIs("upcr", ">=", "0.5", "g/g"),
    relativeToBaseline("serumCreatinine", "<=", "1.25"),
    relativeToBaseline("egfr", ">=", "0.9"),
    titled("proteinuria", anyOf(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d"))),
    no("death"),
    no("rescueTherapy"),
  );
  const baseline = { date: "2024-01-08", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: ">8", unit: "mg/mg" } };
  const followUp = { visit: "WEEK 24", serumCreatinine: { value: 97, unit: "mg/dL" }, upcr: { value: "0.410", unit: "g/g" }, egfr: { value: 80, unit: "mL/min/1.73m2" }, events };

  it.each([
    ["a definition that was defined and frozen", defineResponse(definitionOf(everything))],
    ["a definition of plain data", definitionOf(everything)],
    ["NCT05631717", nct05631717],
  ])("%s: nothing in the result can be changed", (_, definition) => {
    expect(unfrozenParts(classifyRenalResponse(baseline, followUp, definition))).toStrictEqual([]);
  });

  it.each([
    ["a record with everything", baseline, followUp],
    ["an empty record", {}, {}],
  ])("%s: nothing of the result is lost as JSON", (_, from, to) => {
    for (const definition of [definitionOf(everything), nct05631717]) {
      const result = classifyRenalResponse(from, to, definition);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
  });

  it("a definition that is changed afterwards does not change an earlier result", () => {
    const definition = JSON.parse(JSON.stringify(definitionOf(is("upcr", "<", "0.5", "g/g")))) as { levels: [{ criterion: { limit: { value: string } } }]; source: { citation: string } };
    const result = classifyRenalResponse(baseline, followUp, definition as never);
    const before = JSON.stringify(result);
    definition.levels[0].criterion.limit.value = "0.3";
    definition.source.citation = "another source";
    expect(JSON.stringify(result)).toBe(before);
  });
});

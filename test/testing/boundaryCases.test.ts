import { describe, expect, it } from "vitest";
import { acr2006, classifyRenalResponse, compileDefinition, kdigo2024, nct05631717, publishedDefinitions } from "../../src/index.js";
import { boundaryCases } from "../../src/testing/records/boundaryCases.js";
import { casesOf } from "../../src/testing/records/knownCases.js";
import { leavesOf } from "../../src/testing/oracle/definitionParts.js";
import { criterionLine } from "../../src/criteria/words.js";
import { isDeeplyFrozen } from "../laws/law.js";

const named = publishedDefinitions.map((definition) => [definition.id, definition] as const);

/**
 * Criteria that decide in no record on their limit. Of each it is said why: on the limit itself both branches of the rule end in the
 * same response, so that "<" and "<=" say the same.
 */
const neverDeciding = [
  "alms-induction-by-baseline 2 UPCR at baseline < 3 g/g", // at 3: below 0.5 is then also at most half
  "belong 6 UPCR at baseline ≤ 3.0 g/g", // at 3.0: below 1.0 is then also a fall by more than half
  "nct01765842 8 24-h urine protein at baseline < 3.5 g/d", // at 3.5: below the one limit is then also below the other
];

describe.each(named)("the boundary cases of %s", (_, definition) => {
  const rows = casesOf(definition, {});

  it("put every criterion inside, at and outside its limit, in a complete record", () => {
    leavesOf(definition).forEach((leaf, place) => {
      const sides = new Set(rows.filter((row) => row.place === place).map(({ side }) => side));
      // Nothing lies below a limit of 0.
      if (leaf.kind === "limit" && leaf.relation === "<=" && Number(leaf.limit.value) === 0) sides.add("inside");
      const expected = leaf.kind === "noEvent" || leaf.kind === "noSediment" ? ["inside", "outside"] : ["inside", "at", "outside"];
      expect([criterionLine(leaf), [...sides].sort()]).toEqual([criterionLine(leaf), [...expected].sort()]);
    });
    for (const { expected } of rows) expect(expected.response).not.toBe("NE");
  });

  it("expect a verdict that follows from the side and the sign", () => {
    const leaves = leavesOf(definition);
    for (const { place, side, reason, expected } of rows) {
      const leaf = leaves[place];
      if (leaf === undefined) throw new Error("no criterion at this place");
      // From so many days on a rule on doses fails; a dose on the limit, and everything else on one, is judged by its sign.
      const isCount = leaf.kind === "doseWindow" && / days above/.test(reason);
      const onLimit = "relation" in leaf && leaf.relation.endsWith("=") && !isCount ? "met" : "notMet";
      expect([place, side, expected.verdict]).toEqual([place, side, { inside: "met", at: onLimit, outside: "notMet" }[side]]);
    }
  });

  it("are answered by the library as expected, classified and compiled", () => {
    const compiled = compileDefinition(definition);
    for (const { baseline, followUp, expected, criterion, side, place } of rows) {
      const { response, possible, levels } = classifyRenalResponse(baseline, followUp, definition);
      const verdicts: string[] = [];
      const collect = (finding: (typeof levels)[number]["finding"]): void => {
        if ("findings" in finding) finding.findings.forEach(collect);
        else verdicts.push(finding.verdict);
      };
      levels.forEach(({ finding }) => { collect(finding); });
      expect({ criterion, side, response, possible, verdict: verdicts[place], compiled: compiled(baseline, followUp) }).toEqual({ criterion, side, ...expected, compiled: expected.response });
    }
  });
});

it("every criterion decides the response on its limit, an event or element where it is recorded, but for those that cannot", () => {
  const found = publishedDefinitions.flatMap((definition) => {
    const rows = casesOf(definition, {});
    const idle = rows.filter(({ place }) => !rows.some((row) => row.place === place && row.decides && (row.side === "at" || row.unit === null)));
    return idle.map(({ definition: id, place, criterion }) => `${id} ${String(place)} ${criterion}`);
  });
  expect([...new Set(found)].sort()).toEqual([...neverDeciding].sort());
}, 30_000);

describe("rows that were worked out by hand", () => {
  const row = (definition: typeof nct05631717, text: string, side: string, unit: string) =>
    boundaryCases(definition).find((each) => each.criterion === text && each.side === side && each.unit === unit);

  // 1.2 mg/dL × 88.4 = 106.08 umol/L.
  it.each([["inside", "106.07", "met"], ["at", "106.08", "met"], ["outside", "106.09", "notMet"]])("creatinine <= 1.2 mg/dL in umol/L, %s: %s", (side, value, verdict) => {
    const found = row(nct05631717, "serum creatinine ≤ 1.2 mg/dL", side, "umol/L");
    expect([found?.followUp.serumCreatinine?.value, found?.expected.verdict]).toEqual([value, verdict]);
  });

  // 0.5 g/g × 113.12 = 56.56 mg/mmol.
  it.each([["inside", "56.55", "CR"], ["at", "56.56", "not CR"], ["outside", "56.57", "not CR"]])("UPCR < 0.5 g/g in mg/mmol, %s: %s", (side, value, response) => {
    const found = row(nct05631717, "UPCR < 0.5 g/g", side, "mg/mmol");
    expect([found?.followUp.upcr?.value, found?.expected.response === "CR" ? "CR" : "not CR"]).toEqual([value, response]);
  });

  it("a limit printed in two units is used as printed in each: 50 mg/mmol, not 56.56", () => {
    const values = boundaryCases(kdigo2024).filter(({ criterion, unit, side }) => criterion === "UPCR ≤ 0.5 g/g, also printed as 50 mg/mmol" && unit === "mg/mmol" && side === "at");
    const strict = boundaryCases(kdigo2024).filter(({ criterion, unit, side }) => criterion === "UPCR < 0.5 g/g, also printed as 50 mg/mmol" && unit === "mg/mmol" && side === "at");
    expect([...values, ...strict].map(({ followUp }) => followUp.upcr?.value)).toEqual(["50"]);
  });
});

describe("what an implementation accepts", () => {
  it("only its units are used, and only numbers where it reads no text", () => {
    const accepts = { units: ["mg/dL", "g/g", "g/d", "mg/d"], texts: false };
    const rows = boundaryCases(nct05631717, accepts);
    expect(rows.length).toBeGreaterThan(40);
    const written = JSON.stringify(rows.map(({ baseline, followUp }) => [baseline, followUp]));
    expect(new Set([...written.matchAll(/"unit":"([^"]+)"/g)].map(([, unit]) => unit))).toEqual(new Set(["mg/dL", "g/g", "g/d", "mg/d"]));
    expect(written).not.toMatch(/"value":"/);
  });

  it("a measure without a unit is refused", () => {
    expect(() => boundaryCases(nct05631717, { units: ["mg/dL"] })).toThrow('accepts units ["mg/dL"] ');
  });

  it.each([
    [{ censord: false }, 'accepts has an unknown key "censord"'], [{ missing: "no" }, 'accepts missing "no"'],
    [{ units: ["mg/dL", "umoI/L"] }, 'accepts units[1] "umoI/L"'],
  ])("%j is refused", (accepts, message) => {
    expect(() => boundaryCases(nct05631717, accepts as object)).toThrow(message);
  });

  it("rows are frozen, and the same at every call", () => {
    expect(isDeeplyFrozen(boundaryCases(acr2006))).toBe(true);
    expect(boundaryCases(acr2006)).toEqual(boundaryCases(acr2006));
  });
});

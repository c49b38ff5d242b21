import { describe, expect, it } from "vitest";
import { baselineIs, type Criterion, is, type LimitCriterion, no, relativeToBaseline, type RelativeCriterion } from "../../src/index.js";
import type { Finding } from "../../src/criteria/finding.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import type { Measure } from "../../src/measurement/measure.js";
import type { Relation } from "../../src/measurement/span.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { definitionOf } from "./definitionOf.js";

function findingOf(criterion: Criterion, baseline: Baseline, followUp: Assessment): Finding | undefined {
  return classifyRenalResponse(baseline, followUp, definitionOf(criterion)).levels[0]?.finding;
}

/** "97 umol/L" as a quantity; "" is missing. */
function measured(measure: Measure, text: string): Assessment {
  const [value = "", unit = ""] = text.split(" ");
  return text === "" ? {} : { [measure]: { value, unit } };
}

/** What was found, in one line: value, limit, unit, margin, verdict. */
function line(finding: Finding | undefined): string {
  if (finding === undefined || !("found" in finding) || typeof finding.found !== "object" || finding.found === null || !("value" in finding.found)) return "no comparison";
  const { value, limit, unit, margin } = finding.found;
  return [`${String(value)} against ${String(limit)} ${String(unit)}`, `margin ${String(margin)}`, finding.verdict].join(", ");
}

/** A criterion as it is printed: "upcr < 0.5 g/g", "upcr < 0.5 × baseline". */
function criterionOf(text: string): LimitCriterion | RelativeCriterion {
  const [measure, relation, number = "", unit] = text.split(" ") as [Measure, Relation, string, string];
  return unit === "×" ? relativeToBaseline(measure, relation, number) : is(measure, relation, number, unit as never);
}

describe("a value against a printed limit: inside, at, outside", () => {
  it.each([
    ["serumCreatinine <= 1.2 mg/dL", "1.19 mg/dL", "1.19 against 1.2 mg/dL, margin 0.01, met"],
    ["serumCreatinine <= 1.2 mg/dL", "1.20 mg/dL", "1.2 against 1.2 mg/dL, margin 0, met"],
    ["serumCreatinine <= 1.2 mg/dL", "1.21 mg/dL", "1.21 against 1.2 mg/dL, margin -0.01, notMet"],
    // 1.2 × 88.4 = 106.08: the limit is restated, the value is not divided.
    ["serumCreatinine <= 1.2 mg/dL", "97 umol/L", "97 against 106.08 umol/L, margin 9.08, met"],
    ["serumCreatinine <= 1.2 mg/dL", "106.08 µmol/L", "106.08 against 106.08 umol/L, margin 0, met"],
    ["serumCreatinine <= 1.2 mg/dL", "106.09 umol/L", "106.09 against 106.08 umol/L, margin -0.01, notMet"],
    ["upcr < 0.5 g/g", "0.41 g/g", "0.41 against 0.5 g/g, margin 0.09, met"],
    ["upcr < 0.5 g/g", "0.50 mg/mg", "0.5 against 0.5 g/g, margin 0, notMet"],
    ["upcr < 0.5 g/g", "0.51 g/g", "0.51 against 0.5 g/g, margin -0.01, notMet"],
    ["upcr < 0.5 g/g", "499.9 mg/g", "0.4999 against 0.5 g/g, margin 0.0001, met"],
    ["upcr < 0.5 g/g", "500 mg/g", "0.5 against 0.5 g/g, margin 0, notMet"],
    ["upcr < 0.5 g/g", "500.1 mg/g", "0.5001 against 0.5 g/g, margin -0.0001, notMet"],
    // 0.5 × 113.12 = 56.56
    ["upcr < 0.5 g/g", "50 mg/mmol", "50 against 56.56 mg/mmol, margin 6.56, met"],
    ["upcr < 0.5 g/g", "56.56 g/mol", "56.56 against 56.56 mg/mmol, margin 0, notMet"],
    ["upcr < 0.5 g/g", "56.57 mg/mmol", "56.57 against 56.56 mg/mmol, margin -0.01, notMet"],
    ["urineProtein24h < 0.5 g/d", "0.499 g/24h", "0.499 against 0.5 g/d, margin 0.001, met"],
    ["urineProtein24h < 0.5 g/d", "500 mg/24h", "0.5 against 0.5 g/d, margin 0, notMet"],
    ["prednisoneEquivalent <= 10 mg/d", "10 mg/day", "10 against 10 mg/d, margin 0, met"],
    ["prednisoneEquivalent <= 10 mg/d", "10.5 mg/d", "10.5 against 10 mg/d, margin -0.5, notMet"],
    ["serumAlbumin >= 3.5 g/dL", "36 g/L", "3.6 against 3.5 g/dL, margin 0.1, met"],
    ["serumAlbumin >= 3.5 g/dL", "35 g/L", "3.5 against 3.5 g/dL, margin 0, met"],
    ["serumAlbumin >= 3.5 g/dL", "3.4 g/dL", "3.4 against 3.5 g/dL, margin -0.1, notMet"],
    ["egfr > 60 mL/min/{1.73_m2}", "61 mL/min/1.73m2", "61 against 60 mL/min/{1.73_m2}, margin 1, met"],
    ["egfr > 60 mL/min/{1.73_m2}", "60 mL/min/1.73m2", "60 against 60 mL/min/{1.73_m2}, margin 0, notMet"],
    // A limit printed in the other unit.
    ["serumCreatinine <= 106 umol/L", "1.2 mg/dL", "106.08 against 106 umol/L, margin -0.08, notMet"],
    ["upcr <= 50 mg/mmol", "0.44 g/g", "49.7728 against 50 mg/mmol, margin 0.2272, met"],
    ["upcr <= 50 mg/mmol", "450 mg/g", "50.904 against 50 mg/mmol, margin -0.904, notMet"],
  ])("%s: %s", (text, value, expected) => {
    const criterion = criterionOf(text);
    expect(line(findingOf(criterion, {}, measured(criterion.measure, value)))).toBe(expected);
  });
});

describe("a value outside the limits of quantification", () => {
  it.each([
    ["upcr < 0.5 g/g", "<0.1 g/g", "<0.1 against 0.5 g/g, margin >0.4, met"],
    ["upcr < 0.5 g/g", "<0.5 g/g", "<0.5 against 0.5 g/g, margin >0, met"],
    ["upcr < 0.5 g/g", "<=0.5 g/g", "<=0.5 against 0.5 g/g, margin >=0, unknown"],
    ["upcr < 0.5 g/g", "<0.6 g/g", "<0.6 against 0.5 g/g, margin >-0.1, unknown"],
    ["upcr < 0.5 g/g", ">0.4 g/g", ">0.4 against 0.5 g/g, margin <0.1, unknown"],
    ["upcr < 0.5 g/g", ">=0.5 g/g", ">=0.5 against 0.5 g/g, margin <=0, notMet"],
    ["upcr < 0.5 g/g", ">8 g/g", ">8 against 0.5 g/g, margin <-7.5, notMet"],
    ["upcr < 0.5 g/g", "<100 mg/g", "<0.1 against 0.5 g/g, margin >0.4, met"],
    ["upcr < 0.5 g/g", "<=6 mg/mmol", "<=6 against 56.56 mg/mmol, margin >=50.56, met"],
    ["serumCreatinine <= 1.2 mg/dL", "<50 umol/L", "<50 against 106.08 umol/L, margin >56.08, met"],
    ["serumCreatinine <= 1.2 mg/dL", ">1.2 mg/dL", ">1.2 against 1.2 mg/dL, margin <0, notMet"],
    ["serumCreatinine <= 1.2 mg/dL", ">=1.2 mg/dL", ">=1.2 against 1.2 mg/dL, margin <=0, unknown"],
    ["egfr > 60 mL/min/{1.73_m2}", ">60 mL/min/1.73m2", ">60 against 60 mL/min/{1.73_m2}, margin >0, met"],
    ["egfr > 60 mL/min/{1.73_m2}", ">=60 mL/min/1.73m2", ">=60 against 60 mL/min/{1.73_m2}, margin >=0, unknown"],
    ["serumAlbumin >= 3.5 g/dL", ">=0 g/dL", ">=0 against 3.5 g/dL, margin >=-3.5, unknown"],
  ])("%s: %s", (text, value, expected) => {
    const criterion = criterionOf(text);
    expect(line(findingOf(criterion, {}, measured(criterion.measure, value)))).toBe(expected);
  });
});

describe("a value against a multiple of its baseline", () => {
  // [criterion, baseline, follow-up, finding]
  it.each([
    ["upcr < 0.5 × baseline", "2.8 g/g", "1.39 g/g", "1.39 against 1.4 g/g, margin 0.01, met"],
    ["upcr < 0.5 × baseline", "2.8 g/g", "1.40 g/g", "1.4 against 1.4 g/g, margin 0, notMet"],
    ["upcr < 0.5 × baseline", "2.8 g/g", "1.41 g/g", "1.41 against 1.4 g/g, margin -0.01, notMet"],
    ["upcr < 0.5 × baseline", "0 g/g", "0 g/g", "0 against 0 g/g, margin 0, notMet"],
    ["upcr < 0.5 × baseline", "2800 mg/g", "1.39 g/g", "1390 against 1400 mg/g, margin 10, met"],
    ["upcr < 0.5 × baseline", "2.8 g/g", "1400 mg/g", "1.4 against 1.4 g/g, margin 0, notMet"],
    ["upcr < 0.5 × baseline", "2.8 g/g", "158.368 mg/mmol", "158.368 against 158.368 mg/mmol, margin 0, notMet"], // 1.4 × 113.12
    ["upcr < 0.5 × baseline", "316.736 mg/mmol", "1.39 g/g", "157.2368 against 158.368 mg/mmol, margin 1.1312, met"],
    ["serumCreatinine <= 1.25 × baseline", "0.88 mg/dL", "1.10 mg/dL", "1.1 against 1.1 mg/dL, margin 0, met"],
    ["serumCreatinine <= 1.25 × baseline", "0.88 mg/dL", "1.11 mg/dL", "1.11 against 1.1 mg/dL, margin -0.01, notMet"],
    ["serumCreatinine <= 1.25 × baseline", "1.4 mg/dL", "97 umol/L", "97 against 154.7 umol/L, margin 57.7, met"], // 1.4 × 1.25 × 88.4
    ["serumCreatinine <= 1.25 × baseline", "80 umol/L", "1.2 mg/dL", "106.08 against 100 umol/L, margin -6.08, notMet"],
    // A censored baseline makes the limit an interval.
    ["upcr < 0.5 × baseline", ">8 g/g", "4 g/g", "4 against >4 g/g, margin >0, met"],
    ["upcr < 0.5 × baseline", ">=8 g/g", "4 g/g", "4 against >=4 g/g, margin >=0, unknown"],
    ["upcr < 0.5 × baseline", "<8 g/g", "4 g/g", "4 against <4 g/g, margin <0, notMet"],
    ["upcr < 0.5 × baseline", "<8 g/g", "0.4 g/g", "0.4 against <4 g/g, margin <3.6, unknown"],
    ["upcr < 0.5 × baseline", ">8 g/g", "<4 g/g", "<4 against >4 g/g, margin >0, met"],
    ["upcr < 0.5 × baseline", "<0.1 g/g", "<0.1 g/g", "<0.1 against <0.05 g/g, margin null, unknown"],
    ["upcr < 0.5 × baseline", ">8 g/g", "<4000 mg/g", "<4 against >4 g/g, margin >0, met"],
    ["upcr < 0.5 × baseline", ">8 g/g", "<56.56 mg/mmol", "<56.56 against >452.48 mg/mmol, margin >395.92, met"], // 4 × 113.12
    // One of the two is missing: what is known is still shown.
    ["upcr < 0.5 × baseline", "2.8 g/g", "", "null against 1.4 g/g, margin null, unknown"],
    ["upcr < 0.5 × baseline", ">8 mg/mg", "", "null against >4 g/g, margin null, unknown"],
    ["upcr < 0.5 × baseline", "", "1400 mg/g", "1400 against null mg/g, margin null, unknown"],
    ["upcr < 0.5 × baseline", "", "<0.1 g/g", "<0.1 against null g/g, margin null, unknown"],
    ["upcr < 0.5 × baseline", "", "", "null against null null, margin null, unknown"],
  ])("%s: from %s to %s", (text, before, after, expected) => {
    const criterion = criterionOf(text);
    expect(line(findingOf(criterion, measured(criterion.measure, before), measured(criterion.measure, after)))).toBe(expected);
  });
});

describe("the finding is the criterion with what was found", () => {
  const creatinine = is("serumCreatinine", "<=", "1.2", "mg/dL");

  it("a limit at follow-up", () => {
    expect(findingOf(creatinine, { serumCreatinine: { value: 3, unit: "mg/dL" } }, { serumCreatinine: { value: 97, unit: "µmol/L" } })).toStrictEqual({
      ...creatinine,
      found: { reported: { value: "97", unit: "µmol/L" }, value: "97", limit: "106.08", unit: "umol/L", margin: "9.08" },
      verdict: "met",
    });
  });

  it("a limit at baseline is about the baseline", () => {
    const abnormal = baselineIs("upcr", ">=", "0.5", "g/g");
    expect(findingOf(abnormal, { upcr: { value: "0.50", unit: "g/g" } }, { upcr: { value: 9, unit: "g/g" } })).toStrictEqual({
      ...abnormal,
      found: { reported: { value: "0.50", unit: "g/g" }, value: "0.5", limit: "0.5", unit: "g/g", margin: "0" },
      verdict: "met",
    });
  });

  it("a missing value: the limit and its unit are still known", () => {
    expect(findingOf(creatinine, { serumCreatinine: { value: 1, unit: "mg/dL" } }, {})).toStrictEqual({
      ...creatinine,
      found: { reported: null, value: null, limit: "1.2", unit: "mg/dL", margin: null },
      verdict: "unknown",
    });
  });

  it.each<[string, Assessment, boolean | null, string]>([
    ["it occurred", { events: { otherDeterioration: true } }, true, "notMet"],
    ["it did not occur", { events: { otherDeterioration: false } }, false, "met"],
    ["nothing was recorded of it", { events: { death: false, otherDeterioration: null } }, null, "unknown"],
    ["no events were recorded", {}, null, "unknown"],
  ])("an event: %s", (_, followUp, found, verdict) => {
    const criterion = no("otherDeterioration");
    expect(findingOf(criterion, { events: { otherDeterioration: true } }, followUp)).toStrictEqual({ ...criterion, found, verdict });
  });
});

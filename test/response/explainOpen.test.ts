import { describe, expect, it } from "vitest";
import { allOf, is, no, relativeToBaseline } from "../../src/index.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { explainResponse } from "../../src/response/explainResponse.js";
import { definitionOf } from "../criteria/definitionOf.js";

describe("explainResponse names what is missing and which answers stay possible", () => {
  it("NE: UPCR censored across the limit, dose and events not recorded, an implausible baseline", () => {
    const result = classifyRenalResponse(
      { serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" }, serumAlbumin: { value: 24, unit: "g/dL" } },
      { visit: "WEEK 24", serumCreatinine: { value: 97, unit: "umol/L" }, upcr: { value: "<0.6", unit: "g/g" } },
      nct05631717,
    );
    expect(explainResponse(result)).toBe(`Response: NE, not evaluable: CR or NR possible
Rule: NCT05631717 renal response, proteinuria as measured (nct05631717 2.0.0)
Source: ClinicalTrials.gov record of NCT05631717: human umbilical cord mesenchymal stem cells versus low-dose interleukin-2 in lupus nephritis, Affiliated Nanjing Drum Tower Hospital; primary outcome: response rates (CR and RR); the signs of the CR limits as in the registry record (primary evidence)
Baseline: date not recorded. Follow-up: WEEK 24.

? CR: all of
  ✓ kidney function, at least one of
    ✓ serum creatinine 97 umol/L ≤ 1.2 mg/dL = 106.08 umol/L, margin 9.08 umol/L
    ✓ serum creatinine 97 umol/L ≤ 1.25 × baseline 1.4 mg/dL = 154.7 umol/L, margin 57.7 umol/L
  ? proteinuria, at least one of what was measured
    ? UPCR <0.6 g/g, must be < 0.5 g/g, margin >-0.1 g/g
    – 24-h urine protein not recorded, left out
  ? prednisone-equivalent dose missing, must be ≤ 10 mg/d

✗ PR: at least one of
  ✗ creatinine abnormal at baseline, all of
    ✓ serum creatinine at baseline 1.4 mg/dL > 1.2 mg/dL, margin 0.2 mg/dL
    ✗ serum creatinine 97 umol/L < 0.7 × baseline 1.4 mg/dL = 86.632 umol/L, margin -10.368 umol/L
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✓ all of
        ✓ UPCR at baseline 2.8 g/g ≥ 0.5 g/g, margin 2.3 g/g
        ✓ UPCR <0.6 g/g, must be < 0.7 × baseline 2.8 g/g = 1.96 g/g, margin >1.36 g/g
      – 24-h urine protein not recorded, left out
    ? no other deterioration: not recorded
  ✗ creatinine not abnormal at baseline, all of
    ✗ serum creatinine at baseline 1.4 mg/dL ≤ 1.2 mg/dL, margin -0.2 mg/dL
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✓ all of
        ✓ UPCR at baseline 2.8 g/g ≥ 0.5 g/g, margin 2.3 g/g
        ✓ UPCR <0.6 g/g, must be < 0.5 × baseline 2.8 g/g = 1.4 g/g, margin >0.8 g/g
      – 24-h urine protein not recorded, left out

Open: UPCR at follow-up is reported as <0.6 g/g
Open: prednisone-equivalent dose at follow-up is missing

Warning: baseline serumAlbumin 24 g/dL is implausible, check the unit`);
  });

  it("NE with three answers possible", () => {
    const first = explainResponse(classifyRenalResponse({}, {}, nct05631717)).split("\n")[0];
    expect(first).toBe("Response: NE, not evaluable: CR or PR or NR possible");
  });
});

describe("a response that is decided although a criterion is open", () => {
  const sentence = (baseline: Baseline, followUp: Assessment): string | undefined => {
    const result = classifyRenalResponse(baseline, followUp, nct05631717);
    return [result.response, ...explainResponse(result).split("\n").filter((line) => line.startsWith("Whatever"))].join(": ");
  };
  const g = (value: number) => ({ value, unit: "g/g" });
  const mgdl = (value: number) => ({ value, unit: "mg/dL" });
  const both = { upcr: g(3), urineProtein24h: { value: 2, unit: "g/d" } };

  it.each<[string, Baseline, Assessment, string]>([
    // Baseline creatinine is missing: above 1.2 it fell by 30 % (0.8 < 0.7 × 1.2), not above 1.2 UPCR fell by 60 %.
    [
      "PR, whichever the baseline creatinine was",
      both,
      { serumCreatinine: mgdl(0.8), upcr: g(1.2), urineProtein24h: both.urineProtein24h, events: { otherDeterioration: false } },
      "PR: Whatever the missing values are, PR is the only response left.",
    ],
    // UPCR at follow-up is missing: below 0.5 g/g it is no CR at 20 mg/d, and at a baseline of 0.4 g/g no PR either way.
    ["NR by every criterion that decides", { serumCreatinine: mgdl(1), upcr: g(0.4), urineProtein24h: { value: 0.4, unit: "g/d" } }, { serumCreatinine: mgdl(1), prednisoneEquivalent: { value: 20, unit: "mg/d" } }, "NR"],
    ["CR, while what PR asks is open", { serumCreatinine: mgdl(2) }, { serumCreatinine: mgdl(1), upcr: g(0.4), prednisoneEquivalent: { value: 5, unit: "mg/d" } }, "CR"],
  ])("%s", (_, baseline, followUp, expected) => {
    expect(sentence(baseline, followUp)).toBe(expected);
  });

  it("NR, the rule contradicting itself in a measure that is missing", () => {
    const rule = definitionOf(allOf(is("upcr", "<", "0.5", "g/g"), is("upcr", ">", "600", "mg/g")));
    expect(explainResponse(classifyRenalResponse({}, {}, rule)).split("\n").slice(-2)).toStrictEqual(["", "Whatever the missing values are, NR is the only response left."]);
  });
});

describe("one line of a criterion", () => {
  const half = relativeToBaseline("upcr", "<", "0.5");
  const text = (criterion: Parameters<typeof definitionOf>[0], baseline: Baseline, followUp: Assessment): string | undefined =>
    explainResponse(classifyRenalResponse(baseline, followUp, definitionOf(criterion))).split("\n")[5];

  it.each<[string, Parameters<typeof definitionOf>[0], Baseline, Assessment, string]>([
    ["a criterion that is no group", no("death"), {}, { events: { death: true } }, "✗ CR: no death: it occurred"],
    ["an event of two words", no("rescueTherapy"), {}, { events: { rescueTherapy: false } }, "✓ CR: no rescue therapy: none"],
    ["a greater-than sign", is("serumAlbumin", ">", "3.5", "g/dL"), {}, { serumAlbumin: { value: 35, unit: "g/L" } }, "✗ CR: serum albumin 35 g/L = 3.5 g/dL > 3.5 g/dL, on the limit"],
    ["a greater-or-equal sign", is("egfr", ">=", "60", "mL/min/{1.73_m2}"), {}, { egfr: { value: 60, unit: "mL/min/1.73m2" } }, "✓ CR: eGFR 60 mL/min/1.73m2 ≥ 60 mL/min/{1.73_m2}, on the limit"],
    ["the follow-up missing", half, { upcr: { value: 3, unit: "g/g" } }, {}, "? CR: UPCR missing, must be < 0.5 × baseline 3 g/g = 1.5 g/g"],
    ["the baseline missing", half, {}, { upcr: { value: "0.410", unit: "mg/mg" } }, "? CR: UPCR 0.410 mg/mg < 0.5 × baseline missing"],
    ["a censored baseline", half, { upcr: { value: ">8", unit: "g/g" } }, { upcr: { value: 4, unit: "g/g" } }, "✓ CR: UPCR 4 g/g < 0.5 × baseline >8 g/g = >4 g/g, margin >0 g/g"],
    ["both censored, nothing to tell", half, { upcr: { value: "<8", unit: "g/g" } }, { upcr: { value: "<4", unit: "g/g" } }, "? CR: UPCR <4 g/g, must be < 0.5 × baseline <8 g/g = <4 g/g"],
    ["only the spelling of a unit differs", is("upcr", "<", "0.5", "g/g"), {}, { upcr: { value: "0.40", unit: "mg/mg" } }, "✓ CR: UPCR 0.40 mg/mg < 0.5 g/g, margin 0.1 g/g"],
    ["censored, only the spelling of its unit differs", is("upcr", "<", "0.5", "g/g"), {}, { upcr: { value: "<0.1", unit: "mg/mg" } }, "✓ CR: UPCR <0.1 mg/mg, must be < 0.5 g/g, margin >0.4 g/g"],
    ["censored, with a space behind the sign", is("upcr", "<", "0.5", "g/g"), {}, { upcr: { value: "< 0.1", unit: "g/g" } }, "✓ CR: UPCR < 0.1 g/g, must be < 0.5 g/g, margin >0.4 g/g"],
    ["a computed value", is("egfr", ">", "60", "mL/min/{1.73_m2}"), {}, { egfr: { value: 61, unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" } }, "✓ CR: eGFR 61 mL/min/{1.73_m2} (computed by ckd-epi-2021) > 60 mL/min/{1.73_m2}, margin 1 mL/min/{1.73_m2}"],
    ["censored, in another unit", is("upcr", "<", "0.5", "g/g"), {}, { upcr: { value: "<50", unit: "mg/g" } }, "✓ CR: UPCR <50 mg/g = <0.05 g/g, must be < 0.5 g/g, margin >0.45 g/g"],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    expect(text(criterion, baseline, followUp)).toBe(expected);
  });

  it("an untitled group", () => {
    expect(text(allOf(no("death")), {}, {})).toBe("? CR: all of");
  });

  it("a visit without a name does not leave a comma behind", () => {
    const result = classifyRenalResponse({ visit: "", date: "2024-01-08" }, { visit: "" }, nct05631717);
    expect(explainResponse(result).split("\n")[3]).toBe("Baseline: 2024-01-08. Follow-up: date not recorded.");
  });
});
